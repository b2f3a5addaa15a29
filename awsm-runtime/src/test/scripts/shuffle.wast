;; i8x16.shuffle has its lanes as immediates (specification 4.4.3), and LLVM has many ways to make it.
(module
  (func (export "first") (param v128 v128) (result v128)
    (i8x16.shuffle 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 (local.get 0) (local.get 1)))
  (func (export "second") (param v128 v128) (result v128)
    (i8x16.shuffle 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 (local.get 0) (local.get 1)))
  (func (export "reverse") (param v128 v128) (result v128)
    (i8x16.shuffle 31 30 29 28 27 26 25 24 7 6 5 4 3 2 1 0 (local.get 0) (local.get 1)))
  (func (export "interleave") (param v128 v128) (result v128)
    (i8x16.shuffle 0 16 1 17 2 18 3 19 4 20 5 21 6 22 7 23 (local.get 0) (local.get 1)))
  (func (export "repeat") (param v128 v128) (result v128)
    (i8x16.shuffle 31 31 31 31 31 31 31 31 31 31 31 31 31 31 31 31 (local.get 0) (local.get 1)))
  (func (export "words") (param v128 v128) (result v128)
    (i8x16.shuffle 12 13 14 15 20 21 22 23 0 1 2 3 24 25 26 27 (local.get 0) (local.get 1)))
  (func (export "disorder") (param v128 v128) (result v128)
    (i8x16.shuffle 5 30 0 17 9 9 22 1 31 14 2 19 8 27 6 16 (local.get 0) (local.get 1)))
  (func (export "itself") (param v128) (result v128)
    (i8x16.shuffle 17 0 19 2 21 4 23 6 25 8 27 10 29 12 31 14 (local.get 0) (local.get 0))))
(assert_return (invoke "first"
    (v128.const i8x16 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15) (v128.const i8x16 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31))
  (v128.const i8x16 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15))
(assert_return (invoke "second"
    (v128.const i8x16 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15) (v128.const i8x16 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31))
  (v128.const i8x16 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31))
(assert_return (invoke "reverse"
    (v128.const i8x16 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15) (v128.const i8x16 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31))
  (v128.const i8x16 31 30 29 28 27 26 25 24 7 6 5 4 3 2 1 0))
(assert_return (invoke "interleave"
    (v128.const i8x16 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15) (v128.const i8x16 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31))
  (v128.const i8x16 0 16 1 17 2 18 3 19 4 20 5 21 6 22 7 23))
(assert_return (invoke "repeat"
    (v128.const i8x16 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15) (v128.const i8x16 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31))
  (v128.const i8x16 31 31 31 31 31 31 31 31 31 31 31 31 31 31 31 31))
(assert_return (invoke "words"
    (v128.const i8x16 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15) (v128.const i8x16 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31))
  (v128.const i8x16 12 13 14 15 20 21 22 23 0 1 2 3 24 25 26 27))
(assert_return (invoke "disorder"
    (v128.const i8x16 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15) (v128.const i8x16 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31))
  (v128.const i8x16 5 30 0 17 9 9 22 1 31 14 2 19 8 27 6 16))
(assert_return (invoke "itself" (v128.const i8x16 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15))
  (v128.const i8x16 1 0 3 2 5 4 7 6 9 8 11 10 13 12 15 14))
