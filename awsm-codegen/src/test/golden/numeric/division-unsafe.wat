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
;; @m_pool_new = alias void (), ptr @m.api.pool_new
;;
;; @m_pool_free = alias void (), ptr @m.api.pool_free
;;
;; @m_fail = alias void (), ptr @m.api.fail
;;
;; @m_interrupt = alias void (), ptr @m.api.interrupt
;;
;; define internal i32 @m.f0(ptr %instance, i32 %p0, i32 %p1) #3 section "awsm_text" {
;; entry:
;;   %v1 = icmp eq i32 %p1, 0
;;   %v2 = select i1 %v1, i32 1, i32 %p1
;;   %v3 = icmp eq i32 %v2, -1
;;   %v4 = sub i32 0, %p0
;;   %v5 = select i1 %v3, i32 1, i32 %v2
;;   %v6 = sdiv i32 %p0, %v5
;;   %v7 = select i1 %v3, i32 %v4, i32 %v6
;;   br label %return0
;; return0:
;;   ret i32 %v7
;; }
;;
;; define internal i32 @m.f1(ptr %instance, double %p0) #3 section "awsm_text" {
;; entry:
;;   %v1 = fptoui double %p0 to i32
;;   %v2 = freeze i32 %v1
;;   br label %return0
;; return0:
;;   ret i32 %v2
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
