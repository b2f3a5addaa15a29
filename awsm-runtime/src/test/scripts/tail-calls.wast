;; Calls that take the place of the caller: constant stack, whatever the parameters and results are, and from whatever
;; sandbox the functions are. Every chain would exhaust the stack many times over. (Any parameters: TailCallsTest.)
(module
  (type $binary (func (param i32 i64) (result i32)))
  (table funcref (elem $count))

  ;; Ten million deep.
  (func $even (export "even") (param i64) (result i32)
    (if (i64.eqz (local.get 0)) (then (return (i32.const 1))))
    (return_call $odd (f64.const 0.5) (i64.sub (local.get 0) (i64.const 1))))
  (func $odd (export "odd") (param f64 i64) (result i32)
    (if (i64.eqz (local.get 1)) (then (return (i32.const 0))))
    (return_call $even (i64.sub (local.get 1) (i64.const 1))))

  ;; Itself, through a table; other operands are left on the stack.
  (func $count (export "count") (param i32 i64) (result i32)
    (if (i64.eqz (local.get 1)) (then (return (local.get 0))))
    (i32.const 77)
    (f64.const 1.5)
    (block
      (br_if 0 (i32.and (local.get 0) (i32.const 1)))
      (return_call_indirect (type $binary)
        (i32.add (local.get 0) (i32.const 1)) (i64.sub (local.get 1) (i64.const 1)) (i32.const 0)))
    (return_call_indirect (type $binary)
      (i32.add (local.get 0) (i32.const 3)) (i64.sub (local.get 1) (i64.const 1)) (i32.const 0)))

  ;; The bits of a float pass through all kinds of registers unchanged.
  (func (export "signalling") (param i32) (result i32)
    (return_call $float (i64.const 1) (f32.reinterpret_i32 (local.get 0))))
  (func $float (param i64 f32) (result i32) (return_call $bits (local.get 1) (i32.const 0)))
  (func $bits (param f32 i32) (result i32)
    (if (local.get 1) (then (return (i32.reinterpret_f32 (local.get 0)))))
    (return_call $bits (local.get 0) (i32.const 1)))

  ;; What always returns the same could be computed without the call, which would not be the last thing then.
  (func $constant (export "constant") (param i64) (result i32)
    (if (i64.eqz (local.get 0)) (then (return (i32.const 9))))
    (return_call $also (i32.const 0) (i64.sub (local.get 0) (i64.const 1))))
  (func $also (param i32 i64) (result i32)
    (if (i64.eqz (local.get 1)) (then (return (i32.const 9))))
    (return_call $constant (i64.sub (local.get 1) (i64.const 1))))

  ;; An ordinary call of itself exhausts the stack all the same, however the function ends.
  (func $deep (export "deep") (param i32) (result i32)
    (drop (call $deep (local.get 0)))
    (return_call $deep (local.get 0))))
(assert_return (invoke "even" (i64.const 10000000)) (i32.const 1))
(assert_return (invoke "odd" (f64.const 0) (i64.const 10000000)) (i32.const 0))
(assert_return (invoke "count" (i32.const 0) (i64.const 1000000)) (i32.const 2000000))
(assert_return (invoke "signalling" (i32.const 0x7fa00001)) (i32.const 0x7fa00001))
(assert_return (invoke "signalling" (i32.const 0xff800001)) (i32.const 0xff800001))
(assert_return (invoke "constant" (i64.const 1000000)) (i32.const 9))
(assert_exhaustion (invoke "deep" (i32.const 0)) "call stack exhausted")

;; Traps come from where they belong, before or after the frame is gone, and what was stored before is there.
(module
  (memory 1)
  (type $nothing (func))
  (type $number (func (param i32)))
  (table (export "table") 4 funcref)
  (elem (i32.const 0) $store $trap)
  (func $store (export "store") (param i32)
    (i32.store (i32.const 8) (local.get 0))
    (return_call_indirect (type $nothing) (i32.const 1)))
  (func $trap (unreachable))
  (func (export "element") (param i32)
    (i32.store (i32.const 8) (local.get 0))
    (return_call_indirect (type $number) (i32.const 5) (local.get 0)))
  (func (export "load") (result i32) (i32.load (i32.const 8)))
  (func (export "access") (param i32) (result i32)
    (drop (i32.load (local.get 0))) ;; whatever becomes of the value
    (return_call $same (i64.const 1) (i32.load offset=8 (i32.const 0))))
  (func $same (param i64 i32) (result i32) (local.get 1)))
