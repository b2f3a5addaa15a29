;; A host function is called through its slot, a function of WASI directly.
(module
  (import "env" "f" (func $f (param i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_close" (func $close (param i32) (result i32)))
  (func (result i32) (i32.add (call $f (i32.const 1)) (call $close (i32.const 2)))))
;; IR:
;; @m.import_types = internal constant [1 x { i64, i32, i32, i8, i8, i8, i8, i8 }] [{ i64, i32, i32, i8, i8, i8, i8, i8 } { i64 131, i32 0, i32 0, i8 0, i8 0, i8 0, i8 0, i8 0 }], align 8
;;
;; define internal i32 @m.f0(ptr %instance, i32 %p0) #1 section "awsm_text" {
;; entry:
;;   %v0 = getelementptr i8, ptr %instance, i64 96
;;   %v1 = load ptr, ptr %v0, align 8, !invariant.load !0
;;   %v2 = getelementptr i8, ptr %v0, i64 8
;;   %v3 = load ptr, ptr %v2, align 8, !invariant.load !0
;;   %v6 = icmp eq ptr %v1, null
;;   br i1 %v6, label %sandbox4, label %host5
;; sandbox4:
;;   %v7 = load ptr, ptr %v3, align 8, !invariant.load !0
;;   %v8 = getelementptr i8, ptr %v3, i64 8
;;   %v9 = load ptr, ptr %v8, align 8, !invariant.load !0
;;   %v10 = call i32 %v7(ptr %v9, i32 %p0)
;;   ret i32 %v10
;; host5:
;;   %v11 = getelementptr i8, ptr %instance, i64 16
;;   %v12 = load ptr, ptr %v11, align 8, !invariant.load !0
;;   %v13 = getelementptr i8, ptr %v12, i64 8
;;   store volatile i64 0, ptr %v13, align 8
;;   call void asm sideeffect "", "~{memory}"()
;;   %v14 = call i32 %v1(ptr %v3, i32 %p0)
;;   call void asm sideeffect "", "~{memory}"()
;;   %v15 = getelementptr i8, ptr %v12, i64 8
;;   store volatile i64 1, ptr %v15, align 8
;;   %v16 = load volatile i64, ptr %v12, align 8
;;   %v19 = icmp ne i64 %v16, 0
;;   br i1 %v19, label %pending17, label %next18, !prof !1
;; pending17:
;;   call void @awsm_pending(ptr %instance)
;;   br label %next18
;; next18:
;;   ret i32 %v14
;; }
;;
;; define internal i32 @m.f1(ptr %instance, i32 %p0) #1 section "awsm_text" {
;; entry:
;;   %v0 = getelementptr i8, ptr %instance, i64 16
;;   %v1 = load ptr, ptr %v0, align 8, !invariant.load !0
;;   %v2 = getelementptr i8, ptr %v1, i64 8
;;   store volatile i64 2, ptr %v2, align 8
;;   call void asm sideeffect "", "~{memory}"()
;;   %v3 = call i32 @awsm_wasi_fd_close(ptr %instance, i32 %p0)
;;   call void asm sideeffect "", "~{memory}"()
;;   %v4 = getelementptr i8, ptr %v1, i64 8
;;   store volatile i64 1, ptr %v4, align 8
;;   %v5 = load volatile i64, ptr %v1, align 8
;;   %v8 = icmp ne i64 %v5, 0
;;   br i1 %v8, label %pending6, label %next7, !prof !1
;; pending6:
;;   call void @awsm_pending(ptr %instance)
;;   br label %next7
;; next7:
;;   ret i32 %v3
;; }
;;
;; define internal void @m.initialize(ptr %instance, ptr %unused) #3 {
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
;; @m.s0 = private unnamed_addr constant [2 x i8] c"\7F\00", align 1
;;
;; @m.names = private unnamed_addr constant [6 x i8] c"env\00f\00", align 1
;;
;; @m.imports = internal constant [1 x { ptr, i64, ptr, i64, { i32, i32, i32, i32, ptr, ptr, i64, i64, i64 }, i64 }] [{ ptr, i64, ptr, i64, { i32, i32, i32, i32, ptr, ptr, i64, i64, i64 }, i64 } { ptr @m.names, i64 3, ptr getelementptr (i8, ptr @m.names, i64 4), i64 1, { i32, i32, i32, i32, ptr, ptr, i64, i64, i64 } { i32 0, i32 0, i32 0, i32 0, ptr @m.s0, ptr @m.s0, i64 0, i64 0, i64 131 }, i64 0 }], align 8
;;
;; define internal i32 @m.f2(ptr %instance) #1 section "awsm_text" {
;; entry:
;;   %v1 = call i64 @llvm.read_register.i64(metadata !7)
;;   %v2 = getelementptr i8, ptr %instance, i64 8
;;   %v3 = load i64, ptr %v2, align 8, !tbaa !9
;;   %v4 = icmp ult i64 %v1, %v3
;;   br i1 %v4, label %trap6, label %next5, !prof !1
;; next5:
;;   %v7 = call i32 @m.f0(ptr %instance, i32 1)
;;   %v8 = call i32 @m.f1(ptr %instance, i32 2)
;;   %v9 = add i32 %v7, %v8
;;   br label %return0
;; return0:
;;   ret i32 %v9
;; trap6:
;;   call void @awsm_trap(ptr %instance, i32 522)
;;   unreachable
;; }
;;
;; @__start_awsm_text = extern_weak hidden global i8
;;
;; @__stop_awsm_text = extern_weak hidden global i8
;;
;; attributes #0 = { nounwind }
;; attributes #1 = { nounwind "disable-tail-calls"="true" "probe-stack"="inline-asm" }
;; attributes #2 = { cold nounwind }
;; attributes #3 = { cold noinline nounwind optsize }
;; attributes #4 = { cold noreturn nounwind }
;; !0 = !{}
;; !1 = !{!"branch_weights", i32 1, i32 1048575}
;; !2 = !{!"awsm"}
;; !3 = !{!"segment", !2}
;; !4 = !{!3, !3, i64 0}
;; !5 = !{!"linear memory", !2}
;; !6 = !{!5, !5, i64 0}
;; !7 = !{!"rsp"}
;; !8 = !{!"instance", !2}
;; !9 = !{!8, !8, i64 0}
