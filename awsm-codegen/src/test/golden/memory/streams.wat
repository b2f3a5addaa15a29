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
;;   %s16 = alloca i32
;;   %s52 = alloca i64
;;   store i32 %p0, ptr %s5
;;   store i32 %p1, ptr %s7
;;   store i32 %p2, ptr %s16
;;   %v0 = getelementptr i8, ptr %instance, i64 96
;;   %v1 = load ptr, ptr %v0, align 8, !invariant.load !5
;;   %v21 = load i32, ptr %s16
;;   %v22 = sub i32 %v21, 1
;;   %v23 = sub i32 %v22, 0
;;   %v24 = udiv i32 %v23, 1
;;   %v25 = zext i32 %v24 to i64
;;   %v26 = load i32, ptr %s7
;;   %v27 = zext i32 %v26 to i64
;;   %v28 = mul nuw nsw i64 %v25, 4
;;   %v29 = add nuw nsw i64 %v27, %v28
;;   %v30 = icmp uge i64 %v29, 4294967296
;;   %v31 = select i1 %v30, i64 4294967296, i64 %v29
;;   %v32 = add nuw nsw i64 %v31, 3
;;   %v33 = getelementptr i8, ptr %instance, i64 96
;;   %v34 = getelementptr i8, ptr %v33, i64 8
;;   %v35 = load i64, ptr %v34, align 8, !tbaa !8, !range !6
;;   %v36 = icmp ult i64 %v32, %v35
;;   %v37 = and i1 true, %v36
;;   %v38 = load i32, ptr %s5
;;   %v39 = zext i32 %v38 to i64
;;   %v40 = mul nuw nsw i64 %v25, 4
;;   %v41 = add nuw nsw i64 %v39, %v40
;;   %v42 = icmp uge i64 %v41, 4294967296
;;   %v43 = select i1 %v42, i64 4294967296, i64 %v41
;;   %v44 = add nuw nsw i64 %v43, 3
;;   %v45 = getelementptr i8, ptr %instance, i64 96
;;   %v46 = getelementptr i8, ptr %v45, i64 8
;;   %v47 = load i64, ptr %v46, align 8, !tbaa !8, !range !6
;;   %v48 = icmp ult i64 %v44, %v47
;;   %v49 = and i1 %v37, %v48
;;   %v50 = getelementptr nusw nuw i8, ptr %v1, i64 %v27
;;   %v51 = getelementptr nusw nuw i8, ptr %v1, i64 %v39
;;   store i64 0, ptr %s52
;;   br i1 %v49, label %steady53, label %loop3
;; loop3:
;;   %v54 = load i32, ptr %s5
;;   %v55 = load i32, ptr %s7
;;   %v56 = zext i32 %v55 to i64
;;   %v57 = getelementptr i8, ptr %v1, i64 %v56
;;   %v109 = getelementptr i8, ptr %instance, i64 96
;;   %v110 = getelementptr i8, ptr %v109, i64 8
;;   %v111 = load i64, ptr %v110, align 8, !tbaa !8, !range !6
;;   %v112 = sub nsw i64 %v111, 4
;;   %v113 = icmp sgt i64 %v56, %v112
;;   br i1 %v113, label %trap115, label %next114, !prof !17
;; next114:
;;   %v58 = load i32, ptr %v57, align 1, !tbaa !4
;;   %v59 = zext i32 %v54 to i64
;;   %v60 = getelementptr i8, ptr %v1, i64 %v59
;;   %v116 = getelementptr i8, ptr %instance, i64 96
;;   %v117 = getelementptr i8, ptr %v116, i64 8
;;   %v118 = load i64, ptr %v117, align 8, !tbaa !8, !range !6
;;   %v119 = sub nsw i64 %v118, 4
;;   %v120 = icmp sgt i64 %v59, %v119
;;   br i1 %v120, label %trap115, label %next121, !prof !17
;; next121:
;;   store i32 %v58, ptr %v60, align 1, !tbaa !4
;;   %v61 = add i32 %v54, 4
;;   store i32 %v61, ptr %s5
;;   %v62 = add i32 %v55, 4
;;   store i32 %v62, ptr %s7
;;   %v63 = load i32, ptr %s16
;;   %v64 = sub i32 %v63, 1
;;   store i32 %v64, ptr %s16
;;   %v65 = icmp ne i32 %v64, 0
;;   br i1 %v65, label %loop3, label %next20, !llvm.loop !11
;; steady53:
;;   %v69 = add nsw i64 %v41, 4
;;   %v70 = icmp sle i64 %v69, %v27
;;   %v71 = add nsw i64 %v29, 4
;;   %v72 = icmp sle i64 %v71, %v39
;;   %v73 = or i1 %v70, %v72
;;   %v74 = and i1 true, %v73
;;   br i1 %v74, label %enter67, label %together66
;; enter67:
;;   call void @llvm.experimental.noalias.scope.decl(metadata !15)
;;   call void @llvm.experimental.noalias.scope.decl(metadata !16)
;;   br label %apart68
;; apart68:
;;   %v75 = load i64, ptr %s52
;;   %v76 = getelementptr nusw nuw [4 x i8], ptr %v50, i64 %v75
;;   %v77 = getelementptr nusw nuw [4 x i8], ptr %v51, i64 %v75
;;   %v78 = load i32, ptr %s5
;;   %v79 = load i32, ptr %s7
;;   %v80 = zext i32 %v79 to i64
;;   %v81 = getelementptr i8, ptr %v1, i64 %v80
;;   %v82 = load i32, ptr %v76, align 1, !tbaa !4, !alias.scope !15, !noalias !16
;;   %v83 = zext i32 %v78 to i64
;;   %v84 = getelementptr i8, ptr %v1, i64 %v83
;;   store i32 %v82, ptr %v77, align 1, !tbaa !4, !alias.scope !16, !noalias !15
;;   %v85 = add i32 %v78, 4
;;   store i32 %v85, ptr %s5
;;   %v86 = add i32 %v79, 4
;;   store i32 %v86, ptr %s7
;;   %v87 = load i32, ptr %s16
;;   %v88 = sub i32 %v87, 1
;;   store i32 %v88, ptr %s16
;;   %v89 = icmp ne i32 %v88, 0
;;   %v90 = add nuw nsw i64 %v75, 1
;;   store i64 %v90, ptr %s52
;;   %v91 = icmp ne i64 %v75, %v25
;;   br i1 %v91, label %apart68, label %next20
;; together66:
;;   %v92 = load i64, ptr %s52
;;   %v93 = getelementptr nusw nuw [4 x i8], ptr %v50, i64 %v92
;;   %v94 = getelementptr nusw nuw [4 x i8], ptr %v51, i64 %v92
;;   %v95 = load i32, ptr %s5
;;   %v96 = load i32, ptr %s7
;;   %v97 = zext i32 %v96 to i64
;;   %v98 = getelementptr i8, ptr %v1, i64 %v97
;;   %v99 = load i32, ptr %v93, align 1, !tbaa !4
;;   %v100 = zext i32 %v95 to i64
;;   %v101 = getelementptr i8, ptr %v1, i64 %v100
;;   store i32 %v99, ptr %v94, align 1, !tbaa !4
;;   %v102 = add i32 %v95, 4
;;   store i32 %v102, ptr %s5
;;   %v103 = add i32 %v96, 4
;;   store i32 %v103, ptr %s7
;;   %v104 = load i32, ptr %s16
;;   %v105 = sub i32 %v104, 1
;;   store i32 %v105, ptr %s16
;;   %v106 = icmp ne i32 %v105, 0
;;   %v107 = add nuw nsw i64 %v92, 1
;;   store i64 %v107, ptr %s52
;;   %v108 = icmp ne i64 %v92, %v25
;;   br i1 %v108, label %together66, label %next20
;; next20:
;;   br label %end4
;; end4:
;;   br label %return2
;; return2:
;;   ret void
;; trap115:
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
