;; Segments that are never copied, as nothing writes table 0 and $d is declarative, can be named by table.init: it
;; copies from nothing.
(module
  (table 2 funcref)
  (table $written 2 funcref)
  (elem $a (table 0) (i32.const 0) func 0)
  (elem $d declare func 0)
  (func
    (table.init $written $a (i32.const 0) (i32.const 0) (i32.const 1))
    (table.init $written $d (i32.const 0) (i32.const 0) (i32.const 0))
    (call_indirect (i32.const 0))))
;; IR:
;; @m.table0 = internal unnamed_addr constant [2 x ptr] [ptr @m.f0, ptr null], align 8
;;
;; @m.types0 = internal unnamed_addr constant [2 x i32] [i32 1, i32 0], align 4
;;
;; define internal void @m.initialize0(ptr %instance, ptr %unused) #0 {
;; entry:
;;   %v0 = getelementptr i8, ptr %instance, i64 96
;;   %v1 = getelementptr i8, ptr %instance, i64 152
;;   call void @awsm_table_new(ptr %instance, ptr %v0, i32 112, i64 0, i32 2, i32 0, i32 0, ptr %v1) #2
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
;; define internal void @m.f0(ptr %instance) #5 section "awsm_text" {
;; entry:
;;   %v0 = call i64 @llvm.read_register.i64(metadata !5)
;;   %v1 = getelementptr i8, ptr %instance, i64 8
;;   %v2 = load i64, ptr %v1, align 8, !tbaa !7
;;   %v3 = icmp ult i64 %v0, %v2
;;   br i1 %v3, label %trap5, label %next4, !prof !8
;; next4:
;;   %v7 = getelementptr i8, ptr %instance, i64 168
;;   %v8 = load i32, ptr %v7, align 4, !tbaa !2
;;   call void asm sideeffect "", "~{memory}"()
;;   %v9 = getelementptr i8, ptr %instance, i64 16
;;   %v10 = load ptr, ptr %v9, align 8, !invariant.load !9
;;   %v11 = getelementptr i8, ptr %v10, i64 8
;;   store volatile i64 3, ptr %v11, align 8
;;   call void asm sideeffect "", "~{memory}"()
;;   %v12 = getelementptr i8, ptr %instance, i64 96
;;   %v13 = getelementptr i8, ptr %instance, i64 176
;;   call void @awsm_table_init_functions(ptr %instance, ptr %v12, ptr %v13, ptr null, i32 %v8, i32 0, i32 0, i32 1, i32 0) #2
;;   call void asm sideeffect "", "~{memory}"()
;;   %v14 = getelementptr i8, ptr %v10, i64 8
;;   store volatile i64 1, ptr %v14, align 8
;;   %v15 = load volatile i64, ptr %v10, align 8
;;   %v18 = icmp ne i64 %v15, 0
;;   br i1 %v18, label %pending16, label %next17, !prof !8
;; pending16:
;;   call void @awsm_pending(ptr %instance)
;;   br label %next17
;; next17:
;;   call void asm sideeffect "", "~{memory}"()
;;   %v19 = getelementptr i8, ptr %instance, i64 172
;;   %v20 = load i32, ptr %v19, align 4, !tbaa !2
;;   call void asm sideeffect "", "~{memory}"()
;;   %v21 = getelementptr i8, ptr %instance, i64 16
;;   %v22 = load ptr, ptr %v21, align 8, !invariant.load !9
;;   %v23 = getelementptr i8, ptr %v22, i64 8
;;   store volatile i64 3, ptr %v23, align 8
;;   call void asm sideeffect "", "~{memory}"()
;;   %v24 = getelementptr i8, ptr %instance, i64 96
;;   %v25 = getelementptr i8, ptr %instance, i64 176
;;   call void @awsm_table_init_functions(ptr %instance, ptr %v24, ptr %v25, ptr null, i32 %v20, i32 0, i32 0, i32 0, i32 0) #2
;;   call void asm sideeffect "", "~{memory}"()
;;   %v26 = getelementptr i8, ptr %v22, i64 8
;;   store volatile i64 1, ptr %v26, align 8
;;   %v27 = load volatile i64, ptr %v22, align 8
;;   %v30 = icmp ne i64 %v27, 0
;;   br i1 %v30, label %pending28, label %next29, !prof !8
;; pending28:
;;   call void @awsm_pending(ptr %instance)
;;   br label %next29
;; next29:
;;   call void asm sideeffect "", "~{memory}"()
;;   %v31 = icmp uge i32 0, 2
;;   br i1 %v31, label %trap33, label %next32, !prof !8
;; next32:
;;   %v34 = zext i32 0 to i64
;;   %v35 = mul nuw i64 %v34, 4
;;   %v36 = getelementptr i8, ptr @m.types0, i64 %v35
;;   %v37 = load i32, ptr %v36, align 4, !invariant.load !9
;;   %v40 = icmp ne i32 %v37, 1
;;   br i1 %v40, label %mismatch38, label %next39, !prof !8
;; next39:
;;   %v41 = zext i32 0 to i64
;;   %v42 = mul nuw i64 %v41, 8
;;   %v43 = getelementptr i8, ptr @m.table0, i64 %v42
;;   %v44 = load ptr, ptr %v43, align 8, !invariant.load !9
;;   call void %v44(ptr %instance)
;;   br label %return6
;; return6:
;;   ret void
;; mismatch38:
;;   %v45 = load volatile i32, ptr %v36, align 4
;;   %v46 = icmp eq i32 %v45, 0
;;   br i1 %v46, label %trap47, label %trap48
;; trap33:
;;   call void @awsm_trap(ptr %instance, i32 7)
;;   unreachable
;; trap47:
;;   call void @awsm_trap(ptr %instance, i32 8)
;;   unreachable
;; trap48:
;;   call void @awsm_trap(ptr %instance, i32 9)
;;   unreachable
;; trap5:
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
;; attributes #6 = { cold nounwind }
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
