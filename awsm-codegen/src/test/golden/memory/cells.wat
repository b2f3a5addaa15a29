;; Variables that get their addresses before the loop are cells of one stream, which is compared once.
;; options: memory=bounds target=cortex-m4
(module
  (memory 1 1)
  (func (param $p i32) (param $q i32) (param $n i32) (local $a i32) (local $b i32)
    (local.set $a (local.get $p))
    (local.set $b (i32.add (local.get $p) (i32.const 4)))
    (loop $l
      (i32.store (local.get $a) (i32.load (local.get $q)))
      (i32.store (local.get $b) (i32.load offset=4 (local.get $q)))
      (local.set $q (i32.add (local.get $q) (i32.const 8)))
      (br_if $l (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))))
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
;; define internal void @m.f0(ptr %instance, i32 %p0, i32 %p1, i32 %p2) #5 {
;; entry:
;;   %s3 = alloca i32
;;   %s5 = alloca i32
;;   %s9 = alloca i32
;;   %s23 = alloca i32
;;   %s56 = alloca i32
;;   store i32 0, ptr %s3
;;   store i32 0, ptr %s5
;;   store i32 %p1, ptr %s9
;;   store i32 %p2, ptr %s23
;;   %v0 = getelementptr i8, ptr %instance, i64 52
;;   %v1 = load ptr, ptr %v0, align 4, !invariant.load !5
;;   store i32 %p0, ptr %s3
;;   %v4 = add i32 %p0, 4
;;   store i32 %v4, ptr %s5
;;   %v28 = load i32, ptr %s23
;;   %v29 = sub i32 %v28, 1
;;   %v30 = sub i32 %v29, 0
;;   %v31 = udiv i32 %v30, 1
;;   %v32 = zext i32 %v31 to i64
;;   %v33 = trunc i64 %v32 to i32
;;   %v34 = load i32, ptr %s9
;;   %v35 = mul i32 %v33, 8
;;   %v36 = add i32 %v34, %v35
;;   %v37 = getelementptr i8, ptr %instance, i64 52
;;   %v38 = getelementptr i8, ptr %v37, i64 4
;;   %v39 = load i32, ptr %v38, align 4, !tbaa !8, !range !6
;;   %v40 = sub i32 %v39, 7
;;   %v41 = icmp ult i32 %v36, %v40
;;   %v42 = load i32, ptr %s3
;;   %v43 = getelementptr i8, ptr %instance, i64 52
;;   %v44 = getelementptr i8, ptr %v43, i64 4
;;   %v45 = load i32, ptr %v44, align 4, !tbaa !8, !range !6
;;   %v46 = sub i32 %v45, 7
;;   %v47 = icmp ult i32 %v42, %v46
;;   %v48 = and i1 %v41, %v47
;;   %v49 = or i32 0, %v34
;;   %v50 = icmp ult i64 %v32, 134217728
;;   %v51 = icmp sge i32 %v49, 0
;;   %v52 = and i1 %v50, %v51
;;   %v53 = and i1 %v48, %v52
;;   %v54 = getelementptr i8, ptr %v1, i32 %v34
;;   %v55 = getelementptr i8, ptr %v1, i32 %v42
;;   store i32 0, ptr %s56
;;   br i1 %v53, label %steady57, label %loop6
;; loop6:
;;   %v58 = load i32, ptr %s3
;;   %v59 = load i32, ptr %s9
;;   %v60 = zext i32 %v59 to i64
;;   %v61 = getelementptr i8, ptr %v1, i64 %v60
;;   %v100 = getelementptr i8, ptr %instance, i64 52
;;   %v101 = getelementptr i8, ptr %v100, i64 4
;;   %v102 = load i32, ptr %v101, align 4, !tbaa !8, !range !6
;;   %v103 = sub i32 %v102, 3
;;   %v104 = icmp uge i32 %v59, %v103
;;   br i1 %v104, label %trap106, label %next105, !prof !12
;; next105:
;;   %v62 = load i32, ptr %v61, align 1, !tbaa !4
;;   %v63 = zext i32 %v58 to i64
;;   %v64 = getelementptr i8, ptr %v1, i64 %v63
;;   %v107 = getelementptr i8, ptr %instance, i64 52
;;   %v108 = getelementptr i8, ptr %v107, i64 4
;;   %v109 = load i32, ptr %v108, align 4, !tbaa !8, !range !6
;;   %v110 = sub i32 %v109, 3
;;   %v111 = icmp uge i32 %v58, %v110
;;   br i1 %v111, label %trap106, label %next112, !prof !12
;; next112:
;;   store i32 %v62, ptr %v64, align 1, !tbaa !4
;;   %v65 = load i32, ptr %s5
;;   %v66 = add nuw nsw i64 %v60, 4
;;   %v67 = getelementptr i8, ptr %v1, i64 %v66
;;   %v113 = getelementptr i8, ptr %instance, i64 52
;;   %v114 = getelementptr i8, ptr %v113, i64 4
;;   %v115 = load i32, ptr %v114, align 4, !tbaa !8, !range !6
;;   %v116 = sub i32 %v115, 7
;;   %v117 = icmp uge i32 %v59, %v116
;;   br i1 %v117, label %trap106, label %next118, !prof !12
;; next118:
;;   %v68 = load i32, ptr %v67, align 1, !tbaa !4
;;   %v69 = zext i32 %v65 to i64
;;   %v70 = getelementptr i8, ptr %v1, i64 %v69
;;   %v119 = getelementptr i8, ptr %instance, i64 52
;;   %v120 = getelementptr i8, ptr %v119, i64 4
;;   %v121 = load i32, ptr %v120, align 4, !tbaa !8, !range !6
;;   %v122 = sub i32 %v121, 3
;;   %v123 = icmp uge i32 %v65, %v122
;;   br i1 %v123, label %trap106, label %next124, !prof !12
;; next124:
;;   store i32 %v68, ptr %v70, align 1, !tbaa !4
;;   %v71 = add i32 %v59, 8
;;   store i32 %v71, ptr %s9
;;   %v72 = load i32, ptr %s23
;;   %v73 = sub i32 %v72, 1
;;   store i32 %v73, ptr %s23
;;   %v74 = icmp ne i32 %v73, 0
;;   br i1 %v74, label %loop6, label %next27, !llvm.loop !11
;; steady57:
;;   br label %together75
;; together75:
;;   %v76 = load i32, ptr %s56
;;   %v77 = mul i32 %v76, 8
;;   %v78 = getelementptr i8, ptr %v54, i32 %v77
;;   %v79 = load i32, ptr %s3
;;   %v80 = load i32, ptr %s9
;;   %v81 = zext i32 %v80 to i64
;;   %v82 = getelementptr i8, ptr %v1, i64 %v81
;;   %v83 = load i32, ptr %v78, align 1, !tbaa !4
;;   %v84 = zext i32 %v79 to i64
;;   %v85 = getelementptr i8, ptr %v1, i64 %v84
;;   store i32 %v83, ptr %v55, align 1, !tbaa !4
;;   %v86 = load i32, ptr %s5
;;   %v87 = add nuw nsw i64 %v81, 4
;;   %v88 = getelementptr i8, ptr %v1, i64 %v87
;;   %v89 = getelementptr i8, ptr %v78, i64 4
;;   %v90 = load i32, ptr %v89, align 1, !tbaa !4
;;   %v91 = zext i32 %v86 to i64
;;   %v92 = getelementptr i8, ptr %v1, i64 %v91
;;   %v93 = getelementptr i8, ptr %v55, i64 4
;;   store i32 %v90, ptr %v93, align 1, !tbaa !4
;;   %v94 = add i32 %v80, 8
;;   store i32 %v94, ptr %s9
;;   %v95 = load i32, ptr %s23
;;   %v96 = sub i32 %v95, 1
;;   store i32 %v96, ptr %s23
;;   %v97 = icmp ne i32 %v96, 0
;;   %v98 = add i32 %v76, 1
;;   store i32 %v98, ptr %s56
;;   %v99 = icmp ne i32 %v76, %v33
;;   br i1 %v99, label %together75, label %next27
;; next27:
;;   br label %end7
;; end7:
;;   br label %return2
;; return2:
;;   ret void
;; trap106:
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
