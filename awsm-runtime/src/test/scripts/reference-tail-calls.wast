;; Tail calls through references, in constant stack: also of what is passed in memory, to results that are less, to another
;; sandbox, and to a function of the host.

;; (module $tail
;;   (type $step (func (param i32 i32) (result i32)))
;;   (type $wide (func (param i32 i64 i64 i64 i64 i64 i64 i64 i64 f64) (result i32)))
;;   (type $get (func (result (ref null $step))))
;;   (type $exact (func (result (ref $step))))
;;   (elem declare func $even $odd $many $step)
;;   (global $next (export "next") (mut (ref null $step)) (ref.null $step))
;;   (func $even (type $step)
;;     (if (i32.eqz (local.get 0)) (then (return (local.get 1))))
;;     (return_call_ref $step (i32.sub (local.get 0) (i32.const 1)) (i32.add (local.get 1) (i32.const 1)) (ref.func $odd)))
;;   (func $odd (type $step)
;;     (if (i32.eqz (local.get 0)) (then (return (i32.const -1))))
;;     (return_call_ref $wide
;;       (i32.sub (local.get 0) (i32.const 1)) (i64.const 1) (i64.const 2) (i64.const 3) (i64.const 4) (i64.const 5)
;;       (i64.const 6) (i64.const 7) (i64.extend_i32_u (local.get 1)) (f64.const 9) (ref.func $many)))
;;   (func $many (type $wide)
;;     (return_call_ref $step (local.get 0) (i32.add (i32.wrap_i64 (local.get 8)) (i32.trunc_f64_s (local.get 9))) (ref.func $even)))
;;   (func (export "ring") (param i32) (result i32) (return_call_ref $step (local.get 0) (i32.const 0) (ref.func $even)))
;;   (func (export "null") (result i32) (return_call_ref $step (i32.const 0) (i32.const 0) (ref.null $step)))
;;   (func (export "set") (param (ref null $step)) (global.set $next (local.get 0)))
;;   (func $step (export "step") (type $step)
;;     (if (i32.eqz (local.get 0)) (then (return (local.get 1))))
;;     (return_call_ref $step (i32.sub (local.get 0) (i32.const 1)) (i32.add (local.get 1) (i32.const 3)) (global.get $next)))
;;   (func $exact (type $exact) (ref.func $step))
;;   (elem declare func $exact)
;;   (func $less (type $get) (return_call_ref $exact (ref.func $exact)))
;;   (func (export "less") (param i32) (result i32) (return_call_ref $step (local.get 0) (i32.const 7) (call $less))))
(module $tail binary
  "\00\61\73\6d\01\00\00\00\01\2d\07\60\02\7f\7f\01\7f\60\0a\7f\7e\7e\7e\7e\7e\7e\7e\7e\7c\01\7f\60\00\01\63\00\60\00\01\64"
  "\00\60\01\7f\01\7f\60\00\01\7f\60\01\63\00\00\03\0b\0a\00\00\01\04\05\06\00\03\02\04\06\07\01\63\00\01\d0\00\0b\07\2a\06"
  "\04\6e\65\78\74\03\00\04\72\69\6e\67\00\03\04\6e\75\6c\6c\00\04\03\73\65\74\00\05\04\73\74\65\70\00\06\04\6c\65\73\73\00"
  "\09\09\0c\02\03\00\04\00\01\02\06\03\00\01\07\0a\a8\01\0a\19\00\20\00\45\04\40\20\01\0f\0b\20\00\41\01\6b\20\01\41\01\6a"
  "\d2\01\15\00\0b\2e\00\20\00\45\04\40\41\7f\0f\0b\20\00\41\01\6b\42\01\42\02\42\03\42\04\42\05\42\06\42\07\20\01\ad\44\00"
  "\00\00\00\00\00\22\40\d2\02\15\01\0b\0f\00\20\00\20\08\a7\20\09\aa\6a\d2\00\15\00\0b\0a\00\20\00\41\00\d2\00\15\00\0b\0a"
  "\00\41\00\41\00\d0\00\15\00\0b\06\00\20\00\24\00\0b\19\00\20\00\45\04\40\20\01\0f\0b\20\00\41\01\6b\20\01\41\03\6a\23\00"
  "\15\00\0b\04\00\d2\06\0b\06\00\d2\07\15\03\0b\0a\00\20\00\41\07\10\08\15\00\0b\00\57\04\6e\61\6d\65\00\05\04\74\61\69\6c"
  "\01\25\06\00\04\65\76\65\6e\01\03\6f\64\64\02\04\6d\61\6e\79\06\04\73\74\65\70\07\05\65\78\61\63\74\08\04\6c\65\73\73\04"
  "\19\04\00\04\73\74\65\70\01\04\77\69\64\65\02\03\67\65\74\03\05\65\78\61\63\74\07\07\01\00\04\6e\65\78\74")
