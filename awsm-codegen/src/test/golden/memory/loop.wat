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
;;   call void @awsm_memory_new(ptr %instance, ptr %v2, i64 1, i64 -1, i64 16) #2
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
;;   %s36 = alloca i64
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
;;   %v29 = icmp uge i64 %v28, 4294967296
;;   %v30 = select i1 %v29, i64 4294967296, i64 %v28
;;   %v31 = select i1 %v25, i64 4294967296, i64 %v30
;;   %v32 = add nuw nsw i64 %v31, 4099
;;   %v33 = getelementptr i8, ptr %v1, i64 %v32
;;   %v34 = load volatile i8, ptr %v33, align 1
;;   %v35 = getelementptr nusw nuw i8, ptr %v1, i64 %v26
;;   store i64 0, ptr %s36
;;   br label %loop3
;; loop3:
;;   %v37 = load i64, ptr %s36
;;   %v38 = getelementptr nusw nuw [4 x i8], ptr %v35, i64 %v37
;;   %v39 = load i32, ptr %s5
;;   %v40 = zext i32 %v39 to i64
;;   %v41 = getelementptr i8, ptr %v1, i64 %v40
;;   %v42 = load i32, ptr %v38, align 1, !tbaa !4
;;   %v43 = add nuw nsw i64 %v40, 4096
;;   %v44 = getelementptr i8, ptr %v1, i64 %v43
;;   %v45 = getelementptr nusw nuw i8, ptr %v38, i64 4096
;;   store i32 %v42, ptr %v45, align 1, !tbaa !4
;;   %v46 = add i32 %v39, 4
;;   store i32 %v46, ptr %s5
;;   %v47 = load i32, ptr %s13
;;   %v48 = icmp ne i32 %v46, %v47
;;   %v49 = add nuw nsw i64 %v37, 1
;;   store i64 %v49, ptr %s36
;;   %v50 = icmp ne i64 %v37, %v22
;;   br i1 %v50, label %loop3, label %next16
;; next16:
;;   br label %end4
;; end4:
;;   br label %return2
;; return2:
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
;; !3 = !{!"linear memory", !0}
;; !4 = !{!3, !3, i64 0}
;; !5 = !{}
