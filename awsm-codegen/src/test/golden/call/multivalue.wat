;; Two results are returned through memory; the sixth parameter type does not fit into a word with the others.
(module
  (func $two (param i32) (result i32 i64) (local.get 0) (i64.const 2))
  (func (result i64) (call $two (i32.const 1)) (drop) (drop) (i64.const 3)))
;; IR:
;; define internal void @m.initialize(ptr %instance, ptr %unused) #0 {
;; entry:
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
;; define internal { i32, i64 } @m.f0(ptr %instance, i32 %p0) #3 section "awsm_text" {
;; entry:
;;   br label %return0
;; return0:
;;   %v1 = insertvalue { i32, i64 } poison, i32 %p0, 0
;;   %v2 = insertvalue { i32, i64 } %v1, i64 2, 1
;;   ret { i32, i64 } %v2
;; }
;;
;; define internal i64 @m.f1(ptr %instance) #3 section "awsm_text" {
;; entry:
;;   %v1 = call i64 @llvm.read_register.i64(metadata !5)
;;   %v2 = getelementptr i8, ptr %instance, i64 8
;;   %v3 = load i64, ptr %v2, align 8, !tbaa !7
;;   %v4 = icmp ult i64 %v1, %v3
;;   br i1 %v4, label %trap6, label %next5, !prof !8
;; next5:
;;   %v7 = call { i32, i64 } @m.f0(ptr %instance, i32 1)
;;   %v8 = extractvalue { i32, i64 } %v7, 0
;;   %v9 = extractvalue { i32, i64 } %v7, 1
;;   br label %return0
;; return0:
;;   ret i64 3
;; trap6:
;;   call void @awsm_trap(ptr %instance, i32 266)
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
;; !0 = !{!"awsm"}
;; !1 = !{!"segment", !0}
;; !2 = !{!1, !1, i64 0}
;; !3 = !{!"linear memory", !0}
;; !4 = !{!3, !3, i64 0}
;; !5 = !{!"rsp"}
;; !6 = !{!"instance", !0}
;; !7 = !{!6, !6, i64 0}
;; !8 = !{!"branch_weights", i32 1, i32 1048575}
