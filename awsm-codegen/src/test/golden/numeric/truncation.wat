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
;; @m_fail = alias void (ptr, i32), ptr @m.api.fail
;;
;; define internal i32 @m.f0(ptr %instance, float %p0) #3 section "awsm_text" {
;; entry:
;;   %s0 = alloca float
;;   store float %p0, ptr %s0
;;   %v4 = fcmp olt float %p0, 0x41E0000000000000
;;   %v5 = fcmp oge float %p0, 0xC1E0000000000000
;;   %v6 = and i1 %v4, %v5
;;   br i1 %v6, label %next2, label %out3, !prof !5
;; next2:
;;   %v7 = fptosi float %p0 to i32
;;   br label %return1
;; return1:
;;   ret i32 %v7
;; out3:
;;   %v8 = fcmp uno float %p0, %p0
;;   br i1 %v8, label %trap9, label %trap10
;; trap10:
;;   call void @awsm_trap(ptr %instance, i32 3)
;;   unreachable
;; trap9:
;;   call void @awsm_trap(ptr %instance, i32 4)
;;   unreachable
;; }
;;
;; define internal i32 @m.f1(ptr %instance, double %p0) #3 section "awsm_text" {
;; entry:
;;   %s0 = alloca double
;;   store double %p0, ptr %s0
;;   %v4 = fcmp olt double %p0, 0x41E0000000000000
;;   %v5 = fcmp ogt double %p0, 0xC1E0000000200000
;;   %v6 = and i1 %v4, %v5
;;   br i1 %v6, label %next2, label %out3, !prof !5
;; next2:
;;   %v7 = fptosi double %p0 to i32
;;   br label %return1
;; return1:
;;   ret i32 %v7
;; out3:
;;   %v8 = fcmp uno double %p0, %p0
;;   br i1 %v8, label %trap9, label %trap10
;; trap10:
;;   call void @awsm_trap(ptr %instance, i32 259)
;;   unreachable
;; trap9:
;;   call void @awsm_trap(ptr %instance, i32 260)
;;   unreachable
;; }
;;
;; define internal i64 @m.f2(ptr %instance, double %p0) #3 section "awsm_text" {
;; entry:
;;   %s0 = alloca double
;;   store double %p0, ptr %s0
;;   %v2 = call i64 @llvm.fptoui.sat.i64.f64(double %p0)
;;   br label %return1
;; return1:
;;   ret i64 %v2
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
;; !5 = !{!"branch_weights", i32 1048575, i32 1}
