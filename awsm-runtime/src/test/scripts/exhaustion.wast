;; Recursion without end exhausts the call stack, although LLVM could make loops of these, and after that everything
;; works as before.
(module
  (type $nothing (func))
  (table funcref (elem $indirect $adapted))
  (func $self (export "self") (call $self))
  (func $even (export "even") (param i64) (result i64) (call $odd (i64.sub (local.get 0) (i64.const 1))))
  (func $odd (param i64) (result i64) (call $even (i64.sub (local.get 0) (i64.const 1))))
  (func $indirect (export "indirect") (call_indirect (type $nothing) (i32.const 0)))
  (func $product (export "product") (param i64) (result i64)
    (if (result i64) (i64.eqz (local.get 0))
      (then (i64.const 1))
      (else (i64.mul (local.get 0) (call $product (i64.sub (local.get 0) (i64.const 1)))))))
  (func $adapted))
(assert_exhaustion (invoke "self") "call stack exhausted")
(assert_exhaustion (invoke "even" (i64.const 0)) "call stack exhausted")
(assert_exhaustion (invoke "indirect") "call stack exhausted")
(assert_exhaustion (invoke "product" (i64.const 0x40000000)) "call stack exhausted")
(assert_return (invoke "product" (i64.const 5)) (i64.const 120))

;; Functions that never return: they save nothing, but each call takes some of the stack.
(module (func $s (export "s") (call $s) (unreachable)))
(assert_exhaustion (invoke "s") "call stack exhausted")
(module
  (func $t (call $u) (loop (br 0)))
  (func $u (call $t))
  (func $v (param i32) (result i32) (if (local.get 0) (then (call $w (local.get 0)) (unreachable))) (i32.const 1))
  (func $w (param i32) (drop (call $v (local.get 0))) (unreachable))
  (func (export "t") (call $t)) (func (export "u") (call $u))
  (func (export "v") (result i32) (call $v (i32.const 1)))
  (func (export "none") (result i32) (call $v (i32.const 0))))
(assert_exhaustion (invoke "t") "call stack exhausted")
(assert_exhaustion (invoke "u") "call stack exhausted")
(assert_exhaustion (invoke "v") "call stack exhausted")
(assert_return (invoke "none") (i32.const 1))

;; Calls after early returns, in arms, in loops: the comparison is where all of them come after.
(module
  (func $return (export "return") (param i32) (result i32)
    (if (i32.eqz (local.get 0)) (then (return (i32.const 0))))
    (i32.add (i32.const 1) (call $return (i32.sub (local.get 0) (i32.const 1)))))
  (func $arms (export "arms") (param i32) (result i32)
    (if (result i32) (i32.eqz (local.get 0))
      (then (i32.const 0))
      (else
        (if (result i32) (i32.and (local.get 0) (i32.const 1))
          (then (i32.add (i32.const 1) (call $arms (i32.sub (local.get 0) (i32.const 1)))))
          (else (i32.add (call $arms (i32.sub (local.get 0) (i32.const 1))) (i32.const 1)))))))
  (func $loop (export "loop") (param $n i32) (result i32) (local $i i32) (local $sum i32)
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $i) (local.get $n)))
        (local.set $sum
          (i32.add (local.get $sum)
            (i32.add (i32.const 1) (call $loop (i32.sub (local.get $n) (i32.add (local.get $i) (i32.const 1)))))))
        (local.set $i (i32.add (local.get $i) (i32.const 1)))
        (br $next)))
    (local.get $sum))
  (func $second (export "second") (param i32) (result i32)
    (block $last
      (block $skip
        (br_if $skip (i32.and (local.get 0) (i32.const 1)))
        (br_if $last (i32.eqz (local.get 0)))
        (drop (call $return (i32.const 3))))
      (return (i32.add (i32.const 1) (call $second (i32.sub (local.get 0) (i32.const 1))))))
    (i32.const 0))
  (func $table (export "table") (param i32) (result i32)
    (block $zero
      (block $odd
        (block $even
          (br_table $zero $odd $even (local.get 0)))
        (return (i32.add (i32.const 1) (call $table (i32.sub (local.get 0) (i32.const 1))))))
      (return (i32.add (call $table (i32.sub (local.get 0) (i32.const 1))) (i32.const 1))))
    (i32.const 0))
  (table funcref (elem $indirect))
  (func $indirect (export "indirect") (param i32) (result i32)
    (if (i32.eqz (local.get 0)) (then (return (i32.const 0))))
    (i32.add (i32.const 1)
      (call_indirect (param i32) (result i32) (i32.sub (local.get 0) (i32.const 1)) (i32.const 0)))))
(assert_return (invoke "return" (i32.const 30)) (i32.const 30))
(assert_return (invoke "arms" (i32.const 30)) (i32.const 30))
(assert_return (invoke "loop" (i32.const 10)) (i32.const 1023))
(assert_return (invoke "second" (i32.const 30)) (i32.const 30))
(assert_return (invoke "table" (i32.const 30)) (i32.const 30))
(assert_return (invoke "indirect" (i32.const 30)) (i32.const 30))
(assert_exhaustion (invoke "return" (i32.const -1)) "call stack exhausted")
(assert_exhaustion (invoke "arms" (i32.const -1)) "call stack exhausted")
(assert_exhaustion (invoke "loop" (i32.const -1)) "call stack exhausted")
(assert_exhaustion (invoke "second" (i32.const -1)) "call stack exhausted")
(assert_exhaustion (invoke "table" (i32.const -1)) "call stack exhausted")
(assert_exhaustion (invoke "indirect" (i32.const -1)) "call stack exhausted")
