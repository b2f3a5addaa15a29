;; On a board: the memory cannot grow, so its mask is a constant, and the variable has the power of two and the slack. What ends
;; within the slack shares a wrapped index, what does not is wrapped as a sum.
;; options: memory=mask target=cortex-m4 instances=one
(module
  (memory 3 3)
  (func (param i32) (result i32)
    (i32.add (i32.load (local.get 0)) (i32.load offset=252 (local.get 0))))
  (func (param i32) (result i32) (i32.load offset=253 (local.get 0))))
;; IR:
;; @m.instance = internal global [96 x i8] zeroinitializer, align 16
;;
;; @m.store = internal global [72 x i8] zeroinitializer, align 16
;;
;; @m.memory = internal global [262400 x i8] zeroinitializer, align 16
;;
;; define internal void @m.initialize0(ptr %instance, ptr %unused) #0 {
;; entry:
;;   store ptr getelementptr (i8, ptr @m.instance, i64 52), ptr getelementptr (i8, ptr @m.instance, i64 36), align 4
;;   call void @awsm_memory_place(ptr @m.instance, ptr getelementptr (i8, ptr @m.instance, i64 52), ptr @m.memory, i32 196608, i32 196608, i32 262400, i32 3, i32 16, i32 0) #2
;;   ret void
;; }
;;
;; define internal void @m.initialize(ptr %instance, ptr %unused) #0 {
;; entry:
;;   call void @m.initialize0(ptr %instance, ptr null)
;;   ret void
;; }
;;
;; @m_fail = alias void (), ptr @m.api.fail
;;
;; @m_interrupt = alias void (), ptr @m.api.interrupt
;;
;; define internal i32 @m.f0(i32 %p0) #5 {
;; entry:
;;   %v1 = zext i32 %p0 to i64
;;   %v2 = getelementptr i8, ptr @m.memory, i64 %v1
;;   %v8 = and i64 %v1, 262143
;;   %v9 = getelementptr i8, ptr @m.memory, i64 %v8
;;   %v3 = load i32, ptr %v9, align 1, !tbaa !4
;;   %v4 = add nuw nsw i64 %v1, 252
;;   %v5 = getelementptr i8, ptr @m.memory, i64 %v4
;;   %v10 = and i64 %v1, 262143
;;   %v11 = add nuw nsw i64 %v10, 252
;;   %v12 = getelementptr i8, ptr @m.memory, i64 %v11
;;   %v6 = load i32, ptr %v12, align 1, !tbaa !4
;;   %v7 = add i32 %v3, %v6
;;   br label %return0
;; return0:
;;   ret i32 %v7
;; }
;;
;; define internal i32 @m.f1(i32 %p0) #5 {
;; entry:
;;   %v1 = zext i32 %p0 to i64
;;   %v2 = add nuw nsw i64 %v1, 253
;;   %v3 = getelementptr i8, ptr @m.memory, i64 %v2
;;   %v5 = add nuw nsw i64 %v1, 253
;;   %v6 = and i64 %v5, 262143
;;   %v7 = getelementptr i8, ptr @m.memory, i64 %v6
;;   %v4 = load i32, ptr %v7, align 1, !tbaa !4
;;   br label %return0
;; return0:
;;   ret i32 %v4
;; }
;;
;; @__start_awsm_text = extern_weak hidden global i8
;;
;; @__stop_awsm_text = extern_weak hidden global i8
;;
;; attributes #0 = { cold noinline nounwind optsize }
;; attributes #1 = { noinline nounwind }
;; attributes #2 = { noinline }
;; attributes #3 = { nounwind }
;; attributes #4 = { cold noreturn nounwind }
;; attributes #5 = { nounwind "disable-tail-calls"="true" "probe-stack"="inline-asm" }
;; !0 = !{!"awsm"}
;; !1 = !{!"segment", !0}
;; !2 = !{!1, !1, i64 0}
;; !3 = !{!"linear memory", !0}
;; !4 = !{!3, !3, i64 0}
