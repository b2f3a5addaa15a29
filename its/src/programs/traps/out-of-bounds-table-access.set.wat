(module
  (table $t 3 externref)
  (global $index (mut i32) (i32.const -1))
  (func (export "_start")
    (table.set $t (global.get $index) (ref.null extern))))
