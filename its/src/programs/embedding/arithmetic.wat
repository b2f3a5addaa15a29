;; No state but the stack: recursion, two results, and two ways to trap.
(module
  (func $fibonacci (export "fibonacci") (param $n i32) (result i64)
    (if (result i64) (i32.lt_u (local.get $n) (i32.const 2))
      (then (i64.extend_i32_u (local.get $n)))
      (else (i64.add
        (call $fibonacci (i32.sub (local.get $n) (i32.const 1)))
        (call $fibonacci (i32.sub (local.get $n) (i32.const 2)))))))
  (func (export "divide") (param f64 f64 i32 i32) (result f64 i32)
    (f64.div (local.get 0) (local.get 1))
    (i32.div_s (local.get 2) (local.get 3)))
  (func $endless (export "endless") (param i32) (result i32)
    (i32.sub (call $endless (local.get 0)) (local.get 0))))
