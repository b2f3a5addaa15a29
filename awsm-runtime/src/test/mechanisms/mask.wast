;; The mechanism mask: what is out of bounds reaches the sandbox, where the address wraps, and never traps.

(module
  (memory (export "memory") 1 5)
  (func (export "load8") (param i32) (result i32) (i32.load8_u (local.get 0)))
  (func (export "load32") (param i32) (result i32) (i32.load (local.get 0)))
  (func (export "load64") (param i32) (result i64) (i64.load (local.get 0)))
  (func (export "load64 far") (param i32) (result i64) (i64.load offset=0xFFFFFFFF (local.get 0)))
  (func (export "load64 near") (param i32) (result i64) (i64.load offset=248 (local.get 0)))
  (func (export "load128") (param i32) (result v128) (v128.load (local.get 0)))
  (func (export "store8") (param i32 i32) (i32.store8 (local.get 0) (local.get 1)))
  (func (export "store64") (param i32 i64) (i64.store (local.get 0) (local.get 1)))
  (func (export "store64 far") (param i32 i64) (i64.store offset=0xFFFFFFF0 (local.get 0) (local.get 1)))
  (func (export "store128") (param i32 v128) (v128.store (local.get 0) (local.get 1)))
  (func (export "dead") (param i32) (drop (i64.load (local.get 0))))
  (func (export "constant") (result i32) (i32.load offset=0x10000 (i32.const 0xFFFF0004)))
  (func (export "three") (param $p i32) (result i32)
    (i32.add (i32.load (local.get $p))
      (i32.add (i32.load offset=4 (local.get $p)) (i32.load offset=8 (local.get $p)))))
  (func (export "fill upwards") (param $p i32) (param $end i32)
    (loop $again
      (i32.store (local.get $p) (local.get $p))
      (br_if $again (i32.ne (local.tee $p (i32.add (local.get $p) (i32.const 4))) (local.get $end)))))
  (func (export "fill downwards") (param $p i32) (param $end i32)
    (loop $again
      (i32.store offset=4 (local.get $p) (local.get $p))
      (br_if $again (i32.ne (local.tee $p (i32.sub (local.get $p) (i32.const 4))) (local.get $end)))))
  (func (export "grow") (param i32) (result i32) (memory.grow (local.get 0)))
  (func (export "size") (result i32) (memory.size))
  (func (export "fill") (param i32 i32 i32) (memory.fill (local.get 0) (local.get 1) (local.get 2)))
  (func (export "copy") (param i32 i32 i32) (memory.copy (local.get 0) (local.get 1) (local.get 2))))

;; The first and the last byte, and what straddles the end.
(assert_return (invoke "store8" (i32.const 0) (i32.const 7)))
(assert_return (invoke "load8" (i32.const 0)) (i32.const 7))
(assert_return (invoke "store8" (i32.const 65535) (i32.const 9)))
(assert_return (invoke "load8" (i32.const 65535)) (i32.const 9))
(assert_return (invoke "store64" (i32.const 65533) (i64.const 0x0102030405060708)))
(assert_return (invoke "load64" (i32.const 65533)) (i64.const 0x0102030405060708))
(assert_return (invoke "load8" (i32.const 65535)) (i32.const 6))
(assert_return (invoke "load8" (i32.const 0)) (i32.const 7))
(assert_return (invoke "store128" (i32.const 65535) (v128.const i64x2 1 2)))
(assert_return (invoke "load128" (i32.const 65535)) (v128.const i64x2 1 2))
(assert_return (invoke "load8" (i32.const 0)) (i32.const 7))