(assert_trap (invoke "store" (i32.const 41)) "unreachable")
(assert_return (invoke "load") (i32.const 41))
(assert_trap (invoke "element" (i32.const 0)) "unreachable")
(assert_return (invoke "load") (i32.const 5))
(assert_trap (invoke "element" (i32.const 1)) "indirect call type mismatch")
(assert_trap (invoke "element" (i32.const 2)) "uninitialized element")
(assert_trap (invoke "element" (i32.const 4)) "undefined element")
(assert_return (invoke "load") (i32.const 4))
(assert_return (invoke "access" (i32.const 0)) (i32.const 4))
(assert_trap (invoke "access" (i32.const 65533)) "out of bounds memory access")

;; Sandboxes that call each other without end, by import and by table, with parameters in memory and many results.
(module $callee
  (type $many
    (func (param i32 i64 i64 i64 i64 i64 i64 i64 i64 f64) (result i64 f64 i32)))
  (type $few (func (param f64 i32) (result i64 f64 i32)))
  (table (export "table") 3 funcref)
  (func (export "many") (type $many)
    (if (i32.eqz (local.get 0)) (then (return (local.get 8) (local.get 9) (i32.const 1))))
    (return_call_indirect (type $few) (local.get 9) (i32.sub (local.get 0) (i32.const 1)) (i32.const 1))))
(register "callee")
(module $caller
  (type $many
    (func (param i32 i64 i64 i64 i64 i64 i64 i64 i64 f64) (result i64 f64 i32)))
  (import "callee" "table" (table 3 funcref))
  (import "callee" "many" (func $many (type $many)))
  (elem (i32.const 1) $few $many)
  (func $few (export "few") (param f64 i32) (result i64 f64 i32)
    (if (i32.eqz (local.get 1)) (then (return (i64.const 6) (local.get 0) (i32.const 2))))
    (if (i32.eqz (i32.and (local.get 1) (i32.const 2)))
      (then (return_call_indirect (type $many) ;; which is the import
        (i32.sub (local.get 1) (i32.const 1)) (i64.const 1) (i64.const 2) (i64.const 3) (i64.const 4) (i64.const 5)
        (i64.const 6) (i64.const 7) (i64.const 80) (f64.add (local.get 0) (f64.const 1)) (i32.const 2))))
    (return_call $many
      (i32.sub (local.get 1) (i32.const 1)) (i64.const 1) (i64.const 2) (i64.const 3) (i64.const 4) (i64.const 5)
      (i64.const 6) (i64.const 7) (i64.const 8) (f64.add (local.get 0) (f64.const 1)))))
(assert_return (invoke "few" (f64.const 0) (i32.const 200000)) (i64.const 6) (f64.const 100000) (i32.const 2))
(assert_return (invoke "few" (f64.const 0) (i32.const 200001)) (i64.const 80) (f64.const 100001) (i32.const 1))
(assert_return (invoke "few" (f64.const 0) (i32.const 200003)) (i64.const 80) (f64.const 100002) (i32.const 1))

;; A function of the host returns to whom the caller would have returned to.
(module
  (import "spectest" "print_i32" (func $print (param i32)))
  (type $printer (func (param i32)))
  (table (export "table") 2 funcref)
  (elem (i32.const 0) $print $loop)
  (func $loop (export "loop") (param i32)
    (if (i32.eqz (local.get 0)) (then (return_call $print (i32.const 0))))
    (if (i32.eq (local.get 0) (i32.const 1))
      (then (return_call_indirect (type $printer) (i32.const 1) (i32.const 0))))
    (return_call_indirect (type $printer) (i32.sub (local.get 0) (i32.const 1)) (i32.const 1))))
(assert_return (invoke "loop" (i32.const 0)))
(assert_return (invoke "loop" (i32.const 1000000)))

(assert_invalid (module (func (result i32) (return_call 1)) (func (result i64) (i64.const 0))) "type mismatch")
(assert_invalid (module (func (return_call 7))) "unknown function")
(assert_invalid (module (type (func)) (func (return_call_indirect (type 0) (i32.const 0)))) "unknown table")
