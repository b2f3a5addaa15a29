(module
  (memory 1)
  (func (param v128 v128) (result v128) (i8x16.swizzle (local.get 0) (local.get 1)))
  (func (param v128) (result i32) (i32x4.all_true (local.get 0)))
  (func (param i32) (result v128) (v128.load16x4_s (local.get 0)))
  (func (param v128 v128) (result v128) (i8x16.narrow_i16x8_u (local.get 0) (local.get 1))))
;; IR:
;; define internal void @m.initialize0(ptr %instance, ptr %unused) #0 {
;; entry:
;;   %v0 = getelementptr i8, ptr %instance, i64 96
;;   %v1 = getelementptr i8, ptr %instance, i64 64
;;   store ptr %v0, ptr %v1, align 8
;;   %v2 = getelementptr i8, ptr %instance, i64 96
;;   call void @awsm_memory_new(ptr %instance, ptr %v2, ptr null, i64 1, i64 -1, i64 16) #2
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
;; define internal <2 x i64> @m.f0(ptr %instance, <2 x i64> %p0, <2 x i64> %p1) #5 section "awsm_text" {
;; entry:
;;   %v1 = bitcast <2 x i64> %p0 to <16 x i8>
;;   %v2 = bitcast <2 x i64> %p1 to <16 x i8>
;;   %v3 = call <16 x i8> @llvm.uadd.sat.v16i8(<16 x i8> %v2, <16 x i8> <i8 112, i8 112, i8 112, i8 112, i8 112, i8 112, i8 112, i8 112, i8 112, i8 112, i8 112, i8 112, i8 112, i8 112, i8 112, i8 112>)
;;   %v4 = call <16 x i8> @llvm.x86.ssse3.pshuf.b.128(<16 x i8> %v1, <16 x i8> %v3)
;;   %v5 = bitcast <16 x i8> %v4 to <2 x i64>
;;   br label %return0
;; return0:
;;   ret <2 x i64> %v5
;; }
;;
;; define internal i32 @m.f1(ptr %instance, <2 x i64> %p0) #5 section "awsm_text" {
;; entry:
;;   %v1 = bitcast <2 x i64> %p0 to <4 x i32>
;;   %v2 = icmp ne <4 x i32> %v1, zeroinitializer
;;   %v3 = call i1 @llvm.vector.reduce.and.v4i1(<4 x i1> %v2)
;;   %v4 = zext i1 %v3 to i32
;;   br label %return0
;; return0:
;;   ret i32 %v4
;; }
;;
;; define internal <2 x i64> @m.f2(ptr %instance, i32 %p0) #5 section "awsm_text" {
;; entry:
;;   %v0 = getelementptr i8, ptr %instance, i64 96
;;   %v1 = load ptr, ptr %v0, align 8, !invariant.load !5
;;   %v3 = zext i32 %p0 to i64
;;   %v4 = getelementptr i8, ptr %v1, i64 %v3
;;   %v5 = load volatile <4 x i16>, ptr %v4, align 1, !tbaa !4
;;   %v6 = sext <4 x i16> %v5 to <4 x i32>
;;   %v7 = bitcast <4 x i32> %v6 to <2 x i64>
;;   br label %return2
;; return2:
;;   ret <2 x i64> %v7
;; }
;;
;; define internal <2 x i64> @m.f3(ptr %instance, <2 x i64> %p0, <2 x i64> %p1) #5 section "awsm_text" {
;; entry:
;;   %v1 = bitcast <2 x i64> %p0 to <8 x i16>
;;   %v2 = bitcast <2 x i64> %p1 to <8 x i16>
;;   %v3 = shufflevector <8 x i16> %v1, <8 x i16> %v2, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
;;   %v4 = call <16 x i16> @llvm.smin.v16i16(<16 x i16> %v3, <16 x i16> <i16 255, i16 255, i16 255, i16 255, i16 255, i16 255, i16 255, i16 255, i16 255, i16 255, i16 255, i16 255, i16 255, i16 255, i16 255, i16 255>)
;;   %v5 = call <16 x i16> @llvm.smax.v16i16(<16 x i16> %v4, <16 x i16> <i16 0, i16 0, i16 0, i16 0, i16 0, i16 0, i16 0, i16 0, i16 0, i16 0, i16 0, i16 0, i16 0, i16 0, i16 0, i16 0>)
;;   %v6 = trunc <16 x i16> %v5 to <16 x i8>
;;   %v7 = bitcast <16 x i8> %v6 to <2 x i64>
;;   br label %return0
;; return0:
;;   ret <2 x i64> %v7
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
;; !3 = !{!"linear memory", !0}
;; !4 = !{!3, !3, i64 0}
;; !5 = !{}
