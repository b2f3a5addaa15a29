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
;; @m_pool_new = alias void (), ptr @m.api.pool_new
;;
;; @m_pool_free = alias void (), ptr @m.api.pool_free
;;
;; @m_fail = alias void (), ptr @m.api.fail
;;
;; @m_interrupt = alias void (), ptr @m.api.interrupt
;;
;; @m.opaque0 = internal externally_initialized constant double 0x3FF0000000000000, align 8
;;
;; define internal double @m.f0(ptr %instance, double %p0) #3 section "awsm_text" {
;; entry:
;;   %v1 = load double, ptr @m.opaque0, align 8, !invariant.load !5
;;   %v2 = fmul double %p0, %v1
;;   br label %return0
;; return0:
;;   ret double %v2
;; }
;;
;; define internal float @m.f1(ptr %instance, float %p0, float %p1) #3 section "awsm_text" {
;; entry:
;;   %v1 = fcmp olt float %p0, %p1
;;   %v2 = select i1 %v1, float %p0, float %p1
;;   %v3 = fcmp olt float %p1, %p0
;;   %v4 = select i1 %v3, float %p1, float %p0
;;   %v5 = bitcast float %v2 to i32
;;   %v6 = bitcast float %v4 to i32
;;   %v7 = or i32 %v5, %v6
;;   %v8 = bitcast i32 %v7 to float
;;   %v9 = fcmp uno float %p0, %p1
;;   %v10 = fadd float %p0, %p1
;;   %v11 = select i1 %v9, float %v10, float %v8
;;   br label %return0
;; return0:
;;   ret float %v11
;; }
;;
;; define internal i32 @m.f2(ptr %instance, double %p0, double %p1) #3 section "awsm_text" {
;; entry:
;;   %v1 = fcmp une double %p0, %p1
;;   %v2 = zext i1 %v1 to i32
;;   br label %return0
;; return0:
;;   ret i32 %v2
;; }
;;
;; @m.opaque1 = internal externally_initialized constant float bitcast (i32 2141192192 to float), align 4
;;
;; define internal float @m.f3(ptr %instance) #3 section "awsm_text" {
;; entry:
;;   %v1 = load float, ptr @m.opaque1, align 4, !invariant.load !5
;;   br label %return0
;; return0:
;;   ret float %v1
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
