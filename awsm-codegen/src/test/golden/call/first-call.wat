;; What returns before the first call compares no stack pointer, nor does a loop in each of its iterations.
;; options: instances=one
(module
  (func $factorial (param $n i64) (result i64)
    (if (i64.eqz (local.get $n)) (then (return (i64.const 1))))
    (i64.mul (local.get $n) (call $factorial (i64.sub (local.get $n) (i64.const 1)))))
  (func $sum (export "sum") (param $n i64) (result i64) (local $sum i64)
    (loop $next
      (local.set $sum (i64.add (local.get $sum) (call $factorial (local.get $n))))
      (br_if $next (i64.gt_s (local.tee $n (i64.sub (local.get $n) (i64.const 1))) (i64.const 0))))
    (local.get $sum)))
;; IR:
;; @m.instance = internal global [96 x i8] zeroinitializer, align 16
;;
;; @m.store = internal global [144 x i8] zeroinitializer, align 16
;;
;; define internal void @m.initialize(ptr %instance, ptr %unused) #0 {
;; entry:
;;   ret void
;; }
;;
;; @m_fail = alias void (), ptr @m.api.fail
;;
;; @m_interrupt = alias void (), ptr @m.api.interrupt
;;
;; define internal void @m.call1(ptr %instance, ptr %values) #3 section "awsm_text" {
;; entry:
;;   %v0 = load ptr, ptr getelementptr (i8, ptr @m.instance, i64 16), align 8, !invariant.load !3
;;   call void asm sideeffect "", "~{memory}"()
;;   %v1 = getelementptr i8, ptr %v0, i64 8
;;   store volatile i64 1, ptr %v1, align 8
;;   %v2 = load volatile i64, ptr %v0, align 8
;;   %v5 = icmp ne i64 %v2, 0
;;   br i1 %v5, label %pending3, label %next4, !prof !4
;; pending3:
;;   call void @awsm_pending(ptr @m.instance)
;;   br label %next4
;; next4:
;;   %v6 = load i64, ptr %values, align 8
;;   %v7 = call i64 @m.f1(i64 %v6)
;;   store i64 %v7, ptr %values, align 8
;;   ret void
;; }
;;
;; define i32 @m_sum(i64 %p0, ptr %r0) #1 {
;; entry:
;;   %s0 = alloca [16 x i8], align 16
;;   store i64 %p0, ptr %s0, align 8
;;   %v1 = call i32 @awsm_enter(ptr @m.instance, ptr @m.call1, ptr %s0)
;;   %v4 = icmp eq i32 %v1, 0
;;   br i1 %v4, label %returned2, label %done3
;; returned2:
;;   %v7 = icmp eq ptr %r0, null
;;   br i1 %v7, label %next6, label %wanted5
;; wanted5:
;;   %v8 = load i64, ptr %s0, align 8
;;   store i64 %v8, ptr %r0, align 8
;;   br label %next6
;; next6:
;;   br label %done3
;; done3:
;;   ret i32 %v1
;; }
;;
;; define internal i64 @m.f0(i64 %p0) #3 section "awsm_text" {
;; entry:
;;   %s5 = alloca i64
;;   store i64 %p0, ptr %s5
;;   %v1 = icmp eq i64 %p0, 0
;;   br i1 %v1, label %then3, label %else4
;; then3:
;;   br label %return0
;; else4:
;;   br label %end2
;; end2:
;;   %v6 = load i64, ptr %s5
;;   %v7 = sub i64 %v6, 1
;;   %v8 = call i64 @llvm.read_register.i64(metadata !7)
;;   %v9 = load i64, ptr getelementptr (i8, ptr @m.instance, i64 8), align 8, !tbaa !9
;;   %v10 = icmp ult i64 %v8, %v9
;;   br i1 %v10, label %trap12, label %next11, !prof !4
;; next11:
;;   %v13 = call i64 @m.f0(i64 %v7)
;;   %v14 = mul i64 %v6, %v13
;;   br label %return0
;; return0:
;;   %v15 = phi i64 [ 1, %then3 ], [ %v14, %next11 ]
;;   ret i64 %v15
;; trap12:
;;   call void @awsm_trap(ptr @m.instance, i32 10)
;;   unreachable
;; }
;;
;; define internal i64 @m.f1(i64 %p0) #3 section "awsm_text" {
;; entry:
;;   %s8 = alloca i64
;;   %s10 = alloca i64
;;   store i64 0, ptr %s8
;;   store i64 %p0, ptr %s10
;;   %v1 = call i64 @llvm.read_register.i64(metadata !7)
;;   %v2 = load i64, ptr getelementptr (i8, ptr @m.instance, i64 8), align 8, !tbaa !9
;;   %v3 = icmp ult i64 %v1, %v2
;;   br i1 %v3, label %trap5, label %next4, !prof !4
;; next4:
;;   br label %loop6
;; loop6:
;;   %v9 = load i64, ptr %s8
;;   %v11 = load i64, ptr %s10
;;   %v12 = call i64 @m.f0(i64 %v11)
;;   %v13 = add i64 %v9, %v12
;;   store i64 %v13, ptr %s8
;;   %v14 = sub i64 %v11, 1
;;   store i64 %v14, ptr %s10
;;   %v15 = icmp sgt i64 %v14, 0
;;   br i1 %v15, label %loop6, label %next16
;; next16:
;;   br label %end7
;; end7:
;;   %v17 = load i64, ptr %s8
;;   br label %return0
;; return0:
;;   ret i64 %v17
;; trap5:
;;   call void @awsm_trap(ptr @m.instance, i32 266)
;;   unreachable
;; }
;;
;; @__start_awsm_text = extern_weak hidden global i8
;;
;; @__stop_awsm_text = extern_weak hidden global i8
;;
;; attributes #0 = { cold noinline nounwind optsize }
;; attributes #1 = { nounwind }
;; attributes #2 = { cold noreturn nounwind }
;; attributes #3 = { nounwind "disable-tail-calls"="true" "probe-stack"="inline-asm" }
;; attributes #4 = { cold nounwind }
;; !0 = !{!"awsm"}
;; !1 = !{!"segment", !0}
;; !2 = !{!1, !1, i64 0}
;; !3 = !{}
;; !4 = !{!"branch_weights", i32 1, i32 1048575}
;; !5 = !{!"linear memory", !0}
;; !6 = !{!5, !5, i64 0}
;; !7 = !{!"rsp"}
;; !8 = !{!"instance", !0}
;; !9 = !{!8, !8, i64 0}
