;; Results merge in phis, a loop's parameters in stack slots.
(module
  (type $loop (func (param i32 i32) (result i32)))
  (func (param i32) (result i32)
    (block (result i32)
      (drop (br_if 0 (i32.const 1) (local.get 0)))
      (i32.const 2)))
  (func (param i32) (result i32)
    (if (result i32) (i32.eqz (local.get 0)) (then (i32.const 10)) (else (i32.const 20))))
  (func (param i32) (result i32)
    (local.get 0) (i32.const 1)
    (loop (type $loop)
      (i32.sub)
      (i32.const 1)
      (br_if 0 (local.get 0))
      (i32.add)))
  (func (param i32) (result i32)
    (block (result i32)
      (block (result i32)
        (br_table 0 1 0 1 (i32.const 7) (local.get 0)))
      (drop)
      (i32.const 8)))
  (func (unreachable)))
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
;; define internal i32 @m.f0(ptr %instance, i32 %p0) #3 section "awsm_text" {
;; entry:
;;   %v2 = icmp ne i32 %p0, 0
;;   br i1 %v2, label %end1, label %next3
;; next3:
;;   br label %end1
;; end1:
;;   %v4 = phi i32 [ 1, %entry ], [ 2, %next3 ]
;;   br label %return0
;; return0:
;;   ret i32 %v4
;; }
;;
;; define internal i32 @m.f1(ptr %instance, i32 %p0) #3 section "awsm_text" {
;; entry:
;;   %v1 = icmp eq i32 %p0, 0
;;   br i1 %v1, label %then3, label %else4
;; then3:
;;   br label %end2
;; else4:
;;   br label %end2
;; end2:
;;   %v5 = phi i32 [ 10, %then3 ], [ 20, %else4 ]
;;   br label %return0
;; return0:
;;   ret i32 %v5
;; }
;;
;; define internal i32 @m.f2(ptr %instance, i32 %p0) #3 section "awsm_text" {
;; entry:
;;   %s1 = alloca i32
;;   %s2 = alloca i32
;;   %s8 = alloca i32
;;   store i32 %p0, ptr %s8
;;   store i32 %p0, ptr %s1
;;   store i32 1, ptr %s2
;;   br label %loop3
;; loop3:
;;   %v5 = load i32, ptr %s1
;;   %v6 = load i32, ptr %s2
;;   %v7 = sub i32 %v5, %v6
;;   %v9 = load i32, ptr %s8
;;   %v10 = icmp ne i32 %v9, 0
;;   store i32 %v7, ptr %s1
;;   store i32 1, ptr %s2
;;   br i1 %v10, label %loop3, label %next11
;; next11:
;;   %v12 = add i32 %v7, 1
;;   br label %end4
;; end4:
;;   br label %return0
;; return0:
;;   ret i32 %v12
;; }
;;
;; define internal i32 @m.f3(ptr %instance, i32 %p0) #3 section "awsm_text" {
;; entry:
;;   switch i32 %p0, label %case4 [ i32 0, label %case3 i32 1, label %case4 i32 2, label %case3 ]
;; case3:
;;   br label %end2
;; case4:
;;   br label %end1
;; end2:
;;   br label %end1
;; end1:
;;   %v5 = phi i32 [ 7, %case4 ], [ 8, %end2 ]
;;   br label %return0
;; return0:
;;   ret i32 %v5
;; }
;;
;; define internal void @m.f4(ptr %instance) #3 section "awsm_text" {
;; entry:
;;   br label %trap1
;; return0:
;;   ret void
;; trap1:
;;   call void @awsm_trap(ptr %instance, i32 1025)
;;   unreachable
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
