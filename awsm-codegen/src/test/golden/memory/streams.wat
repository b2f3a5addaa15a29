;; Two arrays, one of which is written: what comes before the loop compares both with the size, and with each other.
;; options: memory=bounds
(module
  (memory 1)
  (func (param $p i32) (param $q i32) (param $n i32)
    (loop $l
      (i32.store (local.get $p) (i32.load (local.get $q)))
      (local.set $p (i32.add (local.get $p) (i32.const 4)))
      (local.set $q (i32.add (local.get $q) (i32.const 4)))
      (br_if $l (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))))
;; IR:
;; define internal void @m.initialize0(ptr %instance, ptr %unused) #0 {
;; entry:
;;   %v0 = getelementptr i8, ptr %instance, i64 96
;;   %v1 = getelementptr i8, ptr %instance, i64 64
;;   store ptr %v0, ptr %v1, align 8
;;   %v2 = getelementptr i8, ptr %instance, i64 96
;;   call void @awsm_memory_new(ptr %instance, ptr %v2, i64 1, i64 -1, i64 16) #2
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
;; define internal void @m.f0(ptr %instance, i32 %p0, i32 %p1, i32 %p2) #5 section "awsm_text" {
;; entry:
;;   %s5 = alloca i32
;;   %s7 = alloca i32
;;   %s17 = alloca i32
;;   %s53 = alloca i64
;;   store i32 %p0, ptr %s5
;;   store i32 %p1, ptr %s7
;;   store i32 %p2, ptr %s17
;;   %v0 = getelementptr i8, ptr %instance, i64 96
;;   %v1 = load ptr, ptr %v0, align 8, !invariant.load !5
;;   %v22 = load i32, ptr %s17
;;   %v23 = sub i32 %v22, 1
;;   %v24 = sub i32 %v23, 0
;;   %v25 = udiv i32 %v24, 1
;;   %v26 = zext i32 %v25 to i64
;;   %v27 = load i32, ptr %s7
;;   %v28 = zext i32 %v27 to i64
;;   %v29 = mul nuw nsw i64 %v26, 4
;;   %v30 = add nuw nsw i64 %v28, %v29
;;   %v31 = icmp uge i64 %v30, 4294967296
;;   %v32 = select i1 %v31, i64 4294967296, i64 %v30
;;   %v33 = add nuw nsw i64 %v32, 3
;;   %v34 = getelementptr i8, ptr %instance, i64 96
;;   %v35 = getelementptr i8, ptr %v34, i64 8
;;   %v36 = load i64, ptr %v35, align 8, !tbaa !8, !range !6
;;   %v37 = icmp ult i64 %v33, %v36
;;   %v38 = and i1 true, %v37
;;   %v39 = load i32, ptr %s5
;;   %v40 = zext i32 %v39 to i64
;;   %v41 = mul nuw nsw i64 %v26, 4
;;   %v42 = add nuw nsw i64 %v40, %v41
;;   %v43 = icmp uge i64 %v42, 4294967296
;;   %v44 = select i1 %v43, i64 4294967296, i64 %v42
;;   %v45 = add nuw nsw i64 %v44, 3
;;   %v46 = getelementptr i8, ptr %instance, i64 96
;;   %v47 = getelementptr i8, ptr %v46, i64 8
;;   %v48 = load i64, ptr %v47, align 8, !tbaa !8, !range !6
;;   %v49 = icmp ult i64 %v45, %v48
;;   %v50 = and i1 %v38, %v49
;;   %v51 = getelementptr nusw nuw i8, ptr %v1, i64 %v28
;;   %v52 = getelementptr nusw nuw i8, ptr %v1, i64 %v40
;;   store i64 0, ptr %s53
;;   br i1 %v50, label %steady54, label %loop3
;; loop3:
;;   %v55 = load i32, ptr %s5
;;   %v56 = load i32, ptr %s7
;;   %v57 = zext i32 %v56 to i64
;;   %v58 = getelementptr i8, ptr %v1, i64 %v57
;;   %v110 = getelementptr i8, ptr %instance, i64 96
;;   %v111 = getelementptr i8, ptr %v110, i64 8
;;   %v112 = load i64, ptr %v111, align 8, !tbaa !8, !range !6
;;   %v113 = sub nsw i64 %v112, 4
;;   %v114 = icmp sgt i64 %v57, %v113
;;   br i1 %v114, label %trap10, label %next115, !prof !17
;; next115:
;;   %v59 = load i32, ptr %v58, align 1, !tbaa !4
;;   %v60 = zext i32 %v55 to i64
;;   %v61 = getelementptr i8, ptr %v1, i64 %v60
;;   %v116 = getelementptr i8, ptr %instance, i64 96
;;   %v117 = getelementptr i8, ptr %v116, i64 8
;;   %v118 = load i64, ptr %v117, align 8, !tbaa !8, !range !6
;;   %v119 = sub nsw i64 %v118, 4
;;   %v120 = icmp sgt i64 %v60, %v119
;;   br i1 %v120, label %trap10, label %next121, !prof !17
;; next121:
;;   store i32 %v59, ptr %v61, align 1, !tbaa !4
;;   %v62 = add i32 %v55, 4
;;   store i32 %v62, ptr %s5
;;   %v63 = add i32 %v56, 4
;;   store i32 %v63, ptr %s7
;;   %v64 = load i32, ptr %s17
;;   %v65 = sub i32 %v64, 1
;;   store i32 %v65, ptr %s17
;;   %v66 = icmp ne i32 %v65, 0
;;   br i1 %v66, label %loop3, label %next21, !llvm.loop !11
;; steady54:
;;   %v70 = add nsw i64 %v42, 4
;;   %v71 = icmp sle i64 %v70, %v28
;;   %v72 = add nsw i64 %v30, 4
;;   %v73 = icmp sle i64 %v72, %v40
;;   %v74 = or i1 %v71, %v73
;;   %v75 = and i1 true, %v74
;;   br i1 %v75, label %enter68, label %together67
;; enter68:
;;   call void @llvm.experimental.noalias.scope.decl(metadata !15)
;;   call void @llvm.experimental.noalias.scope.decl(metadata !16)
;;   br label %apart69
;; apart69:
;;   %v76 = load i64, ptr %s53
;;   %v77 = getelementptr nusw nuw [4 x i8], ptr %v51, i64 %v76
;;   %v78 = getelementptr nusw nuw [4 x i8], ptr %v52, i64 %v76
;;   %v79 = load i32, ptr %s5
;;   %v80 = load i32, ptr %s7
;;   %v81 = zext i32 %v80 to i64
;;   %v82 = getelementptr i8, ptr %v1, i64 %v81
;;   %v83 = load i32, ptr %v77, align 1, !tbaa !4, !alias.scope !15, !noalias !16
;;   %v84 = zext i32 %v79 to i64
;;   %v85 = getelementptr i8, ptr %v1, i64 %v84
;;   store i32 %v83, ptr %v78, align 1, !tbaa !4, !alias.scope !16, !noalias !15
;;   %v86 = add i32 %v79, 4
;;   store i32 %v86, ptr %s5
;;   %v87 = add i32 %v80, 4
;;   store i32 %v87, ptr %s7
;;   %v88 = load i32, ptr %s17
;;   %v89 = sub i32 %v88, 1
;;   store i32 %v89, ptr %s17
;;   %v90 = icmp ne i32 %v89, 0
;;   %v91 = add nuw nsw i64 %v76, 1
;;   store i64 %v91, ptr %s53
;;   %v92 = icmp ne i64 %v76, %v26
;;   br i1 %v92, label %apart69, label %next21
;; together67:
;;   %v93 = load i64, ptr %s53
;;   %v94 = getelementptr nusw nuw [4 x i8], ptr %v51, i64 %v93
;;   %v95 = getelementptr nusw nuw [4 x i8], ptr %v52, i64 %v93
;;   %v96 = load i32, ptr %s5
;;   %v97 = load i32, ptr %s7
;;   %v98 = zext i32 %v97 to i64
;;   %v99 = getelementptr i8, ptr %v1, i64 %v98
;;   %v100 = load i32, ptr %v94, align 1, !tbaa !4
;;   %v101 = zext i32 %v96 to i64
;;   %v102 = getelementptr i8, ptr %v1, i64 %v101
;;   store i32 %v100, ptr %v95, align 1, !tbaa !4
;;   %v103 = add i32 %v96, 4
;;   store i32 %v103, ptr %s5
;;   %v104 = add i32 %v97, 4
;;   store i32 %v104, ptr %s7
;;   %v105 = load i32, ptr %s17
;;   %v106 = sub i32 %v105, 1
;;   store i32 %v106, ptr %s17
;;   %v107 = icmp ne i32 %v106, 0
;;   %v108 = add nuw nsw i64 %v93, 1
;;   store i64 %v108, ptr %s53
;;   %v109 = icmp ne i64 %v93, %v26
;;   br i1 %v109, label %together67, label %next21
;; next21:
;;   br label %end4
;; end4:
;;   br label %return2
;; return2:
;;   ret void
;; trap10:
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
;; !6 = !{i64 65536, i64 4294901761}
;; !7 = !{!"head", !0}
;; !8 = !{!7, !7, i64 0}
;; !9 = !{!"llvm.loop.vectorize.enable", i1 false}
;; !10 = !{!"llvm.loop.unroll.disable"}
;; !11 = distinct !{!11, !9, !10}
;; !12 = distinct !{!"loop"}
;; !13 = distinct !{!"stream", !12}
;; !14 = distinct !{!"stream", !12}
;; !15 = !{!13}
;; !16 = !{!14}
;; !17 = !{!"branch_weights", i32 1, i32 1048575}
