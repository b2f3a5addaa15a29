;; Where code is to be small, and the hardware may find out what is outside, a loop that leaves the memory traps before it starts: it is there once.
;; options: memory=mpu target=cortex-m4 instances=one size=small
(module
  (memory 1 1)
  (func (param $p i32) (param $n i32)
    (loop $l
      (i32.store8 (local.get $p) (i32.const 7))
      (local.set $p (i32.add (local.get $p) (i32.const 1)))
      (br_if $l (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))))
;; IR:
;; @m.instance = internal global [96 x i8] zeroinitializer, align 16
;;
;; @m.store = internal global [72 x i8] zeroinitializer, align 16
;;
;; @m.memory = internal global [66560 x i8] zeroinitializer, align 1024
;;
;; define internal void @m.initialize0(ptr %instance, ptr %unused) #3 #0 {
;; entry:
;;   store ptr getelementptr (i8, ptr @m.instance, i64 52), ptr getelementptr (i8, ptr @m.instance, i64 36), align 4
;;   call void @awsm_memory_place(ptr @m.instance, ptr getelementptr (i8, ptr @m.instance, i64 52), ptr @m.memory, i32 65536, i32 65536, i32 65536, i32 1, i32 16, i32 1) #2
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
;; define internal void @m.f0(i32 %p0, i32 %p1) #3 #6 section "awsm_text" {
;; entry:
;;   %s3 = alloca i32
;;   %s9 = alloca i32
;;   %s32 = alloca i32
;;   store i32 %p0, ptr %s3
;;   store i32 %p1, ptr %s9
;;   %v14 = load i32, ptr %s9
;;   %v15 = sub i32 %v14, 1
;;   %v16 = sub i32 %v15, 0
;;   %v17 = udiv i32 %v16, 1
;;   %v18 = zext i32 %v17 to i64
;;   %v19 = trunc i64 %v18 to i32
;;   %v20 = load i32, ptr %s3
;;   %v21 = mul i32 %v19, 1
;;   %v22 = add i32 %v20, %v21
;;   %v23 = sub i32 65536, 0
;;   %v24 = icmp ult i32 %v22, %v23
;;   %v25 = lshr i64 %v18, 30
;;   %v26 = trunc i64 %v25 to i32
;;   %v27 = and i32 %v20, -2147483648
;;   %v28 = or i32 %v27, %v26
;;   %v29 = icmp eq i32 %v28, 0
;;   %v30 = and i1 %v29, %v24
;;   %v31 = getelementptr i8, ptr @m.memory, i32 %v20
;;   store i32 0, ptr %s32
;;   br i1 %v30, label %steady33, label %trap35, !prof !5
;; steady33:
;;   br label %together34
;; together34:
;;   %v36 = load i32, ptr %s32
;;   %v37 = mul i32 %v36, 1
;;   %v38 = getelementptr i8, ptr %v31, i32 %v37
;;   %v39 = load i32, ptr %s3
;;   %v40 = trunc i32 7 to i8
;;   %v41 = zext i32 %v39 to i64
;;   %v42 = getelementptr i8, ptr @m.memory, i64 %v41
;;   store i8 %v40, ptr %v38, align 1, !tbaa !4
;;   %v43 = add i32 %v39, 1
;;   store i32 %v43, ptr %s3
;;   %v44 = load i32, ptr %s9
;;   %v45 = sub i32 %v44, 1
;;   store i32 %v45, ptr %s9
;;   %v46 = icmp ne i32 %v45, 0
;;   %v47 = add i32 %v36, 1
;;   store i32 %v47, ptr %s32
;;   %v48 = icmp ne i32 %v36, %v19
;;   br i1 %v48, label %together34, label %next13
;; next13:
;;   br label %end2
;; end2:
;;   br label %return0
;; return0:
;;   ret void
;; trap35:
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
;; !5 = !{!"branch_weights", i32 1048575, i32 1}
