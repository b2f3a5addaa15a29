(module
  (table $t 2 externref)
  (func (param i32 externref) (result i32)
    (table.set $t (local.get 0) (local.get 1))
    (drop (table.grow $t (ref.null extern) (i32.const 1)))
    (ref.is_null (table.get $t (i32.const 0)))))
;; IR:
;; define internal void @m.initialize(ptr %instance, ptr %unused) #0 {
;; entry:
;;   %v0 = getelementptr i8, ptr %instance, i64 80
;;   %v1 = getelementptr i8, ptr %instance, i64 120
;;   call void @awsm_table_new(ptr %instance, ptr %v0, i32 111, i32 2, i32 -1, ptr %v1)
;;   ret void
;; }
;;
;; define internal i32 @m.f0(ptr %instance, i32 %p0, ptr %p1) #1 section "awsm_text" {
;; entry:
;;   %s0 = alloca i32, align 4
;;   %s1 = alloca ptr, align 8
;;   store i32 %p0, ptr %s0
;;   store ptr %p1, ptr %s1
;;   %v3 = load i32, ptr %s0
;;   %v4 = load ptr, ptr %s1
;;   %v5 = getelementptr i8, ptr %instance, i64 80
;;   %v6 = getelementptr i8, ptr %v5, i64 8
;;   %v7 = load i32, ptr %v6, align 4, !tbaa !6
;;   %v8 = icmp uge i32 %v3, %v7
;;   br i1 %v8, label %trap10, label %next9, !prof !7
;; next9:
;;   %v11 = load ptr, ptr %v5, align 8, !tbaa !6
;;   %v12 = zext i32 %v3 to i64
;;   %v13 = mul nuw i64 %v12, 8
;;   %v14 = getelementptr i8, ptr %v11, i64 %v13
;;   store ptr %v4, ptr %v14, align 8, !tbaa !9
;;   %v15 = getelementptr i8, ptr %instance, i64 80
;;   %v16 = call i32 @awsm_table_grow(ptr %v15, ptr null, i32 1)
;;   %v17 = getelementptr i8, ptr %instance, i64 80
;;   %v18 = getelementptr i8, ptr %v17, i64 8
;;   %v19 = load i32, ptr %v18, align 4, !tbaa !6
;;   %v20 = icmp uge i32 0, %v19
;;   br i1 %v20, label %trap10, label %next21, !prof !7
;; next21:
;;   %v22 = load ptr, ptr %v17, align 8, !tbaa !6
;;   %v23 = zext i32 0 to i64
;;   %v24 = mul nuw i64 %v23, 8
;;   %v25 = getelementptr i8, ptr %v22, i64 %v24
;;   %v26 = load ptr, ptr %v25, align 8, !tbaa !9
;;   %v27 = icmp eq ptr %v26, null
;;   %v28 = zext i1 %v27 to i32
;;   br label %return2
;; return2:
;;   ret i32 %v28
;; trap10:
;;   call void @awsm_trap(ptr %instance, i32 6)
;;   unreachable
;; }
;;
;; attributes #0 = { cold noinline nounwind optsize }
;; attributes #1 = { nounwind }
;; attributes #2 = { cold noreturn nounwind }
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
