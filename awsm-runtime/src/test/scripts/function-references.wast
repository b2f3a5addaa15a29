;; Typed function references: calls, null, subtyping, tables, and what is linked. The converter of scripts does not know
;; their text, so each module is bytes after its text.

;; (module $calls
;;   (type $unary (func (param i32) (result i32)))
;;   (type $pair (func (param i32 i64) (result i64 i32)))
;;   (type $apply (func (param (ref $unary) i32) (result i32)))
;;   (type $nothing (func))
;;   (elem declare func $double $swap $apply)
;;   (func $double (type $unary) (i32.mul (local.get 0) (i32.const 2)))
;;   (func $swap (type $pair) (local.get 1) (local.get 0))
;;   (func $apply (type $apply) (call_ref $unary (local.get 1) (local.get 0)))
;;   (func (export "double") (param i32) (result i32) (call_ref $unary (local.get 0) (ref.func $double)))
;;   (func (export "swap") (param i32 i64) (result i64 i32) (call_ref $pair (local.get 0) (local.get 1) (ref.func $swap)))
;;   (func (export "nested") (param i32) (result i32)
;;     (call_ref $apply (ref.func $double) (local.get 0) (ref.func $apply)))
;;   (func (export "null") (call_ref $nothing (ref.null $nothing)))
;;   (func (export "argument first") (result i32) (call_ref $unary (unreachable) (ref.null $unary))))
(module $calls binary 
  "\00\61\73\6d\01\00\00\00\01\1b\05\60\01\7f\01\7f\60\02\7f\7e\02\7e\7f\60\02\64\00\7f\01\7f\60\00\00\60\00\01\7f\03\09\08"
  "\00\01\02\00\01\00\03\04\07\32\05\06\64\6f\75\62\6c\65\00\03\04\73\77\61\70\00\04\06\6e\65\73\74\65\64\00\05\04\6e\75\6c"
  "\6c\00\06\0e\61\72\67\75\6d\65\6e\74\20\66\69\72\73\74\00\07\09\07\01\03\00\03\00\01\02\0a\47\08\07\00\20\00\41\02\6c\0b"
  "\06\00\20\01\20\00\0b\08\00\20\01\20\00\14\00\0b\08\00\20\00\d2\00\14\00\0b\0a\00\20\00\20\01\d2\01\14\01\0b\0a\00\d2\00"
  "\20\00\d2\02\14\02\0b\06\00\d0\03\14\03\0b\07\00\00\d0\00\14\00\0b")
(assert_return (invoke "double" (i32.const 21)) (i32.const 42))
(assert_return (invoke "swap" (i32.const 1) (i64.const 2)) (i64.const 2) (i32.const 1))
(assert_return (invoke "nested" (i32.const 4)) (i32.const 8))
(assert_trap (invoke "null") "null function reference")
(assert_trap (invoke "argument first") "unreachable")

