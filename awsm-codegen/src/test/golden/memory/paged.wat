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
;;   %v4 = getelementptr i8, ptr %v3, i64 4
;;   %v5 = load i32, ptr %v4, align 4, !tbaa !6, !range !4
;;   %v6 = getelementptr i8, ptr %instance, i64 52
;;   %v7 = call i32 @awsm_paged_load8(ptr %instance, ptr %v6, ptr %v1, i32 %p0, i32 4, i32 %v5, i32 0)
;;   %v8 = trunc i32 %v7 to i8
;;   %v9 = sext i8 %v8 to i32
;;   br label %return2
;; return2:
;;   ret i32 %v9
;; }
;;
;; define internal void @m.f1(ptr %instance, i32 %p0, double %p1) #5 {
;; entry:
;;   %v0 = getelementptr i8, ptr %instance, i64 52
;;   %v1 = load ptr, ptr %v0, align 4, !invariant.load !3
;;   %v3 = bitcast double %p1 to i64
;;   %v4 = getelementptr i8, ptr %instance, i64 52
;;   %v5 = getelementptr i8, ptr %v4, i64 4
;;   %v6 = load i32, ptr %v5, align 4, !tbaa !6, !range !4
;;   %v7 = getelementptr i8, ptr %instance, i64 52
;;   call void @awsm_paged_store64(ptr %instance, ptr %v7, ptr %v1, i32 %p0, i32 0, i32 %v6, i64 %v3, i32 1)
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
;;   %v4 = getelementptr i8, ptr %v3, i64 4
;;   %v5 = load i32, ptr %v4, align 4, !tbaa !6, !range !4
;;   %v6 = getelementptr i8, ptr %instance, i64 52
;;   %v7 = call i64 @awsm_paged_load64(ptr %instance, ptr %v6, ptr %v1, i32 %p1, i32 8, i32 %v5, i32 2)
;;   %v8 = getelementptr i8, ptr %instance, i64 52
;;   %v9 = getelementptr i8, ptr %v8, i64 4
;;   %v10 = load i32, ptr %v9, align 4, !tbaa !6, !range !4
;;   %v11 = getelementptr i8, ptr %instance, i64 52
;;   %v12 = call i64 @awsm_paged_load64(ptr %instance, ptr %v11, ptr %v1, i32 %p1, i32 0, i32 %v10, i32 2)
;;   %v13 = insertelement <2 x i64> zeroinitializer, i64 %v12, i32 0
;;   %v14 = insertelement <2 x i64> %v13, i64 %v7, i32 1
;;   %v15 = extractelement <2 x i64> %v14, i32 1
;;   %v16 = icmp uge i64 4294967296, 4294967296
;;   br i1 %v16, label %trap18, label %next17, !prof !7
;; next17:
;;   %v19 = getelementptr i8, ptr %instance, i64 52
;;   %v20 = getelementptr i8, ptr %v19, i64 4
;;   %v21 = load i32, ptr %v20, align 4, !tbaa !6, !range !4
;;   %v22 = getelementptr i8, ptr %instance, i64 52
;;   call void @awsm_paged_store64(ptr %instance, ptr %v22, ptr %v1, i32 %p0, i32 0, i32 %v21, i64 %v15, i32 2)
;;   %v23 = extractelement <2 x i64> %v14, i32 0
;;   %v24 = getelementptr i8, ptr %instance, i64 52
;;   %v25 = getelementptr i8, ptr %v24, i64 4
;;   %v26 = load i32, ptr %v25, align 4, !tbaa !6, !range !4
;;   %v27 = getelementptr i8, ptr %instance, i64 52
;;   call void @awsm_paged_store64(ptr %instance, ptr %v27, ptr %v1, i32 %p0, i32 -8, i32 %v26, i64 %v23, i32 2)
;;   br label %return2
;; return2:
;;   ret void
;; trap18:
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
;; !4 = !{i32 65536, i32 4294901761}
;; !5 = !{!"head", !0}
;; !6 = !{!5, !5, i64 0}
;; !7 = !{!"branch_weights", i32 1, i32 1048575}
