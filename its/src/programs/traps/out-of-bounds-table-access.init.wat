(module
  (table $t 3 funcref)
  (func $f)
  (elem $segment func $f $f)
  (func (export "_start")
    (table.init $t $segment (i32.const 2) (i32.const 0) (i32.const 2))))
