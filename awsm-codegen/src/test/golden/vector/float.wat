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
;; @m_fail = alias void (ptr, i32), ptr @m.api.fail
;;
;; @m.opaque0 = internal externally_initialized constant <4 x float> <float 0x3FF0000000000000, float 0x3FF0000000000000, float 0x3FF0000000000000, float 0x3FF0000000000000>, align 16
;;
;; define internal <2 x i64> @m.f0(ptr %instance, <2 x i64> %p0) #3 section "awsm_text" {
;; entry:
;;   %s0 = alloca <2 x i64>
;;   store <2 x i64> %p0, ptr %s0
;;   %v2 = bitcast <2 x i64> %p0 to <4 x float>
;;   %v3 = load <4 x float>, ptr @m.opaque0, align 16, !invariant.load !5
;;   %v4 = fmul <4 x float> %v2, %v3
;;   %v5 = bitcast <4 x float> %v4 to <2 x i64>
;;   br label %return1
;; return1:
;;   ret <2 x i64> %v5
;; }
;;
;; @m.opaque1 = internal externally_initialized constant <2 x double> <double 0x3FF0000000000000, double 0x4000000000000000>, align 16
;;
;; define internal <2 x i64> @m.f1(ptr %instance, <2 x i64> %p0) #3 section "awsm_text" {
;; entry:
;;   %s0 = alloca <2 x i64>
;;   store <2 x i64> %p0, ptr %s0
;;   %v2 = bitcast <2 x i64> %p0 to <2 x double>
;;   %v3 = load <2 x double>, ptr @m.opaque1, align 16, !invariant.load !5
;;   %v4 = fmul <2 x double> %v2, %v3
;;   %v5 = bitcast <2 x double> %v4 to <2 x i64>
;;   br label %return1
;; return1:
;;   ret <2 x i64> %v5
;; }
;;
;; define internal <2 x i64> @m.f2(ptr %instance, <2 x i64> %p0) #3 section "awsm_text" {
;; entry:
;;   %s0 = alloca <2 x i64>
;;   store <2 x i64> %p0, ptr %s0
;;   %v2 = bitcast <2 x i64> %p0 to <4 x float>
;;   %v3 = shufflevector <4 x float> %v2, <4 x float> %v2, <2 x i32> <i32 0, i32 1>
;;   %v4 = fpext <2 x float> %v3 to <2 x double>
;;   %v5 = bitcast <2 x double> %v4 to <2 x i64>
;;   %v6 = bitcast <2 x i64> %v5 to <2 x double>
;;   %v7 = fptrunc <2 x double> %v6 to <2 x float>
;;   %v8 = shufflevector <2 x float> %v7, <2 x float> zeroinitializer, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
;;   %v9 = load <4 x float>, ptr @m.opaque0, align 16, !invariant.load !5
;;   %v10 = fmul <4 x float> %v8, %v9
;;   %v11 = bitcast <4 x float> %v10 to <2 x i64>
;;   br label %return1
;; return1:
;;   ret <2 x i64> %v11
;; }
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
