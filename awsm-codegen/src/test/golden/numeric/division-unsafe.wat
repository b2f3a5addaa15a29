;; No traps, but no undefined behaviour of LLVM either.
;; options: fast-unsafe
(module
  (func (param i32 i32) (result i32) (i32.div_s (local.get 0) (local.get 1)))
  (func (param f64) (result i32) (i32.trunc_f64_u (local.get 0))))
;; IR:
;; define internal void @m.initialize(ptr %instance, ptr %unused) #0 {
;; entry:
;;   ret void
;; }
;;
;; @m_fail = alias void (ptr, i32), ptr @m.api.fail
;;
;; define internal i32 @m.f0(ptr %instance, i32 %p0, i32 %p1) #3 section "awsm_text" {
;; entry:
;;   %s0 = alloca i32
;;   %s1 = alloca i32
;;   store i32 %p0, ptr %s0
;;   store i32 %p1, ptr %s1
;;   %v3 = icmp eq i32 %p1, 0
;;   %v4 = select i1 %v3, i32 1, i32 %p1
;;   %v5 = icmp eq i32 %v4, -1
;;   %v6 = sub i32 0, %p0
;;   %v7 = select i1 %v5, i32 1, i32 %v4
;;   %v8 = sdiv i32 %p0, %v7
;;   %v9 = select i1 %v5, i32 %v6, i32 %v8
;;   br label %return2
;; return2:
;;   ret i32 %v9
;; }
;;
;; define internal i32 @m.f1(ptr %instance, double %p0) #3 section "awsm_text" {
;; entry:
;;   %s0 = alloca double
;;   store double %p0, ptr %s0
;;   %v2 = fptoui double %p0 to i32
;;   %v3 = freeze i32 %v2
;;   br label %return1
;; return1:
;;   ret i32 %v3
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