;; (module $null
;;   (type $t (func (result i32)))
;;   (elem declare func $seven)
;;   (func $seven (type $t) (i32.const 7))
;;   (func $some (param i32) (result (ref null $t))
;;     (if (result (ref null $t)) (local.get 0) (then (ref.func $seven)) (else (ref.null $t))))
;;   (func (export "as_non_null") (param i32) (result i32)
;;     (call_ref $t (ref.as_non_null (call $some (local.get 0)))))
;;   (func (export "dropped") (param i32) (drop (ref.as_non_null (call $some (local.get 0)))))
;;   (func (export "on_null") (param i32) (result i32)
;;     (block $null (return (call_ref $t (br_on_null $null (call $some (local.get 0))))))
;;     (i32.const -1))
;;   (func (export "on_null with values") (param i32) (result i32 i32)
;;     (block $null (result i32 i32)
;;       (i32.const 1) (i32.const 2) (br_on_null $null (call $some (local.get 0)))
;;       (return (call_ref $t) (i32.const 3) (drop) (drop) (drop) (i32.const 4) (i32.const 5))))
;;   (func (export "on_non_null") (param i32) (result i32)
;;     (block $some (result (ref $t)) (br_on_non_null $some (call $some (local.get 0))) (return (i32.const -1)))
;;     (call_ref $t))
;;   (func (export "loop") (param i32) (result i32) (local $count i32) (local $r (ref null $t))
;;     (block $end (loop $again
;;       (local.set $count (i32.add (local.get $count) (i32.const 1)))
;;       (local.set $r (call $some (i32.lt_u (local.get $count) (local.get 0))))
;;       (drop (br_on_null $end (local.get $r))) (br $again)))
;;     (local.get $count))
;;   (func (export "extern") (param externref) (result i32)
;;     (block $null (drop (br_on_null $null (local.get 0))) (return (i32.const 1))) (i32.const 0))
;;   (func (export "func") (param funcref) (result i32) (drop (ref.as_non_null (local.get 0))) (i32.const 1)))
(module $null binary 
  "\00\61\73\6d\01\00\00\00\01\29\08\60\00\01\7f\60\01\7f\01\63\00\60\01\7f\01\7f\60\01\7f\00\60\01\7f\02\7f\7f\60\00\02\7f"
  "\7f\60\01\6f\01\7f\60\01\70\01\7f\03\0b\0a\00\01\02\03\02\04\02\02\06\07\07\5e\08\0b\61\73\5f\6e\6f\6e\5f\6e\75\6c\6c\00"
  "\02\07\64\72\6f\70\70\65\64\00\03\07\6f\6e\5f\6e\75\6c\6c\00\04\13\6f\6e\5f\6e\75\6c\6c\20\77\69\74\68\20\76\61\6c\75\65"
  "\73\00\05\0b\6f\6e\5f\6e\6f\6e\5f\6e\75\6c\6c\00\06\04\6c\6f\6f\70\00\07\06\65\78\74\65\72\6e\00\08\04\66\75\6e\63\00\09"
  "\09\05\01\03\00\01\00\0a\a6\01\0a\04\00\41\07\0b\0d\00\20\00\04\63\00\d2\00\05\d0\00\0b\0b\09\00\20\00\10\01\d4\14\00\0b"
  "\08\00\20\00\10\01\d4\1a\0b\10\00\02\40\20\00\10\01\d5\00\14\00\0f\0b\41\7f\0b\1b\00\02\05\41\01\41\02\20\00\10\01\d5\00"
  "\14\00\41\03\1a\1a\1a\41\04\41\05\0f\0b\0b\11\00\02\64\00\20\00\10\01\d6\00\41\7f\0f\0b\14\00\0b\26\02\01\7f\01\63\00\02"
  "\40\03\40\20\01\41\01\6a\21\01\20\01\20\00\49\10\01\21\02\20\02\d5\01\1a\0c\00\0b\0b\20\01\0b\0f\00\02\40\20\00\d5\00\1a"
  "\41\01\0f\0b\41\00\0b\08\00\20\00\d4\1a\41\01\0b")
(assert_return (invoke "as_non_null" (i32.const 1)) (i32.const 7))
(assert_trap (invoke "as_non_null" (i32.const 0)) "null reference")
(assert_return (invoke "dropped" (i32.const 1)))
(assert_trap (invoke "dropped" (i32.const 0)) "null reference")
(assert_return (invoke "on_null" (i32.const 1)) (i32.const 7))
(assert_return (invoke "on_null" (i32.const 0)) (i32.const -1))
(assert_return (invoke "on_null with values" (i32.const 1)) (i32.const 4) (i32.const 5))
(assert_return (invoke "on_null with values" (i32.const 0)) (i32.const 1) (i32.const 2))
(assert_return (invoke "on_non_null" (i32.const 1)) (i32.const 7))
(assert_return (invoke "on_non_null" (i32.const 0)) (i32.const -1))
(assert_return (invoke "loop" (i32.const 5)) (i32.const 5))
(assert_return (invoke "extern" (ref.extern 3)) (i32.const 1))
(assert_return (invoke "extern" (ref.null extern)) (i32.const 0))
(assert_trap (invoke "func" (ref.null func)) "null reference")

