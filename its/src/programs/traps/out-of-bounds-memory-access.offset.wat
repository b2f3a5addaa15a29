;; Address and offset add up to 2^32: the sum must not wrap to 0.
(module
  (memory 1)
  (global $address (mut i32) (i32.const 1))
  (func (export "_start")
    (drop (i32.load offset=0xffffffff (global.get $address)))))
