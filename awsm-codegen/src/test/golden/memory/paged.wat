;; A function of the runtime for each access; 16 bytes are two, the last ones first.
;; options: memory=paged target=cortex-m4
(module
  (memory 1)
  (func (param i32) (result i32) (i32.load8_s offset=4 (local.get 0)))
  (func (param i32 f64) (f64.store (local.get 0) (local.get 1)))
  (func (param i32 i32) (v128.store offset=0xFFFFFFF8 (local.get 0) (v128.load (local.get 1)))))
;; IR:
;; define internal void @m.initialize0(ptr %instance, ptr %unused) #0 {
;; entry:
;;   %v0 = getelementptr i8, ptr %instance, i64 52
;;   %v1 = getelementptr i8, ptr %instance, i64 36
;;   store ptr %v0, ptr %v1, align 4
;;   %v2 = getelementptr i8, ptr %instance, i64 52
;;   call void @awsm_memory_new(ptr %instance, ptr %v2, ptr null, i32 1, i32 -1, i32 16) #2
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
;; define internal i32 @m.f0(ptr %instance, i32 %p0) #5 {
;; entry:
;;   %v0 = getelementptr i8, ptr %instance, i64 52
;;   %v1 = load ptr, ptr %v0, align 4, !invariant.load !3
;;   %v3 = getelementptr i8, ptr %instance, i64 52
;;   %v4 = call i32 @awsm_paged_load8(ptr %instance, ptr %v3, ptr %v1, i32 %p0, i32 4, i32 65536, i32 0)
;;   %v5 = trunc i32 %v4 to i8
;;   %v6 = sext i8 %v5 to i32
;;   br label %return2
;; return2:
;;   ret i32 %v6
;; }
;;
;; define internal void @m.f1(ptr %instance, i32 %p0, double %p1) #5 {
;; entry:
;;   %v0 = getelementptr i8, ptr %instance, i64 52
;;   %v1 = load ptr, ptr %v0, align 4, !invariant.load !3
;;   %v3 = bitcast double %p1 to i64
;;   %v4 = getelementptr i8, ptr %instance, i64 52
;;   call void @awsm_paged_store64(ptr %instance, ptr %v4, ptr %v1, i32 %p0, i32 0, i32 65536, i64 %v3, i32 1)
;;   br label %return2
;; return2:
;;   ret void
;; }
;;
;; define internal void @m.f2(ptr %instance, i32 %p0, i32 %p1) #5 {
;; entry:
;;   %v0 = getelementptr i8, ptr %instance, i64 52
;;   %v1 = load ptr, ptr %v0, align 4, !invariant.load !3
;;   %v3 = getelementptr i8, ptr %instance, i64 52
;;   %v4 = call i64 @awsm_paged_load64(ptr %instance, ptr %v3, ptr %v1, i32 %p1, i32 8, i32 65536, i32 2)
;;   %v5 = getelementptr i8, ptr %instance, i64 52
;;   %v6 = call i64 @awsm_paged_load64(ptr %instance, ptr %v5, ptr %v1, i32 %p1, i32 0, i32 65536, i32 2)
;;   %v7 = insertelement <2 x i64> zeroinitializer, i64 %v6, i32 0
;;   %v8 = insertelement <2 x i64> %v7, i64 %v4, i32 1
;;   %v9 = extractelement <2 x i64> %v8, i32 1
;;   %v10 = icmp uge i64 4294967296, 4294967296
;;   br i1 %v10, label %trap12, label %next11, !prof !4
;; next11:
;;   %v13 = getelementptr i8, ptr %instance, i64 52
;;   call void @awsm_paged_store64(ptr %instance, ptr %v13, ptr %v1, i32 %p0, i32 0, i32 65536, i64 %v9, i32 2)
;;   %v14 = extractelement <2 x i64> %v8, i32 0
;;   %v15 = getelementptr i8, ptr %instance, i64 52
;;   call void @awsm_paged_store64(ptr %instance, ptr %v15, ptr %v1, i32 %p0, i32 -8, i32 65536, i64 %v14, i32 2)
;;   br label %return2
;; return2:
;;   ret void
;; trap12:
;;   call void @awsm_trap(ptr %instance, i32 517)
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
;; !0 = !{!"awsm"}
;; !1 = !{!"segment", !0}
;; !2 = !{!1, !1, i64 0}
;; !3 = !{}
;; !4 = !{!"branch_weights", i32 1, i32 1048575}