;; (module $state
;;   (type $t (func (result i32)))
;;   (type $same (func (result i32)))
;;   (elem declare func $one)
;;   (func $one (type $t) (i32.const 1))
;;   (func $two (type $same) (i32.const 2))
;;   (global $g (mut (ref $t)) (ref.func $one))
;;   (global $h (export "h") (mut (ref null $t)) (ref.null $t))
;;   (global $i (export "i") (ref $t) (ref.func $two))
;;   (table $all 3 5 (ref $t) (ref.func $two))
;;   (table $open (export "shared") 2 10 (ref null $t) (ref.func $one))
;;   (table $empty 2 (ref null $same))
;;   (elem $passive (ref $t) (ref.func $one) (item (ref.func $two)))
;;   (elem (table $all) (i32.const 1) (ref $t) (ref.func $one))
;;   (func (export "global") (result i32)
;;     (global.set $g (ref.func $two)) (call_ref $t (global.get $g)))
;;   (func (export "exported") (result i32)
;;     (global.set $h (ref.func $two)) (i32.add (call_ref $t (global.get $h)) (call_ref $t (global.get $i))))
;;   (func (export "all") (param i32) (result i32) (call_ref $t (table.get $all (local.get 0))))
;;   (func (export "all indirect") (param i32) (result i32) (call_indirect $all (type $same) (local.get 0)))
;;   (func (export "open") (param i32) (result i32) (call_ref $t (table.get $open (local.get 0))))
;;   (func (export "empty") (param i32) (result i32) (call_ref $t (table.get $empty (local.get 0))))
;;   (func (export "init") (table.init $all $passive (i32.const 0) (i32.const 0) (i32.const 2)))
;;   (func (export "copy") (table.copy $open $all (i32.const 0) (i32.const 0) (i32.const 2)))
;;   (func (export "grow") (result i32) (table.grow $all (ref.func $one) (i32.const 2)))
;;   (func (export "grow open") (result i32) (table.grow $open (ref.null $t) (i32.const 1)))
;;   (func (export "fill") (table.fill $open (i32.const 0) (ref.null $t) (i32.const 1)))
;;   (func (export "local") (param i32) (result i32) (local $r (ref $t))
;;     (if (local.get 0) (then (local.set $r (ref.func $one)) (return (call_ref $t (local.get $r)))))
;;     (call_ref $t (local.tee $r (ref.func $two))))
;;   (func (export "select") (param i32) (result i32)
;;     (call_ref $t (select (result (ref $t)) (ref.func $one) (ref.func $two) (local.get 0))))
;;   (func (export "is_null") (result i32) (ref.is_null (table.get $empty (i32.const 0)))))
(module $state binary 
  "\00\61\73\6d\01\00\00\00\01\11\04\60\00\01\7f\60\00\01\7f\60\01\7f\01\7f\60\00\00\03\11\10\00\01\00\00\02\02\02\02\03\03"
  "\00\00\03\02\02\00\04\19\03\40\00\64\00\01\03\05\d2\01\0b\40\00\63\00\01\02\0a\d2\00\0b\63\01\00\02\06\13\03\64\00\01\d2"
  "\00\0b\63\00\01\d0\00\0b\64\00\00\d2\01\0b\07\8d\01\11\01\68\03\01\01\69\03\02\06\73\68\61\72\65\64\01\01\06\67\6c\6f\62"
  "\61\6c\00\02\08\65\78\70\6f\72\74\65\64\00\03\03\61\6c\6c\00\04\0c\61\6c\6c\20\69\6e\64\69\72\65\63\74\00\05\04\6f\70\65"
  "\6e\00\06\05\65\6d\70\74\79\00\07\04\69\6e\69\74\00\08\04\63\6f\70\79\00\09\04\67\72\6f\77\00\0a\09\67\72\6f\77\20\6f\70"
  "\65\6e\00\0b\04\66\69\6c\6c\00\0c\05\6c\6f\63\61\6c\00\0d\06\73\65\6c\65\63\74\00\0e\07\69\73\5f\6e\75\6c\6c\00\0f\09\1a"
  "\03\03\00\01\00\05\64\00\02\d2\00\0b\d2\01\0b\06\00\41\01\0b\64\00\01\d2\00\0b\0a\b4\01\10\04\00\41\01\0b\04\00\41\02\0b"
  "\0a\00\d2\01\24\00\23\00\14\00\0b\0f\00\d2\01\24\01\23\01\14\00\23\02\14\00\6a\0b\08\00\20\00\25\00\14\00\0b\07\00\20\00"
  "\11\01\00\0b\08\00\20\00\25\01\14\00\0b\08\00\20\00\25\02\14\00\0b\0c\00\41\00\41\00\41\02\fc\0c\01\00\0b\0c\00\41\00\41"
  "\00\41\02\fc\0e\01\00\0b\09\00\d2\00\41\02\fc\0f\00\0b\09\00\d0\00\41\01\fc\0f\01\0b\0b\00\41\00\d0\00\41\01\fc\11\01\0b"
  "\19\01\01\64\00\20\00\04\40\d2\00\21\01\20\01\14\00\0f\0b\d2\01\22\01\14\00\0b\0e\00\d2\00\d2\01\20\00\1c\01\64\00\14\00"
  "\0b\07\00\41\00\25\02\d1\0b")
