;; Runs on in functions of another module, and between the two: library.wat
(module
  (import "library" "endless" (func $endless))
  (import "library" "work" (func $work))
  (import "library" "fill" (func $fill))
  (import "library" "table" (table 1 funcref))
  (memory (export "memory") 1)
  (func (export "direct") (call $endless))
  (func (export "indirect") (call_indirect (i32.const 0)))
  (func (export "fill") (call $fill))
  (func $between (export "between") (loop (call $work) (br 0)))
  (func $own (export "own") (loop (br 0)))
  (func (export "quick") (call $work)))
