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
;; @m.table0 = internal unnamed_addr constant [2 x { ptr, i64 }] [{ ptr, i64 } { ptr @m.f0, i64 1 }, { ptr, i64 } zeroinitializer], align 8
;;
;; define internal void @m.initialize0(ptr %instance, ptr %unused) #0 {
;; entry:
;;   %v0 = getelementptr i8, ptr %instance, i64 96
;;   %v1 = getelementptr i8, ptr %instance, i64 144
;;   call void @awsm_table_new(ptr %instance, ptr %v0, i32 112, i32 2, i32 0, i32 0, ptr %v1)
;;   ret void
;; }
;;
;; define internal void @m.initialize(ptr %instance, ptr %unused) #0 {
;; entry:
;;   call void @m.initialize0(ptr %instance, ptr null)
;;   ret void
;; }
;;
;; @m_fail = alias void (), ptr @m.api.fail
;;
;; define internal void @m.f0(ptr %instance) #3 section "awsm_text" {
;; entry:
;;   %v0 = call i64 @llvm.read_register.i64(metadata !5)
;;   %v1 = getelementptr i8, ptr %instance, i64 8
;;   %v2 = load i64, ptr %v1, align 8, !tbaa !7
;;   %v3 = icmp ult i64 %v0, %v2
;;   br i1 %v3, label %trap5, label %next4, !prof !8
;; next4:
;;   %v7 = getelementptr i8, ptr %instance, i64 160
;;   %v8 = load i32, ptr %v7, align 4, !tbaa !2
;;   call void asm sideeffect "", "~{memory}"()
;;   %v9 = getelementptr i8, ptr %instance, i64 96
;;   %v10 = getelementptr i8, ptr %instance, i64 168
;;   call void @awsm_table_init_functions(ptr %instance, ptr %v9, ptr %v10, ptr null, i32 %v8, i32 0, i32 0, i32 1, i32 0)
;;   call void asm sideeffect "", "~{memory}"()
;;   %v11 = getelementptr i8, ptr %instance, i64 164
;;   %v12 = load i32, ptr %v11, align 4, !tbaa !2
;;   call void asm sideeffect "", "~{memory}"()
;;   %v13 = getelementptr i8, ptr %instance, i64 96
;;   %v14 = getelementptr i8, ptr %instance, i64 168
;;   call void @awsm_table_init_functions(ptr %instance, ptr %v13, ptr %v14, ptr null, i32 %v12, i32 0, i32 0, i32 0, i32 0)
;;   call void asm sideeffect "", "~{memory}"()
;;   %v15 = icmp uge i32 0, 2
;;   br i1 %v15, label %trap17, label %next16, !prof !8
;; next16:
;;   %v18 = zext i32 0 to i64
;;   %v19 = mul nuw i64 %v18, 16
;;   %v20 = getelementptr i8, ptr @m.table0, i64 %v19
;;   %v21 = getelementptr i8, ptr %v20, i64 8
;;   %v22 = load i64, ptr %v21, align 8, !invariant.load !9
;;   %v24 = icmp ne i64 %v22, 1
;;   br i1 %v24, label %mismatch23, label %next25, !prof !8
;; next25:
;;   %v26 = load ptr, ptr %v20, align 8, !invariant.load !9
;;   call void %v26(ptr %instance)
;;   br label %return6
;; return6:
;;   ret void
;; mismatch23:
;;   %v27 = icmp eq i64 %v22, 0
;;   br i1 %v27, label %trap28, label %trap29
;; trap17:
;;   call void @awsm_trap(ptr %instance, i32 7)
;;   unreachable
;; trap28:
;;   call void @awsm_trap(ptr %instance, i32 8)
;;   unreachable
;; trap29:
;;   call void @awsm_trap(ptr %instance, i32 9)
;;   unreachable
;; trap5:
;;   call void @awsm_trap(ptr %instance, i32 10)
;;   unreachable
;; }
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
