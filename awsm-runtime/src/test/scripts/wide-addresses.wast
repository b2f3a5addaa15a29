;; Locals that are addresses are kept in 64 bits where a machine has them. They wrap at 2^32 all the same, whatever is done to them
;; and wherever their values come from, and are numbers of 32 bits for everything else.

(module
  (memory 1)
  (data (i32.const 0) "\10\00\00\00\02\00\00\00\01\02\03\04\05\06\07\08\20\00\00\00\03\00\00\00")
  (data (i32.const 32) "\00\00\00\00\04\00\00\00")

  ;; adds bytes, from one to another, in steps; does not know what that is
  (func (export "step") (param $p i32) (param $end i32) (param $step i32) (result i32) (local $sum i32)
    (loop $l
      (if (i32.lt_u (local.get $p) (i32.const 65536))
        (then (local.set $sum (i32.add (local.get $sum) (i32.load8_u (local.get $p))))))
      (local.set $p (i32.add (local.get $p) (local.get $step)))
      (br_if $l (i32.ne (local.get $p) (local.get $end))))
    (local.get $sum))
  (func (export "step-down") (param $p i32) (param $end i32) (param $step i32) (result i32) (local $sum i32)
    (loop $l
      (local.set $sum (i32.add (local.get $sum) (i32.load8_u (local.get $p))))
      (if (i32.eqz (local.get $sum)) (then (return (i32.const -1))))
      (local.set $p (i32.sub (local.get $p) (local.get $step)))
      (br_if $l (i32.ne (local.get $p) (local.get $end))))
    (local.get $sum))

  ;; accesses where a bit of a mask is set, and tells where it has come to
  (func (export "walk") (param $p i32) (param $step i32) (param $mask i32) (result i64) (local $sum i32)
    (loop $l
      (if (i32.and (local.get $mask) (i32.const 1))
        (then (local.set $sum (i32.add (i32.mul (local.get $sum) (i32.const 10)) (i32.load8_u (local.get $p))))))
      (local.set $p (i32.add (local.get $p) (local.get $step)))
      (br_if $l (local.tee $mask (i32.shr_u (local.get $mask) (i32.const 1)))))
    (i64.add (i64.shl (i64.extend_i32_u (local.get $sum)) (i64.const 32)) (i64.extend_i32_u (local.get $p))))
  (func (export "walk-back") (param $p i32) (param $mask i32) (result i64) (local $sum i32)
    (loop $l
      (if (i32.and (local.get $mask) (i32.const 1))
        (then (local.set $sum (i32.add (local.get $sum) (i32.load8_u offset=8 (i32.add (local.get $p) (i32.const 4)))))))
      (local.set $p (i32.sub (local.get $p) (i32.const 6)))
      (br_if $l (local.tee $mask (i32.shr_u (local.get $mask) (i32.const 1)))))
    (i64.add (i64.mul (i64.extend_i32_u (local.get $sum)) (i64.const 1000)) (i64.extend_i32_s (local.get $p))))

  ;; to the first byte that is zero
  (func (export "length") (param $p i32) (result i32) (local $from i32)
    (local.set $from (local.get $p))
    (block $end
      (loop $l
        (br_if $end (i32.eqz (i32.load8_u (local.get $p))))
        (local.set $p (i32.add (local.get $p) (i32.const 1)))
        (br $l)))
    (i32.sub (local.get $p) (local.get $from)))
  (func (export "backwards") (param $p i32) (result i32) (local $count i32)
    (block $end
      (loop $l
        (br_if $end (i32.eqz (i32.load8_u (local.get $p))))
        (local.set $p (i32.add (local.get $p) (i32.const -1)))
        (local.set $count (i32.add (local.get $count) (i32.const 1)))
        (br $l)))
    (local.get $count))

  ;; a list: where the next one is, and a number
  (func (export "list") (param $p i32) (result i32) (local $sum i32)
    (loop $l
      (local.set $sum (i32.add (local.get $sum) (i32.load offset=4 (local.get $p))))
      (br_if $l (local.tee $p (i32.load (local.get $p)))))
    (local.get $sum))

  ;; other things that are done with a pointer that moves
  (func (export "signed") (param $p i32) (param $step i32) (result i64) (local $sum i32)
    (loop $l
      (if (i32.ge_s (local.get $p) (i32.const 0))
        (then (local.set $sum (i32.add (local.get $sum) (i32.load8_u (local.get $p))))))
      (local.set $p (i32.add (local.get $p) (local.get $step)))
      (br_if $l (i32.lt_s (local.get $p) (i32.const 10))))
    (i64.add (i64.mul (i64.extend_i32_s (local.get $p)) (i64.const 1000)) (i64.extend_i32_u (local.get $sum))))
  (func (export "unsigned") (param $p i32) (param $step i32) (param $n i32) (result i64) (local $sum i32)
    (loop $l
      (if (i32.lt_u (local.get $p) (i32.const 65536))
        (then (local.set $sum (i32.add (local.get $sum) (i32.load8_u (local.get $p))))))
      (local.set $p (i32.add (local.get $p) (local.get $step)))
      (br_if $l (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))
    (i64.add (i64.extend_i32_u (local.get $p)) (i64.extend_i32_u (i32.shr_s (local.get $p) (i32.const 31)))))

  ;; one local that is two variables, and one that nobody has set
  (func (export "again") (param $p i32) (param $n i32) (result i32) (local $sum i32)
    (loop $l
      (local.set $sum (i32.add (local.get $sum) (i32.load8_u (local.get $p))))
      (local.set $p (i32.add (local.get $p) (i32.const 1)))
      (br_if $l (i32.load8_u (local.get $p))))
    (local.set $p (i32.const -1000))
    (loop $l
      (local.set $p (i32.add (local.get $p) (local.get $n)))
      (br_if $l (i32.lt_s (local.get $p) (i32.const 0))))
    (i32.add (i32.mul (local.get $p) (i32.const 100)) (local.get $sum)))
  (func (export "unset") (param $n i32) (result i32) (local $p i32) (local $sum i32)
    (loop $l
      (local.set $sum (i32.add (local.get $sum) (i32.load8_u offset=8 (local.get $p))))
      (if (i32.eq (local.get $sum) (i32.const 6)) (then (local.set $p (i32.const 0))))
      (local.set $p (i32.add (local.get $p) (i32.const 1)))
      (br_if $l (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))
    (local.get $sum))
  (func (export "either") (param $p i32) (param $q i32) (param $which i32) (result i32)
    (if (local.get $which) (then (local.set $p (i32.sub (local.get $q) (i32.const 4)))))
    (i32.load (local.get $p)))
  (func (export "product") (param $p i32) (param $n i32) (result i32)
    (loop $l
      (if (i32.lt_u (local.get $p) (i32.const 65533)) (then (return (i32.load (local.get $p)))))
      (local.set $p (i32.mul (local.get $p) (i32.const 3)))
      (br_if $l (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))
    (i32.load (local.get $p))))

(assert_return (invoke "step" (i32.const 8) (i32.const 16) (i32.const 1)) (i32.const 36))
(assert_return (invoke "step" (i32.const -8) (i32.const 16) (i32.const 8)) (i32.const 17))
(assert_return (invoke "step" (i32.const 8) (i32.const -8) (i32.const -8)) (i32.const 17))
(assert_return (invoke "step" (i32.const 9) (i32.const 15) (i32.const 0x80000003)) (i32.const 2))
(assert_return (invoke "step" (i32.const 0x8000000a) (i32.const 0x80000008) (i32.const 0x7fffffff)) (i32.const 2))
(assert_return (invoke "step-down" (i32.const 15) (i32.const 7) (i32.const 1)) (i32.const 36))
(assert_return (invoke "step-down" (i32.const 8) (i32.const 16) (i32.const -1)) (i32.const 36))
(assert_trap (invoke "step-down" (i32.const 0) (i32.const 2) (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "step-down" (i32.const 8) (i32.const 2) (i32.const 0x80000000)) "out of bounds memory access")

(assert_return (invoke "walk" (i32.const -8) (i32.const 4) (i32.const 0x54)) (i64.const 0x66a00000014))
(assert_return (invoke "walk" (i32.const 8) (i32.const -4) (i32.const 5)) (i64.const 0x1afffffffc))
(assert_return (invoke "walk" (i32.const 0x80000008) (i32.const 0x80000000) (i32.const 10)) (i64.const 0xb80000008))
(assert_return (invoke "walk" (i32.const 10) (i32.const 0x55555556) (i32.const 9)) (i64.const 0x2355555562))
(assert_trap (invoke "walk" (i32.const 8) (i32.const -4) (i32.const 9)) "out of bounds memory access")
(assert_trap (invoke "walk" (i32.const 65528) (i32.const 4) (i32.const 5)) "out of bounds memory access")
(assert_trap (invoke "walk" (i32.const 8) (i32.const 0x80000000) (i32.const 3)) "out of bounds memory access")
(assert_return (invoke "walk-back" (i32.const 12) (i32.const 5)) (i64.const 4994))
(assert_return (invoke "walk-back" (i32.const 16) (i32.const 4)) (i64.const 31998))
(assert_trap (invoke "walk-back" (i32.const 0) (i32.const 5)) "out of bounds memory access")

(assert_return (invoke "length" (i32.const 8)) (i32.const 9))
(assert_return (invoke "length" (i32.const 65535)) (i32.const 0))
(assert_trap (invoke "length" (i32.const -1)) "out of bounds memory access")
(assert_return (invoke "backwards" (i32.const 16)) (i32.const 9))
(assert_return (invoke "backwards" (i32.const 4)) (i32.const 1))
(assert_trap (invoke "backwards" (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "backwards" (i32.const -65537)) "out of bounds memory access")

(assert_return (invoke "list" (i32.const 0)) (i32.const 9))
(assert_return (invoke "list" (i32.const 16)) (i32.const 7))
(assert_trap (invoke "list" (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "list" (i32.const 65533)) "out of bounds memory access")

(assert_return (invoke "signed" (i32.const -12) (i32.const 5)) (i64.const 13001))
(assert_return (invoke "signed" (i32.const 8) (i32.const 0x7ffffff7)) (i64.const 2147483647001))
(assert_return (invoke "signed" (i32.const 10) (i32.const 0x7ffffff8)) (i64.const 2147483634003))
(assert_return (invoke "unsigned" (i32.const 8) (i32.const 0x80000000) (i32.const 3)) (i64.const 6442450951))
(assert_return (invoke "unsigned" (i32.const -1) (i32.const 9) (i32.const 1)) (i64.const 8))

(assert_return (invoke "again" (i32.const 8) (i32.const 300)) (i32.const 20068))
(assert_return (invoke "unset" (i32.const 4)) (i32.const 8))
(assert_return (invoke "either" (i32.const 8) (i32.const 4) (i32.const 0)) (i32.const 0x04030201))
(assert_return (invoke "either" (i32.const 8) (i32.const 4) (i32.const 1)) (i32.const 0x10))
(assert_trap (invoke "either" (i32.const 8) (i32.const 3) (i32.const 1)) "out of bounds memory access")
(assert_return (invoke "product" (i32.const 0x55555558) (i32.const 2)) (i32.const 0x04030201))
(assert_trap (invoke "product" (i32.const 0x55555555) (i32.const 1)) "out of bounds memory access")
