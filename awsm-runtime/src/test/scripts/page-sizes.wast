;; Memories of pages of one byte: sizes, every kind of access at the end, growth within and over pages of the host, linking. The
;; converter of scripts does not know their text, so each module is bytes after its text.

;; (module $small
;;   (memory $m (export "memory") 3 100000 (pagesize 1))
;;   (memory $large 1 (pagesize 65536))
;;   (data (memory $m) (i32.const 0) "abc")
;;   (data $more "0123456789")
;;   (func (export "size") (result i32) (memory.size $m))
;;   (func (export "grow") (param i32) (result i32) (memory.grow $m (local.get 0)))
;;   (func (export "large size") (result i32) (memory.size $large))
;;   (func (export "large grow") (param i32) (result i32) (memory.grow $large (local.get 0)))
;;   (func (export "load8") (param i32) (result i32) (i32.load8_u $m (local.get 0)))
;;   (func (export "load") (param i32) (result i32) (i32.load $m (local.get 0)))
;;   (func (export "load offset") (param i32) (result i64) (i64.load $m offset=5 (local.get 0)))
;;   (func (export "drop") (param i32) (drop (v128.load $m (local.get 0))))
;;   (func (export "store8") (param i32 i32) (i32.store8 $m (local.get 0) (local.get 1)))
;;   (func (export "store") (param i32 i64) (i64.store $m (local.get 0) (local.get 1)))
;;   (func (export "store large") (param i32 i64) (i64.store $large (local.get 0) (local.get 1)))
;;   (func (export "sum") (param i32) (result i32) (local $i i32) (local $s i32)
;;     (if (i32.eqz (local.get 0)) (then (return (i32.const 0))))
;;     (loop $l
;;       (local.set $s (i32.add (local.get $s) (i32.load8_u $m (local.get $i))))
;;       (br_if $l (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 1))) (local.get 0))))
;;     (local.get $s))
;;   (func (export "fill") (param i32 i32 i32) (memory.fill $m (local.get 0) (local.get 1) (local.get 2)))
;;   (func (export "init") (param i32 i32) (memory.init $m $more (local.get 0) (i32.const 0) (local.get 1)))
;;   (func (export "copy") (param i32 i32 i32) (memory.copy $m $large (local.get 0) (local.get 1) (local.get 2))))
(module $small binary
  "\00\61\73\6d\01\00\00\00\01\23\07\60\00\01\7f\60\01\7f\01\7f\60\01\7f\01\7e\60\01\7f\00\60\02\7f\7f\00\60\02\7f\7e\00\60"
  "\03\7f\7f\7f\00\03\10\0f\00\01\00\01\01\01\02\03\04\05\05\01\06\04\06\05\0a\02\09\03\a0\8d\06\00\08\01\10\07\90\01\10\06"
  "\6d\65\6d\6f\72\79\02\00\04\73\69\7a\65\00\00\04\67\72\6f\77\00\01\0a\6c\61\72\67\65\20\73\69\7a\65\00\02\0a\6c\61\72\67"
  "\65\20\67\72\6f\77\00\03\05\6c\6f\61\64\38\00\04\04\6c\6f\61\64\00\05\0b\6c\6f\61\64\20\6f\66\66\73\65\74\00\06\04\64\72"
  "\6f\70\00\07\06\73\74\6f\72\65\38\00\08\05\73\74\6f\72\65\00\09\0b\73\74\6f\72\65\20\6c\61\72\67\65\00\0a\03\73\75\6d\00"
  "\0b\04\66\69\6c\6c\00\0c\04\69\6e\69\74\00\0d\04\63\6f\70\79\00\0e\0c\01\02\0a\a9\01\0f\04\00\3f\00\0b\06\00\20\00\40\00"
  "\0b\04\00\3f\01\0b\06\00\20\00\40\01\0b\07\00\20\00\2d\00\00\0b\07\00\20\00\28\02\00\0b\07\00\20\00\29\03\05\0b\09\00\20"
  "\00\fd\00\04\00\1a\0b\09\00\20\00\20\01\3a\00\00\0b\09\00\20\00\20\01\37\03\00\0b\0a\00\20\00\20\01\37\43\01\00\0b\28\01"
  "\02\7f\20\00\45\04\40\41\00\0f\0b\03\40\20\02\20\01\2d\00\00\6a\21\02\20\01\41\01\6a\22\01\20\00\49\0d\00\0b\20\02\0b\0b"
  "\00\20\00\20\01\20\02\fc\0b\00\0b\0c\00\20\00\41\00\20\01\fc\08\01\00\0b\0c\00\20\00\20\01\20\02\fc\0a\00\01\0b\0b\15\02"
  "\00\41\00\0b\03\61\62\63\01\0a\30\31\32\33\34\35\36\37\38\39\00\36\04\6e\61\6d\65\00\06\05\73\6d\61\6c\6c\02\09\01\0b\02"
  "\01\01\69\02\01\73\03\06\01\0b\01\01\01\6c\06\0b\02\00\01\6d\01\05\6c\61\72\67\65\09\07\01\01\04\6d\6f\72\65")
