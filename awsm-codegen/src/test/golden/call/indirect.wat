;; A table that nothing writes is constant: index and signature are compared with constants.
(module
  (type $t (func (param i64) (result i64)))
  (table 4 funcref)
  (elem (i32.const 1) $f)
  (func $f (type $t) (local.get 0))
  (func (param i32) (result i64) (call_indirect (type $t) (i64.const 1) (local.get 0))))
;; IR:
;; @m.table0 = internal unnamed_addr constant [4 x { ptr, i64 }] [{ ptr, i64 } zeroinitializer, { ptr, i64 } { ptr @m.f0, i64 261 }, { ptr, i64 } zeroinitializer, { ptr, i64 } zeroinitializer], align 8
;;
;; define internal void @m.initialize(ptr %instance, ptr %unused) #0 {
;; entry:
;;   ret void
;; }
;;
;; @m_fail = alias void (ptr, i32), ptr @m.api.fail
;;
;; define internal i64 @m.f0(ptr %instance, i64 %p0) #3 section "awsm_text" {
;; entry:
;;   %s0 = alloca i64
;;   store i64 %p0, ptr %s0
;;   br label %return1
;; return1:
;;   ret i64 %p0
;; }
;;
;; define internal i64 @m.f1(ptr %instance, i32 %p0) #3 section "awsm_text" {
;; entry:
;;   %s6 = alloca i32
;;   %v0 = call i64 @llvm.read_register.i64(metadata !5)
;;   %v1 = getelementptr i8, ptr %instance, i64 8
;;   %v2 = load i64, ptr %v1, align 8, !tbaa !7
;;   %v3 = icmp ult i64 %v0, %v2
;;   br i1 %v3, label %trap5, label %next4, !prof !8
;; next4:
;;   store i32 %p0, ptr %s6
;;   %v8 = icmp uge i32 %p0, 4
;;   br i1 %v8, label %trap10, label %next9, !prof !8
;; next9:
;;   %v11 = zext i32 %p0 to i64
;;   %v12 = mul nuw i64 %v11, 16
;;   %v13 = getelementptr i8, ptr @m.table0, i64 %v12
;;   %v14 = getelementptr i8, ptr %v13, i64 8
;;   %v15 = load i64, ptr %v14, align 8, !invariant.load !9
;;   %v17 = icmp ne i64 %v15, 261
;;   br i1 %v17, label %mismatch16, label %next18, !prof !8
;; next18:
;;   %v19 = load ptr, ptr %v13, align 8, !invariant.load !9
;;   %v20 = call i64 %v19(ptr %instance, i64 1)
;;   br label %return7
;; return7:
;;   ret i64 %v20
;; mismatch16:
;;   %v21 = icmp eq i64 %v15, 0
;;   br i1 %v21, label %trap22, label %trap23
;; trap10:
;;   call void @awsm_trap(ptr %instance, i32 263)
;;   unreachable
;; trap22:
;;   call void @awsm_trap(ptr %instance, i32 264)
;;   unreachable
;; trap23:
;;   call void @awsm_trap(ptr %instance, i32 265)
;;   unreachable
;; trap5:
;;   call void @awsm_trap(ptr %instance, i32 266)
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