(assert_return (invoke "global") (i32.const 2))
(assert_return (invoke "exported") (i32.const 4))
(assert_return (invoke "all" (i32.const 0)) (i32.const 2))
(assert_return (invoke "all" (i32.const 1)) (i32.const 1))
(assert_return (invoke "all indirect" (i32.const 2)) (i32.const 2))
(assert_trap (invoke "all" (i32.const 3)) "out of bounds table access")
(assert_trap (invoke "all indirect" (i32.const 3)) "undefined element")
(assert_return (invoke "open" (i32.const 0)) (i32.const 1))
(assert_return (invoke "open" (i32.const 1)) (i32.const 1))
(assert_trap (invoke "empty" (i32.const 0)) "null function reference")
(assert_return (invoke "is_null") (i32.const 1))
(assert_return (invoke "copy"))
(assert_return (invoke "open" (i32.const 0)) (i32.const 2))
(assert_return (invoke "open" (i32.const 1)) (i32.const 1))
(assert_return (invoke "fill"))
(assert_trap (invoke "open" (i32.const 0)) "null function reference")
(assert_return (invoke "init"))
(assert_return (invoke "all" (i32.const 0)) (i32.const 1))
(assert_return (invoke "all" (i32.const 1)) (i32.const 2))
(assert_return (invoke "grow") (i32.const 3))
(assert_return (invoke "all" (i32.const 4)) (i32.const 1))
(assert_return (invoke "grow") (i32.const -1))
(assert_return (invoke "grow open") (i32.const 2))
(assert_trap (invoke "open" (i32.const 2)) "null function reference")
(assert_return (invoke "local" (i32.const 0)) (i32.const 2))
(assert_return (invoke "local" (i32.const 1)) (i32.const 1))
(assert_return (invoke "select" (i32.const 1)) (i32.const 1))
(assert_return (invoke "select" (i32.const 0)) (i32.const 2))
(assert_return (get "i") (ref.func))

;; A table that nothing changes is constant data, its initial elements included.
;; (module $constant
;;   (type $t (func (result i32)))
;;   (func $one (type $t) (i32.const 1))
;;   (func $two (type $t) (i32.const 2))
;;   (table $c 4 (ref $t) (ref.func $one))
;;   (elem (table $c) (i32.const 2) (ref $t) (ref.func $two))
;;   (func (export "c") (param i32) (result i32) (call_indirect $c (type $t) (local.get 0))))
(module $constant binary 
  "\00\61\73\6d\01\00\00\00\01\0a\02\60\00\01\7f\60\01\7f\01\7f\03\04\03\00\00\01\04\0a\01\40\00\64\00\00\04\d2\00\0b\07\05"
  "\01\01\63\00\02\09\0c\01\06\00\41\02\0b\64\00\01\d2\01\0b\0a\13\03\04\00\41\01\0b\04\00\41\02\0b\07\00\20\00\11\00\00\0b")
(assert_return (invoke "c" (i32.const 1)) (i32.const 1))
(assert_return (invoke "c" (i32.const 2)) (i32.const 2))
(assert_return (invoke "c" (i32.const 3)) (i32.const 1))
(assert_trap (invoke "c" (i32.const 4)) "undefined element")

