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
;;   %v1 = getelementptr i8, ptr %instance, i64 144
;;   call void @awsm_table_new(ptr %instance, ptr %v0, i32 111, i32 2, i32 0, i32 0, ptr %v1)
;;   ret void
;; }
;;
;; define internal void @m.initialize(ptr %instance, ptr %unused) #0 {
;; entry:
;;   call void @m.initialize0(ptr %instance, ptr null)
;;   ret void
;; }
;;
;; @m_fail = alias void (), ptr @m.api.fail
;;
;; define internal i32 @m.f0(ptr %instance, i32 %p0, ptr %p1) #3 section "awsm_text" {
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
;;   call void asm sideeffect "", "~{memory}"()
;;   %v11 = getelementptr i8, ptr %instance, i64 96
;;   %v12 = call i32 @awsm_table_grow(ptr %v11, ptr null, i32 1)
;;   call void asm sideeffect "", "~{memory}"()
;;   %v13 = getelementptr i8, ptr %instance, i64 96
;;   %v14 = getelementptr i8, ptr %v13, i64 8
;;   %v15 = load i32, ptr %v14, align 4, !tbaa !6
;;   %v16 = icmp uge i32 0, %v15
;;   br i1 %v16, label %trap6, label %next17, !prof !7
;; next17:
;;   %v18 = load ptr, ptr %v13, align 8, !tbaa !6
;;   %v19 = zext i32 0 to i64
;;   %v20 = mul nuw i64 %v19, 8
;;   %v21 = getelementptr i8, ptr %v18, i64 %v20
;;   %v22 = load ptr, ptr %v21, align 8, !tbaa !9
;;   %v23 = icmp eq ptr %v22, null
;;   %v24 = zext i1 %v23 to i32
;;   br label %return0
;; return0:
;;   ret i32 %v24
;; trap6:
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
