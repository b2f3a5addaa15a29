;; The end of the access against the size, in 64 bits.
;; options: memory=bounds
(module
  (memory 1)
  (func (param i32) (result i64)
    (i64.store16 offset=4294967295 (local.get 0) (i64.const 1))
    (i64.load32_s offset=8 (local.get 0))))
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
;; define internal i64 @m.f0(ptr %instance, i32 %p0) #5 section "awsm_text" {
;; entry:
;;   %v0 = getelementptr i8, ptr %instance, i64 96
;;   %v1 = load ptr, ptr %v0, align 8, !invariant.load !5
;;   %v3 = trunc i64 1 to i16
;;   %v4 = zext i32 %p0 to i64
;;   %v5 = add nuw nsw i64 %v4, 4294967295
;;   %v6 = getelementptr i8, ptr %v1, i64 %v5
;;   %v11 = sub nsw i64 65536, 4294967297
;;   %v12 = icmp sgt i64 %v4, %v11
;;   br i1 %v12, label %trap14, label %next13, !prof !6
;; next13:
;;   store i16 %v3, ptr %v6, align 1, !tbaa !4
;;   %v7 = add nuw nsw i64 %v4, 8
;;   %v8 = getelementptr i8, ptr %v1, i64 %v7
;;   %v9 = load i32, ptr %v8, align 1, !tbaa !4
;;   %v10 = sext i32 %v9 to i64
;;   br label %return2
;; return2:
;;   ret i64 %v10
;; trap14:
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
;; !1 = !{!"segment", !0}
;; !2 = !{!1, !1, i64 0}
;; !3 = !{!"linear memory", !0}
;; !4 = !{!3, !3, i64 0}
;; !5 = !{}
;; !6 = !{!"branch_weights", i32 1, i32 1048575}
