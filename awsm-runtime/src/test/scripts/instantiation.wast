;; Instantiation (specification 4.5.4): imports are checked before anything else happens, element segments come before
;; data segments, each kind in its order, and the start function last. What was done before a trap stays done.

(module $world
  (memory (export "memory") 1 2)
  (table (export "table") 4 8 funcref)
  (table (export "references") 1 externref)
  (global (export "constant") i32 (i32.const 2))
  (global (export "variable") (mut i32) (i32.const 0))
  (func (export "function") (param i32) (result i32) (local.get 0))
  (func (export "byte") (param i32) (result i32) (i32.load8_u (local.get 0)))
  (func (export "call") (param i32) (result i32) (call_indirect (result i32) (local.get 0))))
(register "world")

;; Imports that are not there, or of another kind.
(assert_unlinkable (module (import "nowhere" "function" (func (param i32) (result i32)))) "unknown import")
(assert_unlinkable (module (import "world" "nothing" (func))) "unknown import")
(assert_unlinkable (module (import "world" "Memory" (memory 0))) "unknown import")
(assert_unlinkable (module (import "world" "" (global i32))) "unknown import")
(assert_unlinkable (module (import "world" "memory" (func))) "incompatible import type")
(assert_unlinkable (module (import "world" "function" (table 0 funcref))) "incompatible import type")
(assert_unlinkable (module (import "world" "table" (memory 0))) "incompatible import type")
(assert_unlinkable (module (import "world" "table" (global i32))) "incompatible import type")
(assert_unlinkable (module (import "world" "constant" (func))) "incompatible import type")

;; Functions: equal parameters and results.
(module (import "world" "function" (func (param i32) (result i32))))
(assert_unlinkable (module (import "world" "function" (func (param i32)))) "incompatible import type")
(assert_unlinkable (module (import "world" "function" (func (result i32)))) "incompatible import type")
(assert_unlinkable (module (import "world" "function" (func (param i64) (result i32)))) "incompatible import type")
(assert_unlinkable (module (import "world" "function" (func (param i32) (result i32 i32)))) "incompatible import type")

;; Memories and tables: at least what is wanted, and no more than what is wanted at most.
(module (import "world" "memory" (memory 0)))
(module (import "world" "memory" (memory 1 2)))
(module (import "world" "memory" (memory 0 65536)))
(assert_unlinkable (module (import "world" "memory" (memory 2))) "incompatible import type")
(assert_unlinkable (module (import "world" "memory" (memory 0 1))) "incompatible import type")
(module (import "world" "table" (table 4 8 funcref)))
(module (import "world" "table" (table 0 funcref)))
(module (import "world" "references" (table 1 externref)))
(assert_unlinkable (module (import "world" "table" (table 5 funcref))) "incompatible import type")
(assert_unlinkable (module (import "world" "table" (table 4 7 funcref))) "incompatible import type")
(assert_unlinkable (module (import "world" "table" (table 4 8 externref))) "incompatible import type")
(assert_unlinkable (module (import "world" "references" (table 1 1 externref))) "incompatible import type")

;; Globals: equal types.
(module (import "world" "constant" (global i32)))
(module (import "world" "variable" (global (mut i32))))
(assert_unlinkable (module (import "world" "constant" (global (mut i32)))) "incompatible import type")
(assert_unlinkable (module (import "world" "variable" (global i32))) "incompatible import type")
(assert_unlinkable (module (import "world" "constant" (global i64))) "incompatible import type")
(assert_unlinkable (module (import "world" "constant" (global funcref))) "incompatible import type")

;; The last import decides, before the start function and the segments have done anything.
(assert_unlinkable
  (module
    (import "world" "memory" (memory 1))
    (import "world" "table" (table 1 funcref))
    (import "world" "variable" (global $variable (mut i32)))
    (import "world" "nothing" (func))
    (elem (i32.const 0) $f)
    (data (i32.const 0) "x")
    (func $f (global.set $variable (i32.const 99)))
    (start $f))
  "unknown import")
(assert_return (invoke $world "byte" (i32.const 0)) (i32.const 0))
(assert_trap (invoke $world "call" (i32.const 0)) "uninitialized element")
(assert_return (get $world "variable") (i32.const 0))

;; Later segments overwrite earlier ones; offsets may come from imported globals.
(module
  (import "world" "memory" (memory 1))
  (import "world" "table" (table 4 funcref))
  (import "world" "constant" (global $two i32))
  (data (i32.const 0) "aaaa")
  (data (i32.const 1) "bb")
  (data (global.get $two) "c")
  (data (i32.add (global.get $two) (i32.const 1)) "d")
  (data (i32.const 0x10000) "")
  (elem (i32.const 0) $one $one $one)
  (elem (i32.const 1) $two)
  (elem (global.get $two) funcref (ref.null func))
  (elem (i32.const 4) func)
  (func $one (result i32) (i32.const 1))
  (func $two (result i32) (i32.const 2)))
(assert_return (invoke $world "byte" (i32.const 0)) (i32.const 0x61))
(assert_return (invoke $world "byte" (i32.const 1)) (i32.const 0x62))
(assert_return (invoke $world "byte" (i32.const 2)) (i32.const 0x63))
(assert_return (invoke $world "byte" (i32.const 3)) (i32.const 0x64))
(assert_return (invoke $world "call" (i32.const 0)) (i32.const 1))
(assert_return (invoke $world "call" (i32.const 1)) (i32.const 2))
(assert_trap (invoke $world "call" (i32.const 2)) "uninitialized element")

