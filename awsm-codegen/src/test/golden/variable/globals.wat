;; Immutable constants are inlined; a mutable one that nothing writes only with -i.
(module
  (import "env" "g" (global $i (mut i64)))
  (global $c f64 (f64.const 1.5))
  (global $m (mut i32) (i32.const 7))
  (func (result f64) (global.set $i (i64.const 1)) (drop (global.get $m)) (global.get $c)))
;; IR:
;; @m.import_types = internal constant [1 x { i64, i32, i32, i8, i8, i8, i8, i8 }] [{ i64, i32, i32, i8, i8, i8, i8, i8 } { i64 0, i32 0, i32 0, i8 3, i8 126, i8 1, i8 0, i8 0 }], align 8
;;
;; define internal void @m.initialize0(ptr %instance, ptr %unused) #0 {
;; entry:
;;   %v0 = getelementptr i8, ptr %instance, i64 104
;;   store double 0x3FF8000000000000, ptr %v0, align 8, !tbaa !2
;;   %v1 = getelementptr i8, ptr %instance, i64 112
;;   store i32 7, ptr %v1, align 4, !tbaa !2
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
;; @m.names = private unnamed_addr constant [6 x i8] c"env\00g\00", align 1
;;
;; @m.imports = internal constant [1 x { ptr, i64, ptr, i64, { i32, i32, i32, i32, ptr, ptr, i64, i64, i64 }, i64 }] [{ ptr, i64, ptr, i64, { i32, i32, i32, i32, ptr, ptr, i64, i64, i64 }, i64 } { ptr @m.names, i64 3, ptr getelementptr (i8, ptr @m.names, i64 4), i64 1, { i32, i32, i32, i32, ptr, ptr, i64, i64, i64 } { i32 3, i32 126, i32 1, i32 0, ptr null, ptr null, i64 0, i64 0, i64 0 }, i64 0 }], align 8
;;
;; define internal double @m.f0(ptr %instance) #3 section "awsm_text" {
;; entry:
;;   %v1 = getelementptr i8, ptr %instance, i64 96
;;   %v2 = load ptr, ptr %v1, align 8, !invariant.load !7
;;   call void asm sideeffect "", "~{memory}"()
;;   store volatile i64 1, ptr %v2, align 8, !tbaa !2
;;   call void asm sideeffect "", "~{memory}"()
;;   %v3 = getelementptr i8, ptr %instance, i64 112
;;   %v4 = load i32, ptr %v3, align 4, !tbaa !2
;;   br label %return0
;; return0:
;;   ret double 0x3FF8000000000000
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
;; !7 = !{}
