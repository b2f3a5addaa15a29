;; Keeps a sum in a global and a history in memory; tells the host about every addition.
(module
  (import "host" "added" (func $added (param i32 i64)))
  (memory (export "memory") 1)
  (global $count (mut i32) (i32.const 0))
  (global $sum (mut i64) (i64.const 0))
  (func (export "add") (param $value i64) (result i64)
    (i64.store (i32.mul (global.get $count) (i32.const 8)) (local.get $value))
    (global.set $count (i32.add (global.get $count) (i32.const 1)))
    (global.set $sum (i64.add (global.get $sum) (local.get $value)))
    (call $added (global.get $count) (global.get $sum))
    (global.get $sum))
  (func (export "peek") (param $address i32) (result i64)
    (i64.load (local.get $address))))
