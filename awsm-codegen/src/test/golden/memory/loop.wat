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
;;   call void @awsm_memory_new(ptr %instance, ptr %v2, i64 1, i64 -1)
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
;;   %s17 = alloca i32
;;   store i32 %p0, ptr %s5
;;   store i32 %p1, ptr %s13
;;   %v0 = getelementptr i8, ptr %instance, i64 96
;;   %v1 = load ptr, ptr %v0, align 8, !invariant.load !5
;;   store i32 0, ptr %s17
;;   br label %loop3
;; loop3:
;;   %v6 = load i32, ptr %s5
;;   %v7 = zext i32 %v6 to i64
;;   %v8 = getelementptr i8, ptr %v1, i64 %v7
;;   %v9 = load i32, ptr %v8, align 1, !tbaa !4
;;   %v19 = load i32, ptr %s17
;;   %v20 = add i32 %v19, %v9
;;   store i32 %v20, ptr %s17
;;   %v10 = add nuw nsw i64 %v7, 4096
;;   %v11 = getelementptr i8, ptr %v1, i64 %v10
;;   store i32 %v9, ptr %v11, align 1, !tbaa !4
;;   %v12 = add i32 %v6, 4
;;   store i32 %v12, ptr %s5
;;   %v14 = load i32, ptr %s13
;;   %v15 = icmp ne i32 %v12, %v14
;;   br i1 %v15, label %loop3, label %next16
;; next16:
;;   %v18 = load i32, ptr %s17
;;   call void asm sideeffect "", "r"(i32 %v18)
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
