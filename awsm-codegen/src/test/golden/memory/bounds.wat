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
;;   %v0 = getelementptr i8, ptr %instance, i64 96
;;   %v1 = getelementptr i8, ptr %instance, i64 64
;;   store ptr %v0, ptr %v1, align 8
;;   %v2 = getelementptr i8, ptr %instance, i64 96
;;   call void @awsm_memory_new(ptr %instance, ptr %v2, i64 1, i64 -1)
;;   ret void
;; }
;;
;; @m_fail = alias void (ptr, i32), ptr @m.api.fail
;;
;; define internal i64 @m.f0(ptr %instance, i32 %p0) #3 {
;; entry:
;;   %s0 = alloca i32
;;   store i32 %p0, ptr %s0
;;   %v1 = getelementptr i8, ptr %instance, i64 96
;;   %v2 = load ptr, ptr %v1, align 8, !invariant.load !5
;;   %v4 = trunc i64 1 to i16
;;   %v5 = zext i32 %p0 to i64
;;   %v6 = add nuw nsw i64 %v5, 4294967297
;;   %v7 = getelementptr i8, ptr %instance, i64 96
;;   %v8 = getelementptr i8, ptr %v7, i64 8
;;   %v9 = load i64, ptr %v8, align 8, !tbaa !7
;;   %v10 = icmp ugt i64 %v6, %v9
;;   br i1 %v10, label %trap12, label %next11, !prof !8
;; next11:
;;   %v13 = add nuw nsw i64 %v5, 4294967295
;;   %v14 = getelementptr i8, ptr %v2, i64 %v13
;;   store i16 %v4, ptr %v14, align 1, !tbaa !4
;;   %v15 = add nuw nsw i64 %v5, 12
;;   %v16 = getelementptr i8, ptr %instance, i64 96
;;   %v17 = getelementptr i8, ptr %v16, i64 8
;;   %v18 = load i64, ptr %v17, align 8, !tbaa !7
;;   %v19 = icmp ugt i64 %v15, %v18
;;   br i1 %v19, label %trap12, label %next20, !prof !8
;; next20:
;;   %v21 = add nuw nsw i64 %v5, 8
;;   %v22 = getelementptr i8, ptr %v2, i64 %v21
;;   %v23 = load i32, ptr %v22, align 1, !tbaa !4
;;   %v24 = sext i32 %v23 to i64
;;   br label %return3
;; return3:
;;   ret i64 %v24
;; trap12:
;;   call void @awsm_trap(ptr %instance, i32 5)
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
;; !5 = !{}
;; !6 = !{!"head", !0}
;; !7 = !{!6, !6, i64 0}
;; !8 = !{!"branch_weights", i32 1, i32 1048575}
