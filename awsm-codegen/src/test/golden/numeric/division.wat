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
;; @m_fail = alias void (ptr, i32), ptr @m.api.fail
;;
;; define internal i32 @m.f0(ptr %instance, i32 %p0, i32 %p1) #3 section "awsm_text" {
;; entry:
;;   %s0 = alloca i32
;;   %s1 = alloca i32
;;   store i32 %p0, ptr %s0
;;   store i32 %p1, ptr %s1
;;   %v3 = icmp eq i32 %p1, 0
;;   br i1 %v3, label %trap5, label %next4, !prof !5
;; next4:
;;   %v6 = icmp eq i32 %p1, -1
;;   %v7 = icmp eq i32 %p0, -2147483648
;;   %v8 = and i1 %v7, %v6
;;   br i1 %v8, label %trap10, label %next9, !prof !5
;; next9:
;;   %v11 = sdiv i32 %p0, %p1
;;   br label %return2
;; return2:
;;   ret i32 %v11
;; trap5:
;;   call void @awsm_trap(ptr %instance, i32 2)
;;   unreachable
;; trap10:
;;   call void @awsm_trap(ptr %instance, i32 3)
;;   unreachable
;; }
;;
;; define internal i64 @m.f1(ptr %instance, i64 %p0, i64 %p1) #3 section "awsm_text" {
;; entry:
;;   %s0 = alloca i64
;;   %s1 = alloca i64
;;   store i64 %p0, ptr %s0
;;   store i64 %p1, ptr %s1
;;   %v3 = icmp eq i64 %p1, 0
;;   br i1 %v3, label %trap5, label %next4, !prof !5
;; next4:
;;   %v6 = icmp eq i64 %p1, -1
;;   %v7 = select i1 %v6, i64 1, i64 %p1
;;   %v8 = srem i64 %p0, %v7
;;   br label %return2
;; return2:
;;   ret i64 %v8
;; trap5:
;;   call void @awsm_trap(ptr %instance, i32 258)
;;   unreachable
;; }
;;
;; define internal i32 @m.f2(ptr %instance, i32 %p0) #3 section "awsm_text" {
;; entry:
;;   %s0 = alloca i32
;;   store i32 %p0, ptr %s0
;;   %v2 = udiv i32 %p0, 10
;;   br label %return1
;; return1:
;;   ret i32 %v2
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
;; !5 = !{!"branch_weights", i32 1, i32 1048575}
