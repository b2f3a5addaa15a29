;; Loops that load something first of all which the iteration before has accessed, or has not: along lists, and in several other ways. Each trap comes
;; when it should, with all that was stored before, and nothing of what is stored after.
(module
  (memory (export "memory") 1)
  (global $g (mut i32) (i32.const 0))
  (func (export "word") (param i32) (result i32) (i32.load (local.get 0)))
  (func (export "set") (param i32 i32) (i32.store (local.get 0) (local.get 1)))
  (func (export "g") (result i32) (global.get $g))
  (func $note (param i32) (global.set $g (local.get 0)))

  ;; Nodes: next, key.
  (func (export "find") (param $p i32) (param $key i32) (result i32) (local $next i32)
    (loop $again
      (if (i32.eqz (local.tee $next (i32.load (local.get $p)))) (then (return (i32.const 0))))
      (if (i32.eq (i32.load offset=4 (local.get $next)) (local.get $key)) (then (return (local.get $next))))
      (local.set $p (local.get $next))
      (br $again))
    (unreachable))

  ;; Counts in memory: what was stored before a trap is there.
  (func (export "count") (param $p i32) (local $next i32)
    (i32.store (i32.const 0) (i32.const 0))
    (loop $again
      (if (i32.eqz (local.tee $next (i32.load (local.get $p)))) (then (return)))
      (i32.store (i32.const 0) (i32.add (i32.load (i32.const 0)) (i32.load8_u offset=7 (local.get $next))))
      (local.set $p (local.get $next))
      (br $again)))

  ;; Something is stored, or called, before the first load.
  (func (export "after a store") (param $p i32) (local $next i32)
    (loop $again
      (i32.store (i32.const 0) (i32.add (i32.load (i32.const 0)) (i32.const 1)))
      (local.set $next (i32.load (local.get $p)))
      (drop (i32.load offset=4 (local.get $next)))
      (br_if $again (local.tee $p (local.get $next)))))
  (func (export "after a call") (param $p i32) (local $next i32)
    (call $note (i32.const 0))
    (loop $again
      (call $note (local.get $p))
      (local.set $next (i32.load (local.get $p)))
      (drop (i32.load offset=4 (local.get $next)))
      (br_if $again (local.tee $p (local.get $next)))))

  ;; The address changes before it is used.
  (func (export "changed") (param $p i32) (local $next i32)
    (loop $again
      (local.set $p (i32.and (local.get $p) (i32.const 0xffff)))
      (local.set $next (i32.load (local.get $p)))
      (drop (i32.load offset=4 (local.get $next)))
      (br_if $again (local.tee $p (local.get $next)))))

  ;; One of two ways accesses the next one.
  (func (export "sometimes") (param $p i32) (local $next i32)
    (loop $again
      (local.set $next (i32.load (local.get $p)))
      (if (i32.and (local.get $next) (i32.const 8)) (then (drop (i32.load offset=4 (local.get $next)))))
      (br_if $again (local.tee $p (local.get $next)))))

  ;; Less of it has been accessed than the next iteration loads.
  (func (export "less") (param $p i32) (result i64) (local $next i32) (local $sum i64)
    (loop $again
      (local.set $sum (i64.add (local.get $sum) (i64.load (local.get $p))))
      (local.set $next (i32.load (local.get $p)))
      (drop (i32.load (local.get $next)))
      (br_if $again (local.tee $p (local.get $next))))
    (local.get $sum))

  ;; Nobody uses what is loaded, and two loads.
  (func (export "unused") (param $p i32) (param $n i32)
    (i32.store (i32.const 0) (i32.const 0))
    (loop $again
      (drop (i32.load (local.get $p)))
      (drop (i32.load offset=4 (local.get $p)))
      (i32.store (i32.const 0) (i32.add (i32.load (i32.const 0)) (i32.const 1)))
      (drop (i64.load (local.tee $p (i32.add (local.get $p) (i32.const 8)))))
      (br_if $again (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))))

;; 64 -> 96 -> 65528 -> end; 256 -> 65532: only its link is there; 512 -> 65536: nothing is.
(invoke "set" (i32.const 64) (i32.const 96))
(invoke "set" (i32.const 68) (i32.const 0x01000001))
(invoke "set" (i32.const 96) (i32.const 65528))
(invoke "set" (i32.const 100) (i32.const 0x02000002))
(invoke "set" (i32.const 65532) (i32.const 0x03000003))
(invoke "set" (i32.const 256) (i32.const 65532))
(invoke "set" (i32.const 512) (i32.const 65536))
(assert_return (invoke "find" (i32.const 64) (i32.const 0x03000003)) (i32.const 65528))
(assert_return (invoke "find" (i32.const 64) (i32.const 9)) (i32.const 0))
(assert_trap (invoke "find" (i32.const 256) (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "find" (i32.const 512) (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "find" (i32.const 65533) (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "find" (i32.const -1) (i32.const 0)) "out of bounds memory access")

(assert_return (invoke "count" (i32.const 64)))
(assert_return (invoke "word" (i32.const 0)) (i32.const 5))
(invoke "set" (i32.const 65528) (i32.const 65529))
(assert_trap (invoke "count" (i32.const 64)) "out of bounds memory access")
(assert_return (invoke "word" (i32.const 0)) (i32.const 5))
(invoke "set" (i32.const 0) (i32.const 77))
(assert_trap (invoke "count" (i32.const 65533)) "out of bounds memory access")
(assert_return (invoke "word" (i32.const 0)) (i32.const 0))
(invoke "set" (i32.const 65528) (i32.const 0))
(invoke "set" (i32.const 65532) (i32.const 0x03000003))

(invoke "set" (i32.const 0) (i32.const 0))
(assert_trap (invoke "after a store" (i32.const 65533)) "out of bounds memory access")
(assert_return (invoke "word" (i32.const 0)) (i32.const 1))
(assert_trap (invoke "after a store" (i32.const 256)) "out of bounds memory access")
(assert_return (invoke "word" (i32.const 0)) (i32.const 2))
(assert_trap (invoke "after a call" (i32.const 65533)) "out of bounds memory access")
(assert_return (invoke "g") (i32.const 65533))
(assert_trap (invoke "after a call" (i32.const 512)) "out of bounds memory access")
(assert_return (invoke "g") (i32.const 512))
(assert_return (invoke "after a call" (i32.const 64)))
(assert_return (invoke "g") (i32.const 65528))

(assert_return (invoke "changed" (i32.const 0x70040)))
(assert_trap (invoke "changed" (i32.const 0x7ffff)) "out of bounds memory access")
(assert_trap (invoke "changed" (i32.const 512)) "out of bounds memory access")
(assert_return (invoke "sometimes" (i32.const 64)))
(assert_trap (invoke "sometimes" (i32.const 512)) "out of bounds memory access")
(invoke "set" (i32.const 768) (i32.const 65537))
(assert_trap (invoke "sometimes" (i32.const 768)) "out of bounds memory access")
(assert_trap (invoke "sometimes" (i32.const 65534)) "out of bounds memory access")
(assert_trap (invoke "less" (i32.const 256)) "out of bounds memory access")
(assert_trap (invoke "less" (i32.const 65529)) "out of bounds memory access")
(assert_return (invoke "less" (i32.const 96)) (i64.const 0x050000050000fff8))

(assert_return (invoke "unused" (i32.const 65504) (i32.const 3)))
(assert_return (invoke "word" (i32.const 0)) (i32.const 3))
(assert_trap (invoke "unused" (i32.const 65504) (i32.const 4)) "out of bounds memory access")
(assert_trap (invoke "unused" (i32.const 65529) (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "unused" (i32.const -4) (i32.const 1)) "out of bounds memory access")
