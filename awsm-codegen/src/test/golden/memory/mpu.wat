;; Loads through one index share a comparison with the size, and the furthest is volatile; a store is compared with the end.
;; options: memory=mpu target=cortex-m4
(module
  (memory 1 1)
  (func (param i32) (result i32)
    (i32.add (i32.load offset=8 (local.get 0)) (i32.load8_u offset=600 (local.get 0))))
  (func (param i32) (result i32)
    (i32.load offset=2000 (local.get 0)))
  (func (param i32)
    (i32.store (local.get 0) (i32.load offset=4 (local.get 0)))))
;; IR:
;; define internal void @m.initialize0(ptr %instance, ptr %unused) #0 {
;; entry:
;;   %v0 = getelementptr i8, ptr %instance, i64 52
;;   %v1 = getelementptr i8, ptr %instance, i64 36
;;   store ptr %v0, ptr %v1, align 4
;;   %v2 = getelementptr i8, ptr %instance, i64 52
;;   call void @awsm_memory_new(ptr %instance, ptr %v2, i32 1, i32 1, i32 16) #2
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
;;   %v0 = getelementptr i8, ptr %instance, i64 52
;;   %v1 = load ptr, ptr %v0, align 4, !invariant.load !5
;;   %v3 = zext i32 %p0 to i64
;;   %v5 = add nuw nsw i64 %v3, 8
;;   %v6 = getelementptr i8, ptr %v1, i64 %v5
;;   %v13 = getelementptr i8, ptr %instance, i64 52
;;   %v14 = getelementptr i8, ptr %v13, i64 4
;;   %v15 = load i32, ptr %v14, align 4, !tbaa !8, !range !6
;;   %v16 = sub i32 %v15, 0
;;   %v17 = icmp uge i32 %p0, %v16
;;   br i1 %v17, label %trap4, label %next18, !prof !9
;; next18:
;;   %v7 = load i32, ptr %v6, align 1, !tbaa !4
;;   %v8 = add nuw nsw i64 %v3, 600
;;   %v9 = getelementptr i8, ptr %v1, i64 %v8
;;   %v10 = load volatile i8, ptr %v9, align 1, !tbaa !4
;;   %v11 = zext i8 %v10 to i32
;;   %v12 = add i32 %v7, %v11
;;   br label %return2
;; return2:
;;   ret i32 %v12
;; trap4:
;;   call void @awsm_trap(ptr %instance, i32 5)
;;   unreachable
;; }
;;
;; define internal i32 @m.f1(ptr %instance, i32 %p0) #5 section "awsm_text" {
;; entry:
;;   %v0 = getelementptr i8, ptr %instance, i64 52
;;   %v1 = load ptr, ptr %v0, align 4, !invariant.load !5
;;   %v3 = zext i32 %p0 to i64
;;   %v5 = add nuw nsw i64 %v3, 2000
;;   %v6 = getelementptr i8, ptr %v1, i64 %v5
;;   %v8 = getelementptr i8, ptr %instance, i64 52
;;   %v9 = getelementptr i8, ptr %v8, i64 4
;;   %v10 = load i32, ptr %v9, align 4, !tbaa !8, !range !6
;;   %v11 = sub i32 %v10, 2003
;;   %v12 = icmp uge i32 %p0, %v11
;;   br i1 %v12, label %trap4, label %next13, !prof !9
;; next13:
;;   %v7 = load i32, ptr %v6, align 1, !tbaa !4
;;   br label %return2
;; return2:
;;   ret i32 %v7
;; trap4:
;;   call void @awsm_trap(ptr %instance, i32 261)
;;   unreachable
;; }
;;
;; define internal void @m.f2(ptr %instance, i32 %p0) #5 section "awsm_text" {
;; entry:
;;   %v0 = getelementptr i8, ptr %instance, i64 52
;;   %v1 = load ptr, ptr %v0, align 4, !invariant.load !5
;;   %v3 = zext i32 %p0 to i64
;;   %v5 = add nuw nsw i64 %v3, 4
;;   %v6 = getelementptr i8, ptr %v1, i64 %v5
;;   %v9 = getelementptr i8, ptr %instance, i64 52
;;   %v10 = getelementptr i8, ptr %v9, i64 4
;;   %v11 = load i32, ptr %v10, align 4, !tbaa !8, !range !6
;;   %v12 = sub i32 %v11, 7
;;   %v13 = icmp uge i32 %p0, %v12
;;   br i1 %v13, label %trap4, label %next14, !prof !9
;; next14:
;;   %v7 = load i32, ptr %v6, align 1, !tbaa !4
;;   %v8 = getelementptr i8, ptr %v1, i64 %v3
;;   store i32 %v7, ptr %v8, align 1, !tbaa !4
;;   br label %return2
;; return2:
;;   ret void
;; trap4:
;;   call void @awsm_trap(ptr %instance, i32 517)
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
;; !1 = !{!"segment", !0}
;; !2 = !{!1, !1, i64 0}
;; !3 = !{!"linear memory", !0}
;; !4 = !{!3, !3, i64 0}
;; !5 = !{}
;; !6 = !{i32 65536, i32 4294901761}
;; !7 = !{!"head", !0}
;; !8 = !{!7, !7, i64 0}
;; !9 = !{!"branch_weights", i32 1, i32 1048575}
