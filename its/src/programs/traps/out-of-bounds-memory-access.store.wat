(module
  (memory 1)
  (global $address (mut i32) (i32.const -1))
  (func (export "_start")
    (i32.store8 (global.get $address) (i32.const 1))))
