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
;;   %s53 = alloca i32
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
;;   %v28 = mul i32 %v24, 4
;;   %v29 = add i32 %v18, %v28
;;   %v30 = select i1 %v27, i32 -1, i32 %v29
;;   %v31 = icmp ult i32 %v30, 65281
;;   %v32 = add i32 %v30, 19
;;   %v33 = add i32 %v18, 16
;;   %v34 = icmp ult i32 %v32, 32
;;   %v35 = icmp uge i32 %v33, 96
;;   %v36 = or i1 %v34, %v35
;;   %v37 = getelementptr i8, ptr @m.memory, i32 -64
;;   %v38 = select i1 %v35, ptr %v37, ptr @m.memory
;;   %v39 = icmp uge i32 %v33, 16
;;   %v40 = icmp ult i32 %v32, 112
;;   %v41 = and i1 %v39, %v40
;;   %v42 = or i1 %v36, %v41
;;   %v43 = getelementptr i8, ptr @m.rodata, i32 -16
;;   %v44 = select i1 %v41, ptr %v43, ptr %v38
;;   %v45 = and i1 %v31, %v42
;;   %v46 = lshr i64 %v23, 28
;;   %v47 = trunc i64 %v46 to i32
;;   %v48 = and i32 %v18, -2147483648
;;   %v49 = or i32 %v48, %v47
;;   %v50 = icmp eq i32 %v49, 0
;;   %v51 = and i1 %v50, %v45
;;   %v52 = getelementptr i8, ptr %v44, i32 %v18
;;   store i32 0, ptr %s53
;;   br i1 %v51, label %steady54, label %loop1
;; loop1:
;;   %v55 = load i32, ptr %s3
;;   %v56 = load i32, ptr %s5
;;   %v57 = zext i32 %v56 to i64
;;   %v58 = add nuw nsw i64 %v57, 16
;;   %v59 = getelementptr i8, ptr @m.memory, i64 %v58
;;   %v82 = sub i32 65536, 19
;;   %v83 = icmp uge i32 %v56, %v82
;;   br i1 %v83, label %trap85, label %next84, !prof !5
;; next84:
;;   %v86 = add i32 %v56, 16
;;   %v87 = sub i32 %v86, 16
;;   %v88 = icmp ult i32 %v87, 93
;;   %v89 = getelementptr i8, ptr @m.rodata, i32 %v87
;;   %v90 = icmp uge i32 %v86, 16
;;   %v91 = sub i32 %v86, 64
;;   %v92 = select i1 %v90, i32 %v91, i32 %v86
;;   %v93 = getelementptr i8, ptr @m.memory, i32 %v92
;;   %v94 = select i1 %v88, ptr %v89, ptr %v93
;;   %v60 = load i32, ptr %v94, align 1, !tbaa !4
;;   %v61 = add i32 %v55, %v60
;;   store i32 %v61, ptr %s3
;;   %v62 = add i32 %v56, 4
;;   store i32 %v62, ptr %s5
;;   %v63 = load i32, ptr %s13
;;   %v64 = icmp ne i32 %v62, %v63
;;   br i1 %v64, label %loop1, label %next16, !llvm.loop !8
;; steady54:
;;   br label %together65
;; together65:
;;   %v66 = load i32, ptr %s53
;;   %v67 = mul i32 %v66, 4
;;   %v68 = getelementptr i8, ptr %v52, i32 %v67
;;   %v69 = load i32, ptr %s3
;;   %v70 = load i32, ptr %s5
;;   %v71 = zext i32 %v70 to i64
;;   %v72 = add nuw nsw i64 %v71, 16
;;   %v73 = getelementptr i8, ptr @m.memory, i64 %v72
;;   %v74 = getelementptr i8, ptr %v68, i64 16
;;   %v75 = load i32, ptr %v74, align 1, !tbaa !4
;;   %v76 = add i32 %v69, %v75
;;   store i32 %v76, ptr %s3
;;   %v77 = add i32 %v70, 4
;;   store i32 %v77, ptr %s5
;;   %v78 = load i32, ptr %s13
;;   %v79 = icmp ne i32 %v77, %v78
;;   %v80 = add i32 %v66, 1
;;   store i32 %v80, ptr %s53
;;   %v81 = icmp ne i32 %v66, %v24
;;   br i1 %v81, label %together65, label %next16
;; next16:
;;   br label %end2
;; end2:
;;   %v17 = load i32, ptr %s3
;;   br label %return0
;; return0:
;;   ret i32 %v17
;; trap85:
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
