;; A loop that may become vectors has no volatile load: what it loads is added up, and the sum is needed after it.
(module (memory 1)
  (func (param $p i32) (param $end i32)
    (loop $l
      (i32.store offset=4096 (local.get $p) (i32.load (local.get $p)))
      (br_if $l (i32.ne (local.tee $p (i32.add (local.get $p) (i32.const 4))) (local.get $end))))))
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
;; define internal void @m.f0(ptr %instance, i32 %p0, i32 %p1) #5 section "awsm_text" {
;; entry:
;;   %s5 = alloca i32
;;   %s13 = alloca i32
;;   %s35 = alloca i64
;;   call void asm sideeffect "", ""() nounwind memory(read)
;;   store i32 %p0, ptr %s5
;;   store i32 %p1, ptr %s13
;;   %v0 = getelementptr i8, ptr %instance, i64 96
;;   %v1 = load ptr, ptr %v0, align 8, !invariant.load !5
;;   %v17 = load i32, ptr %s5
;;   %v18 = add i32 %v17, 4
;;   %v19 = load i32, ptr %s13
;;   %v20 = sub i32 %v19, %v18
;;   %v21 = udiv i32 %v20, 4
;;   %v22 = zext i32 %v21 to i64
;;   %v23 = sub i32 %v19, %v18
;;   %v24 = urem i32 %v23, 4
;;   %v25 = icmp ne i32 %v24, 0
;;   %v26 = zext i32 %v17 to i64
;;   %v27 = mul nuw nsw i64 %v22, 4
;;   %v28 = add nuw nsw i64 %v26, %v27
;;   %v29 = select i1 %v25, i64 4294967296, i64 %v28
;;   %v30 = add nuw nsw i64 %v29, 4099
;;   %v31 = icmp uge i64 %v30, 65536
;;   br i1 %v31, label %trap33, label %next32, !prof !6
;; next32:
;;   %v34 = getelementptr nusw nuw i8, ptr %v1, i64 %v26
;;   store i64 0, ptr %s35
;;   br label %loop3
;; loop3:
;;   %v36 = load i64, ptr %s35
;;   %v37 = getelementptr nusw nuw [4 x i8], ptr %v34, i64 %v36
;;   %v38 = load i32, ptr %s5
;;   %v39 = zext i32 %v38 to i64
;;   %v40 = getelementptr i8, ptr %v1, i64 %v39
;;   %v41 = load i32, ptr %v37, align 1, !tbaa !4
;;   %v42 = add nuw nsw i64 %v39, 4096
;;   %v43 = getelementptr i8, ptr %v1, i64 %v42
;;   %v44 = getelementptr nusw nuw i8, ptr %v37, i64 4096
;;   store i32 %v41, ptr %v44, align 1, !tbaa !4
;;   %v45 = add i32 %v38, 4
;;   store i32 %v45, ptr %s5
;;   %v46 = load i32, ptr %s13
;;   %v47 = icmp ne i32 %v45, %v46
;;   %v48 = add nuw nsw i64 %v36, 1
;;   store i64 %v48, ptr %s35
;;   %v49 = icmp ne i64 %v36, %v22
;;   br i1 %v49, label %loop3, label %next16
;; next16:
;;   br label %end4
;; end4:
;;   br label %return2
;; return2:
;;   ret void
;; trap33:
;;   call void @awsm_trap(ptr %instance, i32 5)
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
;; !3 = !{!"linear memory", !0}
;; !4 = !{!3, !3, i64 0}
;; !5 = !{}
;; !6 = !{!"branch_weights", i32 1, i32 1048575}
