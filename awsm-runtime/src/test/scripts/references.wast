;; References of the host and of functions as arguments and results.
(module
  (elem declare func $f)
  (func $f)
  (func (export "same") (param externref) (result externref) (local.get 0))
  (func (export "null") (param funcref) (result i32) (ref.is_null (local.get 0)))
  (func (export "function") (result funcref) (ref.func $f))
  (func (export "no function") (result funcref) (ref.null func)))
(assert_return (invoke "same" (ref.extern 0)) (ref.extern 0))
(assert_return (invoke "same" (ref.extern 4294967295)) (ref.extern 4294967295))
(assert_return (invoke "same" (ref.null extern)) (ref.null extern))
(assert_return (invoke "null" (ref.null func)) (i32.const 1))
(assert_return (invoke "function") (ref.func))
(assert_return (invoke "no function") (ref.null func))
