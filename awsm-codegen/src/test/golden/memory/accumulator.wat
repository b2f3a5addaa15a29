;; What a loop accumulates in floating point is no vector: its loads are volatile.
;; options: memory=guard
(module
  (memory 1)
  (func (param $p i32) (param $n i32) (result f64) (local $sum f64)
    (loop
      (local.set $sum (f64.add (local.get $sum) (f64.load (local.get $p))))
      (local.set $p (i32.add (local.get $p) (i32.const 8)))
      (br_if 0 (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))
    (local.get $sum)))
;; IR:
;; define internal void @m.initialize0(ptr %instance, ptr %unused) #0 {
;; entry:
;;   %v0 = getelementptr i8, ptr %instance, i64 96
;;   %v1 = getelementptr i8, ptr %instance, i64 64
;;   store ptr %v0, ptr %v1, align 8
;;   %v2 = getelementptr i8, ptr %instance, i64 96
;;   call void @awsm_memory_new(ptr %instance, ptr %v2, ptr null, i64 1, i64 -1, i64 16) #2
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
;; define internal double @m.f0(ptr %instance, i32 %p0, i32 %p1) #5 section "awsm_text" {
;; entry:
;;   %s5 = alloca double
;;   %s7 = alloca i32
;;   %s14 = alloca i32
;;   %s34 = alloca i64
;;   store double 0x0000000000000000, ptr %s5
;;   store i32 %p0, ptr %s7
;;   store i32 %p1, ptr %s14
;;   %v0 = getelementptr i8, ptr %instance, i64 96
;;   %v1 = load ptr, ptr %v0, align 8, !invariant.load !5
;;   %v20 = load i32, ptr %s14
;;   %v21 = sub i32 %v20, 1
;;   %v22 = sub i32 %v21, 0
;;   %v23 = udiv i32 %v22, 1
;;   %v24 = zext i32 %v23 to i64
;;   %v25 = load i32, ptr %s7
;;   %v26 = zext i32 %v25 to i64
;;   %v27 = mul nuw nsw i64 %v24, 8
;;   %v28 = add nuw nsw i64 %v26, %v27
;;   %v29 = add nuw nsw i64 %v28, 7
;;   %v30 = icmp uge i64 %v29, 65536
;;   br i1 %v30, label %trap32, label %next31, !prof !6
;; next31:
;;   %v33 = getelementptr nusw nuw i8, ptr %v1, i64 %v26
;;   store i64 0, ptr %s34
;;   br label %loop3
;; loop3:
;;   %v35 = load i64, ptr %s34
;;   %v36 = getelementptr nusw nuw [8 x i8], ptr %v33, i64 %v35
;;   %v37 = load double, ptr %s5
;;   %v38 = load i32, ptr %s7
;;   %v39 = zext i32 %v38 to i64
;;   %v40 = getelementptr i8, ptr %v1, i64 %v39
;;   %v41 = load double, ptr %v36, align 1, !tbaa !4
;;   %v42 = fadd double %v37, %v41
;;   store double %v42, ptr %s5
;;   %v43 = add i32 %v38, 8
;;   store i32 %v43, ptr %s7
;;   %v44 = load i32, ptr %s14
;;   %v45 = sub i32 %v44, 1
;;   store i32 %v45, ptr %s14
;;   %v46 = icmp ne i32 %v45, 0
;;   %v47 = add nuw nsw i64 %v35, 1
;;   store i64 %v47, ptr %s34
;;   %v48 = icmp ne i64 %v35, %v24
;;   br i1 %v48, label %loop3, label %next18
;; next18:
;;   br label %end4
;; end4:
;;   %v19 = load double, ptr %s5
;;   br label %return2
;; return2:
;;   ret double %v19
;; trap32:
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
;; !6 = !{!"branch_weights", i32 1, i32 1048575}
