;; The value is dropped: the access still has to trap.
(module
  (memory 1)
  (func (export "_start")
    (drop (i64.load8_u (i32.const 65536)))))
