;; Recursion without end exhausts the call stack, although LLVM could make loops of these, and after that everything
;; works as before.
(module
  (type $nothing (func))
  (table funcref (elem $indirect $adapted))
  (func $self (export "self") (call $self))
  (func $even (export "even") (param i64) (result i64) (call $odd (i64.sub (local.get 0) (i64.const 1))))
  (func $odd (param i64) (result i64) (call $even (i64.sub (local.get 0) (i64.const 1))))
  (func $indirect (export "indirect") (call_indirect (type $nothing) (i32.const 0)))
  (func $product (export "product") (param i64) (result i64)
    (if (result i64) (i64.eqz (local.get 0))
      (then (i64.const 1))
      (else (i64.mul (local.get 0) (call $product (i64.sub (local.get 0) (i64.const 1)))))))
  (func $adapted))
(assert_exhaustion (invoke "self") "call stack exhausted")
(assert_exhaustion (invoke "even" (i64.const 0)) "call stack exhausted")
(assert_exhaustion (invoke "indirect") "call stack exhausted")
(assert_exhaustion (invoke "product" (i64.const 0x40000000)) "call stack exhausted")
(assert_return (invoke "product" (i64.const 5)) (i64.const 120))
