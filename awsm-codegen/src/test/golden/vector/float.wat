;; Operations that LLVM would fold to an operand, and so not quiet a signalling NaN: see numeric/float.wat.
(module
  (func (param v128) (result v128) (f32x4.mul (local.get 0) (v128.const f32x4 1 1 1 1)))
  (func (param v128) (result v128) (f64x2.mul (local.get 0) (v128.const f64x2 1 2)))
  (func (param v128) (result v128) (f32x4.demote_f64x2_zero (f64x2.promote_low_f32x4 (local.get 0)))))
;; IR:
;; define internal void @m.initialize(ptr %instance, ptr %unused) #0 {
;; entry:
;;   ret void
;; }
;;
;; @m_pool_new = alias void (), ptr @m.api.pool_new
;;
;; @m_pool_free = alias void (), ptr @m.api.pool_free
;;
;; @m_fail = alias void (), ptr @m.api.fail
;;
;; @m_interrupt = alias void (), ptr @m.api.interrupt
;;
;; @m.opaque0 = internal externally_initialized constant <4 x float> <float 0x3FF0000000000000, float 0x3FF0000000000000, float 0x3FF0000000000000, float 0x3FF0000000000000>, align 16
;;
;; define internal <2 x i64> @m.f0(ptr %instance, <2 x i64> %p0) #3 section "awsm_text" {
;; entry:
;;   %v1 = bitcast <2 x i64> %p0 to <4 x float>
;;   %v2 = load <4 x float>, ptr @m.opaque0, align 16, !invariant.load !5
;;   %v3 = fmul <4 x float> %v1, %v2
;;   %v4 = bitcast <4 x float> %v3 to <2 x i64>
;;   br label %return0
;; return0:
;;   ret <2 x i64> %v4
;; }
;;
;; @m.opaque1 = internal externally_initialized constant <2 x double> <double 0x3FF0000000000000, double 0x4000000000000000>, align 16
;;
;; define internal <2 x i64> @m.f1(ptr %instance, <2 x i64> %p0) #3 section "awsm_text" {
;; entry:
;;   %v1 = bitcast <2 x i64> %p0 to <2 x double>
;;   %v2 = load <2 x double>, ptr @m.opaque1, align 16, !invariant.load !5
;;   %v3 = fmul <2 x double> %v1, %v2
;;   %v4 = bitcast <2 x double> %v3 to <2 x i64>
;;   br label %return0
;; return0:
;;   ret <2 x i64> %v4
;; }
;;
;; define internal <2 x i64> @m.f2(ptr %instance, <2 x i64> %p0) #3 section "awsm_text" {
;; entry:
;;   %v1 = bitcast <2 x i64> %p0 to <4 x float>
;;   %v2 = shufflevector <4 x float> %v1, <4 x float> %v1, <2 x i32> <i32 0, i32 1>
;;   %v3 = fpext <2 x float> %v2 to <2 x double>
;;   %v4 = bitcast <2 x double> %v3 to <2 x i64>
;;   %v5 = bitcast <2 x i64> %v4 to <2 x double>
;;   %v6 = fptrunc <2 x double> %v5 to <2 x float>
;;   %v7 = shufflevector <2 x float> %v6, <2 x float> zeroinitializer, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
;;   %v8 = load <4 x float>, ptr @m.opaque0, align 16, !invariant.load !5
;;   %v9 = fmul <4 x float> %v7, %v8
;;   %v10 = bitcast <4 x float> %v9 to <2 x i64>
;;   br label %return0
;; return0:
;;   ret <2 x i64> %v10
;; }
;;
;; @__start_awsm_text = extern_weak hidden global i8
;;
;; @__stop_awsm_text = extern_weak hidden global i8
;;
;; attributes #0 = { cold noinline nounwind optsize }
;; attributes #1 = { nounwind }
;; attributes #2 = { cold noreturn nounwind }
;; attributes #3 = { nounwind "disable-tail-calls"="true" "probe-stack"="inline-asm" }
;; !0 = !{!"awsm"}
;; !1 = !{!"segment", !0}
;; !2 = !{!1, !1, i64 0}
;; !3 = !{!"linear memory", !0}
;; !4 = !{!3, !3, i64 0}
;; !5 = !{}
