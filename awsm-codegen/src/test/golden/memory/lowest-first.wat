;; Addresses in descending order are computed from the lowest, and compared once; not where something could be observed between.
;; options: memory=bounds
(module
  (memory 1)
  (global $g (mut i32) (i32.const 0))
  (func (param i32) (result i32)
    (i32.add (i32.load offset=4 (i32.add (local.get 0) (i32.const 8))) (i32.load (i32.add (local.get 0) (i32.const 4)))))
  (func (param i32) (result i32)
    (i32.load (i32.add (local.get 0) (i32.const 8)))
    (global.set $g (i32.const 1))
    (i32.add (i32.load (local.get 0)))))
;; IR:
;; define internal void @m.initialize0(ptr %instance, ptr %unused) #0 {
;; entry:
;;   %v0 = getelementptr i8, ptr %instance, i64 96
;;   %v1 = getelementptr i8, ptr %instance, i64 64
;;   store ptr %v0, ptr %v1, align 8
;;   %v2 = getelementptr i8, ptr %instance, i64 96
;;   call void @awsm_memory_new(ptr %instance, ptr %v2, ptr null, i64 1, i64 -1, i64 16) #2
;;   %v3 = getelementptr i8, ptr %instance, i64 176
;;   store i32 0, ptr %v3, align 4, !tbaa !2
;;   ret void
;; }
;;
;; define internal void @m.initialize(ptr %instance, ptr %unused) #0 {
;; entry:
;;   call void @m.initialize0(ptr %instance, ptr null)
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
;; define internal i32 @m.f0(ptr %instance, i32 %p0) #5 section "awsm_text" {
;; entry:
;;   %v0 = getelementptr i8, ptr %instance, i64 96
;;   %v1 = load ptr, ptr %v0, align 8, !invariant.load !7
;;   %v3 = add i32 %p0, 8
;;   %v4 = zext i32 %v3 to i64
;;   %v5 = add nuw nsw i64 %v4, 4
;;   %v13 = add i32 %p0, 4
;;   %v14 = zext i32 %v13 to i64
;;   %v15 = add nuw nsw i64 %v14, 8
;;   %v6 = getelementptr i8, ptr %v1, i64 %v15
;;   %v16 = sub nsw i64 65536, 12
;;   %v17 = icmp sgt i64 %v14, %v16
;;   br i1 %v17, label %trap19, label %next18, !prof !8
;; next18:
;;   %v7 = load i32, ptr %v6, align 1, !tbaa !6
;;   %v8 = add i32 %p0, 4
;;   %v9 = zext i32 %v8 to i64
;;   %v10 = getelementptr i8, ptr %v1, i64 %v14
;;   %v11 = load i32, ptr %v10, align 1, !tbaa !6
;;   %v12 = add i32 %v7, %v11
;;   br label %return2
;; return2:
;;   ret i32 %v12
;; trap19:
;;   call void @awsm_trap(ptr %instance, i32 5)
;;   unreachable
;; }
;;
;; define internal i32 @m.f1(ptr %instance, i32 %p0) #5 section "awsm_text" {
;; entry:
;;   %v0 = getelementptr i8, ptr %instance, i64 96
;;   %v1 = load ptr, ptr %v0, align 8, !invariant.load !7
;;   %v3 = add i32 %p0, 8
;;   %v4 = zext i32 %v3 to i64
;;   %v5 = getelementptr i8, ptr %v1, i64 %v4
;;   %v12 = sub nsw i64 65536, 4
;;   %v13 = icmp sgt i64 %v4, %v12
;;   br i1 %v13, label %trap15, label %next14, !prof !8
;; next14:
;;   %v6 = load i32, ptr %v5, align 1, !tbaa !6
;;   %v7 = getelementptr i8, ptr %instance, i64 176
;;   store i32 1, ptr %v7, align 4, !tbaa !2
;;   %v8 = zext i32 %p0 to i64
;;   %v9 = getelementptr i8, ptr %v1, i64 %v8
;;   %v16 = sub nsw i64 65536, 4
;;   %v17 = icmp sgt i64 %v8, %v16
;;   br i1 %v17, label %trap15, label %next18, !prof !8
;; next18:
;;   %v10 = load i32, ptr %v9, align 1, !tbaa !6
;;   %v11 = add i32 %v6, %v10
;;   br label %return2
;; return2:
;;   ret i32 %v11
;; trap15:
;;   call void @awsm_trap(ptr %instance, i32 261)
;;   unreachable
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
;; !1 = !{!"global", !0}
;; !2 = !{!1, !1, i64 0}
;; !3 = !{!"segment", !0}
;; !4 = !{!3, !3, i64 0}
;; !5 = !{!"linear memory", !0}
;; !6 = !{!5, !5, i64 0}
;; !7 = !{}
;; !8 = !{!"branch_weights", i32 1, i32 1048575}
