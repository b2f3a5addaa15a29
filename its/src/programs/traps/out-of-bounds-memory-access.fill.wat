(module
  (memory 1)
  (global $count (mut i32) (i32.const 65537))
  (func (export "_start")
    (memory.fill (i32.const 0) (i32.const 7) (global.get $count))))
