;; Runs on, for another module: linked.wat
(module
  (memory (export "memory") 1)
  (table (export "table") 1 funcref)
  (func $endless (export "endless") (loop (br 0)))
  (func $work (export "work") (i32.store (i32.const 0) (i32.add (i32.const 1) (i32.load (i32.const 0)))))
  (func $fill (export "fill") (loop (memory.fill (i32.const 4) (i32.const 1) (i32.const 65532)) (br 0)))
  (elem (i32.const 0) $endless))
