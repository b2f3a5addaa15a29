;; Addresses are wrapped by a mask that the memory has with its size. One in bounds for sure is not.
;; options: memory=mask
(module
  (memory 1)
  (func (param i32) (result i32)
    (i32.add (i32.load offset=4 (local.get 0)) (i32.load offset=65532 (local.get 0))))
  (func (param i32) (i32.store offset=65533 (local.get 0) (i32.load (i32.const 65532)))))
;; IR:
;; define internal void @m.initialize0(ptr %instance, ptr %unused) #0 {
;; entry:
;;   %v0 = getelementptr i8, ptr %instance, i64 96
;;   %v1 = getelementptr i8, ptr %instance, i64 64
;;   store ptr %v0, ptr %v1, align 8
;;   %v2 = getelementptr i8, ptr %instance, i64 96
;;   call void @awsm_memory_new(ptr %instance, ptr %v2, ptr null, i64 1, i64 -1, i64 16) #2
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
;;   %v1 = load ptr, ptr %v0, align 8, !invariant.load !5
;;   %v3 = zext i32 %p0 to i64
;;   %v4 = add nuw nsw i64 %v3, 4
;;   %v5 = getelementptr i8, ptr %v1, i64 %v4
;;   %v11 = and i64 %v3, 65535
;;   %v12 = add nuw nsw i64 %v11, 4
;;   %v13 = getelementptr i8, ptr %v1, i64 %v12
;;   %v6 = load i32, ptr %v13, align 1, !tbaa !4
;;   %v7 = add nuw nsw i64 %v3, 65532
;;   %v8 = getelementptr i8, ptr %v1, i64 %v7
;;   %v14 = and i64 %v3, 65535
;;   %v15 = add nuw nsw i64 %v14, 65532
;;   %v16 = getelementptr i8, ptr %v1, i64 %v15
;;   %v9 = load i32, ptr %v16, align 1, !tbaa !4
;;   %v10 = add i32 %v6, %v9
;;   br label %return2
;; return2:
;;   ret i32 %v10
;; }
;;
;; define internal void @m.f1(ptr %instance, i32 %p0) #5 section "awsm_text" {
;; entry:
;;   %v0 = getelementptr i8, ptr %instance, i64 96
;;   %v1 = load ptr, ptr %v0, align 8, !invariant.load !5
;;   %v3 = zext i32 65532 to i64
;;   %v4 = getelementptr i8, ptr %v1, i64 %v3
;;   %v5 = load i32, ptr %v4, align 1, !tbaa !4
;;   %v6 = zext i32 %p0 to i64
;;   %v7 = add nuw nsw i64 %v6, 65533
;;   %v8 = getelementptr i8, ptr %v1, i64 %v7
;;   %v9 = add nuw nsw i64 %v6, 65533
;;   %v10 = and i64 %v9, 65535
;;   %v11 = getelementptr i8, ptr %v1, i64 %v10
;;   store i32 %v5, ptr %v11, align 1, !tbaa !4
;;   br label %return2
;; return2:
;;   ret void
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
;; !5 = !{}
