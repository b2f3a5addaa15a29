(module
  (memory 1)
  (func (param v128 v128) (result v128) (i8x16.swizzle (local.get 0) (local.get 1)))
  (func (param v128) (result i32) (i32x4.all_true (local.get 0)))
  (func (param i32) (result v128) (v128.load16x4_s (local.get 0)))
  (func (param v128 v128) (result v128) (i8x16.narrow_i16x8_u (local.get 0) (local.get 1))))
;; IR:
;; define internal void @m.initialize(ptr %instance, ptr %unused) #0 {
;; entry:
;;   %v0 = getelementptr i8, ptr %instance, i64 96
;;   %v1 = getelementptr i8, ptr %instance, i64 64
;;   store ptr %v0, ptr %v1, align 8
;;   %v2 = getelementptr i8, ptr %instance, i64 96
;;   call void @awsm_memory_new(ptr %instance, ptr %v2, i64 1, i64 -1)
;;   ret void
;; }
;;
;; @m_fail = alias void (ptr, i32), ptr @m.api.fail
;;
;; define internal <2 x i64> @m.f0(ptr %instance, <2 x i64> %p0, <2 x i64> %p1) #3 section "awsm_text" {
;; entry:
;;   %s0 = alloca <2 x i64>
;;   %s1 = alloca <2 x i64>
;;   store <2 x i64> %p0, ptr %s0
;;   store <2 x i64> %p1, ptr %s1
;;   %v3 = bitcast <2 x i64> %p0 to <16 x i8>
;;   %v4 = bitcast <2 x i64> %p1 to <16 x i8>
;;   %v5 = call <16 x i8> @llvm.uadd.sat.v16i8(<16 x i8> %v4, <16 x i8> <i8 112, i8 112, i8 112, i8 112, i8 112, i8 112, i8 112, i8 112, i8 112, i8 112, i8 112, i8 112, i8 112, i8 112, i8 112, i8 112>)
;;   %v6 = call <16 x i8> @llvm.x86.ssse3.pshuf.b.128(<16 x i8> %v3, <16 x i8> %v5)
;;   %v7 = bitcast <16 x i8> %v6 to <2 x i64>
;;   br label %return2
;; return2:
;;   ret <2 x i64> %v7
;; }
;;
;; define internal i32 @m.f1(ptr %instance, <2 x i64> %p0) #3 section "awsm_text" {
;; entry:
;;   %s0 = alloca <2 x i64>
;;   store <2 x i64> %p0, ptr %s0
;;   %v2 = bitcast <2 x i64> %p0 to <4 x i32>
;;   %v3 = icmp ne <4 x i32> %v2, <i32 0, i32 0, i32 0, i32 0>
;;   %v4 = call i1 @llvm.vector.reduce.and.v4i1(<4 x i1> %v3)
;;   %v5 = zext i1 %v4 to i32
;;   br label %return1
;; return1:
;;   ret i32 %v5
;; }
;;
;; define internal <2 x i64> @m.f2(ptr %instance, i32 %p0) #3 section "awsm_text" {
;; entry:
;;   %s0 = alloca i32
;;   store i32 %p0, ptr %s0
;;   %v1 = getelementptr i8, ptr %instance, i64 96
;;   %v2 = load ptr, ptr %v1, align 8, !invariant.load !5
;;   %v4 = zext i32 %p0 to i64
;;   %v5 = getelementptr i8, ptr %v2, i64 %v4
;;   %v6 = load volatile <4 x i16>, ptr %v5, align 1, !tbaa !4
;;   %v7 = sext <4 x i16> %v6 to <4 x i32>
;;   %v8 = bitcast <4 x i32> %v7 to <2 x i64>
;;   br label %return3
;; return3:
;;   ret <2 x i64> %v8
;; }
;;
;; define internal <2 x i64> @m.f3(ptr %instance, <2 x i64> %p0, <2 x i64> %p1) #3 section "awsm_text" {
;; entry:
;;   %s0 = alloca <2 x i64>
;;   %s1 = alloca <2 x i64>
;;   store <2 x i64> %p0, ptr %s0
;;   store <2 x i64> %p1, ptr %s1
;;   %v3 = bitcast <2 x i64> %p0 to <8 x i16>
;;   %v4 = bitcast <2 x i64> %p1 to <8 x i16>
;;   %v5 = shufflevector <8 x i16> %v3, <8 x i16> %v4, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
;;   %v6 = call <16 x i16> @llvm.smin.v16i16(<16 x i16> %v5, <16 x i16> <i16 255, i16 255, i16 255, i16 255, i16 255, i16 255, i16 255, i16 255, i16 255, i16 255, i16 255, i16 255, i16 255, i16 255, i16 255, i16 255>)
;;   %v7 = call <16 x i16> @llvm.smax.v16i16(<16 x i16> %v6, <16 x i16> <i16 0, i16 0, i16 0, i16 0, i16 0, i16 0, i16 0, i16 0, i16 0, i16 0, i16 0, i16 0, i16 0, i16 0, i16 0, i16 0>)
;;   %v8 = trunc <16 x i16> %v7 to <16 x i8>
;;   %v9 = bitcast <16 x i8> %v8 to <2 x i64>
;;   br label %return2
;; return2:
;;   ret <2 x i64> %v9
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
;; !5 = !{}