;; Linked modules: types are equal whatever their indices, and different if what they name is different.
;; (module $exporter
;;   (type $t (func (param i32) (result i32)))
;;   (type $self (func (param (ref null $self)) (result i32)))
;;   (type $takes (func (param (ref $t) i32) (result i32)))
;;   (func $inc (export "inc") (type $t) (i32.add (local.get 0) (i32.const 1)))
;;   (func (export "self") (type $self) (i32.const 9))
;;   (func (export "takes") (type $takes) (call_ref $t (local.get 1) (local.get 0)))
;;   (func (export "gives") (result (ref $t)) (ref.func $inc))
;;   (global (export "const") (ref $t) (ref.func $inc))
;;   (global (export "var") (mut (ref $t)) (ref.func $inc))
;;   (table (export "table") 2 (ref $t) (ref.func $inc)))
(module $exporter binary 
  "\00\61\73\6d\01\00\00\00\01\18\04\60\01\7f\01\7f\60\01\63\01\01\7f\60\02\64\00\7f\01\7f\60\00\01\64\00\03\05\04\00\01\02"
  "\03\04\0a\01\40\00\64\00\00\02\d2\00\0b\06\0d\02\64\00\00\d2\00\0b\64\00\01\d2\00\0b\07\34\07\03\69\6e\63\00\00\04\73\65"
  "\6c\66\00\01\05\74\61\6b\65\73\00\02\05\67\69\76\65\73\00\03\05\63\6f\6e\73\74\03\00\03\76\61\72\03\01\05\74\61\62\6c\65"
  "\01\00\0a\1c\04\07\00\20\00\41\01\6a\0b\04\00\41\09\0b\08\00\20\01\20\00\14\00\0b\04\00\d2\00\0b")
(register "exporter")
;; (module $importer
;;   (type (func))
;;   (type $self (func (param (ref null $self)) (result i32)))
;;   (type $u (func (param i32) (result i32)))
;;   (type $takes (func (param (ref $u) i32) (result i32)))
;;   (import "exporter" "inc" (func $inc (type $u)))
;;   (import "exporter" "self" (func $selfish (type $self)))
;;   (import "exporter" "takes" (func $takes (type $takes)))
;;   (import "exporter" "gives" (func $gives (result (ref $u))))
;;   (import "exporter" "const" (global $c funcref))
;;   (import "exporter" "const" (global $d (ref null $u)))
;;   (import "exporter" "var" (global $v (mut (ref $u))))
;;   (import "exporter" "table" (table $t 1 (ref $u)))
;;   (table $own 3 funcref (ref.func $own))
;;   (elem declare func $own $selfish)
;;   (func $own (type $u) (i32.mul (local.get 0) (i32.const 10)))
;;   (func (export "self") (result i32) (call_ref $self (ref.func $selfish) (ref.func $selfish)))
;;   (func (export "takes") (param i32) (result i32) (call $takes (ref.func $own) (local.get 0)))
;;   (func (export "gives") (param i32) (result i32) (call_ref $u (local.get 0) (call $gives)))
;;   (func (export "const") (param i32) (result i32) (call_ref $u (local.get 0) (global.get $d)))
;;   (func (export "var") (param i32) (result i32)
;;     (global.set $v (ref.func $own)) (call_ref $u (local.get 0) (global.get $v)))
;;   (func (export "table") (param i32 i32) (result i32)
;;     (table.set $t (i32.const 1) (ref.func $own)) (call_ref $u (local.get 0) (table.get $t (local.get 1))))
;;   (func (export "indirect") (param i32 i32) (result i32) (call_indirect $t (type $u) (local.get 0) (local.get 1)))
;;   (func (export "is_null") (result i32) (ref.is_null (global.get $c))))
(module $importer binary 
  "\00\61\73\6d\01\00\00\00\01\25\07\60\00\00\60\01\63\01\01\7f\60\01\7f\01\7f\60\02\64\02\7f\01\7f\60\00\01\64\02\60\00\01"
  "\7f\60\02\7f\7f\01\7f\02\8c\01\08\08\65\78\70\6f\72\74\65\72\03\69\6e\63\00\02\08\65\78\70\6f\72\74\65\72\04\73\65\6c\66"
  "\00\01\08\65\78\70\6f\72\74\65\72\05\74\61\6b\65\73\00\03\08\65\78\70\6f\72\74\65\72\05\67\69\76\65\73\00\04\08\65\78\70"
  "\6f\72\74\65\72\05\63\6f\6e\73\74\03\70\00\08\65\78\70\6f\72\74\65\72\05\63\6f\6e\73\74\03\63\02\00\08\65\78\70\6f\72\74"
  "\65\72\03\76\61\72\03\64\02\01\08\65\78\70\6f\72\74\65\72\05\74\61\62\6c\65\01\64\02\00\01\03\0a\09\02\05\02\02\02\02\06"
  "\06\05\04\09\01\40\00\70\00\03\d2\04\0b\07\43\08\04\73\65\6c\66\00\05\05\74\61\6b\65\73\00\06\05\67\69\76\65\73\00\07\05"
  "\63\6f\6e\73\74\00\08\03\76\61\72\00\09\05\74\61\62\6c\65\00\0a\08\69\6e\64\69\72\65\63\74\00\0b\07\69\73\5f\6e\75\6c\6c"
  "\00\0c\09\06\01\03\00\02\04\01\0a\5b\09\07\00\20\00\41\0a\6c\0b\08\00\d2\01\d2\01\14\01\0b\08\00\d2\04\20\00\10\02\0b\08"
  "\00\20\00\10\03\14\02\0b\08\00\20\00\23\01\14\02\0b\0c\00\d2\04\24\02\20\00\23\02\14\02\0b\10\00\41\01\d2\04\26\00\20\00"
  "\20\01\25\00\14\02\0b\09\00\20\00\20\01\11\02\00\0b\05\00\23\00\d1\0b")
