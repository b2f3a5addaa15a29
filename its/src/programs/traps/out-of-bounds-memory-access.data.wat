;; An active segment that does not fit: the trap comes with instantiation, before the start.
(module
  (memory 1)
  (data (i32.const 65534) "abc")
  (func (export "_start")))
