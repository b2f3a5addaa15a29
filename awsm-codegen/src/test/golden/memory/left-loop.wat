;; A loop that is left in the middle: whole iterations, none at all perhaps, and a part of one.
;; options: memory=guard
(module
  (memory 1)
  (func (param $p i32) (param $n i32)
    (block $out
      (loop $l
        (i32.store (local.get $p) (i32.const 1))
        (br_if $out (i32.eq (local.get $n) (i32.const 1)))
        (i32.store offset=4 (local.get $p) (i32.const 2))
        (local.set $p (i32.add (local.get $p) (i32.const 8)))
        (local.set $n (i32.sub (local.get $n) (i32.const 2)))
        (br $l)))))
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
;;   %s6 = alloca i32
;;   %s10 = alloca i32
;;   %s35 = alloca i64
;;   call void asm sideeffect "", ""() nounwind memory(read)
;;   store i32 %p0, ptr %s6
;;   store i32 %p1, ptr %s10
;;   %v0 = getelementptr i8, ptr %instance, i64 96
;;   %v1 = load ptr, ptr %v0, align 8, !invariant.load !5
;;   %v18 = load i32, ptr %s10
;;   %v19 = sub i32 %v18, 1
;;   %v20 = udiv i32 %v19, 2
;;   %v21 = zext i32 %v20 to i64
;;   %v22 = sub i32 %v18, 1
;;   %v23 = urem i32 %v22, 2
;;   %v24 = icmp ne i32 %v23, 0
;;   %v25 = load i32, ptr %s6
;;   %v26 = zext i32 %v25 to i64
;;   %v27 = mul nuw nsw i64 %v21, 8
;;   %v28 = add nuw nsw i64 %v26, %v27
;;   %v29 = select i1 %v24, i64 4294967296, i64 %v28
;;   %v30 = add nuw nsw i64 %v29, 3
;;   %v31 = icmp uge i64 %v30, 65536
;;   br i1 %v31, label %trap33, label %next32, !prof !6
;; next32:
;;   %v34 = getelementptr nusw nuw i8, ptr %v1, i64 %v26
;;   store i64 0, ptr %s35
;;   br label %loop4
;; loop4:
;;   %v38 = icmp ne i64 %v21, 0
;;   br i1 %v38, label %whole36, label %part37
;; whole36:
;;   %v39 = load i64, ptr %s35
;;   %v40 = getelementptr nusw nuw [8 x i8], ptr %v34, i64 %v39
;;   %v41 = load i32, ptr %s6
;;   %v42 = zext i32 %v41 to i64
;;   %v43 = getelementptr i8, ptr %v1, i64 %v42
;;   store i32 1, ptr %v40, align 1, !tbaa !4
;;   %v44 = load i32, ptr %s10
;;   %v45 = icmp eq i32 %v44, 1
;;   %v46 = add nuw nsw i64 %v42, 4
;;   %v47 = getelementptr i8, ptr %v1, i64 %v46
;;   %v48 = getelementptr nusw nuw i8, ptr %v40, i64 4
;;   store i32 2, ptr %v48, align 1, !tbaa !4
;;   %v49 = add i32 %v41, 8
;;   store i32 %v49, ptr %s6
;;   %v50 = sub i32 %v44, 2
;;   store i32 %v50, ptr %s10
;;   %v51 = add nuw nsw i64 %v39, 1
;;   store i64 %v51, ptr %s35
;;   %v52 = load i64, ptr %s35
;;   %v53 = icmp ne i64 %v52, %v21
;;   br i1 %v53, label %whole36, label %part37
;; part37:
;;   %v54 = load i64, ptr %s35
;;   %v55 = getelementptr nusw nuw [8 x i8], ptr %v34, i64 %v54
;;   %v56 = load i32, ptr %s6
;;   %v57 = zext i32 %v56 to i64
;;   %v58 = getelementptr i8, ptr %v1, i64 %v57
;;   store i32 1, ptr %v55, align 1, !tbaa !4
;;   %v59 = load i32, ptr %s10
;;   %v60 = icmp eq i32 %v59, 1
;;   %v61 = add nuw nsw i64 %v54, 1
;;   store i64 %v61, ptr %s35
;;   br label %end3
;; end5:
;;   unreachable
;; end3:
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
