;; Several memories: every instruction means the one that it names, each has its own size, and all are kept apart.

(module $m
  (memory $a (export "a") 1 3)
  (memory $b (export "b") 2 4)
  (memory $empty 0 1)
  (data (memory $b) (i32.const 8) "\01\02\03\04\05\06\07\08\09\0a\0b\0c\0d\0e\0f\10")
  (data $passive "passive")

  ;; Accesses: each kind to memory $b
  (func (export "i32.load") (param i32) (result i32) (i32.load $b (local.get 0)))
  (func (export "i64.load") (param i32) (result i64) (i64.load $b offset=4 (local.get 0)))
  (func (export "i32.load8_s") (param i32) (result i32) (i32.load8_s $b (local.get 0)))
  (func (export "i64.load32_u") (param i32) (result i64) (i64.load32_u $b (local.get 0)))
  (func (export "f64.load") (param i32) (result f64) (f64.load $b (local.get 0)))
  (func (export "v128.load") (param i32) (result v128) (v128.load $b (local.get 0)))
  (func (export "v128.load8x8_u") (param i32) (result v128) (v128.load8x8_u $b (local.get 0)))
  (func (export "v128.load16_splat") (param i32) (result v128) (v128.load16_splat $b (local.get 0)))
  (func (export "v128.load32_zero") (param i32) (result v128) (v128.load32_zero $b (local.get 0)))
  (func (export "v128.load8_lane") (param i32) (result v128)
    (v128.load8_lane $b 15 (local.get 0) (v128.const i64x2 0 0)))
  (func (export "v128.store16_lane") (param i32)
    (v128.store16_lane $b 1 (local.get 0) (v128.const i16x8 0 0x7788 0 0 0 0 0 0)))
  (func (export "i32.store") (param i32 i32) (i32.store $b (local.get 0) (local.get 1)))
  (func (export "i64.store8") (param i32 i64) (i64.store8 $b (local.get 0) (local.get 1)))
  (func (export "v128.store") (param i32) (v128.store $b (local.get 0) (v128.const i64x2 1 2)))

  ;; The same addresses of the others
  (func (export "load a") (param i32) (result i32) (i32.load $a (local.get 0)))
  (func (export "load8 a") (param i32) (result i32) (i32.load8_u $a (local.get 0)))
  (func (export "load8 b") (param i32) (result i32) (i32.load8_u $b (local.get 0)))
  (func (export "store8 a") (param i32 i32) (i32.store8 $a (local.get 0) (local.get 1)))
  (func (export "load empty") (param i32) (result i32) (i32.load8_u $empty (local.get 0)))

  ;; Sizes
  (func (export "sizes") (result i32 i32 i32) (memory.size $a) (memory.size $b) (memory.size $empty))
  (func (export "grow a") (param i32) (result i32) (memory.grow $a (local.get 0)))
  (func (export "grow b") (param i32) (result i32) (memory.grow $b (local.get 0)))
  (func (export "grow empty") (param i32) (result i32) (memory.grow $empty (local.get 0)))

  ;; Bulk operations: destination, source, count
  (func (export "fill b") (param i32 i32 i32) (memory.fill $b (local.get 0) (local.get 1) (local.get 2)))
  (func (export "a from b") (param i32 i32 i32) (memory.copy $a $b (local.get 0) (local.get 1) (local.get 2)))
  (func (export "b from a") (param i32 i32 i32) (memory.copy $b $a (local.get 0) (local.get 1) (local.get 2)))
  (func (export "b from b") (param i32 i32 i32) (memory.copy $b $b (local.get 0) (local.get 1) (local.get 2)))
  (func (export "init b") (param i32 i32 i32) (memory.init $b $passive (local.get 0) (local.get 1) (local.get 2)))

  ;; An access that nobody needs, between accesses of another memory through the same address
  (func (export "unused") (param i32)
    (i32.store $b (local.get 0) (i32.const 1))
    (drop (i32.load $a (local.get 0)))
    (i32.store $b (local.get 0) (i32.const 2)))

  ;; Near an address that was accessed in another memory; p + 8 wraps for the last
  (func (export "near") (param i32) (result i32)
    (i32.add
      (i32.load $b (local.get 0))
      (i32.load $a (i32.add (local.get 0) (i32.const 8)))))

  ;; A loop over two memories
  (func (export "sum") (param $count i32) (result i32) (local $i i32) (local $sum i32)
    (loop
      (i32.store $a (local.get $i) (i32.add (i32.load $b (local.get $i)) (i32.load $a (local.get $i))))
      (local.set $sum (i32.add (local.get $sum) (i32.load $a (local.get $i))))
      (local.set $i (i32.add (local.get $i) (i32.const 4)))
      (br_if 0 (i32.lt_u (local.get $i) (i32.shl (local.get $count) (i32.const 2)))))
    (local.get $sum)))

