;; The call is the last thing that the function does; it still takes stack.
(module
  (func $again
    (call $again))
  (func (export "_start")
    (call $again)))
