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
;; define internal void @m.initialize(ptr %instance, ptr %unused) #0 {
;; entry:
;;   %v0 = getelementptr i8, ptr %instance, i64 80
;;   %v1 = getelementptr i8, ptr %instance, i64 56
;;   store ptr %v0, ptr %v1, align 8
;;   %v2 = getelementptr i8, ptr %instance, i64 80
;;   call void @awsm_memory_new(ptr %instance, ptr %v2, i64 1, i64 -1, ptr null)
;;   %v3 = getelementptr i8, ptr %instance, i64 136
;;   store i32 3, ptr %v3, align 4, !tbaa !2
;;   ret void
;; }
;;
;; define internal void @m.f0(ptr %instance, i32 %p0, i32 %p1, i32 %p2) #1 section "awsm_text" {
;; entry:
;;   %s0 = alloca i32, align 4
;;   %s1 = alloca i32, align 4
;;   %s2 = alloca i32, align 4
;;   store i32 %p0, ptr %s0
;;   store i32 %p1, ptr %s1
;;   store i32 %p2, ptr %s2
;;   %v4 = load i32, ptr %s0
;;   %v5 = load i32, ptr %s1
;;   %v6 = load i32, ptr %s2
;;   %v7 = getelementptr i8, ptr %instance, i64 136
;;   %v8 = load i32, ptr %v7, align 4, !tbaa !2
;;   %v9 = getelementptr i8, ptr %instance, i64 80
;;   call void @awsm_memory_init(ptr %instance, ptr %v9, ptr @m.data0, i32 %v8, i32 %v4, i32 %v5, i32 %v6, i32 0)
;;   %v10 = getelementptr i8, ptr %instance, i64 136
;;   store i32 0, ptr %v10, align 4, !tbaa !2
;;   %v11 = load i32, ptr %s0
;;   %v12 = load i32, ptr %s1
;;   %v13 = load i32, ptr %s2
;;   %v14 = getelementptr i8, ptr %instance, i64 80
;;   %v15 = getelementptr i8, ptr %instance, i64 80
;;   call void @awsm_memory_copy(ptr %instance, ptr %v14, ptr %v15, i32 %v11, i32 %v12, i32 %v13, i32 0)
;;   %v16 = load i32, ptr %s0
;;   %v17 = load i32, ptr %s1
;;   %v18 = load i32, ptr %s2
;;   %v19 = getelementptr i8, ptr %instance, i64 80
;;   call void @awsm_memory_fill(ptr %instance, ptr %v19, i32 %v16, i32 %v17, i32 %v18, i32 0)
;;   br label %return3
;; return3:
;;   ret void
;; }
;;
;; define internal i32 @m.f1(ptr %instance, i32 %p0) #1 section "awsm_text" {
;; entry:
;;   %s0 = alloca i32, align 4
;;   store i32 %p0, ptr %s0
;;   %v2 = load i32, ptr %s0
;;   %v3 = getelementptr i8, ptr %instance, i64 80
;;   %v4 = call i32 @awsm_memory_grow(ptr %v3, i32 %v2)
;;   %v5 = getelementptr i8, ptr %instance, i64 80
;;   %v6 = getelementptr i8, ptr %v5, i64 8
;;   %v7 = load i64, ptr %v6, align 8, !tbaa !6
;;   %v8 = lshr i64 %v7, 16
;;   %v9 = trunc i64 %v8 to i32
;;   %v10 = add i32 %v4, %v9
;;   br label %return1
;; return1:
;;   ret i32 %v10
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
