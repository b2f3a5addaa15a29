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
;; @m_pool_new = alias void (), ptr @m.api.pool_new
;;
;; @m_pool_free = alias void (), ptr @m.api.pool_free
;;
;; @m_fail = alias void (), ptr @m.api.fail
;;
;; @m_interrupt = alias void (), ptr @m.api.interrupt
;;
;; @m.opaque0 = internal externally_initialized constant float 0x3FF0000000000000, align 4
;;
;; define internal float @m.f0(ptr %instance, double %p0) #3 section "awsm_text" {
;; entry:
;;   %v1 = fptrunc double %p0 to float
;;   %v2 = load float, ptr @m.opaque0, align 4, !invariant.load !5
;;   %v3 = fmul float %v1, %v2
;;   br label %return0
;; return0:
;;   ret float %v3
;; }
;;
;; define internal float @m.f1(ptr %instance, float %p0) #3 section "awsm_text" {
;; entry:
;;   %v1 = fpext float %p0 to double
;;   %v2 = call double @llvm.sqrt.f64(double %v1)
;;   %v3 = fptrunc double %v2 to float
;;   br label %return0
;; return0:
;;   ret float %v3
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
