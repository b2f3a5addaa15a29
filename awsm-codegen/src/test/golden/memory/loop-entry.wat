;; Addresses that were computed before a loop, each into a local, are one stream: both ends are compared at once.
;; options: memory=bounds
(module
  (memory 1)
  (func (param $p i32) (param $q i32) (local $a i32) (local $b i32)
    (local.set $a (i32.add (local.get $p) (i32.const 8)))
    (local.set $b (i32.add (local.get $p) (i32.const 16)))
    (loop $l
      (i64.store (local.get $q) (i64.add (i64.load (local.get $a)) (i64.load (local.get $b))))
      (br_if $l (i32.ne (local.tee $q (i32.add (local.get $q) (i32.const 8))) (i32.const 4096))))))
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
;; define internal void @m.f0(ptr %instance, i32 %p0, i32 %p1) #5 section "awsm_text" {
;; entry:
;;   %s4 = alloca i32
;;   %s6 = alloca i32
;;   %s9 = alloca i32
;;   %s56 = alloca i64
;;   store i32 0, ptr %s4
;;   store i32 0, ptr %s6
;;   store i32 %p1, ptr %s9
;;   %v0 = getelementptr i8, ptr %instance, i64 96
;;   %v1 = load ptr, ptr %v0, align 8, !invariant.load !5
;;   %v3 = add i32 %p0, 8
;;   store i32 %v3, ptr %s4
;;   %v5 = add i32 %p0, 16
;;   store i32 %v5, ptr %s6
;;   %v25 = load i32, ptr %s9
;;   %v26 = add i32 %v25, 8
;;   %v27 = sub i32 4096, %v26
;;   %v28 = udiv i32 %v27, 8
;;   %v29 = zext i32 %v28 to i64
;;   %v30 = sub i32 4096, %v26
;;   %v31 = urem i32 %v30, 8
;;   %v32 = icmp ne i32 %v31, 0
;;   %v33 = load i32, ptr %s4
;;   %v34 = zext i32 %v33 to i64
;;   %v35 = select i1 %v32, i64 4294967296, i64 %v34
;;   %v36 = add nuw nsw i64 %v35, 15
;;   %v37 = getelementptr i8, ptr %instance, i64 96
;;   %v38 = getelementptr i8, ptr %v37, i64 8
;;   %v39 = load i64, ptr %v38, align 8, !tbaa !8, !range !6
;;   %v40 = icmp ult i64 %v36, %v39
;;   %v41 = and i1 true, %v40
;;   %v42 = zext i32 %v25 to i64
;;   %v43 = mul nuw nsw i64 %v29, 8
;;   %v44 = add nuw nsw i64 %v42, %v43
;;   %v45 = icmp uge i64 %v44, 4294967296
;;   %v46 = select i1 %v45, i64 4294967296, i64 %v44
;;   %v47 = select i1 %v32, i64 4294967296, i64 %v46
;;   %v48 = add nuw nsw i64 %v47, 7
;;   %v49 = getelementptr i8, ptr %instance, i64 96
;;   %v50 = getelementptr i8, ptr %v49, i64 8
;;   %v51 = load i64, ptr %v50, align 8, !tbaa !8, !range !6
;;   %v52 = icmp ult i64 %v48, %v51
;;   %v53 = and i1 %v41, %v52
;;   %v54 = getelementptr nusw nuw i8, ptr %v1, i64 %v34
;;   %v55 = getelementptr nusw nuw i8, ptr %v1, i64 %v42
;;   store i64 0, ptr %s56
;;   br i1 %v53, label %steady57, label %loop7
;; loop7:
;;   %v58 = load i32, ptr %s9
;;   %v59 = load i32, ptr %s4
;;   %v60 = zext i32 %v59 to i64
;;   %v61 = getelementptr i8, ptr %v1, i64 %v60
;;   %v119 = getelementptr i8, ptr %instance, i64 96
;;   %v120 = getelementptr i8, ptr %v119, i64 8
;;   %v121 = load i64, ptr %v120, align 8, !tbaa !8, !range !6
;;   %v122 = sub nsw i64 %v121, 8
;;   %v123 = icmp sgt i64 %v60, %v122
;;   br i1 %v123, label %trap125, label %next124, !prof !17
;; next124:
;;   %v62 = load i64, ptr %v61, align 1, !tbaa !4
;;   %v63 = load i32, ptr %s6
;;   %v64 = zext i32 %v63 to i64
;;   %v65 = getelementptr i8, ptr %v1, i64 %v64
;;   %v126 = getelementptr i8, ptr %instance, i64 96
;;   %v127 = getelementptr i8, ptr %v126, i64 8
;;   %v128 = load i64, ptr %v127, align 8, !tbaa !8, !range !6
;;   %v129 = sub nsw i64 %v128, 8
;;   %v130 = icmp sgt i64 %v64, %v129
;;   br i1 %v130, label %trap125, label %next131, !prof !17
;; next131:
;;   %v66 = load i64, ptr %v65, align 1, !tbaa !4
;;   %v67 = add i64 %v62, %v66
;;   %v68 = zext i32 %v58 to i64
;;   %v69 = getelementptr i8, ptr %v1, i64 %v68
;;   %v132 = getelementptr i8, ptr %instance, i64 96
;;   %v133 = getelementptr i8, ptr %v132, i64 8
;;   %v134 = load i64, ptr %v133, align 8, !tbaa !8, !range !6
;;   %v135 = sub nsw i64 %v134, 8
;;   %v136 = icmp sgt i64 %v68, %v135
;;   br i1 %v136, label %trap125, label %next137, !prof !17
;; next137:
;;   store i64 %v67, ptr %v69, align 1, !tbaa !4
;;   %v70 = add i32 %v58, 8
;;   store i32 %v70, ptr %s9
;;   %v71 = icmp ne i32 %v70, 4096
;;   br i1 %v71, label %loop7, label %next24, !llvm.loop !11
;; steady57:
;;   %v75 = add nsw i64 %v44, 8
;;   %v76 = icmp sle i64 %v75, %v34
;;   %v77 = add nsw i64 %v34, 16
;;   %v78 = icmp sle i64 %v77, %v42
;;   %v79 = or i1 %v76, %v78
;;   %v80 = and i1 true, %v79
;;   br i1 %v80, label %enter73, label %together72
;; enter73:
;;   call void @llvm.experimental.noalias.scope.decl(metadata !15)
;;   call void @llvm.experimental.noalias.scope.decl(metadata !16)
;;   br label %apart74
;; apart74:
;;   %v81 = load i64, ptr %s56
;;   %v82 = getelementptr nusw nuw [8 x i8], ptr %v55, i64 %v81
;;   %v83 = load i32, ptr %s9
;;   %v84 = load i32, ptr %s4
;;   %v85 = zext i32 %v84 to i64
;;   %v86 = getelementptr i8, ptr %v1, i64 %v85
;;   %v87 = load i64, ptr %v54, align 1, !tbaa !4, !alias.scope !15, !noalias !16
;;   %v88 = load i32, ptr %s6
;;   %v89 = zext i32 %v88 to i64
;;   %v90 = getelementptr i8, ptr %v1, i64 %v89
;;   %v91 = getelementptr nusw nuw i8, ptr %v54, i64 8
;;   %v92 = load i64, ptr %v91, align 1, !tbaa !4, !alias.scope !15, !noalias !16
;;   %v93 = add i64 %v87, %v92
;;   %v94 = zext i32 %v83 to i64
;;   %v95 = getelementptr i8, ptr %v1, i64 %v94
;;   store i64 %v93, ptr %v82, align 1, !tbaa !4, !alias.scope !16, !noalias !15
;;   %v96 = add i32 %v83, 8
;;   store i32 %v96, ptr %s9
;;   %v97 = icmp ne i32 %v96, 4096
;;   %v98 = add nuw nsw i64 %v81, 1
;;   store i64 %v98, ptr %s56
;;   %v99 = icmp ne i64 %v81, %v29
;;   br i1 %v99, label %apart74, label %next24
;; together72:
;;   %v100 = load i64, ptr %s56
;;   %v101 = getelementptr nusw nuw [8 x i8], ptr %v55, i64 %v100
;;   %v102 = load i32, ptr %s9
;;   %v103 = load i32, ptr %s4
;;   %v104 = zext i32 %v103 to i64
;;   %v105 = getelementptr i8, ptr %v1, i64 %v104
;;   %v106 = load i64, ptr %v54, align 1, !tbaa !4
;;   %v107 = load i32, ptr %s6
;;   %v108 = zext i32 %v107 to i64
;;   %v109 = getelementptr i8, ptr %v1, i64 %v108
;;   %v110 = getelementptr nusw nuw i8, ptr %v54, i64 8
;;   %v111 = load i64, ptr %v110, align 1, !tbaa !4
;;   %v112 = add i64 %v106, %v111
;;   %v113 = zext i32 %v102 to i64
;;   %v114 = getelementptr i8, ptr %v1, i64 %v113
;;   store i64 %v112, ptr %v101, align 1, !tbaa !4
;;   %v115 = add i32 %v102, 8
;;   store i32 %v115, ptr %s9
;;   %v116 = icmp ne i32 %v115, 4096
;;   %v117 = add nuw nsw i64 %v100, 1
;;   store i64 %v117, ptr %s56
;;   %v118 = icmp ne i64 %v100, %v29
;;   br i1 %v118, label %together72, label %next24
;; next24:
;;   br label %end8
;; end8:
;;   br label %return2
;; return2:
;;   ret void
;; trap125:
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
