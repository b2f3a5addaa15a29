;; A loop that counts and may be left before: compared once are the ends that it would come to, and its own jump stays.
;; options: memory=bounds instances=one
(module
  (memory 1)
  (func $match (param $p i32) (param $q i32) (param $n i32) (result i32) (local $i i32)
    (block $out
      (loop $next
        (br_if $out (i32.ne (i32.load8_u (i32.add (local.get $p) (local.get $i))) (i32.load8_u (i32.add (local.get $q) (local.get $i)))))
        (br_if $next (i32.ne (local.tee $i (i32.add (local.get $i) (i32.const 1))) (local.get $n)))))
    (local.get $i)))
;; IR:
;; @m.instance = internal global [176 x i8] zeroinitializer, align 16
;;
;; @m.store = internal global [144 x i8] zeroinitializer, align 16
;;
;; define internal void @m.initialize0(ptr %instance, ptr %unused) #0 {
;; entry:
;;   store ptr getelementptr (i8, ptr @m.instance, i64 96), ptr getelementptr (i8, ptr @m.instance, i64 64), align 8
;;   call void @awsm_memory_new(ptr @m.instance, ptr getelementptr (i8, ptr @m.instance, i64 96), ptr null, i64 1, i64 -1, i64 16) #2
;;   ret void
;; }
;;
;; define internal void @m.initialize(ptr %instance, ptr %unused) #0 {
;; entry:
;;   call void @m.initialize0(ptr %instance, ptr null)
;;   ret void
;; }
;;
;; @m_fail = alias void (), ptr @m.api.fail
;;
;; @m_interrupt = alias void (), ptr @m.api.interrupt
;;
;; define internal i32 @m.f0(i32 %p0, i32 %p1, i32 %p2) #5 section "awsm_text" {
;; entry:
;;   %s5 = alloca i32
;;   %s7 = alloca i32
;;   %s14 = alloca i32
;;   %s24 = alloca i32
;;   %s56 = alloca i64
;;   store i32 %p0, ptr %s5
;;   store i32 0, ptr %s7
;;   store i32 %p1, ptr %s14
;;   store i32 %p2, ptr %s24
;;   %v0 = load ptr, ptr getelementptr (i8, ptr @m.instance, i64 96), align 8, !invariant.load !5
;;   %v29 = load i32, ptr %s7
;;   %v30 = add i32 %v29, 1
;;   %v31 = load i32, ptr %s24
;;   %v32 = sub i32 %v31, %v30
;;   %v33 = udiv i32 %v32, 1
;;   %v34 = zext i32 %v33 to i64
;;   %v35 = load i32, ptr %s5
;;   %v36 = add i32 %v35, %v29
;;   %v37 = zext i32 %v36 to i64
;;   %v38 = mul nuw nsw i64 %v34, 1
;;   %v39 = add nuw nsw i64 %v37, %v38
;;   %v40 = add nuw nsw i64 %v39, 0
;;   %v41 = getelementptr i8, ptr getelementptr (i8, ptr @m.instance, i64 96), i64 8
;;   %v42 = load i64, ptr %v41, align 8, !tbaa !8, !range !6
;;   %v43 = icmp ult i64 %v40, %v42
;;   %v44 = load i32, ptr %s14
;;   %v45 = add i32 %v44, %v29
;;   %v46 = zext i32 %v45 to i64
;;   %v47 = mul nuw nsw i64 %v34, 1
;;   %v48 = add nuw nsw i64 %v46, %v47
;;   %v49 = add nuw nsw i64 %v48, 0
;;   %v50 = getelementptr i8, ptr getelementptr (i8, ptr @m.instance, i64 96), i64 8
;;   %v51 = load i64, ptr %v50, align 8, !tbaa !8, !range !6
;;   %v52 = icmp ult i64 %v49, %v51
;;   %v53 = and i1 %v43, %v52
;;   %v54 = getelementptr nusw nuw i8, ptr %v0, i64 %v37
;;   %v55 = getelementptr nusw nuw i8, ptr %v0, i64 %v46
;;   store i64 0, ptr %s56
;;   br i1 %v53, label %steady57, label %loop3
;; loop3:
;;   %v58 = load i32, ptr %s5
;;   %v59 = load i32, ptr %s7
;;   %v60 = add i32 %v58, %v59
;;   %v61 = zext i32 %v60 to i64
;;   %v62 = getelementptr i8, ptr %v0, i64 %v61
;;   %v99 = getelementptr i8, ptr getelementptr (i8, ptr @m.instance, i64 96), i64 8
;;   %v100 = load i64, ptr %v99, align 8, !tbaa !8, !range !6
;;   %v101 = sub nsw i64 %v100, 1
;;   %v102 = icmp sgt i64 %v61, %v101
;;   br i1 %v102, label %trap104, label %next103, !prof !12
;; next103:
;;   %v63 = load i8, ptr %v62, align 1, !tbaa !4
;;   %v64 = zext i8 %v63 to i32
;;   %v65 = load i32, ptr %s14
;;   %v66 = add i32 %v65, %v59
;;   %v67 = zext i32 %v66 to i64
;;   %v68 = getelementptr i8, ptr %v0, i64 %v67
;;   %v105 = getelementptr i8, ptr getelementptr (i8, ptr @m.instance, i64 96), i64 8
;;   %v106 = load i64, ptr %v105, align 8, !tbaa !8, !range !6
;;   %v107 = sub nsw i64 %v106, 1
;;   %v108 = icmp sgt i64 %v67, %v107
;;   br i1 %v108, label %trap104, label %next109, !prof !12
;; next109:
;;   %v69 = load i8, ptr %v68, align 1, !tbaa !4
;;   %v70 = zext i8 %v69 to i32
;;   %v71 = icmp ne i32 %v64, %v70
;;   br i1 %v71, label %end2, label %next22
;; next22:
;;   %v72 = add i32 %v59, 1
;;   store i32 %v72, ptr %s7
;;   %v73 = load i32, ptr %s24
;;   %v74 = icmp ne i32 %v72, %v73
;;   br i1 %v74, label %loop3, label %next27, !llvm.loop !11
;; steady57:
;;   br label %together75
;; together75:
;;   %v76 = load i64, ptr %s56
;;   %v77 = getelementptr nusw nuw [1 x i8], ptr %v54, i64 %v76
;;   %v78 = getelementptr nusw nuw [1 x i8], ptr %v55, i64 %v76
;;   %v79 = load i32, ptr %s5
;;   %v80 = load i32, ptr %s7
;;   %v81 = add i32 %v79, %v80
;;   %v82 = zext i32 %v81 to i64
;;   %v83 = getelementptr i8, ptr %v0, i64 %v82
;;   %v84 = load i8, ptr %v77, align 1, !tbaa !4
;;   %v85 = zext i8 %v84 to i32
;;   %v86 = load i32, ptr %s14
;;   %v87 = add i32 %v86, %v80
;;   %v88 = zext i32 %v87 to i64
;;   %v89 = getelementptr i8, ptr %v0, i64 %v88
;;   %v90 = load i8, ptr %v78, align 1, !tbaa !4
;;   %v91 = zext i8 %v90 to i32
;;   %v92 = icmp ne i32 %v85, %v91
;;   br i1 %v92, label %end2, label %stay93
;; stay93:
;;   %v94 = add i32 %v80, 1
;;   store i32 %v94, ptr %s7
;;   %v95 = load i32, ptr %s24
;;   %v96 = icmp ne i32 %v94, %v95
;;   %v97 = add nuw nsw i64 %v76, 1
;;   store i64 %v97, ptr %s56
;;   %v98 = icmp ne i64 %v76, %v34
;;   br i1 %v98, label %together75, label %next27
;; next27:
;;   br label %end4
;; end4:
;;   br label %end2
;; end2:
;;   %v28 = load i32, ptr %s7
;;   br label %return1
;; return1:
;;   ret i32 %v28
;; trap104:
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
;; !12 = !{!"branch_weights", i32 1, i32 1048575}
