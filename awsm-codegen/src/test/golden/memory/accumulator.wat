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
;;   call void @awsm_memory_new(ptr %instance, ptr %v2, i64 1, i64 -1, i64 16)
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
;; define internal double @m.f0(ptr %instance, i32 %p0, i32 %p1) #3 section "awsm_text" {
;; entry:
;;   %s5 = alloca double
;;   %s7 = alloca i32
;;   %s14 = alloca i32
;;   store double 0x0000000000000000, ptr %s5
;;   store i32 %p0, ptr %s7
;;   store i32 %p1, ptr %s14
;;   %v0 = getelementptr i8, ptr %instance, i64 96
;;   %v1 = load ptr, ptr %v0, align 8, !invariant.load !5
;;   %v20 = load i32, ptr %s7
;;   %v21 = zext i32 %v20 to i64
;;   %v22 = load i32, ptr %s14
;;   %v23 = sub i32 %v22, 1
;;   %v24 = sub i32 %v23, 0
;;   %v25 = udiv i32 %v24, 1
;;   %v26 = zext i32 %v25 to i64
;;   %v27 = mul i64 %v26, 8
;;   %v28 = add i64 %v21, %v27
;;   %v29 = icmp uge i64 %v28, 4294967296
;;   %v30 = select i1 %v29, i64 4294967296, i64 %v28
;;   %v31 = add nuw nsw i64 %v30, 7
;;   %v32 = getelementptr i8, ptr %v1, i64 %v31
;;   %v33 = load volatile i8, ptr %v32, align 1
;;   br label %loop3
;; loop3:
;;   %v6 = load double, ptr %s5
;;   %v8 = load i32, ptr %s7
;;   %v9 = zext i32 %v8 to i64
;;   %v10 = getelementptr i8, ptr %v1, i64 %v9
;;   %v11 = load double, ptr %v10, align 1, !tbaa !4
;;   %v12 = fadd double %v6, %v11
;;   store double %v12, ptr %s5
;;   %v13 = add i32 %v8, 8
;;   store i32 %v13, ptr %s7
;;   %v15 = load i32, ptr %s14
;;   %v16 = sub i32 %v15, 1
;;   store i32 %v16, ptr %s14
;;   %v17 = icmp ne i32 %v16, 0
;;   br i1 %v17, label %loop3, label %next18
;; next18:
;;   br label %end4
;; end4:
;;   %v19 = load double, ptr %s5
;;   br label %return2
;; return2:
;;   ret double %v19
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
;; !0 = !{!"awsm"}
;; !1 = !{!"segment", !0}
;; !2 = !{!1, !1, i64 0}
;; !3 = !{!"linear memory", !0}
;; !4 = !{!3, !3, i64 0}
;; !5 = !{}
