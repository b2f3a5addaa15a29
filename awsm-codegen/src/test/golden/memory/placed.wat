;; The first memory of an executable is at an address that the linker knows: nothing loads its base. That of the second is loaded.
;; options: memory=bounds instances=one program
(module
  (memory 1)
  (memory 1)
  (func (export "_start")
    (call $store (i32.load 1 (i32.const 4)) (i32.load (i32.const 0))))
  (func $store (param i32 i32)
    (i32.store offset=8 (local.get 0) (local.get 1))))
;; IR:
;; @m.instance = internal global [256 x i8] zeroinitializer, align 16
;;
;; @m.store = internal global [144 x i8] zeroinitializer, align 16
;;
;; define internal void @m.call0(ptr %instance, ptr %values) #0 section "awsm_text" {
;; entry:
;;   call void @m.f0()
;;   ret void
;; }
;;
;; @awsm_program = hidden constant { ptr, ptr, ptr, ptr } { ptr @m.instance, ptr @m.store, ptr @m.image, ptr @m.call0 }, align 8
;;
;; @llvm.used = appending global [1 x ptr] [ptr @awsm_start], section "llvm.metadata"
;;
;; define internal void @m.initialize0(ptr %instance, ptr %unused) #2 {
;; entry:
;;   store ptr getelementptr (i8, ptr @m.instance, i64 96), ptr getelementptr (i8, ptr @m.instance, i64 64), align 8
;;   call void @awsm_memory_new(ptr @m.instance, ptr getelementptr (i8, ptr @m.instance, i64 96), ptr @awsm_program_memory, i64 1, i64 -1, i64 16) #4
;;   call void @awsm_memory_new(ptr @m.instance, ptr getelementptr (i8, ptr @m.instance, i64 176), ptr null, i64 1, i64 -1, i64 16) #4
;;   ret void
;; }
;;
;; define internal void @m.initialize(ptr %instance, ptr %unused) #2 {
;; entry:
;;   call void @m.initialize0(ptr %instance, ptr null)
;;   ret void
;; }
;;
;; define internal void @m.f0() #0 section "awsm_text" {
;; entry:
;;   %v0 = load ptr, ptr getelementptr (i8, ptr @m.instance, i64 176), align 8, !invariant.load !5
;;   %v2 = zext i32 4 to i64
;;   %v3 = getelementptr i8, ptr %v0, i64 %v2
;;   %v4 = load i32, ptr %v3, align 1, !tbaa !7
;;   %v5 = zext i32 0 to i64
;;   %v6 = getelementptr i8, ptr @awsm_program_memory, i64 %v5
;;   %v7 = load i32, ptr %v6, align 1, !tbaa !4
;;   %v8 = call i64 @llvm.read_register.i64(metadata !8)
;;   %v9 = load i64, ptr getelementptr (i8, ptr @m.instance, i64 8), align 8, !tbaa !10
;;   %v10 = icmp ult i64 %v8, %v9
;;   br i1 %v10, label %trap12, label %next11, !prof !11
;; next11:
;;   call void @m.f1(i32 %v4, i32 %v7)
;;   br label %return1
;; return1:
;;   ret void
;; trap12:
;;   call void @awsm_trap(ptr @m.instance, i32 10)
;;   unreachable
;; }
;;
;; define internal void @m.f1(i32 %p0, i32 %p1) #0 section "awsm_text" {
;; entry:
;;   %v1 = zext i32 %p0 to i64
;;   %v2 = add nuw nsw i64 %v1, 8
;;   %v3 = getelementptr i8, ptr @awsm_program_memory, i64 %v2
;;   %v4 = sub nsw i64 65536, 12
;;   %v5 = icmp sgt i64 %v1, %v4
;;   br i1 %v5, label %trap7, label %next6, !prof !11
;; next6:
;;   store i32 %p1, ptr %v3, align 1, !tbaa !4
;;   br label %return0
;; return0:
;;   ret void
;; trap7:
;;   call void @awsm_trap(ptr @m.instance, i32 261)
;;   unreachable
;; }
;;
;; @__start_awsm_text = extern_weak hidden global i8
;;
;; @__stop_awsm_text = extern_weak hidden global i8
;;
;; @awsm_program_memory = external hidden global [0 x i8]
;;
;; attributes #0 = { nounwind "disable-tail-calls"="true" "probe-stack"="inline-asm" }
;; attributes #1 = { noreturn nounwind }
;; attributes #2 = { cold noinline nounwind optsize }
;; attributes #3 = { noinline nounwind }
;; attributes #4 = { noinline }
;; attributes #5 = { cold noreturn nounwind }
;; !0 = !{!"awsm"}
;; !1 = !{!"segment", !0}
;; !2 = !{!1, !1, i64 0}
;; !3 = !{!"linear memory", !0}
;; !4 = !{!3, !3, i64 0}
;; !5 = !{}
;; !6 = !{!"linear memory 1", !0}
;; !7 = !{!6, !6, i64 0}
;; !8 = !{!"rsp"}
;; !9 = !{!"instance", !0}
;; !10 = !{!9, !9, i64 0}
;; !11 = !{!"branch_weights", i32 1, i32 1048575}
