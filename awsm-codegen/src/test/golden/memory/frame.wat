;; A function's part of the guest's stack is at an address of its own, where instructions reach further upwards.
;; options: memory=bounds target=cortex-m4
(module
  (global $stack (mut i32) (i32.const 4096))
  (memory 1 1)
  (func (param i32) (result i32) (local $frame i32)
    (global.set $stack (local.tee $frame (i32.sub (global.get $stack) (i32.const 3200))))
    (i32.store offset=40 (local.get $frame) (local.get 0))
    (global.set $stack (i32.add (local.get $frame) (i32.const 3200)))
    (i32.sub (local.get 0) (i32.const 3200))))
;; IR:
;; define internal void @m.initialize0(ptr %instance, ptr %unused) #0 {
;; entry:
;;   %v0 = getelementptr i8, ptr %instance, i64 52
;;   %v1 = getelementptr i8, ptr %instance, i64 36
;;   store ptr %v0, ptr %v1, align 4
;;   %v2 = getelementptr i8, ptr %instance, i64 52
;;   call void @awsm_memory_new(ptr %instance, ptr %v2, ptr null, i32 1, i32 1, i32 16) #2
;;   %v3 = getelementptr i8, ptr %instance, i64 92
;;   store i32 4096, ptr %v3, align 4, !tbaa !2
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
;; define internal i32 @m.f0(ptr %instance, i32 %p0) #5 {
;; entry:
;;   %s7 = alloca i32
;;   store i32 0, ptr %s7
;;   %v0 = getelementptr i8, ptr %instance, i64 52
;;   %v1 = load ptr, ptr %v0, align 4, !invariant.load !7
;;   %v3 = getelementptr i8, ptr %instance, i64 92
;;   %v4 = load i32, ptr %v3, align 4, !tbaa !2
;;   %v5 = sub i32 %v4, 3200
;;   %v6 = call i32 asm "", "=r,0"(i32 %v5) nounwind memory(none)
;;   store i32 %v6, ptr %s7
;;   %v8 = getelementptr i8, ptr %instance, i64 92
;;   store i32 %v6, ptr %v8, align 4, !tbaa !2
;;   %v9 = zext i32 %v6 to i64
;;   %v10 = add nuw nsw i64 %v9, 40
;;   %v11 = getelementptr i8, ptr %v1, i64 %v10
;;   %v15 = sub i32 65536, 43
;;   %v16 = icmp uge i32 %v6, %v15
;;   br i1 %v16, label %trap18, label %next17, !prof !8
;; next17:
;;   store i32 %p0, ptr %v11, align 1, !tbaa !6
;;   %v12 = add i32 %v6, 3200
;;   %v13 = getelementptr i8, ptr %instance, i64 92
;;   store i32 %v12, ptr %v13, align 4, !tbaa !2
;;   %v14 = sub i32 %p0, 3200
;;   br label %return2
;; return2:
;;   ret i32 %v14
;; trap18:
;;   call void @awsm_trap(ptr %instance, i32 5)
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
