;; Of two bytes that have been extended, the byte is selected; of a byte and a number of 16 bits, the number.
(module
  (memory 1)
  (func (param i32 i32) (result i32)
    (select (i32.load8_u (local.get 0)) (i32.load8_u (local.get 1)) (i32.lt_u (local.get 0) (local.get 1))))
  (func (param i32 i32) (result i32)
    (select (i32.load8_u (local.get 0)) (i32.load16_u (local.get 1)) (i32.lt_u (local.get 0) (local.get 1))))
  (func (param i32 i32) (result i32)
    (select (i32.eqz (local.get 0)) (i32.eqz (local.get 1)) (i32.lt_u (local.get 0) (local.get 1)))))
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
;; define internal i32 @m.f0(ptr %instance, i32 %p0, i32 %p1) #5 section "awsm_text" {
;; entry:
;;   %v0 = getelementptr i8, ptr %instance, i64 96
;;   %v1 = load ptr, ptr %v0, align 8, !invariant.load !5
;;   %v3 = zext i32 %p0 to i64
;;   %v4 = getelementptr i8, ptr %v1, i64 %v3
;;   %v5 = load volatile i8, ptr %v4, align 1, !tbaa !4
;;   %v6 = zext i8 %v5 to i32
;;   %v7 = zext i32 %p1 to i64
;;   %v8 = getelementptr i8, ptr %v1, i64 %v7
;;   %v9 = load volatile i8, ptr %v8, align 1, !tbaa !4
;;   %v10 = zext i8 %v9 to i32
;;   %v11 = icmp ult i32 %p0, %p1
;;   %v12 = select i1 %v11, i8 %v5, i8 %v9
;;   %v13 = zext i8 %v12 to i32
;;   br label %return2
;; return2:
;;   ret i32 %v13
;; }
;;
;; define internal i32 @m.f1(ptr %instance, i32 %p0, i32 %p1) #5 section "awsm_text" {
;; entry:
;;   %v0 = getelementptr i8, ptr %instance, i64 96
;;   %v1 = load ptr, ptr %v0, align 8, !invariant.load !5
;;   %v3 = zext i32 %p0 to i64
;;   %v4 = getelementptr i8, ptr %v1, i64 %v3
;;   %v5 = load volatile i8, ptr %v4, align 1, !tbaa !4
;;   %v6 = zext i8 %v5 to i32
;;   %v7 = zext i32 %p1 to i64
;;   %v8 = getelementptr i8, ptr %v1, i64 %v7
;;   %v9 = load volatile i16, ptr %v8, align 1, !tbaa !4
;;   %v10 = zext i16 %v9 to i32
;;   %v11 = icmp ult i32 %p0, %p1
;;   %v12 = select i1 %v11, i32 %v6, i32 %v10
;;   br label %return2
;; return2:
;;   ret i32 %v12
;; }
;;
;; define internal i32 @m.f2(ptr %instance, i32 %p0, i32 %p1) #5 section "awsm_text" {
;; entry:
;;   %v1 = icmp eq i32 %p0, 0
;;   %v2 = icmp eq i32 %p1, 0
;;   %v3 = icmp ult i32 %p0, %p1
;;   %v4 = zext i1 %v2 to i32
;;   %v5 = zext i1 %v1 to i32
;;   %v6 = select i1 %v3, i32 %v5, i32 %v4
;;   br label %return0
;; return0:
;;   ret i32 %v6
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
