;; A host function is called through its slot, a function of WASI directly.
(module
  (import "env" "f" (func $f (param i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_close" (func $close (param i32) (result i32)))
  (func (result i32) (i32.add (call $f (i32.const 1)) (call $close (i32.const 2)))))
;; IR:
;; define internal i32 @m.f0(ptr %instance, i32 %p0) #1 section "awsm_text" {
;; entry:
;;   %v0 = getelementptr i8, ptr %instance, i64 88
;;   %v1 = load ptr, ptr %v0, align 8, !invariant.load !0
;;   %v2 = getelementptr i8, ptr %v0, i64 8
;;   %v3 = load ptr, ptr %v2, align 8, !invariant.load !0
;;   %v4 = call i32 %v1(ptr %v3, i32 %p0)
;;   ret i32 %v4
;; }
;;
;; define internal i32 @m.f1(ptr %instance, i32 %p0) #1 section "awsm_text" {
;; entry:
;;   %v0 = call i32 @awsm_wasi_fd_close(ptr %instance, i32 %p0)
;;   ret i32 %v0
;; }
;;
;; define internal void @m.initialize(ptr %instance, ptr %unused) #2 {
;; entry:
;;   %v0 = getelementptr i8, ptr %instance, i64 88
;;   %v1 = load ptr, ptr %v0, align 8
;;   %v2 = icmp eq ptr %v1, null
;;   br i1 %v2, label %refused3, label %next4
;; refused3:
;;   call void @awsm_trap(ptr %instance, i32 -242)
;;   unreachable
;; next4:
;;   ret void
;; }
;;
;; @m.s0 = private unnamed_addr constant [4 x i8] c"env\00", align 1
;;
;; @m.s1 = private unnamed_addr constant [2 x i8] c"f\00", align 1
;;
;; @m.s2 = private unnamed_addr constant [2 x i8] c"\7F\00", align 1
;;
;; @m.imports = internal constant [1 x { ptr, i64, ptr, i64, { i32, i32, i32, ptr, ptr, i64, i64 }, i64 }] [{ ptr, i64, ptr, i64, { i32, i32, i32, ptr, ptr, i64, i64 }, i64 } { ptr @m.s0, i64 3, ptr @m.s1, i64 1, { i32, i32, i32, ptr, ptr, i64, i64 } { i32 0, i32 0, i32 0, ptr @m.s2, ptr @m.s2, i64 0, i64 0 }, i64 0 }], align 8
;;
;; define internal i32 @m.f2(ptr %instance) #1 section "awsm_text" {
;; entry:
;;   %v0 = call i64 @llvm.read_register.i64(metadata !6)
;;   %v1 = load i64, ptr %instance, align 8, !tbaa !8
;;   %v2 = icmp ult i64 %v0, %v1
;;   br i1 %v2, label %trap4, label %next3, !prof !9
;; next3:
;;   %v6 = call i32 @m.f0(ptr %instance, i32 1)
;;   %v7 = call i32 @m.f1(ptr %instance, i32 2)
;;   %v8 = add i32 %v6, %v7
;;   br label %return5
;; return5:
;;   ret i32 %v8
;; trap4:
;;   call void @awsm_trap(ptr %instance, i32 522)
;;   unreachable
;; }
;;
;; attributes #0 = { nounwind }
;; attributes #1 = { nounwind "disable-tail-calls"="true" "probe-stack"="inline-asm" }
;; attributes #2 = { cold noinline nounwind optsize }
;; attributes #3 = { cold noreturn nounwind }
;; !0 = !{}
;; !1 = !{!"awsm"}
;; !2 = !{!"segment", !1}
;; !3 = !{!2, !2, i64 0}
;; !4 = !{!"linear memory", !1}
;; !5 = !{!4, !4, i64 0}
;; !6 = !{!"rsp"}
;; !7 = !{!"instance", !1}
;; !8 = !{!7, !7, i64 0}
;; !9 = !{!"branch_weights", i32 1, i32 1048575}
