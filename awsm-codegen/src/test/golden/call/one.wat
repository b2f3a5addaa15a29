;; A single instance: no parameter, globals are variables.
;; options: instances=one
(module
  (global $g (mut i32) (i32.const 5))
  (memory 1)
  (func $f (param i32) (result i32) (i32.load (i32.add (local.get 0) (global.get $g))))
  (func (result i32) (global.set $g (i32.const 6)) (call $f (i32.const 1))))
;; IR:
;; @m.instance = internal global [176 x i8] zeroinitializer, align 16
;;
;; @m.store = internal global [144 x i8] zeroinitializer, align 16
;;
;; @m.global0 = internal global i32 5, align 4
;;
;; define internal void @m.initialize0(ptr %instance, ptr %unused) #0 {
;; entry:
;;   store ptr getelementptr (i8, ptr @m.instance, i64 96), ptr getelementptr (i8, ptr @m.instance, i64 64), align 8
;;   call void @awsm_memory_new(ptr @m.instance, ptr getelementptr (i8, ptr @m.instance, i64 96), ptr null, i64 1, i64 -1, i64 16) #2
;;   store i32 5, ptr @m.global0, align 4, !tbaa !2
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
;; define internal i32 @m.f0(i32 %p0) #5 section "awsm_text" {
;; entry:
;;   %v0 = load ptr, ptr getelementptr (i8, ptr @m.instance, i64 96), align 8, !invariant.load !7
;;   %v2 = load i32, ptr @m.global0, align 4, !tbaa !2
;;   %v3 = add i32 %p0, %v2
;;   %v4 = zext i32 %v3 to i64
;;   %v5 = getelementptr i8, ptr %v0, i64 %v4
;;   %v6 = load volatile i32, ptr %v5, align 1, !tbaa !6
;;   br label %return1
;; return1:
;;   ret i32 %v6
;; }
;;
;; define internal i32 @m.f1() #5 section "awsm_text" {
;; entry:
;;   call void asm sideeffect "", "~{memory}"()
;;   store volatile i32 6, ptr @m.global0, align 4, !tbaa !2
;;   call void asm sideeffect "", "~{memory}"()
;;   %v1 = call i64 @llvm.read_register.i64(metadata !8)
;;   %v2 = load i64, ptr getelementptr (i8, ptr @m.instance, i64 8), align 8, !tbaa !10
;;   %v3 = icmp ult i64 %v1, %v2
;;   br i1 %v3, label %trap5, label %next4, !prof !11
;; next4:
;;   %v6 = call i32 @m.f0(i32 1)
;;   br label %return0
;; return0:
;;   ret i32 %v6
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
;; attributes #1 = { noinline nounwind }
;; attributes #2 = { noinline }
;; attributes #3 = { nounwind }
;; attributes #4 = { cold noreturn nounwind }
;; attributes #5 = { nounwind "disable-tail-calls"="true" "probe-stack"="inline-asm" }
;; !0 = !{!"awsm"}
;; !1 = !{!"global", !0}
;; !2 = !{!1, !1, i64 0}
;; !3 = !{!"segment", !0}
;; !4 = !{!3, !3, i64 0}
;; !5 = !{!"linear memory", !0}
;; !6 = !{!5, !5, i64 0}
;; !7 = !{}
;; !8 = !{!"rsp"}
;; !9 = !{!"instance", !0}
;; !10 = !{!9, !9, i64 0}
;; !11 = !{!"branch_weights", i32 1, i32 1048575}