(assert_return (invoke "i32.load" (i32.const 8)) (i32.const 0x04030201))
(assert_return (invoke "i64.load" (i32.const 4)) (i64.const 0x0807060504030201))
(assert_return (invoke "i32.load8_s" (i32.const 9)) (i32.const 2))
(assert_return (invoke "i64.load32_u" (i32.const 9)) (i64.const 0x05040302))
(assert_return (invoke "f64.load" (i32.const 1000)) (f64.const 0))
(assert_return (invoke "v128.load" (i32.const 8)) (v128.const i64x2 0x0807060504030201 0x100f0e0d0c0b0a09))
(assert_return (invoke "v128.load8x8_u" (i32.const 8)) (v128.const i16x8 1 2 3 4 5 6 7 8))
(assert_return (invoke "v128.load16_splat" (i32.const 8)) (v128.const i16x8 0x201 0x201 0x201 0x201 0x201 0x201 0x201 0x201))
(assert_return (invoke "v128.load32_zero" (i32.const 8)) (v128.const i32x4 0x04030201 0 0 0))
(assert_return (invoke "v128.load8_lane" (i32.const 8)) (v128.const i64x2 0 0x0100000000000000))
(assert_return (invoke "load a" (i32.const 8)) (i32.const 0))

(assert_return (invoke "i32.store" (i32.const 100) (i32.const 0x11223344)))
(assert_return (invoke "i32.load" (i32.const 100)) (i32.const 0x11223344))
(assert_return (invoke "load a" (i32.const 100)) (i32.const 0))
(assert_return (invoke "i64.store8" (i32.const 101) (i64.const 0xFF)))
(assert_return (invoke "v128.store16_lane" (i32.const 102)))
(assert_return (invoke "i32.load" (i32.const 100)) (i32.const 0x7788FF44))
(assert_return (invoke "v128.store" (i32.const 200)))
(assert_return (invoke "i64.load" (i32.const 204)) (i64.const 2))
(assert_return (invoke "load a" (i32.const 200)) (i32.const 0))

