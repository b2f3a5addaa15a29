;; The runtime checks; the function's index is for the message.
(module
  (memory 1)
  (data $d "abc")
  (func (param i32 i32 i32)
    (memory.init $d (local.get 0) (local.get 1) (local.get 2))
    (data.drop $d)
    (memory.copy (local.get 0) (local.get 1) (local.get 2))
    (memory.fill (local.get 0) (local.get 1) (local.get 2)))
  (func (param i32) (result i32)
    (i32.add (memory.grow (local.get 0)) (memory.size))))
;; IR:
;; @m.data0 = internal unnamed_addr constant [3 x i8] c"abc", align 1
;;
;; define internal void @m.initialize0(ptr %instance, ptr %unused) #0 {
;; entry:
;;   %v0 = getelementptr i8, ptr %instance, i64 96
;;   %v1 = getelementptr i8, ptr %instance, i64 64
;;   store ptr %v0, ptr %v1, align 8
;;   %v2 = getelementptr i8, ptr %instance, i64 96
;;   call void @awsm_memory_new(ptr %instance, ptr %v2, ptr null, i64 1, i64 -1, i64 16) #2
;;   %v3 = getelementptr i8, ptr %instance, i64 176
;;   store i32 3, ptr %v3, align 4, !tbaa !2
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
;; define internal void @m.f0(ptr %instance, i32 %p0, i32 %p1, i32 %p2) #5 section "awsm_text" {
;; entry:
;;   %v1 = getelementptr i8, ptr %instance, i64 176
;;   %v2 = load i32, ptr %v1, align 4, !tbaa !2
;;   %v3 = getelementptr i8, ptr %instance, i64 96
;;   call void @awsm_memory_init(ptr %instance, ptr %v3, ptr @m.data0, i32 %v2, i32 %p0, i32 %p1, i32 %p2, i32 0) #2
;;   %v4 = getelementptr i8, ptr %instance, i64 176
;;   call void asm sideeffect "", "~{memory}"()
;;   store volatile i32 0, ptr %v4, align 4, !tbaa !2
;;   call void asm sideeffect "", "~{memory}"()
;;   %v5 = getelementptr i8, ptr %instance, i64 96
;;   %v6 = getelementptr i8, ptr %instance, i64 96
;;   call void asm sideeffect "", "~{memory}"()
;;   call void @awsm_memory_copy(ptr %instance, ptr %v5, ptr %v6, i32 %p0, i32 %p1, i32 %p2, i32 0)
;;   call void asm sideeffect "", "~{memory}"()
;;   %v7 = getelementptr i8, ptr %instance, i64 96
;;   call void asm sideeffect "", "~{memory}"()
;;   call void @awsm_memory_fill(ptr %instance, ptr %v7, i32 %p0, i32 %p1, i32 %p2, i32 0)
;;   call void asm sideeffect "", "~{memory}"()
;;   br label %return0
;; return0:
;;   ret void
;; }
;;
;; define internal i32 @m.f1(ptr %instance, i32 %p0) #5 section "awsm_text" {
;; entry:
;;   %v1 = getelementptr i8, ptr %instance, i64 96
;;   %v2 = getelementptr i8, ptr %instance, i64 16
;;   %v3 = load ptr, ptr %v2, align 8, !invariant.load !5
;;   %v4 = getelementptr i8, ptr %v3, i64 8
;;   store volatile i64 3, ptr %v4, align 8
;;   call void asm sideeffect "", "~{memory}"()
;;   %v5 = call i32 @awsm_memory_grow(ptr %v1, i32 %p0) #2
;;   call void asm sideeffect "", "~{memory}"()
;;   %v6 = getelementptr i8, ptr %v3, i64 8
;;   store volatile i64 1, ptr %v6, align 8
;;   %v7 = load volatile i64, ptr %v3, align 8
;;   %v10 = icmp ne i64 %v7, 0
;;   br i1 %v10, label %pending8, label %next9, !prof !6
;; pending8:
;;   call void @awsm_pending(ptr %instance)
;;   br label %next9
;; next9:
;;   %v11 = getelementptr i8, ptr %instance, i64 96
;;   %v12 = getelementptr i8, ptr %v11, i64 8
;;   %v13 = load i64, ptr %v12, align 8, !tbaa !9, !range !7
;;   %v14 = lshr i64 %v13, 16
;;   %v15 = trunc i64 %v14 to i32
;;   %v16 = add i32 %v5, %v15
;;   br label %return0
;; return0:
;;   ret i32 %v16
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
;; attributes #6 = { cold nounwind }
;; !0 = !{!"awsm"}
;; !1 = !{!"segment", !0}
;; !2 = !{!1, !1, i64 0}
;; !3 = !{!"linear memory", !0}
;; !4 = !{!3, !3, i64 0}
;; !5 = !{}
;; !6 = !{!"branch_weights", i32 1, i32 1048575}
;; !7 = !{i64 65536, i64 4294901761}
;; !8 = !{!"head", !0}
;; !9 = !{!8, !8, i64 0}
