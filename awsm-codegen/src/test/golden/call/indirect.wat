;; A table that nothing writes is constant: index and signature are compared with constants.
(module
  (type $t (func (param i64) (result i64)))
  (table 4 funcref)
  (elem (i32.const 1) $f)
  (func $f (type $t) (local.get 0))
  (func (param i32) (result i64) (call_indirect (type $t) (i64.const 1) (local.get 0))))
;; IR:
;; @m.table0 = internal unnamed_addr constant [4 x { ptr, i64 }] [{ ptr, i64 } zeroinitializer, { ptr, i64 } { ptr @m.f0, i64 261 }, { ptr, i64 } zeroinitializer, { ptr, i64 } zeroinitializer], align 8
;;
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
;; define internal i64 @m.f0(ptr %instance, i64 %p0) #3 section "awsm_text" {
;; entry:
;;   br label %return0
;; return0:
;;   ret i64 %p0
;; }
;;
;; define internal i64 @m.f1(ptr %instance, i32 %p0) #3 section "awsm_text" {
;; entry:
;;   %v0 = call i64 @llvm.read_register.i64(metadata !5)
;;   %v1 = getelementptr i8, ptr %instance, i64 8
;;   %v2 = load i64, ptr %v1, align 8, !tbaa !7
;;   %v3 = icmp ult i64 %v0, %v2
;;   br i1 %v3, label %trap5, label %next4, !prof !8
;; next4:
;;   %v7 = icmp uge i32 %p0, 4
;;   br i1 %v7, label %trap9, label %next8, !prof !8
;; next8:
;;   %v10 = zext i32 %p0 to i64
;;   %v11 = mul nuw i64 %v10, 16
;;   %v12 = getelementptr i8, ptr @m.table0, i64 %v11
;;   %v13 = getelementptr i8, ptr %v12, i64 8
;;   %v14 = load i64, ptr %v13, align 8, !invariant.load !9
;;   %v16 = icmp ne i64 %v14, 261
;;   br i1 %v16, label %mismatch15, label %next17, !prof !8
;; next17:
;;   %v18 = load ptr, ptr %v12, align 8, !invariant.load !9
;;   %v19 = call i64 %v18(ptr %instance, i64 1)
;;   br label %return6
;; return6:
;;   ret i64 %v19
;; mismatch15:
;;   %v20 = icmp eq i64 %v14, 0
;;   br i1 %v20, label %trap21, label %trap22
;; trap9:
;;   call void @awsm_trap(ptr %instance, i32 263)
;;   unreachable
;; trap21:
;;   call void @awsm_trap(ptr %instance, i32 264)
;;   unreachable
;; trap22:
;;   call void @awsm_trap(ptr %instance, i32 265)
;;   unreachable
;; trap5:
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
;; !9 = !{}
