(module
  (table $t 3 funcref)
  (global $count (mut i32) (i32.const 3))
  (func (export "_start")
    (table.copy $t $t (i32.const 1) (i32.const 0) (global.get $count))))
