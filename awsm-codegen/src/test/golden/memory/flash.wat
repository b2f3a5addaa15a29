;; Read-only data, at 16 to 112, are a constant: a load chooses where from, a store there traps, and RAM is smaller by what is not in it.
;; options: memory=flash target=cortex-m4 instances=one data=.rodata,.data
(module
  (memory 1 1)
  (data (i32.const 16) "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")
  (data (i32.const 112) "data")
  (func (param i32) (result i32)
    (i32.add (i32.load offset=8 (local.get 0)) (i32.load (i32.const 20))))
  (func (param i32)
    (i64.store (local.get 0) (i64.const 1)))
  (func (param i32 i32) (result i32) (local i32)
    (loop $next
      (local.set 2 (i32.add (local.get 2) (i32.load offset=16 (local.get 0))))
      (local.set 0 (i32.add (local.get 0) (i32.const 4)))
      (br_if $next (i32.ne (local.get 0) (local.get 1))))
    (local.get 2)))
;; IR:
;; @m.data1 = internal unnamed_addr constant [4 x i8] c"data", align 1
;;
;; @m.rodata = internal unnamed_addr constant [96 x i8] c"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", align 16
;;
;; @m.rodata_place = internal unnamed_addr constant { ptr, i32, i32, i32 } { ptr @m.rodata, i32 16, i32 112, i32 64 }, align 4
;;
;; @m.instance = internal global [112 x i8] zeroinitializer, align 16
;;
;; @m.store = internal global [72 x i8] zeroinitializer, align 16
;;
;; @m.memory = internal global [65472 x i8] zeroinitializer, align 16
;;
;; define internal void @m.initialize0(ptr %instance, ptr %unused) #0 {
;; entry:
;;   store ptr getelementptr (i8, ptr @m.instance, i64 52), ptr getelementptr (i8, ptr @m.instance, i64 36), align 4
;;   call void @awsm_memory_place(ptr @m.instance, ptr getelementptr (i8, ptr @m.instance, i64 52), ptr @m.memory, i32 65536, i32 65536, i32 65472, i32 1, i32 16, i32 ptrtoint (ptr @m.rodata_place to i32)) #2
;;   call void @awsm_memory_init(ptr @m.instance, ptr getelementptr (i8, ptr @m.instance, i64 52), ptr @m.data1, i32 4, i32 112, i32 0, i32 4, i32 16777215) #2
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
;; define internal i32 @m.f0(i32 %p0) #5 {
;; entry:
;;   %v1 = zext i32 %p0 to i64
;;   %v2 = add nuw nsw i64 %v1, 8
;;   %v3 = getelementptr i8, ptr @m.memory, i64 %v2
;;   %v9 = sub i32 65536, 11
;;   %v10 = icmp uge i32 %p0, %v9
;;   br i1 %v10, label %trap12, label %next11, !prof !5
;; next11:
;;   %v13 = add i32 %p0, 8
;;   %v14 = sub i32 %v13, 16
;;   %v15 = icmp ult i32 %v14, 93
;;   %v16 = getelementptr i8, ptr @m.rodata, i32 %v14
;;   %v17 = icmp uge i32 %v13, 16
;;   %v18 = sub i32 %v13, 64
;;   %v19 = select i1 %v17, i32 %v18, i32 %v13
;;   %v20 = getelementptr i8, ptr @m.memory, i32 %v19
;;   %v21 = select i1 %v15, ptr %v16, ptr %v20
;;   %v4 = load i32, ptr %v21, align 1, !tbaa !4
;;   %v5 = zext i32 20 to i64
;;   %v6 = getelementptr i8, ptr @m.memory, i64 %v5
;;   %v22 = sub i32 65536, 3
;;   %v23 = icmp uge i32 20, %v22
;;   br i1 %v23, label %trap12, label %next24, !prof !5
;; next24:
;;   %v25 = sub i32 20, 16
;;   %v26 = icmp ult i32 %v25, 93
;;   %v27 = getelementptr i8, ptr @m.rodata, i32 %v25
;;   %v28 = icmp uge i32 20, 16
;;   %v29 = sub i32 20, 64
;;   %v30 = select i1 %v28, i32 %v29, i32 20
;;   %v31 = getelementptr i8, ptr @m.memory, i32 %v30
;;   %v32 = select i1 %v26, ptr %v27, ptr %v31
;;   %v7 = load i32, ptr %v32, align 1, !tbaa !4
;;   %v8 = add i32 %v4, %v7
;;   br label %return0
;; return0:
;;   ret i32 %v8
;; trap12:
;;   call void @awsm_trap(ptr @m.instance, i32 5)
;;   unreachable
;; }
;;
;; define internal void @m.f1(i32 %p0) #5 {
;; entry:
;;   %v1 = zext i32 %p0 to i64
;;   %v2 = getelementptr i8, ptr @m.memory, i64 %v1
;;   %v3 = sub i32 65536, 7
;;   %v4 = icmp uge i32 %p0, %v3
;;   br i1 %v4, label %trap6, label %next5, !prof !5
;; next5:
;;   %v8 = sub i32 %p0, 9
;;   %v9 = icmp ult i32 %v8, 103
;;   br i1 %v9, label %trap6, label %next7, !prof !5
;; next7:
;;   %v10 = icmp uge i32 %p0, 16
;;   %v11 = sub i32 %p0, 64
;;   %v12 = select i1 %v10, i32 %v11, i32 %p0
;;   %v13 = getelementptr i8, ptr @m.memory, i32 %v12
;;   store i64 1, ptr %v13, align 1, !tbaa !4
;;   br label %return0
;; return0:
;;   ret void
;; trap6:
;;   call void @awsm_trap(ptr @m.instance, i32 261)
;;   unreachable
;; }
;;
;; define internal i32 @m.f2(i32 %p0, i32 %p1) #5 {
;; entry:
;;   %s3 = alloca i32
;;   %s5 = alloca i32
;;   %s13 = alloca i32
;;   %s52 = alloca i32
;;   store i32 0, ptr %s3
;;   store i32 %p0, ptr %s5
;;   store i32 %p1, ptr %s13
;;   %v18 = load i32, ptr %s5
;;   %v19 = add i32 %v18, 4
;;   %v20 = load i32, ptr %s13
;;   %v21 = sub i32 %v20, %v19
;;   %v22 = udiv i32 %v21, 4
;;   %v23 = zext i32 %v22 to i64
;;   %v24 = trunc i64 %v23 to i32
;;   %v25 = sub i32 %v20, %v19
;;   %v26 = urem i32 %v25, 4
;;   %v27 = icmp ne i32 %v26, 0
;;   %v28 = zext i32 %v18 to i64
;;   %v29 = mul nuw nsw i64 %v23, 4
;;   %v30 = add nuw nsw i64 %v28, %v29
;;   %v31 = icmp uge i64 %v30, 4294967296
;;   %v32 = select i1 %v31, i64 4294967296, i64 %v30
;;   %v33 = select i1 %v27, i64 4294967296, i64 %v32
;;   %v34 = add nuw nsw i64 %v33, 19
;;   %v35 = zext i32 65536 to i64
;;   %v36 = icmp ult i64 %v34, %v35
;;   %v37 = add i64 %v28, 16
;;   %v38 = icmp slt i64 %v34, 32
;;   %v39 = icmp sge i64 %v37, 96
;;   %v40 = or i1 %v38, %v39
;;   %v41 = getelementptr i8, ptr @m.memory, i32 -64
;;   %v42 = select i1 %v39, ptr %v41, ptr @m.memory
;;   %v43 = icmp sge i64 %v37, 16
;;   %v44 = icmp slt i64 %v34, 112
;;   %v45 = and i1 %v43, %v44
;;   %v46 = or i1 %v40, %v45
;;   %v47 = getelementptr i8, ptr @m.rodata, i32 -16
;;   %v48 = select i1 %v45, ptr %v47, ptr %v42
;;   %v49 = and i1 %v36, %v46
;;   %v50 = and i1 true, %v49
;;   %v51 = getelementptr i8, ptr %v48, i64 %v28
;;   store i32 0, ptr %s52
;;   br i1 %v50, label %steady53, label %loop1
;; loop1:
;;   %v54 = load i32, ptr %s3
;;   %v55 = load i32, ptr %s5
;;   %v56 = zext i32 %v55 to i64
;;   %v57 = add nuw nsw i64 %v56, 16
;;   %v58 = getelementptr i8, ptr @m.memory, i64 %v57
;;   %v81 = sub i32 65536, 19
;;   %v82 = icmp uge i32 %v55, %v81
;;   br i1 %v82, label %trap84, label %next83, !prof !5
;; next83:
;;   %v85 = add i32 %v55, 16
;;   %v86 = sub i32 %v85, 16
;;   %v87 = icmp ult i32 %v86, 93
;;   %v88 = getelementptr i8, ptr @m.rodata, i32 %v86
;;   %v89 = icmp uge i32 %v85, 16
;;   %v90 = sub i32 %v85, 64
;;   %v91 = select i1 %v89, i32 %v90, i32 %v85
;;   %v92 = getelementptr i8, ptr @m.memory, i32 %v91
;;   %v93 = select i1 %v87, ptr %v88, ptr %v92
;;   %v59 = load i32, ptr %v93, align 1, !tbaa !4
;;   %v60 = add i32 %v54, %v59
;;   store i32 %v60, ptr %s3
;;   %v61 = add i32 %v55, 4
;;   store i32 %v61, ptr %s5
;;   %v62 = load i32, ptr %s13
;;   %v63 = icmp ne i32 %v61, %v62
;;   br i1 %v63, label %loop1, label %next16, !llvm.loop !8
;; steady53:
;;   br label %together64
;; together64:
;;   %v65 = load i32, ptr %s52
;;   %v66 = mul i32 %v65, 4
;;   %v67 = getelementptr i8, ptr %v51, i32 %v66
;;   %v68 = load i32, ptr %s3
;;   %v69 = load i32, ptr %s5
;;   %v70 = zext i32 %v69 to i64
;;   %v71 = add nuw nsw i64 %v70, 16
;;   %v72 = getelementptr i8, ptr @m.memory, i64 %v71
;;   %v73 = getelementptr i8, ptr %v67, i64 16
;;   %v74 = load i32, ptr %v73, align 1, !tbaa !4
;;   %v75 = add i32 %v68, %v74
;;   store i32 %v75, ptr %s3
;;   %v76 = add i32 %v69, 4
;;   store i32 %v76, ptr %s5
;;   %v77 = load i32, ptr %s13
;;   %v78 = icmp ne i32 %v76, %v77
;;   %v79 = add i32 %v65, 1
;;   store i32 %v79, ptr %s52
;;   %v80 = icmp ne i32 %v65, %v24
;;   br i1 %v80, label %together64, label %next16
;; next16:
;;   br label %end2
;; end2:
;;   %v17 = load i32, ptr %s3
;;   br label %return0
;; return0:
;;   ret i32 %v17
;; trap84:
;;   call void @awsm_trap(ptr @m.instance, i32 517)
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
;; !5 = !{!"branch_weights", i32 1, i32 1048575}
;; !6 = !{!"llvm.loop.vectorize.enable", i1 false}
;; !7 = !{!"llvm.loop.unroll.disable"}
;; !8 = distinct !{!8, !6, !7}
