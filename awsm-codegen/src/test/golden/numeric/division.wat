;; Neither a zero divisor nor the overflow reaches LLVM's instruction.
(module
  (func (param i32 i32) (result i32) (i32.div_s (local.get 0) (local.get 1)))
  (func (param i64 i64) (result i64) (i64.rem_s (local.get 0) (local.get 1)))
  (func (param i32) (result i32) (i32.div_u (local.get 0) (i32.const 10))))
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
;;   br i1 %v1, label %trap3, label %next2, !prof !5
;; next2:
;;   %v4 = icmp eq i32 %p1, -1
;;   %v5 = icmp eq i32 %p0, -2147483648
;;   %v6 = and i1 %v5, %v4
;;   br i1 %v6, label %trap8, label %next7, !prof !5
;; next7:
;;   %v9 = sdiv i32 %p0, %p1
;;   br label %return0
;; return0:
;;   ret i32 %v9
;; trap3:
;;   call void @awsm_trap(ptr %instance, i32 2)
;;   unreachable
;; trap8:
;;   call void @awsm_trap(ptr %instance, i32 3)
;;   unreachable
;; }
;;
;; define internal i64 @m.f1(ptr %instance, i64 %p0, i64 %p1) #3 section "awsm_text" {
;; entry:
;;   %v1 = icmp eq i64 %p1, 0
;;   br i1 %v1, label %trap3, label %next2, !prof !5
;; next2:
;;   %v4 = icmp eq i64 %p1, -1
;;   %v5 = select i1 %v4, i64 1, i64 %p1
;;   %v6 = srem i64 %p0, %v5
;;   br label %return0
;; return0:
;;   ret i64 %v6
;; trap3:
;;   call void @awsm_trap(ptr %instance, i32 258)
;;   unreachable
;; }
;;
;; define internal i32 @m.f2(ptr %instance, i32 %p0) #3 section "awsm_text" {
;; entry:
;;   %v1 = udiv i32 %p0, 10
;;   br label %return0
;; return0:
;;   ret i32 %v1
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
;; !5 = !{!"branch_weights", i32 1, i32 1048575}