;; A data segment that does not fit is not written at all; those before it are, those after it are not.
(assert_trap
  (module
    (import "world" "memory" (memory 1))
    (import "world" "table" (table 4 funcref))
    (data (i32.const 10) "A")
    (data (i32.const 0xffff) "BB")
    (data (i32.const 11) "C")
    (elem (i32.const 3) $f)
    (func $f (result i32) (i32.const 3)))
  "out of bounds memory access")
(assert_return (invoke $world "byte" (i32.const 10)) (i32.const 0x41))
(assert_return (invoke $world "byte" (i32.const 0xffff)) (i32.const 0))
(assert_return (invoke $world "byte" (i32.const 11)) (i32.const 0))
;; Elements come first, and the function lives on although its module has no instance that anybody can name.
(assert_return (invoke $world "call" (i32.const 3)) (i32.const 3))

;; An element segment that does not fit: no data segment is written.
(assert_trap
  (module
    (import "world" "memory" (memory 1))
    (import "world" "table" (table 4 funcref))
    (data (i32.const 20) "A")
    (elem (i32.const 0) $f)
    (elem (i32.const 3) $f $f)
    (func $f (result i32) (i32.const 4)))
  "out of bounds table access")
(assert_return (invoke $world "call" (i32.const 0)) (i32.const 4))
(assert_return (invoke $world "call" (i32.const 3)) (i32.const 3))
(assert_return (invoke $world "byte" (i32.const 20)) (i32.const 0))

;; Empty segments have to fit, too.
(assert_trap (module (memory 1) (data (i32.const 0x10001) "")) "out of bounds memory access")
(assert_trap (module (memory 0) (data (i32.const 0) "a")) "out of bounds memory access")
(module (memory 0) (data (i32.const 0) ""))
(assert_trap (module (memory 1) (data (i32.const -1) "a")) "out of bounds memory access")
(assert_trap (module (table 1 funcref) (elem (i32.const 2) func)) "out of bounds table access")
(assert_trap (module (table 0 funcref) (elem (i32.const 0) $f) (func $f)) "out of bounds table access")
(assert_trap (module (table 1 funcref) (elem (i32.const -1) $f) (func $f)) "out of bounds table access")

;; The start function sees memory, tables and globals as they are then, and runs once.
(module $start
  (import "world" "variable" (global $variable (mut i32)))
  (memory 1)
  (data (i32.const 0) "\05")
  (table funcref (elem $six))
  (global $seven i32 (i32.const 7))
  (func $six (result i32) (i32.const 6))
  (func $start
    (global.set $variable (i32.add (global.get $variable)
      (i32.add (i32.load8_u (i32.const 0)) (i32.add (call_indirect (result i32) (i32.const 0)) (global.get $seven))))))
  (start $start)
  (func (export "nothing")))
(assert_return (get $world "variable") (i32.const 18))
(assert_return (invoke $start "nothing"))
(assert_return (get $world "variable") (i32.const 18))

;; A start function that traps has done what it has done.
(assert_trap
  (module
    (import "world" "variable" (global $variable (mut i32)))
    (func $start (global.set $variable (i32.const 50)) (drop (i32.div_u (i32.const 1) (i32.const 0))))
    (start $start))
  "integer divide by zero")
(assert_return (get $world "variable") (i32.const 50))
;; It may be imported.
(module (global $calls (export "calls") (mut i32) (i32.const 0))
  (func (export "start") (global.set $calls (i32.add (global.get $calls) (i32.const 1)))))
(register "counter")
(module (import "counter" "start" (func $start)) (start $start))
(module (import "counter" "start" (func $start)) (import "counter" "calls" (global (mut i32)))
  (start $start) (export "calls" (global 0)))
(assert_return (get "calls") (i32.const 2))

;; Instances of one module are apart; what they export again is what they import.
(module $first (memory (export "memory") 1) (global (export "g") (mut i32) (i32.const 1))
  (func (export "set") (param i32) (i32.store8 (i32.const 0) (local.get 0)) (global.set 0 (local.get 0)))
  (func (export "get") (result i32 i32) (i32.load8_u (i32.const 0)) (global.get 0)))
(register "first")
(module $second (memory (export "memory") 1) (global (export "g") (mut i32) (i32.const 1))
  (func (export "set") (param i32) (i32.store8 (i32.const 0) (local.get 0)) (global.set 0 (local.get 0)))
  (func (export "get") (result i32 i32) (i32.load8_u (i32.const 0)) (global.get 0)))
(module $third
  (import "first" "memory" (memory 1)) (import "first" "g" (global (mut i32))) (import "first" "set" (func (param i32)))
  (export "memory" (memory 0)) (export "g" (global 0)) (export "set" (func 0)))
(register "third")
(module (import "third" "memory" (memory 1)) (import "third" "g" (global $g (mut i32))) (import "third" "set" (func $set (param i32)))
  (func (export "set") (call $set (i32.const 8)))
  (func (export "get") (result i32 i32) (i32.load8_u (i32.const 0)) (global.get $g)))
(invoke "set")
(assert_return (invoke "get") (i32.const 8) (i32.const 8))
(assert_return (invoke $first "get") (i32.const 8) (i32.const 8))
(assert_return (invoke $second "get") (i32.const 0) (i32.const 1))
