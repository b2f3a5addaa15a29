;; Loads through one index that get further after something that could be observed share a comparison with the size, and are volatile; all
;; else is compared with the end.
;; options: memory=mpu target=cortex-m4
(module
  (memory 1 1)
  (global $g (mut i32) (i32.const 0))
  (func (param i32) (result i32)
    (global.set $g (i32.load offset=8 (local.get 0)))
    (i32.load8_u offset=600 (local.get 0)))
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
;;   call void @awsm_memory_new(ptr %instance, ptr %v2, ptr null, i32 1, i32 1, i32 16) #2
;;   %v3 = getelementptr i8, ptr %instance, i64 92
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
;;   %v0 = getelementptr i8, ptr %instance, i64 52
;;   %v1 = load ptr, ptr %v0, align 4, !invariant.load !7
;;   %v3 = zext i32 %p0 to i64
;;   %v4 = add nuw nsw i64 %v3, 8
;;   %v5 = getelementptr i8, ptr %v1, i64 %v4
;;   %v12 = sub i32 65536, 0
;;   %v13 = icmp uge i32 %p0, %v12
;;   br i1 %v13, label %trap15, label %next14, !prof !8
;; next14:
;;   %v6 = load volatile i32, ptr %v5, align 1, !tbaa !6
;;   %v7 = getelementptr i8, ptr %instance, i64 92
;;   call void asm sideeffect "", "~{memory}"()
;;   store volatile i32 %v6, ptr %v7, align 4, !tbaa !2
;;   call void asm sideeffect "", "~{memory}"()
;;   %v8 = add nuw nsw i64 %v3, 600
;;   %v9 = getelementptr i8, ptr %v1, i64 %v8
;;   %v10 = load volatile i8, ptr %v9, align 1, !tbaa !6
;;   %v11 = zext i8 %v10 to i32
;;   br label %return2
;; return2:
;;   ret i32 %v11
;; trap15:
;;   call void @awsm_trap(ptr %instance, i32 5)
;;   unreachable
;; }
;;
;; define internal i32 @m.f1(ptr %instance, i32 %p0) #5 section "awsm_text" {
;; entry:
;;   %v0 = getelementptr i8, ptr %instance, i64 52
;;   %v1 = load ptr, ptr %v0, align 4, !invariant.load !7
;;   %v3 = zext i32 %p0 to i64
;;   %v4 = add nuw nsw i64 %v3, 8
;;   %v5 = getelementptr i8, ptr %v1, i64 %v4
;;   %v12 = sub i32 65536, 600
;;   %v13 = icmp uge i32 %p0, %v12
;;   br i1 %v13, label %trap15, label %next14, !prof !8
;; next14:
;;   %v6 = load i32, ptr %v5, align 1, !tbaa !6
;;   %v7 = add nuw nsw i64 %v3, 600
;;   %v8 = getelementptr i8, ptr %v1, i64 %v7
;;   %v9 = load i8, ptr %v8, align 1, !tbaa !6
;;   %v10 = zext i8 %v9 to i32
;;   %v11 = add i32 %v6, %v10
;;   br label %return2
;; return2:
;;   ret i32 %v11
;; trap15:
;;   call void @awsm_trap(ptr %instance, i32 261)
;;   unreachable
;; }
;;
;; define internal i32 @m.f2(ptr %instance, i32 %p0) #5 section "awsm_text" {
;; entry:
;;   %v0 = getelementptr i8, ptr %instance, i64 52
;;   %v1 = load ptr, ptr %v0, align 4, !invariant.load !7
;;   %v3 = zext i32 %p0 to i64
;;   %v4 = add nuw nsw i64 %v3, 2000
;;   %v5 = getelementptr i8, ptr %v1, i64 %v4
;;   %v7 = sub i32 65536, 2003
;;   %v8 = icmp uge i32 %p0, %v7
;;   br i1 %v8, label %trap10, label %next9, !prof !8
;; next9:
;;   %v6 = load i32, ptr %v5, align 1, !tbaa !6
;;   br label %return2
;; return2:
;;   ret i32 %v6
;; trap10:
;;   call void @awsm_trap(ptr %instance, i32 517)
;;   unreachable
;; }
;;
;; define internal void @m.f3(ptr %instance, i32 %p0) #5 section "awsm_text" {
;; entry:
;;   %v0 = getelementptr i8, ptr %instance, i64 52
;;   %v1 = load ptr, ptr %v0, align 4, !invariant.load !7
;;   %v3 = zext i32 %p0 to i64
;;   %v4 = add nuw nsw i64 %v3, 4
;;   %v5 = getelementptr i8, ptr %v1, i64 %v4
;;   %v8 = sub i32 65536, 7
;;   %v9 = icmp uge i32 %p0, %v8
;;   br i1 %v9, label %trap11, label %next10, !prof !8
;; next10:
;;   %v6 = load i32, ptr %v5, align 1, !tbaa !6
;;   %v7 = getelementptr i8, ptr %v1, i64 %v3
;;   store i32 %v6, ptr %v7, align 1, !tbaa !6
;;   br label %return2
;; return2:
;;   ret void
;; trap11:
;;   call void @awsm_trap(ptr %instance, i32 773)
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
