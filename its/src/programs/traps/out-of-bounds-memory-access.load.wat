;; The last byte of the access is the first behind the memory; its value is used.
(module
  (memory 1)
  (global $address (mut i32) (i32.const 65533))
  (func (export "_start")
    (global.set $address (i32.load (global.get $address)))))