(assert_return (invoke "self") (i32.const 9))
(assert_return (invoke "takes" (i32.const 4)) (i32.const 40))
(assert_return (invoke "gives" (i32.const 4)) (i32.const 5))
(assert_return (invoke "const" (i32.const 5)) (i32.const 6))
(assert_return (invoke "var" (i32.const 5)) (i32.const 50))
(assert_return (invoke "table" (i32.const 5) (i32.const 0)) (i32.const 6))
(assert_return (invoke "table" (i32.const 5) (i32.const 1)) (i32.const 50))
(assert_return (invoke "indirect" (i32.const 5) (i32.const 1)) (i32.const 50))
(assert_return (invoke "is_null") (i32.const 0))

;; (module (type $t (func (param i64) (result i32))) (import "exporter" "const" (global (ref $t))))
(assert_unlinkable (module binary 
  "\00\61\73\6d\01\00\00\00\01\06\01\60\01\7e\01\7f\02\14\01\08\65\78\70\6f\72\74\65\72\05\63\6f\6e\73\74\03\64\00\00") "incompatible import type")
;; (module (import "exporter" "const" (global externref)))
(assert_unlinkable (module binary 
  "\00\61\73\6d\01\00\00\00\02\13\01\08\65\78\70\6f\72\74\65\72\05\63\6f\6e\73\74\03\6f\00") "incompatible import type")
;; (module (import "exporter" "var" (global (mut funcref))))
(assert_unlinkable (module binary 
  "\00\61\73\6d\01\00\00\00\02\11\01\08\65\78\70\6f\72\74\65\72\03\76\61\72\03\70\01") "incompatible import type")
;; (module (type $t (func (param i32) (result i32))) (import "exporter" "var" (global (mut (ref null $t)))))
(assert_unlinkable (module binary 
  "\00\61\73\6d\01\00\00\00\01\06\01\60\01\7f\01\7f\02\12\01\08\65\78\70\6f\72\74\65\72\03\76\61\72\03\63\00\01") "incompatible import type")
;; (module (type $t (func (param i32) (result i32))) (import "exporter" "table" (table 1 (ref null $t))))
(assert_unlinkable (module binary 
  "\00\61\73\6d\01\00\00\00\01\06\01\60\01\7f\01\7f\02\15\01\08\65\78\70\6f\72\74\65\72\05\74\61\62\6c\65\01\63\00\00\01") "incompatible import type")
;; (module (import "exporter" "table" (table 1 funcref)))
(assert_unlinkable (module binary 
  "\00\61\73\6d\01\00\00\00\02\14\01\08\65\78\70\6f\72\74\65\72\05\74\61\62\6c\65\01\70\00\01") "incompatible import type")
;; (module (type $t (func)) (import "exporter" "takes" (func (param (ref $t) i32) (result i32))))
(assert_unlinkable (module binary 
  "\00\61\73\6d\01\00\00\00\01\0b\02\60\00\00\60\02\64\00\7f\01\7f\02\12\01\08\65\78\70\6f\72\74\65\72\05\74\61\6b\65\73\00"
  "\01") "incompatible import type")
