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
;; define internal void @m.initialize(ptr %instance, ptr %unused) #0 {
;; entry:
;;   %v0 = getelementptr i8, ptr %instance, i64 88
;;   %v1 = getelementptr i8, ptr %instance, i64 136
;;   call void @awsm_table_new(ptr %instance, ptr %v0, i32 112, i32 2, i32 -1, ptr %v1)
;;   ret void
;; }
;;
;; @m_fail = alias void (ptr, i32), ptr @m.api.fail
;;
;; define internal void @m.f0(ptr %instance) #3 section "awsm_text" {
;; entry:
;;   %v0 = call i64 @llvm.read_register.i64(metadata !5)
;;   %v1 = load i64, ptr %instance, align 8, !tbaa !7
;;   %v2 = icmp ult i64 %v0, %v1
;;   br i1 %v2, label %trap4, label %next3, !prof !8
;; next3:
;;   %v6 = getelementptr i8, ptr %instance, i64 152
;;   %v7 = load i32, ptr %v6, align 4, !tbaa !2
;;   call void asm sideeffect "", "~{memory}"()
;;   %v8 = getelementptr i8, ptr %instance, i64 88
;;   %v9 = getelementptr i8, ptr %instance, i64 160
;;   call void @awsm_table_init_functions(ptr %instance, ptr %v8, ptr %v9, ptr null, i32 %v7, i32 0, i32 0, i32 1, i32 0)
;;   call void asm sideeffect "", "~{memory}"()
;;   %v10 = getelementptr i8, ptr %instance, i64 156
;;   %v11 = load i32, ptr %v10, align 4, !tbaa !2
;;   call void asm sideeffect "", "~{memory}"()
;;   %v12 = getelementptr i8, ptr %instance, i64 88
;;   %v13 = getelementptr i8, ptr %instance, i64 160
;;   call void @awsm_table_init_functions(ptr %instance, ptr %v12, ptr %v13, ptr null, i32 %v11, i32 0, i32 0, i32 0, i32 0)
;;   call void asm sideeffect "", "~{memory}"()
;;   %v14 = icmp uge i32 0, 2
;;   br i1 %v14, label %trap16, label %next15, !prof !8
;; next15:
;;   %v17 = zext i32 0 to i64
;;   %v18 = mul nuw i64 %v17, 16
;;   %v19 = getelementptr i8, ptr @m.table0, i64 %v18
;;   %v20 = getelementptr i8, ptr %v19, i64 8
;;   %v21 = load i64, ptr %v20, align 8, !invariant.load !9
;;   %v23 = icmp ne i64 %v21, 1
;;   br i1 %v23, label %mismatch22, label %next24, !prof !8
;; next24:
;;   %v25 = load ptr, ptr %v19, align 8, !invariant.load !9
;;   call void %v25(ptr %instance)
;;   br label %return5
;; return5:
;;   ret void
;; mismatch22:
;;   %v26 = icmp eq i64 %v21, 0
;;   br i1 %v26, label %trap27, label %trap28
;; trap16:
;;   call void @awsm_trap(ptr %instance, i32 7)
;;   unreachable
;; trap27:
;;   call void @awsm_trap(ptr %instance, i32 8)
;;   unreachable
;; trap28:
;;   call void @awsm_trap(ptr %instance, i32 9)
;;   unreachable
;; trap4:
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
