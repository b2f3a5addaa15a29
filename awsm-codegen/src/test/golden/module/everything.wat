;; The whole IR of a small module: see docs/abi.md.
;; options: show=all
(module
  (memory (export "memory") 1 2)
  (data (i32.const 8) "\00hello\ff")
  (global (export "answer") i32 (i32.const 42))
  (func (export "add") (param i32 i32) (result i32) (i32.add (local.get 0) (local.get 1))))
;; IR:
;; source_filename = "m"
;; target triple = "x86_64-unknown-linux-gnu"
;;
;; @m.data0 = internal unnamed_addr constant [7 x i8] c"\00hello\FF", align 1
;; @m.functions = internal unnamed_addr constant [1 x { ptr, i64 }] [{ ptr, i64 } { ptr @m.f0, i64 1043 }], align 8
;; @m.name = private unnamed_addr constant [2 x i8] c"m\00", align 1
;; @m.image = internal constant { i64, i64, i64, i64, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, i64, i64, i64, ptr, ptr, ptr, ptr } { i64 256, i64 96, i64 0, i64 65536, ptr @m.initialize, ptr @__start_awsm_text, ptr @__stop_awsm_text, ptr null, ptr null, ptr null, ptr null, ptr null, i64 0, i64 232, i64 1, ptr @m.name, ptr null, ptr null, ptr null }, align 8
;;
;; define internal void @m.initialize0(ptr %instance, ptr %unused) #0 {
;; entry:
;;   %v0 = getelementptr i8, ptr %instance, i64 96
;;   %v1 = getelementptr i8, ptr %instance, i64 64
;;   store ptr %v0, ptr %v1, align 8
;;   %v2 = getelementptr i8, ptr %instance, i64 96
;;   call void @awsm_memory_new(ptr %instance, ptr %v2, ptr null, i64 1, i64 2, i64 16) #2
;;   %v3 = getelementptr i8, ptr %instance, i64 232
;;   call void @awsm_functions_new(ptr %instance, ptr %v3, ptr @m.functions, i64 1) #2
;;   %v4 = getelementptr i8, ptr %instance, i64 176
;;   store i32 42, ptr %v4, align 4, !tbaa !2
;;   %v5 = getelementptr i8, ptr %instance, i64 176
;;   %v6 = getelementptr i8, ptr %v5, i64 16
;;   store i32 127, ptr %v6, align 4
;;   %v7 = getelementptr i8, ptr %v5, i64 20
;;   store i32 0, ptr %v7, align 4
;;   %v8 = getelementptr i8, ptr %v5, i64 24
;;   store ptr %instance, ptr %v8, align 8
;;   %v9 = getelementptr i8, ptr %v5, i64 32
;;   store i64 0, ptr %v9, align 8
;;   %v10 = getelementptr i8, ptr %instance, i64 96
;;   call void @awsm_memory_init(ptr %instance, ptr %v10, ptr @m.data0, i32 7, i32 8, i32 0, i32 7, i32 16777215) #2
;;   ret void
;; }
;;
;; define internal void @m.initialize(ptr %instance, ptr %unused) #0 {
;; entry:
;;   call void @m.initialize0(ptr %instance, ptr null)
;;   ret void
;; }
;; @m_new = alias void (), ptr @m.api.new
;;
;; define hidden i32 @m.api.new(ptr %instance, ptr %imports, ptr %config) #3 {
;; entry:
;;   %v0 = call i32 @awsm_instance_new(ptr %instance, ptr @m.image, ptr %imports, ptr %config)
;;   ret i32 %v0
;; }
;; @m_free = alias void (), ptr @m.api.free
;;
;; define hidden void @m.api.free(ptr %instance) #3 {
;; entry:
;;   call void @awsm_instance_free(ptr %instance)
;;   ret void
;; }
;; @m_pool_new = alias void (), ptr @m.api.pool_new
;;
;; define hidden i32 @m.api.pool_new(ptr %pool, i64 %capacity) #3 {
;; entry:
;;   %v0 = call i32 @awsm_pool_new(ptr %pool, ptr @m.image, i64 %capacity)
;;   ret i32 %v0
;; }
;; @m_pool_free = alias void (), ptr @m.api.pool_free
;;
;; define hidden void @m.api.pool_free(ptr %pool) #3 {
;; entry:
;;   call void @awsm_pool_free(ptr %pool)
;;   ret void
;; }
;; @m_fail = alias void (), ptr @m.api.fail
;;
;; define hidden void @m.api.fail(ptr %instance, i32 %trap) #3 {
;; entry:
;;   call void @awsm_host_fail(ptr %instance, i32 %trap)
;;   ret void
;; }
;; @m_trap = alias void (), ptr @m.api.trap
;;
;; define hidden void @m.api.trap(ptr %instance, i32 %trap) #4 {
;; entry:
;;   call void @awsm_host_trap(ptr %instance, i32 %trap)
;;   unreachable
;; }
;; @m_interrupt = alias void (), ptr @m.api.interrupt
;;
;; define hidden void @m.api.interrupt(ptr %instance) #3 {
;; entry:
;;   call void @awsm_interrupt(ptr %instance)
;;   ret void
;; }
;; @m_trap_info = alias void (), ptr @m.api.trap_info
;;
;; define hidden void @m.api.trap_info(ptr %instance, ptr %info) #3 {
;; entry:
;;   call void @awsm_trap_info(ptr %instance, ptr %info)
;;   ret void
;; }
;; @m_exit_status = alias void (), ptr @m.api.exit_status
;;
;; define hidden i32 @m.api.exit_status(ptr %instance) #3 {
;; entry:
;;   %v0 = call i32 @awsm_exit_status(ptr %instance)
;;   ret i32 %v0
;; }
;;
;; define ptr @m_memory(ptr %instance) #3 {
;; entry:
;;   %v0 = getelementptr i8, ptr %instance, i64 96
;;   ret ptr %v0
;; }
;;
;; define ptr @m_answer(ptr %instance) #3 {
;; entry:
;;   %v0 = getelementptr i8, ptr %instance, i64 176
;;   ret ptr %v0
;; }
;;
;; define internal void @m.call0(ptr %instance, ptr %values) #5 section "awsm_text" {
;; entry:
;;   %v0 = getelementptr i8, ptr %instance, i64 16
;;   %v1 = load ptr, ptr %v0, align 8, !invariant.load !5
;;   call void asm sideeffect "", "~{memory}"()
;;   %v2 = getelementptr i8, ptr %v1, i64 8
;;   store volatile i64 1, ptr %v2, align 8
;;   %v3 = load volatile i64, ptr %v1, align 8
;;   %v6 = icmp ne i64 %v3, 0
;;   br i1 %v6, label %pending4, label %next5, !prof !6
;; pending4:
;;   call void @awsm_pending(ptr %instance)
;;   br label %next5
;; next5:
;;   %v7 = load i32, ptr %values, align 8
;;   %v8 = getelementptr i8, ptr %values, i64 16
;;   %v9 = load i32, ptr %v8, align 8
;;   %v10 = call i32 @m.f0(ptr %instance, i32 %v7, i32 %v9)
;;   store i32 %v10, ptr %values, align 8
;;   ret void
;; }
;;
;; define i32 @m_add(ptr %instance, i32 %p0, i32 %p1, ptr %r0) #3 {
;; entry:
;;   %s0 = alloca [32 x i8], align 16
;;   store i32 %p0, ptr %s0, align 8
;;   %v1 = getelementptr i8, ptr %s0, i64 16
;;   store i32 %p1, ptr %v1, align 8
;;   %v2 = call i32 @awsm_enter(ptr %instance, ptr @m.call0, ptr %s0)
;;   %v5 = icmp eq i32 %v2, 0
;;   br i1 %v5, label %returned3, label %done4
;; returned3:
;;   %v8 = icmp eq ptr %r0, null
;;   br i1 %v8, label %next7, label %wanted6
;; wanted6:
;;   %v9 = load i32, ptr %s0, align 8
;;   store i32 %v9, ptr %r0, align 4
;;   br label %next7
;; next7:
;;   br label %done4
;; done4:
;;   ret i32 %v2
;; }
;; @m.s0 = private unnamed_addr constant [3 x i8] c"\7F\7F\00", align 1
;; @m.s1 = private unnamed_addr constant [2 x i8] c"\7F\00", align 1
;; @m.names = private unnamed_addr constant [18 x i8] c"memory\00answer\00add\00", align 1
;; @m.exports = internal constant [3 x { ptr, i64, { i32, i32, i32, i32, ptr, ptr, i64, i64, i64 }, ptr, i64, i32 }] [{ ptr, i64, { i32, i32, i32, i32, ptr, ptr, i64, i64, i64 }, ptr, i64, i32 } { ptr @m.names, i64 6, { i32, i32, i32, i32, ptr, ptr, i64, i64, i64 } { i32 2, i32 0, i32 0, i32 16, ptr null, ptr null, i64 1, i64 2, i64 0 }, ptr null, i64 96, i32 0 }, { ptr, i64, { i32, i32, i32, i32, ptr, ptr, i64, i64, i64 }, ptr, i64, i32 } { ptr getelementptr (i8, ptr @m.names, i64 7), i64 6, { i32, i32, i32, i32, ptr, ptr, i64, i64, i64 } { i32 3, i32 127, i32 0, i32 0, ptr null, ptr null, i64 0, i64 0, i64 0 }, ptr null, i64 176, i32 0 }, { ptr, i64, { i32, i32, i32, i32, ptr, ptr, i64, i64, i64 }, ptr, i64, i32 } { ptr getelementptr (i8, ptr @m.names, i64 14), i64 3, { i32, i32, i32, i32, ptr, ptr, i64, i64, i64 } { i32 0, i32 0, i32 0, i32 0, ptr @m.s0, ptr @m.s1, i64 0, i64 0, i64 1043 }, ptr @m.call0, i64 232, i32 0 }], align 8
;; @m_module =  constant { ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, i64, ptr, i64, ptr, i64 } { ptr @m.api.new, ptr @m.api.free, ptr @awsm_enter, ptr @m.api.fail, ptr @m.api.trap, ptr @m.api.exit_status, ptr @m.api.interrupt, ptr @m.api.trap_info, ptr @m.api.pool_new, ptr @m.api.pool_free, i64 0, ptr null, i64 0, ptr @m.exports, i64 3 }, align 8
;;
;; define internal i32 @m.f0(ptr %instance, i32 %p0, i32 %p1) #5 section "awsm_text" {
;; entry:
;;   %v1 = add i32 %p0, %p1
;;   br label %return0
;; return0:
;;   ret i32 %v1
;; }
;;
;; @__start_awsm_text = extern_weak hidden global i8
;; @__stop_awsm_text = extern_weak hidden global i8
;; declare hidden void @awsm_memory_new(ptr, ptr, ptr, i64, i64, i64) #1
;; declare hidden void @awsm_functions_new(ptr, ptr, ptr, i64) #1
;; declare hidden void @awsm_memory_init(ptr, ptr, ptr, i32, i32, i32, i32, i32) #1
;; declare hidden i32 @awsm_instance_new(ptr, ptr, ptr, ptr) #3
;; declare hidden void @awsm_instance_free(ptr) #3
;; declare hidden i32 @awsm_pool_new(ptr, ptr, i64) #3
;; declare hidden void @awsm_pool_free(ptr) #3
;; declare hidden void @awsm_host_fail(ptr, i32) #3
;; declare hidden void @awsm_host_trap(ptr, i32) #4
;; declare hidden void @awsm_interrupt(ptr) #3
;; declare hidden void @awsm_trap_info(ptr, ptr) #3
;; declare hidden i32 @awsm_exit_status(ptr) #3
;; declare hidden void @awsm_pending(ptr) #6
;; declare hidden i32 @awsm_enter(ptr, ptr, ptr) #3
;;
;; attributes #0 = { cold noinline nounwind optsize }
;; attributes #1 = { noinline nounwind }
;; attributes #2 = { noinline }
;; attributes #3 = { nounwind }
;; attributes #4 = { cold noreturn nounwind }
;; attributes #5 = { nounwind "disable-tail-calls"="true" "probe-stack"="inline-asm" }
;; attributes #6 = { cold nounwind }
;; !0 = !{!"awsm"}
;; !1 = !{!"global", !0}
;; !2 = !{!1, !1, i64 0}
;; !3 = !{!"segment", !0}
;; !4 = !{!3, !3, i64 0}
;; !5 = !{}
;; !6 = !{!"branch_weights", i32 1, i32 1048575}
;; !7 = !{!"linear memory", !0}
;; !8 = !{!7, !7, i64 0}
