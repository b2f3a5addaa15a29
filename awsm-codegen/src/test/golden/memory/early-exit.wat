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
;;   %s52 = alloca i64
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
;;   %v41 = icmp ult i64 %v40, 65536
;;   %v42 = load i32, ptr %s14
;;   %v43 = add i32 %v42, %v29
;;   %v44 = zext i32 %v43 to i64
;;   %v45 = mul nuw nsw i64 %v34, 1
;;   %v46 = add nuw nsw i64 %v44, %v45
;;   %v47 = add nuw nsw i64 %v46, 0
;;   %v48 = icmp ult i64 %v47, 65536
;;   %v49 = and i1 %v41, %v48
;;   %v50 = getelementptr nusw nuw i8, ptr %v0, i64 %v37
;;   %v51 = getelementptr nusw nuw i8, ptr %v0, i64 %v44
;;   store i64 0, ptr %s52
;;   br i1 %v49, label %steady53, label %loop3
;; loop3:
;;   %v54 = load i32, ptr %s5
;;   %v55 = load i32, ptr %s7
;;   %v56 = add i32 %v54, %v55
;;   %v57 = zext i32 %v56 to i64
;;   %v58 = getelementptr i8, ptr %v0, i64 %v57
;;   %v95 = sub nsw i64 65536, 1
;;   %v96 = icmp sgt i64 %v57, %v95
;;   br i1 %v96, label %trap98, label %next97, !prof !9
;; next97:
;;   %v59 = load i8, ptr %v58, align 1, !tbaa !4
;;   %v60 = zext i8 %v59 to i32
;;   %v61 = load i32, ptr %s14
;;   %v62 = add i32 %v61, %v55
;;   %v63 = zext i32 %v62 to i64
;;   %v64 = getelementptr i8, ptr %v0, i64 %v63
;;   %v99 = sub nsw i64 65536, 1
;;   %v100 = icmp sgt i64 %v63, %v99
;;   br i1 %v100, label %trap98, label %next101, !prof !9
;; next101:
;;   %v65 = load i8, ptr %v64, align 1, !tbaa !4
;;   %v66 = zext i8 %v65 to i32
;;   %v67 = icmp ne i32 %v60, %v66
;;   br i1 %v67, label %end2, label %next22
;; next22:
;;   %v68 = add i32 %v55, 1
;;   store i32 %v68, ptr %s7
;;   %v69 = load i32, ptr %s24
;;   %v70 = icmp ne i32 %v68, %v69
;;   br i1 %v70, label %loop3, label %next27, !llvm.loop !8
;; steady53:
;;   br label %together71
;; together71:
;;   %v72 = load i64, ptr %s52
;;   %v73 = getelementptr nusw nuw [1 x i8], ptr %v50, i64 %v72
;;   %v74 = getelementptr nusw nuw [1 x i8], ptr %v51, i64 %v72
;;   %v75 = load i32, ptr %s5
;;   %v76 = load i32, ptr %s7
;;   %v77 = add i32 %v75, %v76
;;   %v78 = zext i32 %v77 to i64
;;   %v79 = getelementptr i8, ptr %v0, i64 %v78
;;   %v80 = load i8, ptr %v73, align 1, !tbaa !4
;;   %v81 = zext i8 %v80 to i32
;;   %v82 = load i32, ptr %s14
;;   %v83 = add i32 %v82, %v76
;;   %v84 = zext i32 %v83 to i64
;;   %v85 = getelementptr i8, ptr %v0, i64 %v84
;;   %v86 = load i8, ptr %v74, align 1, !tbaa !4
;;   %v87 = zext i8 %v86 to i32
;;   %v88 = icmp ne i32 %v81, %v87
;;   br i1 %v88, label %end2, label %stay89
;; stay89:
;;   %v90 = add i32 %v76, 1
;;   store i32 %v90, ptr %s7
;;   %v91 = load i32, ptr %s24
;;   %v92 = icmp ne i32 %v90, %v91
;;   %v93 = add nuw nsw i64 %v72, 1
;;   store i64 %v93, ptr %s52
;;   %v94 = icmp ne i64 %v72, %v34
;;   br i1 %v94, label %together71, label %next27
;; next27:
;;   br label %end4
;; end4:
;;   br label %end2
;; end2:
;;   %v28 = load i32, ptr %s7
;;   br label %return1
;; return1:
;;   ret i32 %v28
;; trap98:
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
;; !6 = !{!"llvm.loop.vectorize.enable", i1 false}
;; !7 = !{!"llvm.loop.unroll.disable"}
;; !8 = distinct !{!8, !6, !7}
;; !9 = !{!"branch_weights", i32 1, i32 1048575}
