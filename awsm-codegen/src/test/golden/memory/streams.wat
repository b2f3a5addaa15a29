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
;; define internal void @m.f0(ptr %instance, i32 %p0, i32 %p1, i32 %p2) #5 section "awsm_text" {
;; entry:
;;   %s5 = alloca i32
;;   %s7 = alloca i32
;;   %s16 = alloca i32
;;   %s47 = alloca i64
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
;;   %v30 = add nuw nsw i64 %v29, 3
;;   %v31 = getelementptr i8, ptr %instance, i64 96
;;   %v32 = getelementptr i8, ptr %v31, i64 8
;;   %v33 = load i64, ptr %v32, align 8, !tbaa !8, !range !6
;;   %v34 = icmp ult i64 %v30, %v33
;;   %v35 = load i32, ptr %s5
;;   %v36 = zext i32 %v35 to i64
;;   %v37 = mul nuw nsw i64 %v25, 4
;;   %v38 = add nuw nsw i64 %v36, %v37
;;   %v39 = add nuw nsw i64 %v38, 3
;;   %v40 = getelementptr i8, ptr %instance, i64 96
;;   %v41 = getelementptr i8, ptr %v40, i64 8
;;   %v42 = load i64, ptr %v41, align 8, !tbaa !8, !range !6
;;   %v43 = icmp ult i64 %v39, %v42
;;   %v44 = and i1 %v34, %v43
;;   %v45 = getelementptr nusw nuw i8, ptr %v1, i64 %v27
;;   %v46 = getelementptr nusw nuw i8, ptr %v1, i64 %v36
;;   store i64 0, ptr %s47
;;   br i1 %v44, label %steady48, label %loop3
;; loop3:
;;   %v49 = load i32, ptr %s5
;;   %v50 = load i32, ptr %s7
;;   %v51 = zext i32 %v50 to i64
;;   %v52 = getelementptr i8, ptr %v1, i64 %v51
;;   %v106 = getelementptr i8, ptr %instance, i64 96
;;   %v107 = getelementptr i8, ptr %v106, i64 8
;;   %v108 = load i64, ptr %v107, align 8, !tbaa !8, !range !6
;;   %v109 = sub nsw i64 %v108, 4
;;   %v110 = icmp sgt i64 %v51, %v109
;;   br i1 %v110, label %trap112, label %next111, !prof !17
;; next111:
;;   %v53 = load i32, ptr %v52, align 1, !tbaa !4
;;   %v54 = zext i32 %v49 to i64
;;   %v55 = getelementptr i8, ptr %v1, i64 %v54
;;   %v113 = getelementptr i8, ptr %instance, i64 96
;;   %v114 = getelementptr i8, ptr %v113, i64 8
;;   %v115 = load i64, ptr %v114, align 8, !tbaa !8, !range !6
;;   %v116 = sub nsw i64 %v115, 4
;;   %v117 = icmp sgt i64 %v54, %v116
;;   br i1 %v117, label %trap112, label %next118, !prof !17
;; next118:
;;   store i32 %v53, ptr %v55, align 1, !tbaa !4
;;   %v56 = add i32 %v49, 4
;;   store i32 %v56, ptr %s5
;;   %v57 = add i32 %v50, 4
;;   store i32 %v57, ptr %s7
;;   %v58 = load i32, ptr %s16
;;   %v59 = sub i32 %v58, 1
;;   store i32 %v59, ptr %s16
;;   %v60 = icmp ne i32 %v59, 0
;;   br i1 %v60, label %loop3, label %next20, !llvm.loop !11
;; steady48:
;;   %v64 = add i64 %v37, 4
;;   %v65 = add i64 %v28, 4
;;   %v66 = add i64 %v64, %v65
;;   %v67 = sub i64 %v27, %v36
;;   %v68 = sub i64 %v67, %v64
;;   %v69 = sub i64 0, %v66
;;   %v70 = icmp ule i64 %v68, %v69
;;   %v71 = and i1 true, %v70
;;   br i1 %v71, label %enter62, label %together61
;; enter62:
;;   call void @llvm.experimental.noalias.scope.decl(metadata !15)
;;   call void @llvm.experimental.noalias.scope.decl(metadata !16)
;;   br label %apart63
;; apart63:
;;   %v72 = load i64, ptr %s47
;;   %v73 = getelementptr nusw nuw [4 x i8], ptr %v45, i64 %v72
;;   %v74 = getelementptr nusw nuw [4 x i8], ptr %v46, i64 %v72
;;   %v75 = load i32, ptr %s5
;;   %v76 = load i32, ptr %s7
;;   %v77 = zext i32 %v76 to i64
;;   %v78 = getelementptr i8, ptr %v1, i64 %v77
;;   %v79 = load i32, ptr %v73, align 1, !tbaa !4, !alias.scope !15, !noalias !16
;;   %v80 = zext i32 %v75 to i64
;;   %v81 = getelementptr i8, ptr %v1, i64 %v80
;;   store i32 %v79, ptr %v74, align 1, !tbaa !4, !alias.scope !16, !noalias !15
;;   %v82 = add i32 %v75, 4
;;   store i32 %v82, ptr %s5
;;   %v83 = add i32 %v76, 4
;;   store i32 %v83, ptr %s7
;;   %v84 = load i32, ptr %s16
;;   %v85 = sub i32 %v84, 1
;;   store i32 %v85, ptr %s16
;;   %v86 = icmp ne i32 %v85, 0
;;   %v87 = add nuw nsw i64 %v72, 1
;;   store i64 %v87, ptr %s47
;;   %v88 = icmp ne i64 %v72, %v25
;;   br i1 %v88, label %apart63, label %next20
;; together61:
;;   %v89 = load i64, ptr %s47
;;   %v90 = getelementptr nusw nuw [4 x i8], ptr %v45, i64 %v89
;;   %v91 = getelementptr nusw nuw [4 x i8], ptr %v46, i64 %v89
;;   %v92 = load i32, ptr %s5
;;   %v93 = load i32, ptr %s7
;;   %v94 = zext i32 %v93 to i64
;;   %v95 = getelementptr i8, ptr %v1, i64 %v94
;;   %v96 = load i32, ptr %v90, align 1, !tbaa !4
;;   %v97 = zext i32 %v92 to i64
;;   %v98 = getelementptr i8, ptr %v1, i64 %v97
;;   store i32 %v96, ptr %v91, align 1, !tbaa !4
;;   %v99 = add i32 %v92, 4
;;   store i32 %v99, ptr %s5
;;   %v100 = add i32 %v93, 4
;;   store i32 %v100, ptr %s7
;;   %v101 = load i32, ptr %s16
;;   %v102 = sub i32 %v101, 1
;;   store i32 %v102, ptr %s16
;;   %v103 = icmp ne i32 %v102, 0
;;   %v104 = add nuw nsw i64 %v89, 1
;;   store i64 %v104, ptr %s47
;;   %v105 = icmp ne i64 %v89, %v25
;;   br i1 %v105, label %together61, label %next20
;; next20:
;;   br label %end4
;; end4:
;;   br label %return2
;; return2:
;;   ret void
;; trap112:
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
