;; What threads/deep.c calls: recursion of all kinds, in the start function too, on stacks of many kinds.
(module
  (import "env" "mode" (func $mode (result i32)))
  (import "env" "host" (func $host (param i32) (result i32)))
  (import "env" "leaf" (func $leaf (param i32)))
  (memory 1)
  (func $recurse (export "recurse") (param i32) (result i32)
    (i32.add (i32.const 1) (call $recurse (local.get 0))))
  (func $through (export "through") (param i32) (result i32)   ;; guest, host, guest, host...
    (i32.add (i32.const 1) (call $host (local.get 0))))
  (func $leaves (export "leaves") (param i32) (result i32)     ;; calls the host at each depth, up to the last
    (call $leaf (local.get 0))
    (i32.add (i32.const 1) (call $leaves (local.get 0))))
  (func $library (export "library") (param i32) (result i32)   ;; and the runtime
    (memory.fill (i32.const 0) (local.get 0) (i32.const 5000))
    (drop (memory.grow (i32.const 0)))
    (i32.add (i32.trunc_f64_s (f64.ceil (f64.convert_i32_s (local.get 0)))) (call $library (local.get 0))))
  (func (export "load") (param i32) (result i32) (i32.load (local.get 0)))
  (func $start (local $mode i32)
    (local.set $mode (call $mode))
    (if (i32.eq (local.get $mode) (i32.const 1)) (then (drop (call $recurse (i32.const 0)))))
    (if (i32.eq (local.get $mode) (i32.const 2)) (then (drop (call $leaves (i32.const 0)))))
    (if (i32.eq (local.get $mode) (i32.const 3)) (then (drop (call $library (i32.const 0))))))
  (start $start))
