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
;; define internal i32 @m.f0(ptr %instance, float %p0) #1 section "awsm_text" {
;; entry:
;;   %s0 = alloca float, align 4
;;   store float %p0, ptr %s0
;;   %v2 = load float, ptr %s0
;;   %v5 = fcmp olt float %v2, 0x41E0000000000000
;;   %v6 = fcmp oge float %v2, 0xC1E0000000000000
;;   %v7 = and i1 %v5, %v6
;;   br i1 %v7, label %next4, label %out3, !prof !5
;; out3:
;;   %v8 = fcmp uno float %v2, %v2
;;   br i1 %v8, label %trap9, label %trap10
;; next4:
;;   %v11 = fptosi float %v2 to i32
;;   br label %return1
;; return1:
;;   ret i32 %v11
;; trap10:
;;   call void @awsm_trap(ptr %instance, i32 3)
;;   unreachable
;; trap9:
;;   call void @awsm_trap(ptr %instance, i32 4)
;;   unreachable
;; }
;;
;; define internal i32 @m.f1(ptr %instance, double %p0) #1 section "awsm_text" {
;; entry:
;;   %s0 = alloca double, align 8
;;   store double %p0, ptr %s0
;;   %v2 = load double, ptr %s0
;;   %v5 = fcmp olt double %v2, 0x41E0000000000000
;;   %v6 = fcmp ogt double %v2, 0xC1E0000000200000
;;   %v7 = and i1 %v5, %v6
;;   br i1 %v7, label %next4, label %out3, !prof !5
;; out3:
;;   %v8 = fcmp uno double %v2, %v2
;;   br i1 %v8, label %trap9, label %trap10
;; next4:
;;   %v11 = fptosi double %v2 to i32
;;   br label %return1
;; return1:
;;   ret i32 %v11
;; trap10:
;;   call void @awsm_trap(ptr %instance, i32 259)
;;   unreachable
;; trap9:
;;   call void @awsm_trap(ptr %instance, i32 260)
;;   unreachable
;; }
;;
;; define internal i64 @m.f2(ptr %instance, double %p0) #1 section "awsm_text" {
;; entry:
;;   %s0 = alloca double, align 8
;;   store double %p0, ptr %s0
;;   %v2 = load double, ptr %s0
;;   %v3 = call i64 @llvm.fptoui.sat.i64.f64(double %v2)
;;   br label %return1
;; return1:
;;   ret i64 %v3
;; }
;;
;; attributes #0 = { cold noinline nounwind optsize }
;; attributes #1 = { nounwind }
;; attributes #2 = { cold noreturn nounwind }
;; !0 = !{!"awsm"}
;; !1 = !{!"segment", !0}
;; !2 = !{!1, !1, i64 0}
;; !3 = !{!"linear memory", !0}
;; !4 = !{!3, !3, i64 0}
;; !5 = !{!"branch_weights", i32 1048575, i32 1}
