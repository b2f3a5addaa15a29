;; Where it is to be as small as can be, each access is compared and no loop copied.
;; options: memory=bounds target=cortex-m4 instances=one size=smallest
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
;;   store i32 %p0, ptr %s3
;;   store i32 %p1, ptr %s5
;;   store i32 %p2, ptr %s14
;;   br label %loop1
;; loop1:
;;   %v4 = load i32, ptr %s3
;;   %v6 = load i32, ptr %s5
;;   %v7 = zext i32 %v6 to i64
;;   %v8 = getelementptr i8, ptr @m.memory, i64 %v7
;;   %v23 = sub i32 65536, 3
;;   %v24 = icmp uge i32 %v6, %v23
;;   br i1 %v24, label %trap26, label %next25, !prof !5
;; next25:
;;   %v9 = load i32, ptr %v8, align 1, !tbaa !4
;;   %v10 = zext i32 %v4 to i64
;;   %v11 = getelementptr i8, ptr @m.memory, i64 %v10
;;   %v27 = sub i32 65536, 3
;;   %v28 = icmp uge i32 %v4, %v27
;;   br i1 %v28, label %trap26, label %next29, !prof !5
;; next29:
;;   store i32 %v9, ptr %v11, align 1, !tbaa !4
;;   %v12 = add i32 %v4, 4
;;   store i32 %v12, ptr %s3
;;   %v13 = add i32 %v6, 4
;;   store i32 %v13, ptr %s5
;;   %v15 = load i32, ptr %s14
;;   %v16 = sub i32 %v15, 1
;;   store i32 %v16, ptr %s14
;;   %v17 = icmp ne i32 %v16, 0
;;   br i1 %v17, label %loop1, label %next18
;; next18:
;;   br label %end2
;; end2:
;;   br label %return0
;; return0:
;;   ret void
;; trap26:
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
;; attributes #3 = { minsize optsize }
;; attributes #4 = { nounwind }
;; attributes #5 = { cold noreturn nounwind }
;; attributes #6 = { nounwind "disable-tail-calls"="true" "probe-stack"="inline-asm" }
;; !0 = !{!"awsm"}
;; !1 = !{!"segment", !0}
;; !2 = !{!1, !1, i64 0}
;; !3 = !{!"linear memory", !0}
;; !4 = !{!3, !3, i64 0}
;; !5 = !{!"branch_weights", i32 1, i32 1048575}
