;; Where code is to be small, there is no copy of a loop for streams that do not overlap.
;; options: memory=bounds target=cortex-m4 instances=one size=small
(module
  (memory 1 1)
  (func (param $p i32) (param $q i32) (param $n i32)
    (loop $l
      (i32.store (local.get $p) (i32.load (local.get $q)))
      (local.set $p (i32.add (local.get $p) (i32.const 4)))
      (local.set $q (i32.add (local.get $q) (i32.const 4)))
      (br_if $l (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))))
;; IR:
;; @m.instance = internal global [96 x i8] zeroinitializer, align 16
;;
;; @m.store = internal global [72 x i8] zeroinitializer, align 16
;;
;; @m.memory = internal global [65536 x i8] zeroinitializer, align 16
;;
;; define internal void @m.initialize0(ptr %instance, ptr %unused) #3 #0 {
;; entry:
;;   store ptr getelementptr (i8, ptr @m.instance, i64 52), ptr getelementptr (i8, ptr @m.instance, i64 36), align 4
;;   call void @awsm_memory_place(ptr @m.instance, ptr getelementptr (i8, ptr @m.instance, i64 52), ptr @m.memory, i32 65536, i32 65536, i32 65536, i32 1, i32 16, i32 0) #2
;;   ret void
;; }
;;
;; define internal void @m.initialize(ptr %instance, ptr %unused) #3 #0 {
;; entry:
;;   call void @m.initialize0(ptr %instance, ptr null)
;;   ret void
;; }
;;
;; @m_fail = alias void (), ptr @m.api.fail
;;
;; @m_interrupt = alias void (), ptr @m.api.interrupt
;;
;; define internal void @m.f0(i32 %p0, i32 %p1, i32 %p2) #3 #6 {
;; entry:
;;   %s3 = alloca i32
;;   %s5 = alloca i32
;;   %s14 = alloca i32
;;   %s45 = alloca i32
;;   store i32 %p0, ptr %s3
;;   store i32 %p1, ptr %s5
;;   store i32 %p2, ptr %s14
;;   %v19 = load i32, ptr %s14
;;   %v20 = sub i32 %v19, 1
;;   %v21 = sub i32 %v20, 0
;;   %v22 = udiv i32 %v21, 1
;;   %v23 = zext i32 %v22 to i64
;;   %v24 = trunc i64 %v23 to i32
;;   %v25 = load i32, ptr %s5
;;   %v26 = mul i32 %v24, 4
;;   %v27 = add i32 %v25, %v26
;;   %v28 = sub i32 65536, 3
;;   %v29 = icmp ult i32 %v27, %v28
;;   %v30 = load i32, ptr %s3
;;   %v31 = mul i32 %v24, 4
;;   %v32 = add i32 %v30, %v31
;;   %v33 = sub i32 65536, 3
;;   %v34 = icmp ult i32 %v32, %v33
;;   %v35 = and i1 %v29, %v34
;;   %v36 = or i32 %v25, %v30
;;   %v37 = lshr i64 %v23, 28
;;   %v38 = trunc i64 %v37 to i32
;;   %v39 = and i32 %v36, -2147483648
;;   %v40 = or i32 %v39, %v38
;;   %v41 = icmp eq i32 %v40, 0
;;   %v42 = and i1 %v41, %v35
;;   %v43 = getelementptr i8, ptr @m.memory, i32 %v25
;;   %v44 = getelementptr i8, ptr @m.memory, i32 %v30
;;   store i32 0, ptr %s45
;;   br i1 %v42, label %steady46, label %loop1
;; loop1:
;;   %v47 = load i32, ptr %s3
;;   %v48 = load i32, ptr %s5
;;   %v49 = zext i32 %v48 to i64
;;   %v50 = getelementptr i8, ptr @m.memory, i64 %v49
;;   %v79 = sub i32 65536, 3
;;   %v80 = icmp uge i32 %v48, %v79
;;   br i1 %v80, label %trap82, label %next81, !prof !8
;; next81:
;;   %v51 = load i32, ptr %v50, align 1, !tbaa !4
;;   %v52 = zext i32 %v47 to i64
;;   %v53 = getelementptr i8, ptr @m.memory, i64 %v52
;;   %v83 = sub i32 65536, 3
;;   %v84 = icmp uge i32 %v47, %v83
;;   br i1 %v84, label %trap82, label %next85, !prof !8
;; next85:
;;   store i32 %v51, ptr %v53, align 1, !tbaa !4
;;   %v54 = add i32 %v47, 4
;;   store i32 %v54, ptr %s3
;;   %v55 = add i32 %v48, 4
;;   store i32 %v55, ptr %s5
;;   %v56 = load i32, ptr %s14
;;   %v57 = sub i32 %v56, 1
;;   store i32 %v57, ptr %s14
;;   %v58 = icmp ne i32 %v57, 0
;;   br i1 %v58, label %loop1, label %next18, !llvm.loop !7
;; steady46:
;;   br label %together59
;; together59:
;;   %v60 = load i32, ptr %s45
;;   %v61 = mul i32 %v60, 4
;;   %v62 = getelementptr i8, ptr %v43, i32 %v61
;;   %v63 = mul i32 %v60, 4
;;   %v64 = getelementptr i8, ptr %v44, i32 %v63
;;   %v65 = load i32, ptr %s3
;;   %v66 = load i32, ptr %s5
;;   %v67 = zext i32 %v66 to i64
;;   %v68 = getelementptr i8, ptr @m.memory, i64 %v67
;;   %v69 = load i32, ptr %v62, align 1, !tbaa !4
;;   %v70 = zext i32 %v65 to i64
;;   %v71 = getelementptr i8, ptr @m.memory, i64 %v70
;;   store i32 %v69, ptr %v64, align 1, !tbaa !4
;;   %v72 = add i32 %v65, 4
;;   store i32 %v72, ptr %s3
;;   %v73 = add i32 %v66, 4
;;   store i32 %v73, ptr %s5
;;   %v74 = load i32, ptr %s14
;;   %v75 = sub i32 %v74, 1
;;   store i32 %v75, ptr %s14
;;   %v76 = icmp ne i32 %v75, 0
;;   %v77 = add i32 %v60, 1
;;   store i32 %v77, ptr %s45
;;   %v78 = icmp ne i32 %v60, %v24
;;   br i1 %v78, label %together59, label %next18
;; next18:
;;   br label %end2
;; end2:
;;   br label %return0
;; return0:
;;   ret void
;; trap82:
;;   call void @awsm_trap(ptr @m.instance, i32 5)
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
;; attributes #3 = { optsize }
;; attributes #4 = { nounwind }
;; attributes #5 = { cold noreturn nounwind }
;; attributes #6 = { nounwind "disable-tail-calls"="true" "probe-stack"="inline-asm" }
;; !0 = !{!"awsm"}
;; !1 = !{!"segment", !0}
;; !2 = !{!1, !1, i64 0}
;; !3 = !{!"linear memory", !0}
;; !4 = !{!3, !3, i64 0}
;; !5 = !{!"llvm.loop.vectorize.enable", i1 false}
;; !6 = !{!"llvm.loop.unroll.disable"}
;; !7 = distinct !{!7, !5, !6}
;; !8 = !{!"branch_weights", i32 1, i32 1048575}
