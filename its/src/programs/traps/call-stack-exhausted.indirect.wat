;; Mutual recursion through a table, with many values alive across each call.
(module
  (type $f (func (param i32 f64) (result f64)))
  (table 2 funcref)
  (elem (i32.const 0) $even $odd)
  (func $even (type $f)
    (f64.add (local.get 1)
      (call_indirect (type $f) (i32.add (local.get 0) (i32.const 1)) (f64.mul (local.get 1) (f64.const 1.5)) (i32.const 1))))
  (func $odd (type $f)
    (f64.sub (call_indirect (type $f) (i32.add (local.get 0) (i32.const 1)) (f64.const 2) (i32.const 0))
      (local.get 1)))
  (func (export "_start")
    (drop (call $even (i32.const 0) (f64.const 1)))))
