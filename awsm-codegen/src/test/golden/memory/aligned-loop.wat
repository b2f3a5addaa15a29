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
;;   call void @awsm_memory_new(ptr %instance, ptr %v2, i32 1, i32 1, i32 16) #2
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
;;   %s45 = alloca i32
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
;;   %v28 = getelementptr i8, ptr %instance, i64 52
;;   %v29 = getelementptr i8, ptr %v28, i64 4
;;   %v30 = load i32, ptr %v29, align 4, !tbaa !8, !range !6
;;   %v31 = sub i32 %v30, 7
;;   %v32 = icmp ult i32 %v27, %v31
;;   %v33 = getelementptr i8, ptr %v1, i32 %v25
;;   %v34 = ptrtoint ptr %v33 to i32
;;   %v35 = and i32 %v34, 3
;;   %v36 = or i32 0, %v35
;;   %v37 = or i32 0, %v25
;;   %v38 = icmp ult i64 %v23, 268435456
;;   %v39 = icmp sge i32 %v37, 0
;;   %v40 = and i1 %v38, %v39
;;   %v41 = and i1 %v32, %v40
;;   %v42 = getelementptr i8, ptr %v1, i32 %v25
;;   %v43 = icmp eq i32 %v36, 0
;;   %v44 = and i1 %v41, %v43
;;   store i32 0, ptr %s45
;;   br i1 %v44, label %steady46, label %loop3
;; loop3:
;;   %v47 = load i32, ptr %s5
;;   %v48 = zext i32 %v47 to i64
;;   %v49 = add nuw nsw i64 %v48, 4
;;   %v50 = getelementptr i8, ptr %v1, i64 %v49
;;   %v76 = getelementptr i8, ptr %instance, i64 52
;;   %v77 = getelementptr i8, ptr %v76, i64 4
;;   %v78 = load i32, ptr %v77, align 4, !tbaa !8, !range !6
;;   %v79 = sub i32 %v78, 7
;;   %v80 = icmp uge i32 %v47, %v79
;;   br i1 %v80, label %trap82, label %next81, !prof !12
;; next81:
;;   %v51 = load float, ptr %v50, align 1, !tbaa !4
;;   %v52 = fneg float %v51
;;   %v53 = getelementptr i8, ptr %v1, i64 %v48
;;   store float %v52, ptr %v53, align 1, !tbaa !4
;;   %v54 = add i32 %v47, 4
;;   store i32 %v54, ptr %s5
;;   %v55 = load i32, ptr %s14
;;   %v56 = sub i32 %v55, 1
;;   store i32 %v56, ptr %s14
;;   %v57 = icmp ne i32 %v56, 0
;;   br i1 %v57, label %loop3, label %next18, !llvm.loop !11
;; steady46:
;;   br label %together58
;; together58:
;;   %v59 = load i32, ptr %s45
;;   %v60 = mul i32 %v59, 4
;;   %v61 = getelementptr i8, ptr %v42, i32 %v60
;;   %v62 = load i32, ptr %s5
;;   %v63 = zext i32 %v62 to i64
;;   %v64 = add nuw nsw i64 %v63, 4
;;   %v65 = getelementptr i8, ptr %v1, i64 %v64
;;   %v66 = getelementptr i8, ptr %v61, i64 4
;;   %v67 = load float, ptr %v66, align 4, !tbaa !4
;;   %v68 = fneg float %v67
;;   %v69 = getelementptr i8, ptr %v1, i64 %v63
;;   store float %v68, ptr %v61, align 4, !tbaa !4
;;   %v70 = add i32 %v62, 4
;;   store i32 %v70, ptr %s5
;;   %v71 = load i32, ptr %s14
;;   %v72 = sub i32 %v71, 1
;;   store i32 %v72, ptr %s14
;;   %v73 = icmp ne i32 %v72, 0
;;   %v74 = add i32 %v59, 1
;;   store i32 %v74, ptr %s45
;;   %v75 = icmp ne i32 %v59, %v24
;;   br i1 %v75, label %together58, label %next18
;; next18:
;;   br label %end4
;; end4:
;;   br label %return2
;; return2:
;;   ret void
;; trap82:
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
;; !6 = !{i32 65536, i32 4294901761}
;; !7 = !{!"head", !0}
;; !8 = !{!7, !7, i64 0}
;; !9 = !{!"llvm.loop.vectorize.enable", i1 false}
;; !10 = !{!"llvm.loop.unroll.disable"}
;; !11 = distinct !{!11, !9, !10}
;; !12 = !{!"branch_weights", i32 1, i32 1048575}
