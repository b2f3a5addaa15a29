(module
  (table $t 3 funcref)
  (global $index (mut i32) (i32.const 3))
  (func (export "_start")
    (drop (table.get $t (global.get $index)))))
