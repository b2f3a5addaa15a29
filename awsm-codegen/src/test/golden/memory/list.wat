;; A loop along a list: each iteration has accessed what the next one loads first, so that the first one's is compared before the loop.
;; options: memory=bounds
(module
  (memory 1)
  (func (param $p i32) (param $key i32) (result i32) (local $next i32)
    (loop $again
      (if (i32.eqz (local.tee $next (i32.load (local.get $p)))) (then (return (i32.const 0))))
      (if (i32.eq (i32.load offset=4 (local.get $next)) (local.get $key)) (then (return (local.get $next))))
      (local.set $p (local.get $next))
      (br $again))
    (unreachable)))
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
;;   %s10 = alloca i32
;;   %s20 = alloca i32
;;   %s30 = alloca i64
;;   %s34 = alloca i64
;;   %v29 = zext i32 %p0 to i64
;;   store i64 %v29, ptr %s30
;;   store i32 0, ptr %s10
;;   store i32 %p1, ptr %s20
;;   %v0 = getelementptr i8, ptr %instance, i64 96
;;   %v1 = load ptr, ptr %v0, align 8, !invariant.load !5
;;   %v37 = load i64, ptr %s30
;;   %v38 = bitcast i64 %v37 to i64
;;   %v39 = getelementptr i8, ptr %v1, i64 %v38
;;   %v41 = sub nsw i64 65536, 4
;;   %v42 = icmp sgt i64 %v38, %v41
;;   br i1 %v42, label %trap44, label %next43, !prof !6
;; next43:
;;   %v40 = load i32, ptr %v39, align 1, !tbaa !4
;;   br label %loop3
;; loop3:
;;   %v31 = load i64, ptr %s30
;;   %v6 = trunc i64 %v31 to i32
;;   %v7 = bitcast i64 %v31 to i64
;;   %v8 = getelementptr i8, ptr %v1, i64 %v7
;;   %v9 = load i32, ptr %v8, align 1, !tbaa !4
;;   %v32 = zext i32 %v9 to i64
;;   %v33 = call i64 @llvm.expect.i64(i64 %v32, i64 64)
;;   store i64 %v33, ptr %s34
;;   %v11 = icmp eq i32 %v9, 0
;;   br i1 %v11, label %then13, label %else14
;; then13:
;;   br label %return2
;; else14:
;;   br label %end12
;; end12:
;;   %v35 = load i64, ptr %s34
;;   %v15 = trunc i64 %v35 to i32
;;   %v16 = bitcast i64 %v35 to i64
;;   %v17 = add nuw nsw i64 %v16, 4
;;   %v18 = getelementptr i8, ptr %v1, i64 %v17
;;   %v45 = sub nsw i64 65536, 8
;;   %v46 = icmp sgt i64 %v16, %v45
;;   br i1 %v46, label %trap44, label %next47, !prof !6
;; next47:
;;   %v19 = load i32, ptr %v18, align 1, !tbaa !4
;;   %v21 = load i32, ptr %s20
;;   %v22 = icmp eq i32 %v19, %v21
;;   br i1 %v22, label %then24, label %else25
;; then24:
;;   br label %return2
;; else25:
;;   br label %end23
;; end23:
;;   %v36 = load i64, ptr %s34
;;   %v26 = trunc i64 %v36 to i32
;;   store i64 %v36, ptr %s30
;;   br label %loop3
;; end4:
;;   br label %trap27
;; return2:
;;   %v28 = phi i32 [ 0, %then13 ], [ %v15, %then24 ]
;;   ret i32 %v28
;; trap27:
;;   call void @awsm_trap(ptr %instance, i32 1)
;;   unreachable
;; trap44:
;;   call void @awsm_trap(ptr %instance, i32 5)
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
;; !0 = !{!"awsm"}
;; !1 = !{!"segment", !0}
;; !2 = !{!1, !1, i64 0}
;; !3 = !{!"linear memory", !0}
;; !4 = !{!3, !3, i64 0}
;; !5 = !{}
;; !6 = !{!"branch_weights", i32 1, i32 1048575}
