;; NaN and numbers out of range trap differently.
(module
  (func (param f32) (result i32) (i32.trunc_f32_s (local.get 0)))
  (func (param f64) (result i32) (i32.trunc_f64_s (local.get 0)))
  (func (param f64) (result i64) (i64.trunc_sat_f64_u (local.get 0))))
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
;; define internal i32 @m.f0(ptr %instance, float %p0) #3 section "awsm_text" {
;; entry:
;;   %v3 = fcmp olt float %p0, 0x41E0000000000000
;;   %v4 = fcmp oge float %p0, 0xC1E0000000000000
;;   %v5 = and i1 %v3, %v4
;;   br i1 %v5, label %next1, label %out2, !prof !5
;; next1:
;;   %v6 = fptosi float %p0 to i32
;;   br label %return0
;; return0:
;;   ret i32 %v6
;; out2:
;;   %v7 = fcmp uno float %p0, %p0
;;   br i1 %v7, label %trap8, label %trap9
;; trap9:
;;   call void @awsm_trap(ptr %instance, i32 3)
;;   unreachable
;; trap8:
;;   call void @awsm_trap(ptr %instance, i32 4)
;;   unreachable
;; }
;;
;; define internal i32 @m.f1(ptr %instance, double %p0) #3 section "awsm_text" {
;; entry:
;;   %v3 = fcmp olt double %p0, 0x41E0000000000000
;;   %v4 = fcmp ogt double %p0, 0xC1E0000000200000
;;   %v5 = and i1 %v3, %v4
;;   br i1 %v5, label %next1, label %out2, !prof !5
;; next1:
;;   %v6 = fptosi double %p0 to i32
;;   br label %return0
;; return0:
;;   ret i32 %v6
;; out2:
;;   %v7 = fcmp uno double %p0, %p0
;;   br i1 %v7, label %trap8, label %trap9
;; trap9:
;;   call void @awsm_trap(ptr %instance, i32 259)
;;   unreachable
;; trap8:
;;   call void @awsm_trap(ptr %instance, i32 260)
;;   unreachable
;; }
;;
;; define internal i64 @m.f2(ptr %instance, double %p0) #3 section "awsm_text" {
;; entry:
;;   %v1 = call i64 @llvm.fptoui.sat.i64.f64(double %p0)
;;   br label %return0
;; return0:
;;   ret i64 %v1
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
;; !5 = !{!"branch_weights", i32 1048575, i32 1}
