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
;;   %s41 = alloca i64
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
;;   %v31 = icmp ult i64 %v30, 65536
;;   %v32 = load i32, ptr %s5
;;   %v33 = zext i32 %v32 to i64
;;   %v34 = mul nuw nsw i64 %v25, 4
;;   %v35 = add nuw nsw i64 %v33, %v34
;;   %v36 = add nuw nsw i64 %v35, 3
;;   %v37 = icmp ult i64 %v36, 65536
;;   %v38 = and i1 %v31, %v37
;;   %v39 = getelementptr nusw nuw i8, ptr %v1, i64 %v27
;;   %v40 = getelementptr nusw nuw i8, ptr %v1, i64 %v33
;;   store i64 0, ptr %s41
;;   br i1 %v38, label %steady42, label %loop3
;; loop3:
;;   %v43 = load i32, ptr %s5
;;   %v44 = load i32, ptr %s7
;;   %v45 = zext i32 %v44 to i64
;;   %v46 = getelementptr i8, ptr %v1, i64 %v45
;;   %v100 = sub nsw i64 65536, 4
;;   %v101 = icmp sgt i64 %v45, %v100
;;   br i1 %v101, label %trap103, label %next102, !prof !14
;; next102:
;;   %v47 = load i32, ptr %v46, align 1, !tbaa !4
;;   %v48 = zext i32 %v43 to i64
;;   %v49 = getelementptr i8, ptr %v1, i64 %v48
;;   %v104 = sub nsw i64 65536, 4
;;   %v105 = icmp sgt i64 %v48, %v104
;;   br i1 %v105, label %trap103, label %next106, !prof !14
;; next106:
;;   store i32 %v47, ptr %v49, align 1, !tbaa !4
;;   %v50 = add i32 %v43, 4
;;   store i32 %v50, ptr %s5
;;   %v51 = add i32 %v44, 4
;;   store i32 %v51, ptr %s7
;;   %v52 = load i32, ptr %s16
;;   %v53 = sub i32 %v52, 1
;;   store i32 %v53, ptr %s16
;;   %v54 = icmp ne i32 %v53, 0
;;   br i1 %v54, label %loop3, label %next20, !llvm.loop !8
;; steady42:
;;   %v58 = add i64 %v34, 4
;;   %v59 = add i64 %v28, 4
;;   %v60 = add i64 %v58, %v59
;;   %v61 = sub i64 %v27, %v33
;;   %v62 = sub i64 %v61, %v58
;;   %v63 = sub i64 0, %v60
;;   %v64 = icmp ule i64 %v62, %v63
;;   %v65 = and i1 true, %v64
;;   br i1 %v65, label %enter56, label %together55
;; enter56:
;;   call void @llvm.experimental.noalias.scope.decl(metadata !12)
;;   call void @llvm.experimental.noalias.scope.decl(metadata !13)
;;   br label %apart57
;; apart57:
;;   %v66 = load i64, ptr %s41
;;   %v67 = getelementptr nusw nuw [4 x i8], ptr %v39, i64 %v66
;;   %v68 = getelementptr nusw nuw [4 x i8], ptr %v40, i64 %v66
;;   %v69 = load i32, ptr %s5
;;   %v70 = load i32, ptr %s7
;;   %v71 = zext i32 %v70 to i64
;;   %v72 = getelementptr i8, ptr %v1, i64 %v71
;;   %v73 = load i32, ptr %v67, align 1, !tbaa !4, !alias.scope !12, !noalias !13
;;   %v74 = zext i32 %v69 to i64
;;   %v75 = getelementptr i8, ptr %v1, i64 %v74
;;   store i32 %v73, ptr %v68, align 1, !tbaa !4, !alias.scope !13, !noalias !12
;;   %v76 = add i32 %v69, 4
;;   store i32 %v76, ptr %s5
;;   %v77 = add i32 %v70, 4
;;   store i32 %v77, ptr %s7
;;   %v78 = load i32, ptr %s16
;;   %v79 = sub i32 %v78, 1
;;   store i32 %v79, ptr %s16
;;   %v80 = icmp ne i32 %v79, 0
;;   %v81 = add nuw nsw i64 %v66, 1
;;   store i64 %v81, ptr %s41
;;   %v82 = icmp ne i64 %v66, %v25
;;   br i1 %v82, label %apart57, label %next20
;; together55:
;;   %v83 = load i64, ptr %s41
;;   %v84 = getelementptr nusw nuw [4 x i8], ptr %v39, i64 %v83
;;   %v85 = getelementptr nusw nuw [4 x i8], ptr %v40, i64 %v83
;;   %v86 = load i32, ptr %s5
;;   %v87 = load i32, ptr %s7
;;   %v88 = zext i32 %v87 to i64
;;   %v89 = getelementptr i8, ptr %v1, i64 %v88
;;   %v90 = load i32, ptr %v84, align 1, !tbaa !4
;;   %v91 = zext i32 %v86 to i64
;;   %v92 = getelementptr i8, ptr %v1, i64 %v91
;;   store i32 %v90, ptr %v85, align 1, !tbaa !4
;;   %v93 = add i32 %v86, 4
;;   store i32 %v93, ptr %s5
;;   %v94 = add i32 %v87, 4
;;   store i32 %v94, ptr %s7
;;   %v95 = load i32, ptr %s16
;;   %v96 = sub i32 %v95, 1
;;   store i32 %v96, ptr %s16
;;   %v97 = icmp ne i32 %v96, 0
;;   %v98 = add nuw nsw i64 %v83, 1
;;   store i64 %v98, ptr %s41
;;   %v99 = icmp ne i64 %v83, %v25
;;   br i1 %v99, label %together55, label %next20
;; next20:
;;   br label %end4
;; end4:
;;   br label %return2
;; return2:
;;   ret void
;; trap103:
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
;; !9 = distinct !{!"loop"}
;; !10 = distinct !{!"stream", !9}
;; !11 = distinct !{!"stream", !9}
;; !12 = !{!10}
;; !13 = !{!11}
;; !14 = !{!"branch_weights", i32 1, i32 1048575}
