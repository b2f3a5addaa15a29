;; What threads/host.c and threads/Host.java call on threads with little stack.
(module
  (memory 1)
  (func $recurse (export "recurse") (param i32) (result i32)
    (i32.add (i32.const 1) (call $recurse (local.get 0))))
  (func (export "load") (param i32) (result i32) (i32.load (local.get 0))))
