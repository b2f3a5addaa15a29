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
;;   %v1 = getelementptr i8, ptr %instance, i64 168
;;   %v2 = load i32, ptr %v1, align 4, !tbaa !2
;;   call void asm sideeffect "", "~{memory}"()
;;   %v3 = getelementptr i8, ptr %instance, i64 16
;;   %v4 = load ptr, ptr %v3, align 8, !invariant.load !5
;;   %v5 = getelementptr i8, ptr %v4, i64 8
;;   store volatile i64 3, ptr %v5, align 8
;;   call void asm sideeffect "", "~{memory}"()
;;   %v6 = getelementptr i8, ptr %instance, i64 96
;;   %v7 = getelementptr i8, ptr %instance, i64 176
;;   call void @awsm_table_init_functions(ptr %instance, ptr %v6, ptr %v7, ptr null, i32 %v2, i32 0, i32 0, i32 1, i32 0) #2
;;   call void asm sideeffect "", "~{memory}"()
;;   %v8 = getelementptr i8, ptr %v4, i64 8
;;   store volatile i64 1, ptr %v8, align 8
;;   %v9 = load volatile i64, ptr %v4, align 8
;;   %v12 = icmp ne i64 %v9, 0
;;   br i1 %v12, label %pending10, label %next11, !prof !6
;; pending10:
;;   call void @awsm_pending(ptr %instance)
;;   br label %next11
;; next11:
;;   call void asm sideeffect "", "~{memory}"()
;;   %v13 = getelementptr i8, ptr %instance, i64 172
;;   %v14 = load i32, ptr %v13, align 4, !tbaa !2
;;   call void asm sideeffect "", "~{memory}"()
;;   %v15 = getelementptr i8, ptr %instance, i64 16
;;   %v16 = load ptr, ptr %v15, align 8, !invariant.load !5
;;   %v17 = getelementptr i8, ptr %v16, i64 8
;;   store volatile i64 3, ptr %v17, align 8
;;   call void asm sideeffect "", "~{memory}"()
;;   %v18 = getelementptr i8, ptr %instance, i64 96
;;   %v19 = getelementptr i8, ptr %instance, i64 176
;;   call void @awsm_table_init_functions(ptr %instance, ptr %v18, ptr %v19, ptr null, i32 %v14, i32 0, i32 0, i32 0, i32 0) #2
;;   call void asm sideeffect "", "~{memory}"()
;;   %v20 = getelementptr i8, ptr %v16, i64 8
;;   store volatile i64 1, ptr %v20, align 8
;;   %v21 = load volatile i64, ptr %v16, align 8
;;   %v24 = icmp ne i64 %v21, 0
;;   br i1 %v24, label %pending22, label %next23, !prof !6
;; pending22:
;;   call void @awsm_pending(ptr %instance)
;;   br label %next23
;; next23:
;;   call void asm sideeffect "", "~{memory}"()
;;   %v25 = call i64 @llvm.read_register.i64(metadata !7)
;;   %v26 = getelementptr i8, ptr %instance, i64 8
;;   %v27 = load i64, ptr %v26, align 8, !tbaa !9
;;   %v28 = icmp ult i64 %v25, %v27
;;   br i1 %v28, label %trap30, label %next29, !prof !6
;; next29:
;;   %v31 = icmp uge i32 0, 2
;;   br i1 %v31, label %trap33, label %next32, !prof !6
;; next32:
;;   %v34 = zext i32 0 to i64
;;   %v35 = mul nuw i64 %v34, 4
;;   %v36 = getelementptr i8, ptr @m.types0, i64 %v35
;;   %v37 = load i32, ptr %v36, align 4, !invariant.load !5
;;   %v40 = icmp ne i32 %v37, 1
;;   br i1 %v40, label %mismatch38, label %next39, !prof !6
;; next39:
;;   %v41 = zext i32 0 to i64
;;   %v42 = mul nuw i64 %v41, 8
;;   %v43 = getelementptr i8, ptr @m.table0, i64 %v42
;;   %v44 = load ptr, ptr %v43, align 8, !invariant.load !5
;;   call void %v44(ptr %instance)
;;   br label %return0
;; return0:
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
;; trap30:
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
;; !5 = !{}
;; !6 = !{!"branch_weights", i32 1, i32 1048575}
;; !7 = !{!"rsp"}
;; !8 = !{!"instance", !0}
;; !9 = !{!8, !8, i64 0}
