;; The parameters of a loop go through slots on the stack: those of vectors must be aligned, whatever else is there.
(module
  (func (export "even") (param i32) (result i32) (local i32)
    (loop $again
      (v128.const i32x4 1 2 3 4)
      (loop (param v128) (result i32)
        (i32x4.extract_lane 2))
      (local.set 1 (i32.add (local.get 1)))
      (br_if $again (local.tee 0 (i32.sub (local.get 0) (i32.const 1)))))
    (local.get 1))
  (func (export "odd") (param i32) (result i32) (local i32 i64)
    (loop $again
      (v128.const i32x4 1 2 3 4)
      (loop (param v128) (result i32)
        (i32x4.extract_lane 2))
      (local.set 1 (i32.add (local.get 1)))
      (br_if $again (local.tee 0 (i32.sub (local.get 0) (i32.const 1)))))
    (local.get 1)))

(assert_return (invoke "even" (i32.const 5)) (i32.const 15))
(assert_return (invoke "odd" (i32.const 5)) (i32.const 15))
