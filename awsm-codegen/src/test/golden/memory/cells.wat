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
;;   %s50 = alloca i32
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
;;   %v39 = sub i32 65536, 7
;;   %v40 = icmp ult i32 %v38, %v39
;;   %v41 = and i1 %v37, %v40
;;   %v42 = lshr i64 %v32, 27
;;   %v43 = trunc i64 %v42 to i32
;;   %v44 = and i32 %v34, -2147483648
;;   %v45 = or i32 %v44, %v43
;;   %v46 = icmp eq i32 %v45, 0
;;   %v47 = and i1 %v46, %v41
;;   %v48 = getelementptr i8, ptr %v1, i32 %v34
;;   %v49 = getelementptr i8, ptr %v1, i32 %v38
;;   store i32 0, ptr %s50
;;   br i1 %v47, label %steady51, label %loop6
;; loop6:
;;   %v52 = load i32, ptr %s3
;;   %v53 = load i32, ptr %s9
;;   %v54 = zext i32 %v53 to i64
;;   %v55 = getelementptr i8, ptr %v1, i64 %v54
;;   %v94 = sub i32 65536, 3
;;   %v95 = icmp uge i32 %v53, %v94
;;   br i1 %v95, label %trap97, label %next96, !prof !9
;; next96:
;;   %v56 = load i32, ptr %v55, align 1, !tbaa !4
;;   %v57 = zext i32 %v52 to i64
;;   %v58 = getelementptr i8, ptr %v1, i64 %v57
;;   %v98 = sub i32 65536, 3
;;   %v99 = icmp uge i32 %v52, %v98
;;   br i1 %v99, label %trap97, label %next100, !prof !9
;; next100:
;;   store i32 %v56, ptr %v58, align 1, !tbaa !4
;;   %v59 = load i32, ptr %s5
;;   %v60 = add nuw nsw i64 %v54, 4
;;   %v61 = getelementptr i8, ptr %v1, i64 %v60
;;   %v101 = sub i32 65536, 7
;;   %v102 = icmp uge i32 %v53, %v101
;;   br i1 %v102, label %trap97, label %next103, !prof !9
;; next103:
;;   %v62 = load i32, ptr %v61, align 1, !tbaa !4
;;   %v63 = zext i32 %v59 to i64
;;   %v64 = getelementptr i8, ptr %v1, i64 %v63
;;   %v104 = sub i32 65536, 3
;;   %v105 = icmp uge i32 %v59, %v104
;;   br i1 %v105, label %trap97, label %next106, !prof !9
;; next106:
;;   store i32 %v62, ptr %v64, align 1, !tbaa !4
;;   %v65 = add i32 %v53, 8
;;   store i32 %v65, ptr %s9
;;   %v66 = load i32, ptr %s23
;;   %v67 = sub i32 %v66, 1
;;   store i32 %v67, ptr %s23
;;   %v68 = icmp ne i32 %v67, 0
;;   br i1 %v68, label %loop6, label %next27, !llvm.loop !8
;; steady51:
;;   br label %together69
;; together69:
;;   %v70 = load i32, ptr %s50
;;   %v71 = mul i32 %v70, 8
;;   %v72 = getelementptr i8, ptr %v48, i32 %v71
;;   %v73 = load i32, ptr %s3
;;   %v74 = load i32, ptr %s9
;;   %v75 = zext i32 %v74 to i64
;;   %v76 = getelementptr i8, ptr %v1, i64 %v75
;;   %v77 = load i32, ptr %v72, align 1, !tbaa !4
;;   %v78 = zext i32 %v73 to i64
;;   %v79 = getelementptr i8, ptr %v1, i64 %v78
;;   store i32 %v77, ptr %v49, align 1, !tbaa !4
;;   %v80 = load i32, ptr %s5
;;   %v81 = add nuw nsw i64 %v75, 4
;;   %v82 = getelementptr i8, ptr %v1, i64 %v81
;;   %v83 = getelementptr i8, ptr %v72, i64 4
;;   %v84 = load i32, ptr %v83, align 1, !tbaa !4
;;   %v85 = zext i32 %v80 to i64
;;   %v86 = getelementptr i8, ptr %v1, i64 %v85
;;   %v87 = getelementptr i8, ptr %v49, i64 4
;;   store i32 %v84, ptr %v87, align 1, !tbaa !4
;;   %v88 = add i32 %v74, 8
;;   store i32 %v88, ptr %s9
;;   %v89 = load i32, ptr %s23
;;   %v90 = sub i32 %v89, 1
;;   store i32 %v90, ptr %s23
;;   %v91 = icmp ne i32 %v90, 0
;;   %v92 = add i32 %v70, 1
;;   store i32 %v92, ptr %s50
;;   %v93 = icmp ne i32 %v70, %v33
;;   br i1 %v93, label %together69, label %next27
;; next27:
;;   br label %end7
;; end7:
;;   br label %return2
;; return2:
;;   ret void
;; trap97:
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
