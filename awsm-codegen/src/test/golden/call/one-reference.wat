;; options: instances=one
;; What a reference calls takes an instance, also where functions take none.
(module
  (func $f (param i32) (result i32) (local.get 0))
  (table (export "table") 1 funcref)
  (elem (i32.const 0) $f)
  (func (param i32) (result i32) (call_indirect (param i32) (result i32) (local.get 0) (i32.const 0))))
;; IR:
;; @m.elements0 = internal unnamed_addr constant [1 x i32] [i32 0], align 4
;;
;; @m.functions = internal unnamed_addr constant [1 x { ptr, i64 }] [{ ptr, i64 } { ptr @m.reference0, i64 131 }], align 8
;;
;; @m.instance = internal global [192 x i8] zeroinitializer, align 16
;;
;; @m.store = internal global [144 x i8] zeroinitializer, align 16
;;
;; define internal i32 @m.reference0(ptr %instance, i32 %p0) #0 section "awsm_text" {
;; entry:
;;   %v0 = call i32 @m.f0(i32 %p0)
;;   ret i32 %v0
;; }
;;
;; define internal void @m.initialize0(ptr %instance, ptr %unused) #1 {
;; entry:
;;   call void @awsm_functions_new(ptr @m.instance, ptr getelementptr (i8, ptr @m.instance, i64 168), ptr @m.functions, i64 1) #3
;;   call void @awsm_table_new(ptr @m.instance, ptr getelementptr (i8, ptr @m.instance, i64 96), i32 112, i64 0, i32 1, i32 0, i32 0, ptr getelementptr (i8, ptr @m.instance, i64 152)) #3
;;   call void @awsm_table_init_functions(ptr @m.instance, ptr getelementptr (i8, ptr @m.instance, i64 96), ptr getelementptr (i8, ptr @m.instance, i64 168), ptr @m.elements0, i32 1, i32 0, i32 0, i32 1, i32 16777215) #3
;;   ret void
;; }
;;
;; define internal void @m.initialize(ptr %instance, ptr %unused) #1 {
;; entry:
;;   call void @m.initialize0(ptr %instance, ptr null)
;;   ret void
;; }
;;
;; @m_fail = alias void (), ptr @m.api.fail
;;
;; @m_interrupt = alias void (), ptr @m.api.interrupt
;;
;; define ptr @m_table() #4 {
;; entry:
;;   ret ptr getelementptr (i8, ptr @m.instance, i64 96)
;; }
;;
;; define internal i32 @m.f0(i32 %p0) #0 section "awsm_text" {
;; entry:
;;   br label %return0
;; return0:
;;   ret i32 %p0
;; }
;;
;; define internal i32 @m.f1(i32 %p0) #0 section "awsm_text" {
;; entry:
;;   %v1 = call i64 @llvm.read_register.i64(metadata !5)
;;   %v2 = load i64, ptr getelementptr (i8, ptr @m.instance, i64 8), align 8, !tbaa !7
;;   %v3 = icmp ult i64 %v1, %v2
;;   br i1 %v3, label %trap5, label %next4, !prof !8
;; next4:
;;   %v6 = getelementptr i8, ptr getelementptr (i8, ptr @m.instance, i64 96), i64 8
;;   %v7 = load i32, ptr %v6, align 4, !tbaa !10
;;   %v8 = icmp uge i32 0, %v7
;;   br i1 %v8, label %trap10, label %next9, !prof !8
;; next9:
;;   %v11 = load ptr, ptr getelementptr (i8, ptr @m.instance, i64 96), align 8, !tbaa !10
;;   %v12 = zext i32 0 to i64
;;   %v13 = mul nuw i64 %v12, 8
;;   %v14 = getelementptr i8, ptr %v11, i64 %v13
;;   %v15 = load ptr, ptr %v14, align 8, !tbaa !12
;;   %v16 = icmp eq ptr %v15, null
;;   br i1 %v16, label %trap18, label %next17, !prof !8
;; next17:
;;   %v19 = getelementptr i8, ptr %v15, i64 16
;;   %v20 = load i64, ptr %v19, align 8, !invariant.load !13
;;   %v22 = icmp ne i64 %v20, 131
;;   br i1 %v22, label %trap21, label %next23, !prof !8
;; next23:
;;   %v24 = load ptr, ptr %v15, align 8, !invariant.load !13
;;   %v25 = getelementptr i8, ptr %v15, i64 8
;;   %v26 = load ptr, ptr %v25, align 8, !invariant.load !13
;;   %v27 = call i32 %v24(ptr %v26, i32 %p0)
;;   br label %return0
;; return0:
;;   ret i32 %v27
;; trap10:
;;   call void @awsm_trap(ptr @m.instance, i32 263)
;;   unreachable
;; trap18:
;;   call void @awsm_trap(ptr @m.instance, i32 264)
;;   unreachable
;; trap21:
;;   call void @awsm_trap(ptr @m.instance, i32 265)
;;   unreachable
;; trap5:
;;   call void @awsm_trap(ptr @m.instance, i32 266)
;;   unreachable
;; }
;;
;; @__start_awsm_text = extern_weak hidden global i8
;;
;; @__stop_awsm_text = extern_weak hidden global i8
;;
;; attributes #0 = { nounwind "disable-tail-calls"="true" "probe-stack"="inline-asm" }
;; attributes #1 = { cold noinline nounwind optsize }
;; attributes #2 = { noinline nounwind }
;; attributes #3 = { noinline }
;; attributes #4 = { nounwind }
;; attributes #5 = { cold noreturn nounwind }
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
