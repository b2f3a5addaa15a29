;; A pointer that moves, and one that is loaded, are numbers of 64 bits. What the first local is after the loop is another variable.
;; options: memory=guard
(module
  (memory 1)
  (func (param $p i32) (param $list i32) (result i32)
    (loop $bytes
      (local.set $p (i32.add (local.get $p) (i32.const 1)))
      (br_if $bytes (i32.load8_u (local.get $p))))
    (loop $next
      (br_if $next (local.tee $list (i32.load (local.get $list)))))
    (local.set $p (i32.const 100))
    (loop $count
      (local.set $p (i32.shr_u (local.get $p) (local.get $list)))
      (br_if $count (i32.lt_s (local.get $p) (i32.const 7))))
    (local.get $p)))
;; IR:
;; define internal void @m.initialize0(ptr %instance, ptr %unused) #0 {
;; entry:
;;   %v0 = getelementptr i8, ptr %instance, i64 96
;;   %v1 = getelementptr i8, ptr %instance, i64 64
;;   store ptr %v0, ptr %v1, align 8
;;   %v2 = getelementptr i8, ptr %instance, i64 96
;;   call void @awsm_memory_new(ptr %instance, ptr %v2, ptr null, i64 1, i64 -1, i64 16) #2
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
;; define internal i32 @m.f0(ptr %instance, i32 %p0, i32 %p1) #5 section "awsm_text" {
;; entry:
;;   %s5 = alloca i32
;;   %s16 = alloca i32
;;   %s33 = alloca i64
;;   %s35 = alloca i64
;;   %v32 = zext i32 %p0 to i64
;;   store i64 %v32, ptr %s33
;;   %v34 = zext i32 %p1 to i64
;;   store i64 %v34, ptr %s35
;;   %v0 = getelementptr i8, ptr %instance, i64 96
;;   %v1 = load ptr, ptr %v0, align 8, !invariant.load !5
;;   br label %loop3
;; loop3:
;;   %v36 = load i64, ptr %s33
;;   %v6 = trunc i64 %v36 to i32
;;   %v37 = add i64 %v36, 1
;;   %v38 = and i64 %v37, 4294967295
;;   %v7 = trunc i64 %v38 to i32
;;   store i64 %v38, ptr %s33
;;   %v8 = bitcast i64 %v38 to i64
;;   %v9 = getelementptr i8, ptr %v1, i64 %v8
;;   %v10 = load volatile i8, ptr %v9, align 1, !tbaa !4
;;   %v11 = zext i8 %v10 to i32
;;   %v12 = icmp ne i32 %v11, 0
;;   br i1 %v12, label %loop3, label %next13
;; next13:
;;   br label %end4
;; end4:
;;   br label %loop14
;; loop14:
;;   %v39 = load i64, ptr %s35
;;   %v17 = trunc i64 %v39 to i32
;;   %v18 = bitcast i64 %v39 to i64
;;   %v19 = getelementptr i8, ptr %v1, i64 %v18
;;   %v20 = load volatile i32, ptr %v19, align 1, !tbaa !4
;;   %v40 = zext i32 %v20 to i64
;;   %v41 = call i64 @llvm.expect.i64(i64 %v40, i64 64)
;;   store i64 %v41, ptr %s35
;;   %v21 = icmp ne i32 %v20, 0
;;   br i1 %v21, label %loop14, label %next22
;; next22:
;;   br label %end15
;; end15:
;;   store i32 100, ptr %s5
;;   br label %loop23
;; loop23:
;;   %v25 = load i32, ptr %s5
;;   %v42 = load i64, ptr %s35
;;   %v26 = trunc i64 %v42 to i32
;;   %v27 = and i32 %v26, 31
;;   %v28 = lshr i32 %v25, %v27
;;   store i32 %v28, ptr %s5
;;   %v29 = icmp slt i32 %v28, 7
;;   br i1 %v29, label %loop23, label %next30
;; next30:
;;   br label %end24
;; end24:
;;   %v31 = load i32, ptr %s5
;;   br label %return2
;; return2:
;;   ret i32 %v31
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
;; !0 = !{!"awsm"}
;; !1 = !{!"segment", !0}
;; !2 = !{!1, !1, i64 0}
;; !3 = !{!"linear memory", !0}
;; !4 = !{!3, !3, i64 0}
;; !5 = !{}
