(module
  (table $t 2 externref)
  (func (param i32 externref) (result i32)
    (table.set $t (local.get 0) (local.get 1))
    (drop (table.grow $t (ref.null extern) (i32.const 1)))
    (ref.is_null (table.get $t (i32.const 0)))))
;; IR:
;; define internal void @m.initialize(ptr %instance, ptr %unused) #0 {
;; entry:
;;   %v0 = getelementptr i8, ptr %instance, i64 96
;;   %v1 = getelementptr i8, ptr %instance, i64 144
;;   call void @awsm_table_new(ptr %instance, ptr %v0, i32 111, i32 2, i32 0, i32 0, ptr %v1)
;;   ret void
;; }
;;
;; @m_fail = alias void (ptr, i32), ptr @m.api.fail
;;
;; define internal i32 @m.f0(ptr %instance, i32 %p0, ptr %p1) #3 section "awsm_text" {
;; entry:
;;   %s0 = alloca i32
;;   %s1 = alloca ptr
;;   store i32 %p0, ptr %s0
;;   store ptr %p1, ptr %s1
;;   %v3 = getelementptr i8, ptr %instance, i64 96
;;   %v4 = getelementptr i8, ptr %v3, i64 8
;;   %v5 = load i32, ptr %v4, align 4, !tbaa !6
;;   %v6 = icmp uge i32 %p0, %v5
;;   br i1 %v6, label %trap8, label %next7, !prof !7
;; next7:
;;   %v9 = load ptr, ptr %v3, align 8, !tbaa !6
;;   %v10 = zext i32 %p0 to i64
;;   %v11 = mul nuw i64 %v10, 8
;;   %v12 = getelementptr i8, ptr %v9, i64 %v11
;;   call void asm sideeffect "", "~{memory}"()
;;   store volatile ptr %p1, ptr %v12, align 8, !tbaa !9
;;   call void asm sideeffect "", "~{memory}"()
;;   call void asm sideeffect "", "~{memory}"()
;;   %v13 = getelementptr i8, ptr %instance, i64 96
;;   %v14 = call i32 @awsm_table_grow(ptr %v13, ptr null, i32 1)
;;   call void asm sideeffect "", "~{memory}"()
;;   %v15 = getelementptr i8, ptr %instance, i64 96
;;   %v16 = getelementptr i8, ptr %v15, i64 8
;;   %v17 = load i32, ptr %v16, align 4, !tbaa !6
;;   %v18 = icmp uge i32 0, %v17
;;   br i1 %v18, label %trap8, label %next19, !prof !7
;; next19:
;;   %v20 = load ptr, ptr %v15, align 8, !tbaa !6
;;   %v21 = zext i32 0 to i64
;;   %v22 = mul nuw i64 %v21, 8
;;   %v23 = getelementptr i8, ptr %v20, i64 %v22
;;   %v24 = load ptr, ptr %v23, align 8, !tbaa !9
;;   %v25 = icmp eq ptr %v24, null
;;   %v26 = zext i1 %v25 to i32
;;   br label %return2
;; return2:
;;   ret i32 %v26
;; trap8:
;;   call void @awsm_trap(ptr %instance, i32 6)
;;   unreachable
;; }
;;
;; attributes #0 = { cold noinline nounwind optsize }
;; attributes #1 = { nounwind }
;; attributes #2 = { cold noreturn nounwind }
;; attributes #3 = { nounwind "disable-tail-calls"="true" "probe-stack"="inline-asm" }
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
