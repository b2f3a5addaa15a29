(module
  (table 1 funcref)
  (elem (i32.const 0) $f)
  (func $f (param i64) (result i32) (i32.const 0))
  (global $index (mut i32) (i32.const 0))
  (func (export "_start")
    (drop (call_indirect (param i32) (result i32) (i32.const 0) (global.get $index)))))
