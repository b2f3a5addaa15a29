;; options: inline-constant-globals
(module
  (global $m (mut i32) (i32.const 7))
  (func (result i32) (global.get $m)))
;; IR:
;; define internal void @m.initialize0(ptr %instance, ptr %unused) #0 {
;; entry:
;;   %v0 = getelementptr i8, ptr %instance, i64 96
;;   store i32 7, ptr %v0, align 4, !tbaa !2
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
;; define internal i32 @m.f0(ptr %instance) #3 section "awsm_text" {
;; entry:
;;   br label %return0
;; return0:
;;   ret i32 7
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
;; !1 = !{!"global", !0}
;; !2 = !{!1, !1, i64 0}
;; !3 = !{!"segment", !0}
;; !4 = !{!3, !3, i64 0}
;; !5 = !{!"linear memory", !0}
;; !6 = !{!5, !5, i64 0}
