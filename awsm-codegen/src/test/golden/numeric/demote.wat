;; LLVM folds a demotion of a promotion, which must quiet a signalling NaN. The second has an operand that is quiet.
(module
  (func (param f64) (result f32) (f32.demote_f64 (local.get 0)))
  (func (param f32) (result f32) (f32.demote_f64 (f64.sqrt (f64.promote_f32 (local.get 0))))))
;; IR:
;; define internal void @m.initialize(ptr %instance, ptr %unused) #0 {
;; entry:
;;   ret void
;; }
;;
;; @m_fail = alias void (ptr, i32), ptr @m.api.fail
;;
;; @m.opaque0 = internal externally_initialized constant float 0x3FF0000000000000, align 4
;;
;; define internal float @m.f0(ptr %instance, double %p0) #3 section "awsm_text" {
;; entry:
;;   %s0 = alloca double
;;   store double %p0, ptr %s0
;;   %v2 = fptrunc double %p0 to float
;;   %v3 = load float, ptr @m.opaque0, align 4, !invariant.load !5
;;   %v4 = fmul float %v2, %v3
;;   br label %return1
;; return1:
;;   ret float %v4
;; }
;;
;; define internal float @m.f1(ptr %instance, float %p0) #3 section "awsm_text" {
;; entry:
;;   %s0 = alloca float
;;   store float %p0, ptr %s0
;;   %v2 = fpext float %p0 to double
;;   %v3 = call double @llvm.sqrt.f64(double %v2)
;;   %v4 = fptrunc double %v3 to float
;;   br label %return1
;; return1:
;;   ret float %v4
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
