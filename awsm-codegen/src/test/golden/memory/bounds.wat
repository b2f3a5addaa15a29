;; The end of the access against the size, in 64 bits.
;; options: memory=bounds
(module
  (memory 1)
  (func (param i32) (result i64)
    (i64.store16 offset=4294967295 (local.get 0) (i64.const 1))
    (i64.load32_s offset=8 (local.get 0))))
;; IR:
;; define internal void @m.initialize(ptr %instance, ptr %unused) #0 {
;; entry:
;;   %v0 = getelementptr i8, ptr %instance, i64 80
;;   %v1 = getelementptr i8, ptr %instance, i64 56
;;   store ptr %v0, ptr %v1, align 8
;;   %v2 = getelementptr i8, ptr %instance, i64 80
;;   call void @awsm_memory_new(ptr %instance, ptr %v2, i64 1, i64 -1, ptr null)
;;   ret void
;; }
;;
;; define internal i64 @m.f0(ptr %instance, i32 %p0) #1 {
;; entry:
;;   %s0 = alloca i32, align 4
;;   store i32 %p0, ptr %s0
;;   %v1 = getelementptr i8, ptr %instance, i64 80
;;   %v2 = load ptr, ptr %v1, align 8, !invariant.load !5
;;   %v4 = load i32, ptr %s0
;;   %v5 = trunc i64 1 to i16
;;   %v6 = zext i32 %v4 to i64
;;   %v7 = add nuw nsw i64 %v6, 4294967297
;;   %v8 = getelementptr i8, ptr %instance, i64 80
;;   %v9 = getelementptr i8, ptr %v8, i64 8
;;   %v10 = load i64, ptr %v9, align 8, !tbaa !7
;;   %v11 = icmp ugt i64 %v7, %v10
;;   br i1 %v11, label %trap13, label %next12, !prof !8
;; next12:
;;   %v14 = add nuw nsw i64 %v6, 4294967295
;;   %v15 = getelementptr i8, ptr %v2, i64 %v14
;;   store i16 %v5, ptr %v15, align 1, !tbaa !4
;;   %v16 = load i32, ptr %s0
;;   %v17 = zext i32 %v16 to i64
;;   %v18 = add nuw nsw i64 %v17, 12
;;   %v19 = getelementptr i8, ptr %instance, i64 80
;;   %v20 = getelementptr i8, ptr %v19, i64 8
;;   %v21 = load i64, ptr %v20, align 8, !tbaa !7
;;   %v22 = icmp ugt i64 %v18, %v21
;;   br i1 %v22, label %trap13, label %next23, !prof !8
;; next23:
;;   %v24 = add nuw nsw i64 %v17, 8
;;   %v25 = getelementptr i8, ptr %v2, i64 %v24
;;   %v26 = load i32, ptr %v25, align 1, !tbaa !4
;;   %v27 = sext i32 %v26 to i64
;;   br label %return3
;; return3:
;;   ret i64 %v27
;; trap13:
;;   call void @awsm_trap(ptr %instance, i32 5)
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
;; !5 = !{}
;; !6 = !{!"head", !0}
;; !7 = !{!6, !6, i64 0}
;; !8 = !{!"branch_weights", i32 1, i32 1048575}
