;; Neighbours with constant offsets are one constant and one call. A segment in between whose offset must be evaluated is not,
;; and no instruction reads an active one.
(module
  (import "m" "g" (global $g i32))
  (memory 1)
  (data (i32.const 8) "abc")
  (data (i32.const 9) "d")
  (data $p "passive")
  (data (i32.const -1) "")
  (data (global.get $g) "ef")
  (data $a (i32.const 0) "g")
  (func (param i32)
    (memory.init $p (local.get 0) (local.get 0) (local.get 0))
    (memory.init $a (local.get 0) (local.get 0) (local.get 0))))
;; IR:
;; @m.data2 = internal unnamed_addr constant [7 x i8] c"passive", align 1
;;
;; @m.data0 = internal unnamed_addr constant [4 x i8] c"abcd", align 1
;;
;; @m.segments0 = internal unnamed_addr constant [3 x { i32, i32 }] [{ i32, i32 } { i32 3, i32 8 }, { i32, i32 } { i32 1, i32 9 }, { i32, i32 } { i32 0, i32 -1 }], align 4
;;
;; @m.data4 = internal unnamed_addr constant [2 x i8] c"ef", align 1
;;
;; @m.data5 = internal unnamed_addr constant [1 x i8] c"g", align 1
;;
;; @m.import_types = internal constant [1 x { i64, i32, i32, i8, i8, i8, i8, i8 }] [{ i64, i32, i32, i8, i8, i8, i8, i8 } { i64 0, i32 0, i32 0, i8 3, i8 127, i8 0, i8 0, i8 0 }], align 8
;;
;; define internal void @m.initialize0(ptr %instance, ptr %unused) #0 {
;; entry:
;;   %v0 = getelementptr i8, ptr %instance, i64 104
;;   %v1 = getelementptr i8, ptr %instance, i64 64
;;   store ptr %v0, ptr %v1, align 8
;;   %v2 = getelementptr i8, ptr %instance, i64 104
;;   call void @awsm_memory_new(ptr %instance, ptr %v2, ptr null, i64 1, i64 -1, i64 16) #2
;;   %v3 = getelementptr i8, ptr %instance, i64 192
;;   store i32 7, ptr %v3, align 4, !tbaa !2
;;   %v4 = getelementptr i8, ptr %instance, i64 104
;;   call void @awsm_memory_init_segments(ptr %instance, ptr %v4, ptr @m.data0, ptr @m.segments0, i64 3) #2
;;   %v5 = getelementptr i8, ptr %instance, i64 96
;;   %v6 = load ptr, ptr %v5, align 8, !invariant.load !3
;;   %v7 = load i32, ptr %v6, align 4, !tbaa !5
;;   %v8 = getelementptr i8, ptr %instance, i64 104
;;   call void @awsm_memory_init(ptr %instance, ptr %v8, ptr @m.data4, i32 2, i32 %v7, i32 0, i32 2, i32 16777215) #2
;;   %v9 = getelementptr i8, ptr %instance, i64 104
;;   call void @awsm_memory_init(ptr %instance, ptr %v9, ptr @m.data5, i32 1, i32 0, i32 0, i32 1, i32 16777215) #2
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
;; @m.names = private unnamed_addr constant [4 x i8] c"m\00g\00", align 1
;;
;; @m.imports = internal constant [1 x { ptr, i64, ptr, i64, { i32, i32, i32, i32, ptr, ptr, i64, i64, i64 }, i64 }] [{ ptr, i64, ptr, i64, { i32, i32, i32, i32, ptr, ptr, i64, i64, i64 }, i64 } { ptr @m.names, i64 1, ptr getelementptr (i8, ptr @m.names, i64 2), i64 1, { i32, i32, i32, i32, ptr, ptr, i64, i64, i64 } { i32 3, i32 127, i32 0, i32 0, ptr null, ptr null, i64 0, i64 0, i64 0 }, i64 0 }], align 8
;;
;; define internal void @m.f0(ptr %instance, i32 %p0) #5 section "awsm_text" {
;; entry:
;;   %v1 = getelementptr i8, ptr %instance, i64 192
;;   %v2 = load i32, ptr %v1, align 4, !tbaa !2
;;   %v3 = getelementptr i8, ptr %instance, i64 104
;;   call void @awsm_memory_init(ptr %instance, ptr %v3, ptr @m.data2, i32 %v2, i32 %p0, i32 %p0, i32 %p0, i32 0) #2
;;   %v4 = getelementptr i8, ptr %instance, i64 204
;;   %v5 = load i32, ptr %v4, align 4, !tbaa !2
;;   %v6 = getelementptr i8, ptr %instance, i64 104
;;   call void @awsm_memory_init(ptr %instance, ptr %v6, ptr null, i32 %v5, i32 %p0, i32 %p0, i32 %p0, i32 0) #2
;;   br label %return0
;; return0:
;;   ret void
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
;; !3 = !{}
;; !4 = !{!"global", !0}
;; !5 = !{!4, !4, i64 0}
;; !6 = !{!"linear memory", !0}
;; !7 = !{!6, !6, i64 0}
