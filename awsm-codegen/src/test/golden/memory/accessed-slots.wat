;; After the ways have met, what is above an address that was accessed on each of them is computed from that; what was accessed on one, is not.
;; options: memory=guard
(module
  (memory 1)
  (func (param i32 i32)
    (i32.store (i32.add (local.get 0) (i32.const 16)) (i32.const 1))
    (if (local.get 1) (then (i32.store (local.get 0) (i32.const 2))))
    (i32.store (i32.add (local.get 0) (i32.const 24)) (i32.const 3))
    (i32.store (i32.add (local.get 0) (i32.const 8)) (i32.const 4))))
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
;; define internal void @m.f0(ptr %instance, i32 %p0, i32 %p1) #5 section "awsm_text" {
;; entry:
;;   %s12 = alloca i32
;;   %s24 = alloca i64
;;   call void asm sideeffect "", ""() nounwind memory(read)
;;   %v23 = zext i32 %p0 to i64
;;   store i64 %v23, ptr %s24
;;   %v0 = getelementptr i8, ptr %instance, i64 96
;;   %v1 = load ptr, ptr %v0, align 8, !invariant.load !5
;;   %v3 = add i32 %p0, 16
;;   %v4 = zext i32 %v3 to i64
;;   %v5 = getelementptr i8, ptr %v1, i64 %v4
;;   store i32 1, ptr %v5, align 1, !tbaa !4
;;   %v6 = icmp ne i32 %p1, 0
;;   br i1 %v6, label %then8, label %else9
;; then8:
;;   %v10 = zext i32 %p0 to i64
;;   %v11 = getelementptr i8, ptr %v1, i64 %v10
;;   store i32 2, ptr %v11, align 1, !tbaa !4
;;   br label %end7
;; else9:
;;   br label %end7
;; end7:
;;   %v25 = load i64, ptr %s24
;;   %v13 = trunc i64 %v25 to i32
;;   %v14 = add i32 %v13, 24
;;   %v15 = zext i32 %v14 to i64
;;   %v20 = add i32 %v13, 16
;;   %v21 = zext i32 %v20 to i64
;;   %v22 = add nuw nsw i64 %v21, 8
;;   %v16 = getelementptr i8, ptr %v1, i64 %v22
;;   store i32 3, ptr %v16, align 1, !tbaa !4
;;   %v17 = add i32 %v13, 8
;;   %v18 = zext i32 %v17 to i64
;;   %v19 = getelementptr i8, ptr %v1, i64 %v18
;;   store i32 4, ptr %v19, align 1, !tbaa !4
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
