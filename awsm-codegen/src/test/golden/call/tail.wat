;; A function that ends with calls has all argument registers as parameters, and a small one before it for ordinary calls.
;; What makes no tail calls itself is called in the ordinary way.
(module
  (type $t (func (param i32 f32) (result i32)))
  (table (export "table") 1 funcref)
  (func $odd (param i64) (result i32) (return_call $even (i32.wrap_i64 (local.get 0)) (f64.const 1)))
  (func $even (param i32 f64) (result i32)
    (if (i32.eqz (local.get 0)) (then (return_call $last (local.get 0))))
    (return_call_indirect (type $t) (local.get 0) (f32.const 2) (i32.const 0)))
  (func $last (param i32) (result i32) (local.get 0))
  (func (result i32) (call $odd (i64.const 7))))
;; IR:
;; define internal void @m.initialize0(ptr %instance, ptr %unused) #0 {
;; entry:
;;   %v0 = getelementptr i8, ptr %instance, i64 96
;;   %v1 = getelementptr i8, ptr %instance, i64 152
;;   call void @awsm_table_new(ptr %instance, ptr %v0, i32 112, i64 0, i32 1, i32 0, i32 0, ptr %v1) #2
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
;; define ptr @m_table(ptr %instance) #3 {
;; entry:
;;   %v0 = getelementptr i8, ptr %instance, i64 96
;;   ret ptr %v0
;; }
;;
;; @m.names = private unnamed_addr constant [6 x i8] c"table\00", align 1
;;
;; @m.exports = internal constant [1 x { ptr, i64, { i32, i32, i32, i32, ptr, ptr, i64, i64, i64 }, ptr, i64, i32 }] [{ ptr, i64, { i32, i32, i32, i32, ptr, ptr, i64, i64, i64 }, ptr, i64, i32 } { ptr @m.names, i64 5, { i32, i32, i32, i32, ptr, ptr, i64, i64, i64 } { i32 1, i32 112, i32 0, i32 0, ptr null, ptr null, i64 1, i64 -1, i64 0 }, ptr null, i64 96, i32 0 }], align 8
;;
;; define internal i32 @m.f0(ptr %instance, i64 %p0) #5 section "awsm_text" {
;; entry:
;;   %v0 = inttoptr i64 %p0 to ptr
;;   %v1 = call i32 @m.f0..tail(ptr %instance, ptr %v0, ptr poison, ptr poison, ptr poison, ptr poison, <2 x i64> poison, <2 x i64> poison, <2 x i64> poison, <2 x i64> poison, <2 x i64> poison, <2 x i64> poison, <2 x i64> poison, <2 x i64> poison)
;;   ret i32 %v1
;; }
;;
;; define internal i32 @m.f0..tail(ptr %instance, ptr %i1, ptr %i2, ptr %i3, ptr %i4, ptr %i5, <2 x i64> %f0, <2 x i64> %f1, <2 x i64> %f2, <2 x i64> %f3, <2 x i64> %f4, <2 x i64> %f5, <2 x i64> %f6, <2 x i64> %f7) #5 section "awsm_text" {
;; entry:
;;   %v0 = ptrtoint ptr %i1 to i64
;;   %v2 = trunc i64 %v0 to i32
;;   %v3 = call i64 @llvm.read_register.i64(metadata !5)
;;   %v4 = getelementptr i8, ptr %instance, i64 8
;;   %v5 = load i64, ptr %v4, align 8, !tbaa !7
;;   %v6 = icmp ult i64 %v3, %v5
;;   br i1 %v6, label %trap8, label %next7, !prof !8
;; next7:
;;   %v9 = inttoptr i32 %v2 to ptr
;;   %v10 = insertelement <2 x double> poison, double 0x3FF0000000000000, i32 0
;;   %v11 = bitcast <2 x double> %v10 to <2 x i64>
;;   %v12 = musttail call i32 @m.f1..tail(ptr %instance, ptr %v9, ptr poison, ptr poison, ptr poison, ptr poison, <2 x i64> %v11, <2 x i64> poison, <2 x i64> poison, <2 x i64> poison, <2 x i64> poison, <2 x i64> poison, <2 x i64> poison, <2 x i64> poison)
;;   ret i32 %v12
;; return1:
;;   ret i32 poison
;; trap8:
;;   call void @awsm_trap(ptr %instance, i32 10)
;;   unreachable
;; }
;;
;; define internal i32 @m.f1(ptr %instance, i32 %p0, double %p1) #5 section "awsm_text" {
;; entry:
;;   %v0 = inttoptr i32 %p0 to ptr
;;   %v1 = insertelement <2 x double> poison, double %p1, i32 0
;;   %v2 = bitcast <2 x double> %v1 to <2 x i64>
;;   %v3 = call i32 @m.f1..tail(ptr %instance, ptr %v0, ptr poison, ptr poison, ptr poison, ptr poison, <2 x i64> %v2, <2 x i64> poison, <2 x i64> poison, <2 x i64> poison, <2 x i64> poison, <2 x i64> poison, <2 x i64> poison, <2 x i64> poison)
;;   ret i32 %v3
;; }
;;
;; define internal i32 @m.f1..tail(ptr %instance, ptr %i1, ptr %i2, ptr %i3, ptr %i4, ptr %i5, <2 x i64> %f0, <2 x i64> %f1, <2 x i64> %f2, <2 x i64> %f3, <2 x i64> %f4, <2 x i64> %f5, <2 x i64> %f6, <2 x i64> %f7) #5 section "awsm_text" {
;; entry:
;;   %s15 = alloca i32
;;   %v0 = ptrtoint ptr %i1 to i32
;;   %v1 = bitcast <2 x i64> %f0 to <2 x double>
;;   %v2 = extractelement <2 x double> %v1, i32 0
;;   store i32 %v0, ptr %s15
;;   %v4 = icmp eq i32 %v0, 0
;;   %v5 = call i64 @llvm.read_register.i64(metadata !5)
;;   %v6 = getelementptr i8, ptr %instance, i64 8
;;   %v7 = load i64, ptr %v6, align 8, !tbaa !7
;;   %v8 = icmp ult i64 %v5, %v7
;;   br i1 %v8, label %trap10, label %next9, !prof !8
;; next9:
;;   br i1 %v4, label %then12, label %else13
;; then12:
;;   %v14 = call i32 @m.f2(ptr %instance, i32 %v0)
;;   br label %return3
;; else13:
;;   br label %end11
;; end11:
;;   %v16 = load i32, ptr %s15
;;   %v17 = getelementptr i8, ptr %instance, i64 96
;;   %v18 = getelementptr i8, ptr %v17, i64 8
;;   %v19 = load i32, ptr %v18, align 4, !tbaa !10
;;   %v20 = icmp uge i32 0, %v19
;;   br i1 %v20, label %trap22, label %next21, !prof !8
;; next21:
;;   %v23 = load ptr, ptr %v17, align 8, !tbaa !10
;;   %v24 = zext i32 0 to i64
;;   %v25 = mul nuw i64 %v24, 8
;;   %v26 = getelementptr i8, ptr %v23, i64 %v25
;;   %v27 = load ptr, ptr %v26, align 8, !tbaa !12
;;   %v28 = icmp eq ptr %v27, null
;;   br i1 %v28, label %trap30, label %next29, !prof !8
;; next29:
;;   %v31 = getelementptr i8, ptr %v27, i64 16
;;   %v32 = load i64, ptr %v31, align 8, !invariant.load !13
;;   %v34 = icmp ne i64 %v32, 1075
;;   br i1 %v34, label %trap33, label %next35, !prof !8
;; next35:
;;   %v36 = load ptr, ptr %v27, align 8, !invariant.load !13
;;   %v37 = getelementptr i8, ptr %v27, i64 8
;;   %v38 = load ptr, ptr %v37, align 8, !invariant.load !13
;;   %v39 = inttoptr i32 %v16 to ptr
;;   %v40 = insertelement <4 x float> poison, float 0x4000000000000000, i32 0
;;   %v41 = bitcast <4 x float> %v40 to <2 x i64>
;;   %v42 = musttail call i32 %v36(ptr %v38, ptr %v39, ptr poison, ptr poison, ptr poison, ptr poison, <2 x i64> %v41, <2 x i64> poison, <2 x i64> poison, <2 x i64> poison, <2 x i64> poison, <2 x i64> poison, <2 x i64> poison, <2 x i64> poison)
;;   ret i32 %v42
;; return3:
;;   ret i32 %v14
;; trap22:
;;   call void @awsm_trap(ptr %instance, i32 263)
;;   unreachable
;; trap30:
;;   call void @awsm_trap(ptr %instance, i32 264)
;;   unreachable
;; trap33:
;;   call void @awsm_trap(ptr %instance, i32 265)
;;   unreachable
;; trap10:
;;   call void @awsm_trap(ptr %instance, i32 266)
;;   unreachable
;; }
;;
;; define internal i32 @m.f2(ptr %instance, i32 %p0) #5 section "awsm_text" {
;; entry:
;;   br label %return0
;; return0:
;;   ret i32 %p0
;; }
;;
;; define internal i32 @m.f3(ptr %instance) #5 section "awsm_text" {
;; entry:
;;   %v1 = call i64 @llvm.read_register.i64(metadata !5)
;;   %v2 = getelementptr i8, ptr %instance, i64 8
;;   %v3 = load i64, ptr %v2, align 8, !tbaa !7
;;   %v4 = icmp ult i64 %v1, %v3
;;   br i1 %v4, label %trap6, label %next5, !prof !8
;; next5:
;;   %v7 = call i32 @m.f0(ptr %instance, i64 7)
;;   br label %return0
;; return0:
;;   ret i32 %v7
;; trap6:
;;   call void @awsm_trap(ptr %instance, i32 778)
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
