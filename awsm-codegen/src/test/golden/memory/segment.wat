;; A prefix instead of a comparison; after a call of what may be another instance's, the segment is selected again.
;; options: memory=segment target=i686-linux
(module
  (memory 1)
  (table (export "t") 1 funcref)
  (type $f (func (param i32) (result i32)))
  (func (param i32) (result i32) (i32.load (local.get 0)))
  (func (param i32) (result i32)
    (i32.add (i32.load8_u (local.get 0)) (i32.load8_u offset=4 (local.get 0))))
  (func (param i32) (result i32) (i32.load (call_indirect (type $f) (local.get 0) (i32.const 0)))))
;; IR:
;; define internal void @m.initialize0(ptr %instance, ptr %unused) #0 {
;; entry:
;;   %v0 = getelementptr i8, ptr %instance, i64 52
;;   %v1 = getelementptr i8, ptr %instance, i64 36
;;   store ptr %v0, ptr %v1, align 4
;;   %v2 = getelementptr i8, ptr %instance, i64 52
;;   call void @awsm_memory_new(ptr %instance, ptr %v2, ptr null, i32 1, i32 -1, i32 16) #2
;;   %v3 = getelementptr i8, ptr %instance, i64 92
;;   %v4 = getelementptr i8, ptr %instance, i64 132
;;   call void @awsm_table_new(ptr %instance, ptr %v3, i32 112, i32 0, i32 1, i32 0, i32 0, ptr %v4) #2
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
;;   %v0 = getelementptr i8, ptr %instance, i64 92
;;   ret ptr %v0
;; }
;;
;; @m.names = private unnamed_addr constant [2 x i8] c"t\00", align 1
;;
;; @m.exports = internal constant [1 x { ptr, i32, { i32, i32, i32, i32, ptr, ptr, i64, i64, i32 }, ptr, i32, i32 }] [{ ptr, i32, { i32, i32, i32, i32, ptr, ptr, i64, i64, i32 }, ptr, i32, i32 } { ptr @m.names, i32 1, { i32, i32, i32, i32, ptr, ptr, i64, i64, i32 } { i32 1, i32 112, i32 0, i32 0, ptr null, ptr null, i64 1, i64 -1, i32 0 }, ptr null, i32 92, i32 0 }], align 8
;;
;; define internal fastcc i32 @m.f0(ptr %instance, i32 %p0) #5 "no-builtins" section "awsm_text" {
;; entry:
;;   %v0 = getelementptr i8, ptr %instance, i64 52
;;   %v1 = load ptr, ptr %v0, align 4, !invariant.load !5
;;   %v3 = zext i32 %p0 to i64
;;   %v4 = getelementptr i8, ptr addrspace(257) null, i64 %v3
;;   %v5 = load volatile i32, ptr addrspace(257) %v4, align 1, !tbaa !4
;;   br label %return2
;; return2:
;;   ret i32 %v5
;; }
;;
;; define internal fastcc i32 @m.f1(ptr %instance, i32 %p0) #5 "no-builtins" section "awsm_text" {
;; entry:
;;   %v0 = getelementptr i8, ptr %instance, i64 52
;;   %v1 = load ptr, ptr %v0, align 4, !invariant.load !5
;;   %v3 = zext i32 %p0 to i64
;;   %v4 = getelementptr i8, ptr addrspace(257) null, i64 %v3
;;   %v14 = icmp slt i32 %p0, 0
;;   br i1 %v14, label %trap13, label %next12, !prof !6
;; next12:
;;   %v5 = load i8, ptr addrspace(257) %v4, align 1, !tbaa !4
;;   %v6 = zext i8 %v5 to i32
;;   %v7 = add nuw nsw i64 %v3, 4
;;   %v8 = getelementptr i8, ptr addrspace(257) null, i64 %v7
;;   %v9 = load volatile i8, ptr addrspace(257) %v8, align 1, !tbaa !4
;;   %v10 = zext i8 %v9 to i32
;;   %v11 = add i32 %v6, %v10
;;   br label %return2
;; return2:
;;   ret i32 %v11
;; trap13:
;;   call void @awsm_trap(ptr %instance, i32 261)
;;   unreachable
;; }
;;
;; define internal fastcc i32 @m.f2(ptr %instance, i32 %p0) #5 "no-builtins" section "awsm_text" {
;; entry:
;;   %v0 = getelementptr i8, ptr %instance, i64 52
;;   %v1 = load ptr, ptr %v0, align 4, !invariant.load !5
;;   %v3 = call i32 @llvm.read_register.i32(metadata !7)
;;   %v4 = getelementptr i8, ptr %instance, i64 8
;;   %v5 = load i32, ptr %v4, align 4, !tbaa !9
;;   %v6 = icmp ult i32 %v3, %v5
;;   br i1 %v6, label %trap8, label %next7, !prof !6
;; next7:
;;   %v9 = getelementptr i8, ptr %instance, i64 92
;;   %v10 = getelementptr i8, ptr %v9, i64 4
;;   %v11 = load i32, ptr %v10, align 4, !tbaa !11
;;   %v12 = icmp uge i32 0, %v11
;;   br i1 %v12, label %trap14, label %next13, !prof !6
;; next13:
;;   %v15 = load ptr, ptr %v9, align 4, !tbaa !11
;;   %v16 = mul nuw i32 0, 4
;;   %v17 = getelementptr i8, ptr %v15, i32 %v16
;;   %v18 = load ptr, ptr %v17, align 4, !tbaa !13
;;   %v19 = icmp eq ptr %v18, null
;;   br i1 %v19, label %trap21, label %next20, !prof !6
;; next20:
;;   %v22 = getelementptr i8, ptr %v18, i64 8
;;   %v23 = load i32, ptr %v22, align 4, !invariant.load !5
;;   %v25 = icmp ne i32 %v23, 131
;;   br i1 %v25, label %trap24, label %next26, !prof !6
;; next26:
;;   %v27 = load ptr, ptr %v18, align 4, !invariant.load !5
;;   %v28 = getelementptr i8, ptr %v18, i64 4
;;   %v29 = load ptr, ptr %v28, align 4, !invariant.load !5
;;   %v30 = call fastcc i32 %v27(ptr %v29, i32 %p0)
;;   %v31 = getelementptr i8, ptr %instance, i64 52
;;   %v32 = getelementptr i8, ptr %v31, i64 36
;;   %v33 = load i32, ptr %v32, align 4, !invariant.load !5
;;   call void asm sideeffect "movl %fs, %eax\0Acmpl %eax, $0\0Aje 1f\0Amovl $0, %fs\0A1:", "r,~{eax},~{flags},~{memory}"(i32 %v33) nounwind
;;   %v34 = zext i32 %v30 to i64
;;   %v35 = getelementptr i8, ptr addrspace(257) null, i64 %v34
;;   %v36 = load volatile i32, ptr addrspace(257) %v35, align 1, !tbaa !4
;;   br label %return2
;; return2:
;;   ret i32 %v36
;; trap14:
;;   call void @awsm_trap(ptr %instance, i32 519)
;;   unreachable
;; trap21:
;;   call void @awsm_trap(ptr %instance, i32 520)
;;   unreachable
;; trap24:
;;   call void @awsm_trap(ptr %instance, i32 521)
;;   unreachable
;; trap8:
;;   call void @awsm_trap(ptr %instance, i32 522)
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
;; !5 = !{}
;; !6 = !{!"branch_weights", i32 1, i32 1048575}
;; !7 = !{!"esp"}
;; !8 = !{!"instance", !0}
;; !9 = !{!8, !8, i64 0}
;; !10 = !{!"head", !0}
;; !11 = !{!10, !10, i64 0}
;; !12 = !{!"table element", !0}
;; !13 = !{!12, !12, i64 0}
