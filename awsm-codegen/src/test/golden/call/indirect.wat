;; A table that nothing writes is constant: index and signature are compared with constants.
(module
  (type $t (func (param i64) (result i64)))
  (table 4 funcref)
  (elem (i32.const 1) $f)
  (func $f (type $t) (local.get 0))
  (func (param i32) (result i64) (call_indirect (type $t) (i64.const 1) (local.get 0))))
;; IR:
;; @m.table0 = internal unnamed_addr constant [4 x ptr] [ptr null, ptr @m.f0, ptr null, ptr null], align 8
;;
;; @m.types0 = internal unnamed_addr constant [4 x i32] [i32 0, i32 1, i32 0, i32 0], align 4
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
;;   %v1 = call i64 @llvm.read_register.i64(metadata !5)
;;   %v2 = getelementptr i8, ptr %instance, i64 8
;;   %v3 = load i64, ptr %v2, align 8, !tbaa !7
;;   %v4 = icmp ult i64 %v1, %v3
;;   br i1 %v4, label %trap6, label %next5, !prof !8
;; next5:
;;   %v7 = icmp uge i32 %p0, 4
;;   br i1 %v7, label %trap9, label %next8, !prof !8
;; next8:
;;   %v10 = zext i32 %p0 to i64
;;   %v11 = mul nuw i64 %v10, 4
;;   %v12 = getelementptr i8, ptr @m.types0, i64 %v11
;;   %v13 = load i32, ptr %v12, align 4, !invariant.load !9
;;   %v16 = icmp ne i32 %v13, 1
;;   br i1 %v16, label %mismatch14, label %next15, !prof !8
;; next15:
;;   %v17 = zext i32 %p0 to i64
;;   %v18 = mul nuw i64 %v17, 8
;;   %v19 = getelementptr i8, ptr @m.table0, i64 %v18
;;   %v20 = load ptr, ptr %v19, align 8, !invariant.load !9
;;   %v21 = call i64 %v20(ptr %instance, i64 1)
;;   br label %return0
;; return0:
;;   ret i64 %v21
;; mismatch14:
;;   %v22 = load volatile i32, ptr %v12, align 4
;;   %v23 = icmp eq i32 %v22, 0
;;   br i1 %v23, label %trap24, label %trap25
;; trap9:
;;   call void @awsm_trap(ptr %instance, i32 263)
;;   unreachable
;; trap24:
;;   call void @awsm_trap(ptr %instance, i32 264)
;;   unreachable
;; trap25:
;;   call void @awsm_trap(ptr %instance, i32 265)
;;   unreachable
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
;; !9 = !{}
