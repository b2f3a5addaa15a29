;; A memory of no pages has no valid address.
(module
  (memory 0)
  (func (export "_start")
    (i32.store (i32.const 0) (i32.const 0))))
