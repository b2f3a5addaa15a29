;; A constant that is a NaN stays that one, also where some other operation would yield just any NaN.
(module
  (func (export "select") (param f32) (result f32) (local f32)
    (local.set 1 (f32.sqrt (local.get 0)))
    (select (f32.const nan) (local.get 1) (f32.ne (local.get 1) (local.get 1))))
  (func (export "if") (param f64) (result f64)
    (if (result f64) (f64.lt (local.get 0) (f64.const 0))
      (then (f64.const nan:0xc000000000001))
      (else (f64.sqrt (local.get 0))))))

(assert_return (invoke "select" (f32.const 4)) (f32.const 2))
(assert_return (invoke "select" (f32.const -4)) (f32.const nan:0x400000))
(assert_return (invoke "select" (f32.const -nan:0x7ffffd)) (f32.const nan:0x400000))
(assert_return (invoke "if" (f64.const 4)) (f64.const 2))
(assert_return (invoke "if" (f64.const -4)) (f64.const nan:0xc000000000001))
