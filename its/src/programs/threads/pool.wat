;; State of every kind, which one instance must not leave to the next: memory, also grown and with data in it, a global, a table.
(module
  (type $number (func (result i32)))
  (memory (export "memory") 2)
  (global $written (mut i64) (i64.const 5))
  (table $table 4 100 funcref)
  (elem (table $table) (i32.const 1) func $seven)
  (elem declare func $eight)
  (data (i32.const 96) "initials")
  (func $seven (type $number) (i32.const 7))
  (func $eight (type $number) (i32.const 8))

  ;; Writes everywhere.
  (func (export "dirty") (param $secret i64)
    (local $at i32)
    (drop (memory.grow (i32.const 1)))
    (loop $next
      (i64.store (local.get $at) (local.get $secret))
      (br_if $next (i32.lt_u
        (local.tee $at (i32.add (local.get $at) (i32.const 8)))
        (i32.mul (memory.size) (i32.const 65536)))))
    (global.set $written (local.get $secret))
    (drop (table.grow $table (ref.func $eight) (i32.const 20)))
    (table.fill $table (i32.const 0) (ref.func $eight) (i32.const 24)))

  ;; How much is not as in a new instance.
  (func (export "differences") (result i32)
    (local $at i32) (local $count i32)
    (local.set $count (i32.add
      (i32.ne (memory.size) (i32.const 2))
      (i32.add (i64.ne (global.get $written) (i64.const 5)) (i32.ne (table.size $table) (i32.const 4)))))
    (loop $next
      (local.set $count (i32.add (local.get $count) (i64.ne
        (i64.load (local.get $at))
        (select (i64.const 0x736c616974696e69) (i64.const 0) (i32.eq (local.get $at) (i32.const 96))))))
      (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 8))) (i32.const 131072))))
    (local.set $count (i32.add (local.get $count) (i32.eqz (ref.is_null (table.get $table (i32.const 0))))))
    (i32.add (local.get $count)
      (i32.ne (call_indirect $table (type $number) (i32.const 1)) (i32.const 7)))))