;; Addresses beyond wrap, however far: memory 0 has 64 KiB.
(assert_return (invoke "load8" (i32.const 65536)) (i32.const 7))
(assert_return (invoke "load8" (i32.const 0x80000000)) (i32.const 7))
(assert_return (invoke "load8" (i32.const 0xFFFF0000)) (i32.const 7))
(assert_return (invoke "store8" (i32.const 0xFFFFFFFF) (i32.const 11)))
(assert_return (invoke "load8" (i32.const 65535)) (i32.const 11))
(assert_return (invoke "store64" (i32.const 64) (i64.const 77)))
(assert_return (invoke "load64" (i32.const 0x12340040)) (i64.const 77))
(assert_return (invoke "load64 far" (i32.const 65)) (i64.const 77))
(assert_return (invoke "load64 far" (i32.const 0xFFFF0041)) (i64.const 77))
(assert_return (invoke "load64 near" (i32.const 0xFFFF)) (i64.const 0)) ;; the index wraps, and this is after the power of two
(assert_return (invoke "store64 far" (i32.const 0x50) (i64.const 78)))
(assert_return (invoke "load64" (i32.const 64)) (i64.const 78))
(assert_return (invoke "dead" (i32.const 0xFFFFFFFF)))
(assert_return (invoke "constant") (i32.const 0))
(assert_return (invoke "three" (i32.const 0xFFFFFFFC)) (i32.const 0x0D070800)) ;; of what straddles the end, above
(assert_return (invoke "three" (i32.const 0xFFFF003C)) (i32.const 78))

;; Loops, all of which is in bounds, and which leave the memory.
(assert_return (invoke "fill upwards" (i32.const 1024) (i32.const 2048)))
(assert_return (invoke "load32" (i32.const 1024)) (i32.const 1024))
(assert_return (invoke "load32" (i32.const 2044)) (i32.const 2044))
(assert_return (invoke "fill upwards" (i32.const 65500) (i32.const 65600)))
(assert_return (invoke "load32" (i32.const 65532)) (i32.const 65532))
(assert_return (invoke "load32" (i32.const 0)) (i32.const 65536))
(assert_return (invoke "load32" (i32.const 60)) (i32.const 65596))
(assert_return (invoke "fill downwards" (i32.const 16) (i32.const -64)))
(assert_return (invoke "load32" (i32.const 20)) (i32.const 16))
(assert_return (invoke "load32" (i32.const 65480)) (i32.const -60))

;; Bulk instructions are checked.
(assert_return (invoke "fill" (i32.const 65535) (i32.const 1) (i32.const 1)))
(assert_trap (invoke "fill" (i32.const 65535) (i32.const 1) (i32.const 2)) "out of bounds memory access")
(assert_trap (invoke "copy" (i32.const 0) (i32.const 65529) (i32.const 8)) "out of bounds memory access")

;; Three pages are in four, of which the last is nobody's until it belongs to the memory.
(assert_return (invoke "grow" (i32.const 6)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 2)) (i32.const 1))
(assert_return (invoke "load8" (i32.const 0x1FFFF)) (i32.const 0))
(assert_return (invoke "store8" (i32.const 0x30001) (i32.const 5)))
(assert_return (invoke "load8" (i32.const 0x70001)) (i32.const 5))
(assert_return (invoke "grow" (i32.const 2)) (i32.const 3))
(assert_return (invoke "load8" (i32.const 0x4FFFF)) (i32.const 0))
(assert_return (invoke "load8" (i32.const 0x30001)) (i32.const 5))
(assert_return (invoke "grow" (i32.const 1)) (i32.const -1))
(assert_return (invoke "size") (i32.const 5))
(assert_return (invoke "store8" (i32.const 0x4FFFF) (i32.const 3)))
(assert_return (invoke "load8" (i32.const 0xCFFFF)) (i32.const 3))

;; A memory without a byte, and one whose size is a constant.
(module
  (memory 0)
  (func (export "store") (param i32) (i64.store (local.get 0) (i64.const 5)))
  (func (export "load") (param i32) (result i64) (i64.load offset=3 (local.get 0)))
  (func (export "size") (result i32) (memory.size)))
(assert_return (invoke "size") (i32.const 0))
(assert_return (invoke "store" (i32.const 0xFFFFFFFF)))
(assert_return (invoke "store" (i32.const 3)))
(assert_return (invoke "load" (i32.const 0x10000)) (i64.const 5))

(module
  (memory 3 3)
  (func (export "store") (param i32 i32) (i32.store (local.get 0) (local.get 1)))
  (func (export "load") (param i32) (result i32) (i32.load (local.get 0))))
(assert_return (invoke "store" (i32.const 0x2FFFC) (i32.const 8)))
(assert_return (invoke "load" (i32.const 0xFFFEFFFC)) (i32.const 8))
(assert_return (invoke "store" (i32.const 0x3FFFE) (i32.const 9)))
(assert_return (invoke "load" (i32.const 0x3FFFE)) (i32.const 9))
