;; On riscv64 the last byte is loaded beside all that has more than 32 bits.
;; options: memory=guard target=riscv64-linux
(module
  (memory 1)
  (func (param i32) (result i64) (i64.extend32_s (i64.load offset=8 (local.get 0)))))
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
;; define hidden signext i32 @m.api.new(ptr %instance, ptr %imports, ptr %config) #3 {
;; entry:
;;   %v0 = call signext i32 @awsm_instance_new(ptr %instance, ptr @m.image, ptr %imports, ptr %config)
;;   ret i32 %v0
;; }
;;
;; @m_pool_new = alias void (), ptr @m.api.pool_new
;;
;; define hidden signext i32 @m.api.pool_new(ptr %pool, i64 %capacity) #3 {
;; entry:
;;   %v0 = call signext i32 @awsm_pool_new(ptr %pool, ptr @m.image, i64 %capacity)
;;   ret i32 %v0
;; }
;;
;; @m_pool_free = alias void (), ptr @m.api.pool_free
;;
;; @m_fail = alias void (), ptr @m.api.fail
;;
;; @m_interrupt = alias void (), ptr @m.api.interrupt
;;
;; define hidden signext i32 @m.api.exit_status(ptr %instance) #3 {
;; entry:
;;   %v0 = call signext i32 @awsm_exit_status(ptr %instance)
;;   ret i32 %v0
;; }
;;
;; define internal i64 @m.f0(ptr %instance, i32 signext %p0) #5 section "awsm_text" {
;; entry:
;;   %v0 = getelementptr i8, ptr %instance, i64 96
;;   %v1 = load ptr, ptr %v0, align 8, !invariant.load !5
;;   %v3 = zext i32 %p0 to i64
;;   %v4 = add nuw nsw i64 %v3, 8
;;   %v5 = getelementptr i8, ptr %v1, i64 %v4
;;   %v6.end = getelementptr i8, ptr %v5, i64 7
;;   %v6.last = load volatile i8, ptr %v6.end, align 1
;;   %v6 = load volatile i64, ptr %v5, align 1, !tbaa !4
;;   %v7 = trunc i64 %v6 to i32
;;   %v8 = sext i32 %v7 to i64
;;   br label %return2
;; return2:
;;   ret i64 %v8
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
