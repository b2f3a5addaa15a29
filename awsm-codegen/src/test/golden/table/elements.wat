(module
  (table $t 2 externref)
  (func (param i32 externref) (result i32)
    (table.set $t (local.get 0) (local.get 1))
    (drop (table.grow $t (ref.null extern) (i32.const 1)))
    (ref.is_null (table.get $t (i32.const 0)))))
;; IR:
;; define internal void @m.initialize0(ptr %instance, ptr %unused) #0 {
;; entry:
;;   %v0 = getelementptr i8, ptr %instance, i64 96
;;   %v1 = getelementptr i8, ptr %instance, i64 152
;;   call void @awsm_table_new(ptr %instance, ptr %v0, i32 111, i64 0, i32 2, i32 0, i32 0, ptr %v1) #2
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
;; define internal i32 @m.f0(ptr %instance, i32 %p0, ptr %p1) #5 section "awsm_text" {
;; entry:
;;   %v1 = getelementptr i8, ptr %instance, i64 96
;;   %v2 = getelementptr i8, ptr %v1, i64 8
;;   %v3 = load i32, ptr %v2, align 4, !tbaa !6
;;   %v4 = icmp uge i32 %p0, %v3
;;   br i1 %v4, label %trap6, label %next5, !prof !7
;; next5:
;;   %v7 = load ptr, ptr %v1, align 8, !tbaa !6
;;   %v8 = zext i32 %p0 to i64
;;   %v9 = mul nuw i64 %v8, 8
;;   %v10 = getelementptr i8, ptr %v7, i64 %v9
;;   call void asm sideeffect "", "~{memory}"()
;;   store volatile ptr %p1, ptr %v10, align 8, !tbaa !9
;;   call void asm sideeffect "", "~{memory}"()
;;   %v11 = getelementptr i8, ptr %instance, i64 96
;;   call void asm sideeffect "", "~{memory}"()
;;   %v12 = getelementptr i8, ptr %instance, i64 16
;;   %v13 = load ptr, ptr %v12, align 8, !invariant.load !10
;;   %v14 = getelementptr i8, ptr %v13, i64 8
;;   store volatile i64 3, ptr %v14, align 8
;;   call void asm sideeffect "", "~{memory}"()
;;   %v15 = call i32 @awsm_table_grow(ptr %v11, ptr null, i32 1) #2
;;   call void asm sideeffect "", "~{memory}"()
;;   %v16 = getelementptr i8, ptr %v13, i64 8
;;   store volatile i64 1, ptr %v16, align 8
;;   %v17 = load volatile i64, ptr %v13, align 8
;;   %v20 = icmp ne i64 %v17, 0
;;   br i1 %v20, label %pending18, label %next19, !prof !7
;; pending18:
;;   call void @awsm_pending(ptr %instance)
;;   br label %next19
;; next19:
;;   call void asm sideeffect "", "~{memory}"()
;;   %v21 = getelementptr i8, ptr %instance, i64 96
;;   %v22 = getelementptr i8, ptr %v21, i64 8
;;   %v23 = load i32, ptr %v22, align 4, !tbaa !6
;;   %v24 = icmp uge i32 0, %v23
;;   br i1 %v24, label %trap6, label %next25, !prof !7
;; next25:
;;   %v26 = load ptr, ptr %v21, align 8, !tbaa !6
;;   %v27 = zext i32 0 to i64
;;   %v28 = mul nuw i64 %v27, 8
;;   %v29 = getelementptr i8, ptr %v26, i64 %v28
;;   %v30 = load ptr, ptr %v29, align 8, !tbaa !9
;;   %v31 = icmp eq ptr %v30, null
;;   %v32 = zext i1 %v31 to i32
;;   br label %return0
;; return0:
;;   ret i32 %v32
;; trap6:
;;   call void @awsm_trap(ptr %instance, i32 6)
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
;; attributes #6 = { cold nounwind }
;; !0 = !{!"awsm"}
;; !1 = !{!"segment", !0}
;; !2 = !{!1, !1, i64 0}
;; !3 = !{!"linear memory", !0}
;; !4 = !{!3, !3, i64 0}
;; !5 = !{!"head", !0}
;; !6 = !{!5, !5, i64 0}
;; !7 = !{!"branch_weights", i32 1, i32 1048575}
;; !8 = !{!"table element", !0}
;; !9 = !{!8, !8, i64 0}
;; !10 = !{}
