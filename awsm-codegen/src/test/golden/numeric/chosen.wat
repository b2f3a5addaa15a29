;; Of two numbers that are chosen from, neither changes nothing when it is added, so nothing is multiplied by one; but one does as a factor.
(module
  (func (param f64 i32) (result f64)
    (f64.add (local.get 0) (select (f64.const -0.5) (f64.const 0.5) (local.get 1))))
  (func (param f64 i32) (result f64)
    (f64.mul (local.get 0) (select (f64.const -1) (f64.const 0.5) (local.get 1)))))
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
;; define internal double @m.f0(ptr %instance, double %p0, i32 %p1) #3 section "awsm_text" {
;; entry:
;;   %v1 = icmp ne i32 %p1, 0
;;   %v2 = select i1 %v1, double 0xBFE0000000000000, double 0x3FE0000000000000
;;   %v3 = fadd double %p0, %v2
;;   br label %return0
;; return0:
;;   ret double %v3
;; }
;;
;; @m.opaque0 = internal externally_initialized constant double 0x3FF0000000000000, align 8
;;
;; define internal double @m.f1(ptr %instance, double %p0, i32 %p1) #3 section "awsm_text" {
;; entry:
;;   %v1 = icmp ne i32 %p1, 0
;;   %v2 = select i1 %v1, double 0xBFF0000000000000, double 0x3FE0000000000000
;;   %v4 = fmul double %p0, %v2
;;   %v5 = load double, ptr @m.opaque0, align 8, !invariant.load !5
;;   %v3 = fmul double %v4, %v5
;;   br label %return0
;; return0:
;;   ret double %v3
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