;; (module (type $t (func (param i32) (result i32))) (import "exporter" "takes" (func (param (ref null $t) i32) (result i32))))
(assert_unlinkable (module binary 
  "\00\61\73\6d\01\00\00\00\01\0d\02\60\01\7f\01\7f\60\02\63\00\7f\01\7f\02\12\01\08\65\78\70\6f\72\74\65\72\05\74\61\6b\65"
  "\73\00\01") "incompatible import type")
;; (module (import "exporter" "takes" (func (param funcref i32) (result i32))))
(assert_unlinkable (module binary 
  "\00\61\73\6d\01\00\00\00\01\07\01\60\02\70\7f\01\7f\02\12\01\08\65\78\70\6f\72\74\65\72\05\74\61\6b\65\73\00\00") "incompatible import type")
;; This type names another, which names itself.
;; (module (type $self (func (param (ref null $self)) (result i32))) (type $other (func (param (ref null $self)) (result i32)))
;;   (import "exporter" "self" (func (type $other))))
(assert_unlinkable (module binary 
  "\00\61\73\6d\01\00\00\00\01\0d\02\60\01\63\00\01\7f\60\01\63\00\01\7f\02\11\01\08\65\78\70\6f\72\74\65\72\04\73\65\6c\66"
  "\00\01") "incompatible import type")

;; A signature that names types, called through a table, by equal types and by others.
;; (module
;;   (type $t (func (param i32) (result i32)))
;;   (type $a (func (param (ref null $t)) (result i32)))
;;   (type $b (func (param (ref $t)) (result i32)))
;;   (type $c (func (param (ref null $t)) (result i32)))
;;   (table 1 funcref)
;;   (elem (i32.const 0) func $f)
;;   (func $f (type $a) (i32.const 5))
;;   (func (export "a") (result i32) (call_indirect (type $a) (ref.null $t) (i32.const 0)))
;;   (func (export "c") (result i32) (call_indirect (type $c) (ref.null $t) (i32.const 0)))
;;   (func (export "b") (result i32) (call_indirect (type $b) (ref.func $g) (i32.const 0)))
;;   (func $g (export "g") (type $t) (local.get 0)))
(module binary 
  "\00\61\73\6d\01\00\00\00\01\1c\05\60\01\7f\01\7f\60\01\63\00\01\7f\60\01\64\00\01\7f\60\01\63\00\01\7f\60\00\01\7f\03\06"
  "\05\01\04\04\04\00\04\04\01\70\00\01\07\11\04\01\61\00\01\01\63\00\02\01\62\00\03\01\67\00\04\09\07\01\00\41\00\0b\01\00"
  "\0a\29\05\04\00\41\05\0b\09\00\d0\00\41\00\11\01\00\0b\09\00\d0\00\41\00\11\03\00\0b\09\00\d2\04\41\00\11\02\00\0b\04\00"
  "\20\00\0b")
(assert_return (invoke "a") (i32.const 5))
(assert_return (invoke "c") (i32.const 5))
(assert_trap (invoke "b") "indirect call type mismatch")

;; What the host passes: null where there is none.
;; (module
;;   (type $t (func (result i32)))
;;   (func (export "typed") (param (ref $t)) (result i32) (call_ref $t (local.get 0)))
;;   (func (export "typed or null") (param (ref null $t)) (result i32) (ref.is_null (local.get 0)))
;;   (func (export "function") (param (ref func)))
;;   (func (export "external") (param (ref extern))))
(module binary 
  "\00\61\73\6d\01\00\00\00\01\1b\05\60\00\01\7f\60\01\64\00\01\7f\60\01\63\00\01\7f\60\01\64\70\00\60\01\64\6f\00\03\05\04"
  "\01\02\03\04\07\2f\04\05\74\79\70\65\64\00\00\0d\74\79\70\65\64\20\6f\72\20\6e\75\6c\6c\00\01\08\66\75\6e\63\74\69\6f\6e"
  "\00\02\08\65\78\74\65\72\6e\61\6c\00\03\0a\14\04\06\00\20\00\14\00\0b\05\00\20\00\d1\0b\02\00\0b\02\00\0b")