(assert_return (invoke "size") (i32.const 3))
(assert_return (invoke "load8" (i32.const 2)) (i32.const 99))
(assert_trap (invoke "load8" (i32.const 3)) "out of bounds memory access")
(assert_trap (invoke "load" (i32.const 0)) "out of bounds memory access")
(assert_return (invoke "sum" (i32.const 3)) (i32.const 294))
(assert_trap (invoke "sum" (i32.const 4)) "out of bounds memory access")
(assert_return (invoke "grow" (i32.const 1)) (i32.const 3))
(assert_return (invoke "load" (i32.const 0)) (i32.const 6513249))
(assert_trap (invoke "load" (i32.const 1)) "out of bounds memory access")
(assert_return (invoke "grow" (i32.const 4093)) (i32.const 4))
(assert_return (invoke "size") (i32.const 4097))
(assert_return (invoke "store8" (i32.const 4096) (i32.const 255)))
(assert_return (invoke "load8" (i32.const 4096)) (i32.const 255))
(assert_trap (invoke "store" (i32.const 4090) (i64.const -1)) "out of bounds memory access")
(assert_return (invoke "load8" (i32.const 4095)) (i32.const 0))
(assert_trap (invoke "load offset" (i32.const 4085)) "out of bounds memory access")
(assert_return (invoke "load offset" (i32.const 4084)) (i64.const -72057594037927936))
(assert_trap (invoke "load offset" (i32.const -1)) "out of bounds memory access")
(assert_return (invoke "drop" (i32.const 4081)))
(assert_trap (invoke "drop" (i32.const 4082)) "out of bounds memory access")
(assert_return (invoke "grow" (i32.const 95903)) (i32.const 4097))
(assert_return (invoke "grow" (i32.const 1)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 0)) (i32.const 100000))
(assert_return (invoke "load8" (i32.const 4096)) (i32.const 255))
(assert_return (invoke "sum" (i32.const 100000)) (i32.const 549))
(assert_trap (invoke "sum" (i32.const 100001)) "out of bounds memory access")
(assert_return (invoke "fill" (i32.const 99999) (i32.const 7) (i32.const 1)))
(assert_return (invoke "load8" (i32.const 99999)) (i32.const 7))
(assert_trap (invoke "fill" (i32.const 99999) (i32.const 7) (i32.const 2)) "out of bounds memory access")
(assert_return (invoke "init" (i32.const 99990) (i32.const 10)))
(assert_return (invoke "load8" (i32.const 99999)) (i32.const 57))
(assert_trap (invoke "init" (i32.const 99991) (i32.const 10)) "out of bounds memory access")
(assert_return (invoke "copy" (i32.const 99998) (i32.const 65534) (i32.const 2)))
(assert_trap (invoke "copy" (i32.const 99998) (i32.const 65535) (i32.const 2)) "out of bounds memory access")
(assert_return (invoke "load8" (i32.const 99999)) (i32.const 0))
(assert_return (invoke "large size") (i32.const 1))
(assert_return (invoke "large grow" (i32.const 1)) (i32.const 1))
(assert_return (invoke "store large" (i32.const 131064) (i64.const 1)))
(assert_trap (invoke "store large" (i32.const 131065) (i64.const 1)) "out of bounds memory access")
(register "small" $small)

;; (module
;;   (memory (import "small" "memory") 3 (pagesize 1))
;;   (func (export "load8") (param i32) (result i32) (i32.load8_u (local.get 0)))
;;   (func (export "grow") (param i32) (result i32) (memory.grow (local.get 0))))
(module binary
  "\00\61\73\6d\01\00\00\00\01\06\01\60\01\7f\01\7f\02\12\01\05\73\6d\61\6c\6c\06\6d\65\6d\6f\72\79\02\08\03\00\03\03\02\00"
  "\00\07\10\02\05\6c\6f\61\64\38\00\00\04\67\72\6f\77\00\01\0a\10\02\07\00\20\00\2d\00\00\0b\06\00\20\00\40\00\0b")
(assert_return (invoke "load8" (i32.const 4096)) (i32.const 255))
(assert_trap (invoke "load8" (i32.const 100000)) "out of bounds memory access")
(assert_return (invoke "grow" (i32.const 1)) (i32.const -1))

;; (module
;;   (memory (import "small" "memory") 0))
(assert_unlinkable (module binary
  "\00\61\73\6d\01\00\00\00\02\11\01\05\73\6d\61\6c\6c\06\6d\65\6d\6f\72\79\02\00\00")
  "incompatible import type")

;; (module
;;   (memory 0 (pagesize 1))
;;   (func (export "load8") (param i32) (result i32) (i32.load8_u (local.get 0)))
;;   (func (export "grow") (param i32) (result i32) (memory.grow (local.get 0))))
(module binary
  "\00\61\73\6d\01\00\00\00\01\06\01\60\01\7f\01\7f\03\03\02\00\00\05\04\01\08\00\00\07\10\02\05\6c\6f\61\64\38\00\00\04\67"
  "\72\6f\77\00\01\0a\10\02\07\00\20\00\2d\00\00\0b\06\00\20\00\40\00\0b")
(assert_trap (invoke "load8" (i32.const 0)) "out of bounds memory access")
(assert_return (invoke "grow" (i32.const 65537)) (i32.const 0))
(assert_return (invoke "load8" (i32.const 65536)) (i32.const 0))
(assert_trap (invoke "load8" (i32.const 65537)) "out of bounds memory access")
(assert_return (invoke "grow" (i32.const -65537)) (i32.const -1))
