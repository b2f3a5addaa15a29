;; Multiplication by one must quiet a signalling NaN, so LLVM must not see the one. Minimum is not C's.
(module
  (func (param f64) (result f64) (f64.mul (local.get 0) (f64.const 1)))
  (func (param f32 f32) (result f32) (f32.min (local.get 0) (local.get 1)))
  (func (param f64 f64) (result i32) (f64.ne (local.get 0) (local.get 1)))
  (func (result f32) (f32.const nan:0x200000)))
;; IR:
;; define internal void @m.initialize(ptr %instance, ptr %unused) #0 {
;; entry:
;;   ret void
;; }
;;
;; @m.opaque.f64.1.0 = internal externally_initialized constant double 0x3FF0000000000000, align 8
;;
;; define internal double @m.f0(ptr %instance, double %p0) #1 section "awsm_text" {
;; entry:
;;   %s0 = alloca double, align 8
;;   store double %p0, ptr %s0
;;   %v2 = load double, ptr %s0
;;   %v3 = load double, ptr @m.opaque.f64.1.0, align 8, !invariant.load !5
;;   %v4 = fmul double %v2, %v3
;;   br label %return1
;; return1:
;;   ret double %v4
;; }
;;
;; define internal float @m.f1(ptr %instance, float %p0, float %p1) #1 section "awsm_text" {
;; entry:
;;   %s0 = alloca float, align 4
;;   %s1 = alloca float, align 4
;;   store float %p0, ptr %s0
;;   store float %p1, ptr %s1
;;   %v3 = load float, ptr %s0
;;   %v4 = load float, ptr %s1
;;   %v5 = fcmp olt float %v3, %v4
;;   %v6 = select i1 %v5, float %v3, float %v4
;;   %v7 = fcmp olt float %v4, %v3
;;   %v8 = select i1 %v7, float %v4, float %v3
;;   %v9 = bitcast float %v6 to i32
;;   %v10 = bitcast float %v8 to i32
;;   %v11 = or i32 %v9, %v10
;;   %v12 = bitcast i32 %v11 to float
;;   %v13 = fcmp uno float %v3, %v4
;;   %v14 = fadd float %v3, %v4
;;   %v15 = select i1 %v13, float %v14, float %v12
;;   br label %return2
;; return2:
;;   ret float %v15
;; }
;;
;; define internal i32 @m.f2(ptr %instance, double %p0, double %p1) #1 section "awsm_text" {
;; entry:
;;   %s0 = alloca double, align 8
;;   %s1 = alloca double, align 8
;;   store double %p0, ptr %s0
;;   store double %p1, ptr %s1
;;   %v3 = load double, ptr %s0
;;   %v4 = load double, ptr %s1
;;   %v5 = fcmp une double %v3, %v4
;;   %v6 = zext i1 %v5 to i32
;;   br label %return2
;; return2:
;;   ret i32 %v6
;; }
;;
;; define internal float @m.f3(ptr %instance) #1 section "awsm_text" {
;; entry:
;;   br label %return0
;; return0:
;;   ret float bitcast (i32 2141192192 to float)
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
;; !5 = !{}