(assert_trap (invoke "typed" (ref.null func)) "reference of another type")
(assert_return (invoke "typed or null" (ref.null func)) (i32.const 1))
(assert_trap (invoke "function" (ref.null func)) "reference of another type")
(assert_trap (invoke "external" (ref.null extern)) "reference of another type")
(assert_return (invoke "external" (ref.extern 1)))

;; Constants that read globals of the module.

;; (module
;;   (type $t (func (result i32)))
;;   (import "spectest" "global_i32" (global $imported i32))
;;   (table $t 4 funcref)
;;   (memory 1)
;;   (func $one (type $t) (i32.const 1))
;;   (func $two (type $t) (i32.const 2))
;;   (global $a i32 (i32.const 2))
;;   (global $b i32 (i32.add (global.get $a) (i32.sub (global.get $imported) (i32.const 665))))
;;   (global $f (export "f") (ref $t) (ref.func $two))
;;   (global $g (ref $t) (global.get $f))
;;   (global $v (mut i32) (global.get $b))
;;   (elem (table $t) (global.get $a) (ref $t) (ref.func $one) (global.get $g))
;;   (elem $passive (ref null $t) (item (global.get $f)) (ref.null $t))
;;   (data (global.get $b) "\2a")
;;   (func (export "b") (result i32) (global.get $b))
;;   (func (export "v") (result i32) (global.set $v (i32.add (global.get $v) (i32.const 1))) (global.get $v))
;;   (func (export "load") (param i32) (result i32) (i32.load8_u (local.get 0)))
;;   (func (export "g") (result i32) (call_ref $t (global.get $g)))
;;   (func (export "call") (param i32) (result i32) (call_indirect $t (type $t) (local.get 0)))
;;   (func (export "init") (table.init $t $passive (i32.const 0) (i32.const 0) (i32.const 2))))
(module binary
  "\00\61\73\6d\01\00\00\00\01\0d\03\60\00\01\7f\60\01\7f\01\7f\60\00\00\02\18\01\08\73\70\65\63\74\65\73\74\0a\67\6c\6f\62"
  "\61\6c\5f\69\33\32\03\7f\00\03\09\08\00\00\00\00\01\00\01\02\04\04\01\70\00\04\05\03\01\00\01\06\23\05\7f\00\41\02\0b\7f"
  "\00\23\01\23\00\41\99\05\6b\6a\0b\64\00\00\d2\01\0b\64\00\00\23\03\0b\7f\01\23\02\0b\07\26\07\01\66\03\03\01\62\00\02\01"
  "\76\00\03\04\6c\6f\61\64\00\04\01\67\00\05\04\63\61\6c\6c\00\06\04\69\6e\69\74\00\07\09\19\02\06\00\23\01\0b\64\00\02\d2"
  "\00\0b\23\04\0b\05\63\00\02\23\03\0b\d0\00\0b\0a\40\08\04\00\41\01\0b\04\00\41\02\0b\04\00\23\02\0b\0b\00\23\05\41\01\6a"
  "\24\05\23\05\0b\07\00\20\00\2d\00\00\0b\06\00\23\04\14\00\0b\07\00\20\00\11\00\00\0b\0c\00\41\00\41\00\41\02\fc\0c\01\00"
  "\0b\0b\07\01\00\23\02\0b\01\2a\00\46\04\6e\61\6d\65\01\0b\02\00\03\6f\6e\65\01\03\74\77\6f\04\04\01\00\01\74\05\04\01\00"
  "\01\74\07\1a\06\00\08\69\6d\70\6f\72\74\65\64\01\01\61\02\01\62\03\01\66\04\01\67\05\01\76\08\0a\01\01\07\70\61\73\73\69"
  "\76\65")
(assert_return (invoke "b") (i32.const 3))
(assert_return (invoke "v") (i32.const 4))
(assert_return (invoke "load" (i32.const 3)) (i32.const 42))
(assert_return (invoke "g") (i32.const 2))
(assert_trap (invoke "call" (i32.const 0)) "uninitialized element")
(assert_return (invoke "call" (i32.const 2)) (i32.const 1))
(assert_return (invoke "call" (i32.const 3)) (i32.const 2))
(assert_return (invoke "init"))
(assert_return (invoke "call" (i32.const 0)) (i32.const 2))
(assert_trap (invoke "call" (i32.const 1)) "uninitialized element")
