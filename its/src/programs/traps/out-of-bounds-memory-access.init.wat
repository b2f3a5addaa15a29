;; A dropped segment has no bytes.
(module
  (memory 1)
  (data $segment "abc")
  (func (export "_start")
    (memory.init $segment (i32.const 0) (i32.const 0) (i32.const 3))
    (data.drop $segment)
    (memory.init $segment (i32.const 0) (i32.const 0) (i32.const 1))))
