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
;; define internal void @m.f0(ptr %instance, i32 %p0, i32 %p1, i32 %p2) #5 {
;; entry:
;;   %s3 = alloca i32
;;   %s5 = alloca i32
;;   %s9 = alloca i32
;;   %s23 = alloca i32
;;   %s53 = alloca i32
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
;;   %v37 = icmp ult i32 %v36, 65281
;;   %v38 = load i32, ptr %s3
;;   %v39 = getelementptr i8, ptr %instance, i64 52
;;   %v40 = getelementptr i8, ptr %v39, i64 4
;;   %v41 = load i32, ptr %v40, align 4, !tbaa !8, !range !6
;;   %v42 = sub i32 %v41, 7
;;   %v43 = icmp ult i32 %v38, %v42
;;   %v44 = and i1 %v37, %v43
;;   %v45 = lshr i64 %v32, 27
;;   %v46 = trunc i64 %v45 to i32
;;   %v47 = and i32 %v34, -2147483648
;;   %v48 = or i32 %v47, %v46
;;   %v49 = icmp eq i32 %v48, 0
;;   %v50 = and i1 %v49, %v44
;;   %v51 = getelementptr i8, ptr %v1, i32 %v34
;;   %v52 = getelementptr i8, ptr %v1, i32 %v38
;;   store i32 0, ptr %s53
;;   br i1 %v50, label %steady54, label %loop6
;; loop6:
;;   %v55 = load i32, ptr %s3
;;   %v56 = load i32, ptr %s9
;;   %v57 = zext i32 %v56 to i64
;;   %v58 = getelementptr i8, ptr %v1, i64 %v57
;;   %v97 = getelementptr i8, ptr %instance, i64 52
;;   %v98 = getelementptr i8, ptr %v97, i64 4
;;   %v99 = load i32, ptr %v98, align 4, !tbaa !8, !range !6
;;   %v100 = sub i32 %v99, 3
;;   %v101 = icmp uge i32 %v56, %v100
;;   br i1 %v101, label %trap103, label %next102, !prof !12
;; next102:
;;   %v59 = load i32, ptr %v58, align 1, !tbaa !4
;;   %v60 = zext i32 %v55 to i64
;;   %v61 = getelementptr i8, ptr %v1, i64 %v60
;;   %v104 = getelementptr i8, ptr %instance, i64 52
;;   %v105 = getelementptr i8, ptr %v104, i64 4
;;   %v106 = load i32, ptr %v105, align 4, !tbaa !8, !range !6
;;   %v107 = sub i32 %v106, 3
;;   %v108 = icmp uge i32 %v55, %v107
;;   br i1 %v108, label %trap103, label %next109, !prof !12
;; next109:
;;   store i32 %v59, ptr %v61, align 1, !tbaa !4
;;   %v62 = load i32, ptr %s5
;;   %v63 = add nuw nsw i64 %v57, 4
;;   %v64 = getelementptr i8, ptr %v1, i64 %v63
;;   %v110 = getelementptr i8, ptr %instance, i64 52
;;   %v111 = getelementptr i8, ptr %v110, i64 4
;;   %v112 = load i32, ptr %v111, align 4, !tbaa !8, !range !6
;;   %v113 = sub i32 %v112, 7
;;   %v114 = icmp uge i32 %v56, %v113
;;   br i1 %v114, label %trap103, label %next115, !prof !12
;; next115:
;;   %v65 = load i32, ptr %v64, align 1, !tbaa !4
;;   %v66 = zext i32 %v62 to i64
;;   %v67 = getelementptr i8, ptr %v1, i64 %v66
;;   %v116 = getelementptr i8, ptr %instance, i64 52
;;   %v117 = getelementptr i8, ptr %v116, i64 4
;;   %v118 = load i32, ptr %v117, align 4, !tbaa !8, !range !6
;;   %v119 = sub i32 %v118, 3
;;   %v120 = icmp uge i32 %v62, %v119
;;   br i1 %v120, label %trap103, label %next121, !prof !12
;; next121:
;;   store i32 %v65, ptr %v67, align 1, !tbaa !4
;;   %v68 = add i32 %v56, 8
;;   store i32 %v68, ptr %s9
;;   %v69 = load i32, ptr %s23
;;   %v70 = sub i32 %v69, 1
;;   store i32 %v70, ptr %s23
;;   %v71 = icmp ne i32 %v70, 0
;;   br i1 %v71, label %loop6, label %next27, !llvm.loop !11
;; steady54:
;;   br label %together72
;; together72:
;;   %v73 = load i32, ptr %s53
;;   %v74 = mul i32 %v73, 8
;;   %v75 = getelementptr i8, ptr %v51, i32 %v74
;;   %v76 = load i32, ptr %s3
;;   %v77 = load i32, ptr %s9
;;   %v78 = zext i32 %v77 to i64
;;   %v79 = getelementptr i8, ptr %v1, i64 %v78
;;   %v80 = load i32, ptr %v75, align 1, !tbaa !4
;;   %v81 = zext i32 %v76 to i64
;;   %v82 = getelementptr i8, ptr %v1, i64 %v81
;;   store i32 %v80, ptr %v52, align 1, !tbaa !4
;;   %v83 = load i32, ptr %s5
;;   %v84 = add nuw nsw i64 %v78, 4
;;   %v85 = getelementptr i8, ptr %v1, i64 %v84
;;   %v86 = getelementptr i8, ptr %v75, i64 4
;;   %v87 = load i32, ptr %v86, align 1, !tbaa !4
;;   %v88 = zext i32 %v83 to i64
;;   %v89 = getelementptr i8, ptr %v1, i64 %v88
;;   %v90 = getelementptr i8, ptr %v52, i64 4
;;   store i32 %v87, ptr %v90, align 1, !tbaa !4
;;   %v91 = add i32 %v77, 8
;;   store i32 %v91, ptr %s9
;;   %v92 = load i32, ptr %s23
;;   %v93 = sub i32 %v92, 1
;;   store i32 %v93, ptr %s23
;;   %v94 = icmp ne i32 %v93, 0
;;   %v95 = add i32 %v73, 1
;;   store i32 %v95, ptr %s53
;;   %v96 = icmp ne i32 %v73, %v33
;;   br i1 %v96, label %together72, label %next27
;; next27:
;;   br label %end7
;; end7:
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
;; !6 = !{i32 65536, i32 4294901761}
;; !7 = !{!"head", !0}
;; !8 = !{!7, !7, i64 0}
;; !9 = !{!"llvm.loop.vectorize.enable", i1 false}
;; !10 = !{!"llvm.loop.unroll.disable"}
;; !11 = distinct !{!11, !9, !10}
;; !12 = !{!"branch_weights", i32 1, i32 1048575}