;; Each memory has its own end
(assert_return (invoke "load8 b" (i32.const 0x1FFFF)) (i32.const 0))
(assert_trap (invoke "load8 b" (i32.const 0x20000)) "out of bounds memory access")
(assert_return (invoke "load8 a" (i32.const 0xFFFF)) (i32.const 0))
(assert_trap (invoke "load8 a" (i32.const 0x10000)) "out of bounds memory access")
(assert_trap (invoke "store8 a" (i32.const 0x10000) (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "load empty" (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "i32.store" (i32.const 0x1FFFD) (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "v128.store" (i32.const 0x1FFF1)) "out of bounds memory access")
(assert_trap (invoke "v128.store16_lane" (i32.const 0x1FFFF)) "out of bounds memory access")
(assert_trap (invoke "i64.load" (i32.const 0xFFFFFFFF)) "out of bounds memory access")
(assert_trap (invoke "unused" (i32.const 0x10000)) "out of bounds memory access")
(assert_trap (invoke "near" (i32.const 0xFFF8)) "out of bounds memory access")
(assert_trap (invoke "near" (i32.const 0xFFFFFFF8)) "out of bounds memory access")
(assert_return (invoke "near" (i32.const 8)) (i32.const 0x04030201))

;; Growing one moves nothing and changes no other
(assert_return (invoke "sizes") (i32.const 1) (i32.const 2) (i32.const 0))
(assert_return (invoke "grow b" (i32.const 2)) (i32.const 2))
(assert_return (invoke "grow b" (i32.const 1)) (i32.const -1))
(assert_return (invoke "sizes") (i32.const 1) (i32.const 4) (i32.const 0))
(assert_return (invoke "load8 b" (i32.const 0x3FFFF)) (i32.const 0))
(assert_trap (invoke "load8 a" (i32.const 0x10000)) "out of bounds memory access")
(assert_return (invoke "grow a" (i32.const 1)) (i32.const 1))
(assert_return (invoke "load8 a" (i32.const 0x1FFFF)) (i32.const 0))
(assert_return (invoke "grow empty" (i32.const 1)) (i32.const 0))
(assert_return (invoke "grow empty" (i32.const 1)) (i32.const -1))
(assert_return (invoke "load empty" (i32.const 0xFFFF)) (i32.const 0))
(assert_return (invoke "sizes") (i32.const 2) (i32.const 4) (i32.const 1))
(assert_return (invoke "i32.load" (i32.const 8)) (i32.const 0x04030201))

;; Between memories of different sizes; each range is checked against its own
(assert_return (invoke "a from b" (i32.const 16) (i32.const 8) (i32.const 16)))
(assert_return (invoke "load a" (i32.const 16)) (i32.const 0x04030201))
(assert_return (invoke "load a" (i32.const 8)) (i32.const 0))
(assert_return (invoke "b from a" (i32.const 0x30000) (i32.const 17) (i32.const 4)))
(assert_return (invoke "i32.load" (i32.const 0x30000)) (i32.const 0x05040302))
(assert_return (invoke "b from b" (i32.const 10) (i32.const 8) (i32.const 8)))
(assert_return (invoke "i64.load" (i32.const 6)) (i64.const 0x0807060504030201))
(assert_return (invoke "b from a" (i32.const 0x3FFFF) (i32.const 0x1FFFF) (i32.const 1)))
(assert_trap (invoke "a from b" (i32.const 0x1FFFF) (i32.const 0) (i32.const 2)) "out of bounds memory access")
(assert_trap (invoke "a from b" (i32.const 0) (i32.const 0x3FFFF) (i32.const 2)) "out of bounds memory access")
(assert_trap (invoke "b from a" (i32.const 0) (i32.const 0x20000) (i32.const 1)) "out of bounds memory access")
(assert_return (invoke "b from a" (i32.const 0x40000) (i32.const 0x20000) (i32.const 0)))
(assert_trap (invoke "b from a" (i32.const 0x40000) (i32.const 0x20001) (i32.const 0)) "out of bounds memory access")
(assert_return (invoke "fill b" (i32.const 0x3FFF0) (i32.const 7) (i32.const 16)))
(assert_return (invoke "load8 b" (i32.const 0x3FFFF)) (i32.const 7))
(assert_trap (invoke "fill b" (i32.const 0x3FFF0) (i32.const 7) (i32.const 17)) "out of bounds memory access")
(assert_return (invoke "init b" (i32.const 0x3FFF9) (i32.const 0) (i32.const 7)))
(assert_return (invoke "load8 b" (i32.const 0x3FFFF)) (i32.const 101))
(assert_trap (invoke "init b" (i32.const 0x3FFFA) (i32.const 0) (i32.const 7)) "out of bounds memory access")

(assert_return (invoke "fill b" (i32.const 0) (i32.const 1) (i32.const 4096)))
(assert_return (invoke "store8 a" (i32.const 16) (i32.const 2)))
(assert_return (invoke "sum" (i32.const 4)) (i32.const 0x04040404))
(assert_return (invoke "load a" (i32.const 0)) (i32.const 0x01010101))

;; The same memory under several indices, besides one that is another
(register "m" $m)
(module $n
  (memory $x (import "m" "b") 4)
  (memory $y (import "m" "b") 2 4)
  (memory $z (import "m" "a") 1)
  (memory $own (export "own") 1)
  (export "x" (memory $x))
  (func (export "through y") (param i32) (result i32)
    (i32.store $x (local.get 0) (i32.const 1))
    (i32.store $y (local.get 0) (i32.const 2))
    (i32.load $x (local.get 0)))
  (func (export "through own") (param i32) (result i32)
    (i32.store $x (local.get 0) (i32.const 1))
    (i32.store $own (local.get 0) (i32.const 2))
    (i32.load $x (local.get 0)))
  ;; Each store may change what the next iteration loads
  (func (export "propagate") (param $count i32) (result i32) (local $i i32)
    (i32.store8 $x (i32.const 0) (i32.const 5))
    (loop
      (i32.store8 $y offset=1 (local.get $i) (i32.load8_u $x (local.get $i)))
      (br_if 0 (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 1))) (local.get $count))))
    (i32.load8_u $x (local.get $count)))
  (func (export "sizes") (result i32 i32 i32 i32)
    (memory.size $x) (memory.size $y) (memory.size $z) (memory.size $own))
  (func (export "overlapping") (result i32)
    (i32.store $x (i32.const 0) (i32.const 0x04030201))
    (memory.copy $y $x (i32.const 1) (i32.const 0) (i32.const 4))
    (i32.load $x (i32.const 1)))
  (func (export "grow z") (result i32) (memory.grow $z (i32.const 1))))
