;; What a loop accesses is found to be aligned as promised before it, where floats that are not take more instructions.
;; options: memory=bounds target=cortex-m4
(module
  (memory 1 1)
  (func (param i32 i32)
    (loop
      (f32.store (local.get 0) (f32.neg (f32.load offset=4 (local.get 0))))
      (local.set 0 (i32.add (local.get 0) (i32.const 4)))
      (br_if 0 (local.tee 1 (i32.sub (local.get 1) (i32.const 1)))))))
;; IR:
;; define internal void @m.initialize0(ptr %instance, ptr %unused) #0 {
;; entry:
;;   %v0 = getelementptr i8, ptr %instance, i64 52
;;   %v1 = getelementptr i8, ptr %instance, i64 36
;;   store ptr %v0, ptr %v1, align 4
;;   %v2 = getelementptr i8, ptr %instance, i64 52
;;   call void @awsm_memory_new(ptr %instance, ptr %v2, ptr null, i32 1, i32 1, i32 16) #2
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
;; define internal void @m.f0(ptr %instance, i32 %p0, i32 %p1) #5 {
;; entry:
;;   %s5 = alloca i32
;;   %s14 = alloca i32
;;   %s40 = alloca i32
;;   store i32 %p0, ptr %s5
;;   store i32 %p1, ptr %s14
;;   %v0 = getelementptr i8, ptr %instance, i64 52
;;   %v1 = load ptr, ptr %v0, align 4, !invariant.load !5
;;   %v19 = load i32, ptr %s14
;;   %v20 = sub i32 %v19, 1
;;   %v21 = sub i32 %v20, 0
;;   %v22 = udiv i32 %v21, 1
;;   %v23 = zext i32 %v22 to i64
;;   %v24 = trunc i64 %v23 to i32
;;   %v25 = load i32, ptr %s5
;;   %v26 = mul i32 %v24, 4
;;   %v27 = add i32 %v25, %v26
;;   %v28 = icmp ult i32 %v27, 65281
;;   %v29 = getelementptr i8, ptr %v1, i32 %v25
;;   %v30 = ptrtoint ptr %v29 to i32
;;   %v31 = lshr i64 %v23, 28
;;   %v32 = trunc i64 %v31 to i32
;;   %v33 = and i32 %v25, -2147483648
;;   %v34 = and i32 %v30, 3
;;   %v35 = or i32 %v33, %v34
;;   %v36 = or i32 %v35, %v32
;;   %v37 = icmp eq i32 %v36, 0
;;   %v38 = and i1 %v37, %v28
;;   %v39 = getelementptr i8, ptr %v1, i32 %v25
;;   store i32 0, ptr %s40
;;   br i1 %v38, label %steady41, label %loop3
;; loop3:
;;   %v42 = load i32, ptr %s5
;;   %v43 = zext i32 %v42 to i64
;;   %v44 = add nuw nsw i64 %v43, 4
;;   %v45 = getelementptr i8, ptr %v1, i64 %v44
;;   %v71 = sub i32 65536, 7
;;   %v72 = icmp uge i32 %v42, %v71
;;   br i1 %v72, label %trap74, label %next73, !prof !9
;; next73:
;;   %v46 = load float, ptr %v45, align 1, !tbaa !4
;;   %v47 = fneg float %v46
;;   %v48 = getelementptr i8, ptr %v1, i64 %v43
;;   store float %v47, ptr %v48, align 1, !tbaa !4
;;   %v49 = add i32 %v42, 4
;;   store i32 %v49, ptr %s5
;;   %v50 = load i32, ptr %s14
;;   %v51 = sub i32 %v50, 1
;;   store i32 %v51, ptr %s14
;;   %v52 = icmp ne i32 %v51, 0
;;   br i1 %v52, label %loop3, label %next18, !llvm.loop !8
;; steady41:
;;   br label %together53
;; together53:
;;   %v54 = load i32, ptr %s40
;;   %v55 = mul i32 %v54, 4
;;   %v56 = getelementptr i8, ptr %v39, i32 %v55
;;   %v57 = load i32, ptr %s5
;;   %v58 = zext i32 %v57 to i64
;;   %v59 = add nuw nsw i64 %v58, 4
;;   %v60 = getelementptr i8, ptr %v1, i64 %v59
;;   %v61 = getelementptr i8, ptr %v56, i64 4
;;   %v62 = load float, ptr %v61, align 4, !tbaa !4
;;   %v63 = fneg float %v62
;;   %v64 = getelementptr i8, ptr %v1, i64 %v58
;;   store float %v63, ptr %v56, align 4, !tbaa !4
;;   %v65 = add i32 %v57, 4
;;   store i32 %v65, ptr %s5
;;   %v66 = load i32, ptr %s14
;;   %v67 = sub i32 %v66, 1
;;   store i32 %v67, ptr %s14
;;   %v68 = icmp ne i32 %v67, 0
;;   %v69 = add i32 %v54, 1
;;   store i32 %v69, ptr %s40
;;   %v70 = icmp ne i32 %v54, %v24
;;   br i1 %v70, label %together53, label %next18
;; next18:
;;   br label %end4
;; end4:
;;   br label %return2
;; return2:
;;   ret void
;; trap74:
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
;; !6 = !{!"llvm.loop.vectorize.enable", i1 false}
;; !7 = !{!"llvm.loop.unroll.disable"}
;; !8 = distinct !{!8, !6, !7}
;; !9 = !{!"branch_weights", i32 1, i32 1048575}