(assert_return (invoke "ring" (i32.const 900000)) (i32.const 4500000))
(assert_return (invoke "ring" (i32.const 900001)) (i32.const -1))
(assert_trap (invoke "null") "null function reference")
(assert_trap (invoke "step" (i32.const 1) (i32.const 0)) "null function reference")
(assert_return (invoke "less" (i32.const 0)) (i32.const 7))
(register "tail" $tail)

;; (module
;;   (type $step (func (param i32 i32) (result i32)))
;;   (import "tail" "step" (func $other (type $step)))
;;   (import "tail" "set" (func $set (param (ref null $step))))
;;   (elem declare func $mine $other)
;;   (func $mine (type $step)
;;     (if (i32.eqz (local.get 0)) (then (return (local.get 1))))
;;     (return_call_ref $step (i32.sub (local.get 0) (i32.const 1)) (local.get 1) (ref.func $other)))
;;   (func (export "both") (param i32) (result i32)
;;     (call $set (ref.func $mine))
;;     (return_call_ref $step (local.get 0) (i32.const 0) (ref.func $mine))))
(module binary
  "\00\61\73\6d\01\00\00\00\01\11\03\60\02\7f\7f\01\7f\60\01\63\00\00\60\01\7f\01\7f\02\18\02\04\74\61\69\6c\04\73\74\65\70"
  "\00\00\04\74\61\69\6c\03\73\65\74\00\01\03\03\02\00\02\07\08\01\04\62\6f\74\68\00\03\09\06\01\03\00\02\02\00\0a\27\02\16"
  "\00\20\00\45\04\40\20\01\0f\0b\20\00\41\01\6b\20\01\d2\00\15\00\0b\0e\00\d2\02\10\01\20\00\41\00\d2\02\15\00\0b\00\23\04"
  "\6e\61\6d\65\01\13\03\00\05\6f\74\68\65\72\01\03\73\65\74\02\04\6d\69\6e\65\04\07\01\00\04\73\74\65\70")
(assert_return (invoke "both" (i32.const 900000)) (i32.const 1350000))

;; (module
;;   (type $printer (func (param i32)))
;;   (import "spectest" "print_i32" (func $print (type $printer)))
;;   (elem declare func $print $loop)
;;   (func $loop (export "loop") (type $printer)
;;     (if (i32.eqz (local.get 0)) (then (return_call_ref $printer (i32.const 0) (ref.func $print))))
;;     (return_call_ref $printer (i32.sub (local.get 0) (i32.const 1)) (ref.func $loop))))
(module binary
  "\00\61\73\6d\01\00\00\00\01\05\01\60\01\7f\00\02\16\01\08\73\70\65\63\74\65\73\74\09\70\72\69\6e\74\5f\69\33\32\00\00\03"
  "\02\01\00\07\08\01\04\6c\6f\6f\70\00\01\09\06\01\03\00\02\00\01\0a\19\01\17\00\20\00\45\04\40\41\00\d2\00\15\00\0b\20\00"
  "\41\01\6b\d2\01\15\00\0b\00\21\04\6e\61\6d\65\01\0e\02\00\05\70\72\69\6e\74\01\04\6c\6f\6f\70\04\0a\01\00\07\70\72\69\6e"
  "\74\65\72")
(assert_return (invoke "loop" (i32.const 900000)))
