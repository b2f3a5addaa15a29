(module
  (global $negative (mut f32) (f32.const -1))
  (func (export "_start")
    (drop (i64.trunc_f32_u (global.get $negative)))))
