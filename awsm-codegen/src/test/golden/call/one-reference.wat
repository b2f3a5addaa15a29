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
;; @m.store = internal global [96 x i8] zeroinitializer, align 16
;;
;; define internal i32 @m.reference0(ptr %environment, i32 %p0) #0 section "awsm_text" {
;; entry:
;;   %v0 = call i32 @m.f0(i32 %p0)
;;   ret i32 %v0
;; }
;;
;; define internal void @m.segments0(ptr %instance) #1 {
;; entry:
;;   call void @awsm_table_init_functions(ptr @m.instance, ptr getelementptr (i8, ptr @m.instance, i64 96), ptr getelementptr (i8, ptr @m.instance, i64 160), ptr @m.elements0, i32 1, i32 0, i32 0, i32 1, i32 16777215)
;;   ret void
;; }
;;
;; define internal void @m.initialize(ptr %instance, ptr %unused) #1 {
;; entry:
;;   call void @awsm_functions_new(ptr @m.instance, ptr getelementptr (i8, ptr @m.instance, i64 160), ptr @m.functions, i64 1)
;;   call void @awsm_table_new(ptr @m.instance, ptr getelementptr (i8, ptr @m.instance, i64 96), i32 112, i32 1, i32 0, i32 0, ptr getelementptr (i8, ptr @m.instance, i64 144))
;;   call void @m.segments0(ptr %instance)
;;   ret void
;; }
;;
;; @m_fail = alias void (i32), ptr @m.api.fail
;;
;; define ptr @m_table() #2 {
;; entry:
;;   ret ptr getelementptr (i8, ptr @m.instance, i64 96)
;; }
;;
;; define internal i32 @m.f0(i32 %p0) #0 section "awsm_text" {
;; entry:
;;   %s0 = alloca i32
;;   store i32 %p0, ptr %s0
;;   br label %return1
;; return1:
;;   ret i32 %p0
;; }
;;
;; define internal i32 @m.f1(i32 %p0) #0 section "awsm_text" {
;; entry:
;;   %s5 = alloca i32
;;   %v0 = call i64 @llvm.read_register.i64(metadata !5)
;;   %v1 = load i64, ptr getelementptr (i8, ptr @m.instance, i64 8), align 8, !tbaa !7
;;   %v2 = icmp ult i64 %v0, %v1
;;   br i1 %v2, label %trap4, label %next3, !prof !8
;; next3:
;;   store i32 %p0, ptr %s5
;;   %v7 = getelementptr i8, ptr getelementptr (i8, ptr @m.instance, i64 96), i64 8
;;   %v8 = load i32, ptr %v7, align 4, !tbaa !10
;;   %v9 = icmp uge i32 0, %v8
;;   br i1 %v9, label %trap11, label %next10, !prof !8
;; next10:
;;   %v12 = load ptr, ptr getelementptr (i8, ptr @m.instance, i64 96), align 8, !tbaa !10
;;   %v13 = zext i32 0 to i64
;;   %v14 = mul nuw i64 %v13, 8
;;   %v15 = getelementptr i8, ptr %v12, i64 %v14
;;   %v16 = load ptr, ptr %v15, align 8, !tbaa !12
;;   %v17 = icmp eq ptr %v16, null
;;   br i1 %v17, label %trap19, label %next18, !prof !8
;; next18:
;;   %v20 = getelementptr i8, ptr %v16, i64 16
;;   %v21 = load i64, ptr %v20, align 8, !invariant.load !13
;;   %v23 = icmp ne i64 %v21, 131
;;   br i1 %v23, label %trap22, label %next24, !prof !8
;; next24:
;;   %v25 = load ptr, ptr %v16, align 8, !invariant.load !13
;;   %v26 = getelementptr i8, ptr %v16, i64 8
;;   %v27 = load ptr, ptr %v26, align 8, !invariant.load !13
;;   %v28 = call i32 %v25(ptr %v27, i32 %p0)
;;   br label %return6
;; return6:
;;   ret i32 %v28
;; trap11:
;;   call void @awsm_trap(ptr @m.instance, i32 263)
;;   unreachable
;; trap19:
;;   call void @awsm_trap(ptr @m.instance, i32 264)
;;   unreachable
;; trap22:
;;   call void @awsm_trap(ptr @m.instance, i32 265)
;;   unreachable
;; trap4:
;;   call void @awsm_trap(ptr @m.instance, i32 266)
;;   unreachable
;; }
;;
;; attributes #0 = { nounwind "disable-tail-calls"="true" "probe-stack"="inline-asm" }
;; attributes #1 = { cold noinline nounwind optsize }
;; attributes #2 = { nounwind }
;; attributes #3 = { cold noreturn nounwind }
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
