(module
  (table $t 3 externref)
  (global $count (mut i32) (i32.const 4))
  (func (export "_start")
    (table.fill $t (i32.const 0) (ref.null extern) (global.get $count))))
