;; A loop that may become vectors has no volatile load: what it loads is added up, and the sum is needed after it.
(module (memory 1)
  (func (param $p i32) (param $end i32)
    (loop $l
      (i32.store offset=4096 (local.get $p) (i32.load (local.get $p)))
      (br_if $l (i32.ne (local.tee $p (i32.add (local.get $p) (i32.const 4))) (local.get $end))))))
;; IR:
;; define internal void @m.initialize0(ptr %instance, ptr %unused) #0 {
;; entry:
;;   %v0 = getelementptr i8, ptr %instance, i64 96
;;   %v1 = getelementptr i8, ptr %instance, i64 64
;;   store ptr %v0, ptr %v1, align 8
;;   %v2 = getelementptr i8, ptr %instance, i64 96
;;   call void @awsm_memory_new(ptr %instance, ptr %v2, i64 1, i64 -1, i64 16)
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
;; @m_interrupt = alias void (), ptr @m.api.interrupt
;;
;; define internal void @m.f0(ptr %instance, i32 %p0, i32 %p1) #3 section "awsm_text" {
;; entry:
;;   %s5 = alloca i32
;;   %s13 = alloca i32
;;   store i32 %p0, ptr %s5
;;   store i32 %p1, ptr %s13
;;   %v0 = getelementptr i8, ptr %instance, i64 96
;;   %v1 = load ptr, ptr %v0, align 8, !invariant.load !5
;;   %v17 = load i32, ptr %s5
;;   %v18 = zext i32 %v17 to i64
;;   %v19 = add i32 %v17, 4
;;   %v20 = load i32, ptr %s13
;;   %v21 = sub i32 %v20, %v19
;;   %v22 = udiv i32 %v21, 4
;;   %v23 = zext i32 %v22 to i64
;;   %v24 = mul i64 %v23, 4
;;   %v25 = add i64 %v18, %v24
;;   %v26 = icmp uge i64 %v25, 4294967296
;;   %v27 = select i1 %v26, i64 4294967296, i64 %v25
;;   %v28 = sub i32 %v20, %v19
;;   %v29 = urem i32 %v28, 4
;;   %v30 = icmp ne i32 %v29, 0
;;   %v31 = select i1 %v30, i64 4294967296, i64 %v27
;;   %v32 = add nuw nsw i64 %v31, 3
;;   %v33 = getelementptr i8, ptr %v1, i64 %v32
;;   %v34 = load volatile i8, ptr %v33, align 1
;;   br label %loop3
;; loop3:
;;   %v6 = load i32, ptr %s5
;;   %v7 = zext i32 %v6 to i64
;;   %v8 = getelementptr i8, ptr %v1, i64 %v7
;;   %v9 = load i32, ptr %v8, align 1, !tbaa !4
;;   %v10 = add nuw nsw i64 %v7, 4096
;;   %v11 = getelementptr i8, ptr %v1, i64 %v10
;;   store i32 %v9, ptr %v11, align 1, !tbaa !4
;;   %v12 = add i32 %v6, 4
;;   store i32 %v12, ptr %s5
;;   %v14 = load i32, ptr %s13
;;   %v15 = icmp ne i32 %v12, %v14
;;   br i1 %v15, label %loop3, label %next16
;; next16:
;;   br label %end4
;; end4:
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
;; attributes #1 = { nounwind }
;; attributes #2 = { cold noreturn nounwind }
;; attributes #3 = { nounwind "disable-tail-calls"="true" "probe-stack"="inline-asm" }
;; !0 = !{!"awsm"}
;; !1 = !{!"segment", !0}
;; !2 = !{!1, !1, i64 0}
;; !3 = !{!"linear memory", !0}
;; !4 = !{!3, !3, i64 0}
;; !5 = !{}
