;; An exported table has references: pointers to code, environment and signature.
(module
  (type $t (func))
  (table (export "t") 4 funcref)
  (func (param i32) (call_indirect (type $t) (local.get 0))))
;; IR:
;; define internal void @m.initialize0(ptr %instance, ptr %unused) #0 {
;; entry:
;;   %v0 = getelementptr i8, ptr %instance, i64 96
;;   %v1 = getelementptr i8, ptr %instance, i64 152
;;   call void @awsm_table_new(ptr %instance, ptr %v0, i32 112, i64 0, i32 4, i32 0, i32 0, ptr %v1) #2
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
;; define ptr @m_t(ptr %instance) #3 {
;; entry:
;;   %v0 = getelementptr i8, ptr %instance, i64 96
;;   ret ptr %v0
;; }
;;
;; @m.names = private unnamed_addr constant [2 x i8] c"t\00", align 1
;;
;; @m.exports = internal constant [1 x { ptr, i64, { i32, i32, i32, i32, ptr, ptr, i64, i64, i64 }, ptr, i64, i32 }] [{ ptr, i64, { i32, i32, i32, i32, ptr, ptr, i64, i64, i64 }, ptr, i64, i32 } { ptr @m.names, i64 1, { i32, i32, i32, i32, ptr, ptr, i64, i64, i64 } { i32 1, i32 112, i32 0, i32 0, ptr null, ptr null, i64 4, i64 -1, i64 0 }, ptr null, i64 96, i32 0 }], align 8
;;
;; define internal void @m.f0(ptr %instance, i32 %p0) #5 section "awsm_text" {
;; entry:
;;   %v1 = call i64 @llvm.read_register.i64(metadata !5)
;;   %v2 = getelementptr i8, ptr %instance, i64 8
;;   %v3 = load i64, ptr %v2, align 8, !tbaa !7
;;   %v4 = icmp ult i64 %v1, %v3
;;   br i1 %v4, label %trap6, label %next5, !prof !8
;; next5:
;;   %v7 = getelementptr i8, ptr %instance, i64 96
;;   %v8 = getelementptr i8, ptr %v7, i64 8
;;   %v9 = load i32, ptr %v8, align 4, !tbaa !10
;;   %v10 = icmp uge i32 %p0, %v9
;;   br i1 %v10, label %trap12, label %next11, !prof !8
;; next11:
;;   %v13 = load ptr, ptr %v7, align 8, !tbaa !10
;;   %v14 = zext i32 %p0 to i64
;;   %v15 = mul nuw i64 %v14, 8
;;   %v16 = getelementptr i8, ptr %v13, i64 %v15
;;   %v17 = load ptr, ptr %v16, align 8, !tbaa !12
;;   %v18 = icmp eq ptr %v17, null
;;   br i1 %v18, label %trap20, label %next19, !prof !8
;; next19:
;;   %v21 = getelementptr i8, ptr %v17, i64 16
;;   %v22 = load i64, ptr %v21, align 8, !invariant.load !13
;;   %v24 = icmp ne i64 %v22, 1
;;   br i1 %v24, label %trap23, label %next25, !prof !8
;; next25:
;;   %v26 = load ptr, ptr %v17, align 8, !invariant.load !13
;;   %v27 = getelementptr i8, ptr %v17, i64 8
;;   %v28 = load ptr, ptr %v27, align 8, !invariant.load !13
;;   call void %v26(ptr %v28)
;;   br label %return0
;; return0:
;;   ret void
;; trap12:
;;   call void @awsm_trap(ptr %instance, i32 7)
;;   unreachable
;; trap20:
;;   call void @awsm_trap(ptr %instance, i32 8)
;;   unreachable
;; trap23:
;;   call void @awsm_trap(ptr %instance, i32 9)
;;   unreachable
;; trap6:
;;   call void @awsm_trap(ptr %instance, i32 10)
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
;; !5 = !{!"rsp"}
;; !6 = !{!"instance", !0}
;; !7 = !{!6, !6, i64 0}
;; !8 = !{!"branch_weights", i32 1, i32 1048575}
;; !9 = !{!"head", !0}
;; !10 = !{!9, !9, i64 0}
;; !11 = !{!"table element", !0}
;; !12 = !{!11, !11, i64 0}
;; !13 = !{}
