(module
  (table 2 funcref)
  (global $index (mut i32) (i32.const 2))
  (func (export "_start")
    (call_indirect (global.get $index))))
