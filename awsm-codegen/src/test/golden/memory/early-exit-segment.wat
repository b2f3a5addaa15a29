;; Where the processor compares, a loop that counts and may be left before stays as it is.
;; options: memory=segment target=i686-linux instances=one
(module
  (memory 1)
  (func $find (param $p i32) (param $n i32) (param $x i32) (result i32)
    (block $out
      (loop $next
        (br_if $out (i32.eq (i32.load8_u (local.get $p)) (local.get $x)))
        (local.set $p (i32.add (local.get $p) (i32.const 1)))
        (br_if $next (local.tee $n (i32.sub (local.get $n) (i32.const 1))))))
    (local.get $p)))
;; IR:
;; @m.instance = internal global [96 x i8] zeroinitializer, align 16
;;
;; @m.store = internal global [72 x i8] zeroinitializer, align 16
;;
;; define internal void @m.initialize0(ptr %instance, ptr %unused) #0 {
;; entry:
;;   store ptr getelementptr (i8, ptr @m.instance, i64 52), ptr getelementptr (i8, ptr @m.instance, i64 36), align 4
;;   call void @awsm_memory_new(ptr @m.instance, ptr getelementptr (i8, ptr @m.instance, i64 52), ptr null, i32 1, i32 -1, i32 16) #2
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
;; define internal fastcc i32 @m.f0(ptr %more) #5 "no-builtins" section "awsm_text" {
;; entry:
;;   %s10 = alloca i32
;;   %s16 = alloca i32
;;   %s21 = alloca i32
;;   %v0 = load i32, ptr %more, align 8
;;   %v1 = getelementptr i8, ptr %more, i64 16
;;   %v2 = load i32, ptr %v1, align 8
;;   %v3 = getelementptr i8, ptr %more, i64 32
;;   %v4 = load i32, ptr %v3, align 8
;;   store i32 %v0, ptr %s10
;;   store i32 %v4, ptr %s16
;;   store i32 %v2, ptr %s21
;;   %v5 = load ptr, ptr getelementptr (i8, ptr @m.instance, i64 52), align 4, !invariant.load !5
;;   br label %loop8
;; loop8:
;;   %v11 = load i32, ptr %s10
;;   %v12 = zext i32 %v11 to i64
;;   %v13 = getelementptr i8, ptr addrspace(257) null, i64 %v12
;;   %v14 = load volatile i8, ptr addrspace(257) %v13, align 1, !tbaa !4
;;   %v15 = zext i8 %v14 to i32
;;   %v17 = load i32, ptr %s16
;;   %v18 = icmp eq i32 %v15, %v17
;;   br i1 %v18, label %end7, label %next19
;; next19:
;;   %v20 = add i32 %v11, 1
;;   store i32 %v20, ptr %s10
;;   %v22 = load i32, ptr %s21
;;   %v23 = sub i32 %v22, 1
;;   store i32 %v23, ptr %s21
;;   %v24 = icmp ne i32 %v23, 0
;;   br i1 %v24, label %loop8, label %next25
;; next25:
;;   br label %end9
;; end9:
;;   br label %end7
;; end7:
;;   %v26 = load i32, ptr %s10
;;   br label %return6
;; return6:
;;   ret i32 %v26
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
