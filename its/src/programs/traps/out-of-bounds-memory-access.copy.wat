;; Not even a copy of nothing may start behind the end.
(module
  (memory 1)
  (global $count (mut i32) (i32.const 0))
  (func (export "_start")
    (memory.copy (i32.const 65537) (i32.const 0) (global.get $count))))