(assert_return (invoke $n "through y" (i32.const 64)) (i32.const 2))
(assert_return (invoke $n "through own" (i32.const 64)) (i32.const 1))
(assert_return (invoke $n "propagate" (i32.const 100)) (i32.const 5))
(assert_return (invoke $n "overlapping") (i32.const 0x04030201))
(assert_return (invoke $m "load8 b" (i32.const 4)) (i32.const 4))
(assert_return (invoke $n "sizes") (i32.const 4) (i32.const 4) (i32.const 2) (i32.const 1))
(assert_return (invoke $n "grow z") (i32.const 2))
(assert_return (invoke $m "sizes") (i32.const 3) (i32.const 4) (i32.const 1))
(assert_trap (invoke $n "through own" (i32.const 0x10000)) "out of bounds memory access")
(assert_return (invoke $m "i32.load" (i32.const 64)) (i32.const 0x05050505))

;; An exported import and an own memory are imported in turn
(register "n" $n)
(module
  (memory (import "n" "own") 1)
  (memory (import "n" "x") 4)
  (func (export "load") (param i32) (result i32 i32) (i32.load 0 (local.get 0)) (i32.load 1 (local.get 0))))
(assert_return (invoke "load" (i32.const 64)) (i32.const 2) (i32.const 0x05050505))

;; Each import is compared by itself
(assert_unlinkable
  (module (memory (import "m" "a") 1) (memory (import "m" "a") 4))
  "incompatible import type")
(assert_unlinkable
  (module (memory (import "m" "a") 1) (memory (import "m" "b") 1 3))
  "incompatible import type")
(assert_unlinkable
  (module (memory (import "m" "a") 1) (memory (import "m" "none") 1))
  "unknown import")

;; What comes before a segment that does not fit stays
(assert_trap
  (module
    (memory (import "m" "a") 1)
    (memory (import "m" "b") 1)
    (memory 1)
    (data (memory 1) (i32.const 0) "before")
    (data (memory 2) (i32.const 0xFFFF) "no")
    (data (memory 0) (i32.const 0) "after"))
  "out of bounds memory access")
(assert_return (invoke $m "load8 b" (i32.const 0)) (i32.const 98))
(assert_return (invoke $m "load8 a" (i32.const 0)) (i32.const 1))

(assert_invalid (module (memory 1) (memory 1) (func (drop (i32.load 2 (i32.const 0))))) "unknown memory 2")
(assert_invalid (module (memory 1) (func (drop (memory.size 1)))) "unknown memory 1")
(assert_invalid (module (memory 1) (memory 1) (data (memory 2) (i32.const 0) "")) "unknown memory 2")

;; WASI's pointers are addresses in the memory that is called "memory"; if none is, in the first
(module
  (func $args_sizes_get (import "wasi_snapshot_preview1" "args_sizes_get") (param i32 i32) (result i32))
  (memory $first 1)
  (memory $second (export "memory") 1)
  (data (memory $first) (i32.const 0x100) "\11\11\11\11")
  (data (memory $second) (i32.const 0x100) "\22\22\22\22")
  (func (export "args_sizes_get") (param i32) (result i32)
    (call $args_sizes_get (local.get 0) (i32.const 0x200)))
  (func (export "at 0x100") (result i32 i32)
    (i32.load $first (i32.const 0x100)) (i32.load $second (i32.const 0x100)))
  (func (export "grow first") (result i32) (memory.grow $first (i32.const 1))))
(assert_return (invoke "args_sizes_get" (i32.const 0x100)) (i32.const 0))
(assert_return (invoke "at 0x100") (i32.const 0x11111111) (i32.const 0))
(assert_return (invoke "grow first") (i32.const 1))
(assert_return (invoke "args_sizes_get" (i32.const 0x10000)) (i32.const 21))
(module
  (func $args_sizes_get (import "wasi_snapshot_preview1" "args_sizes_get") (param i32 i32) (result i32))
  (memory $first (export "first") 1)
  (memory $second (export "second") 1)
  (data (memory $first) (i32.const 0x100) "\11\11\11\11")
  (data (memory $second) (i32.const 0x100) "\22\22\22\22")
  (func (export "args_sizes_get") (result i32)
    (call $args_sizes_get (i32.const 0x100) (i32.const 0x200)))
  (func (export "at 0x100") (result i32 i32)
    (i32.load $first (i32.const 0x100)) (i32.load $second (i32.const 0x100))))
(assert_return (invoke "args_sizes_get") (i32.const 0))
(assert_return (invoke "at 0x100") (i32.const 0) (i32.const 0x22222222))
