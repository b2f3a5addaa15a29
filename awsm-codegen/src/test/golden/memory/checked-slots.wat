;; A local that is an address, compared once, however often it is accessed later, whatever is called in between; and compared again for what is
;; further away, or once it has changed.
;; options: memory=bounds
(module
  (memory 1)
  (func $between)
  (func (param $p i32) (param $c i32) (result i32)
    (drop (i32.load (local.get $p)))
    (loop $again
      (call $between)
      (if (local.get $c) (then (i32.store (local.get $p) (i32.const 1))))
      (drop (i32.load16_u offset=2 (local.get $p)))
      (drop (i32.load offset=2 (local.get $p)))
      (br_if $again (local.get $c)))
    (local.set $p (local.get $c))
    (i32.load (local.get $p))))
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
;; define internal void @m.f0(ptr %instance) #5 section "awsm_text" {
;; entry:
;;   br label %return0
;; return0:
;;   ret void
;; }
;;
;; define internal i32 @m.f1(ptr %instance, i32 %p0, i32 %p1) #5 section "awsm_text" {
;; entry:
;;   %s14 = alloca i32
;;   %s20 = alloca i32
;;   %s41 = alloca i64
;;   %s43 = alloca i64
;;   %v40 = zext i32 %p1 to i64
;;   store i64 %v40, ptr %s41
;;   %v42 = zext i32 %p0 to i64
;;   store i64 %v42, ptr %s43
;;   %v0 = getelementptr i8, ptr %instance, i64 96
;;   %v1 = load ptr, ptr %v0, align 8, !invariant.load !5
;;   %v3 = zext i32 %p0 to i64
;;   %v4 = getelementptr i8, ptr %v1, i64 %v3
;;   %v49 = sub nsw i64 65536, 4
;;   %v50 = icmp sgt i64 %v3, %v49
;;   br i1 %v50, label %trap52, label %next51, !prof !9
;; next51:
;;   %v5 = load i32, ptr %v4, align 1, !tbaa !4
;;   %v6 = call i64 @llvm.read_register.i64(metadata !6)
;;   %v7 = getelementptr i8, ptr %instance, i64 8
;;   %v8 = load i64, ptr %v7, align 8, !tbaa !8
;;   %v9 = icmp ult i64 %v6, %v8
;;   br i1 %v9, label %trap11, label %next10, !prof !9
;; next10:
;;   br label %loop12
;; loop12:
;;   call void @m.f0(ptr %instance)
;;   %v44 = load i64, ptr %s41
;;   %v15 = trunc i64 %v44 to i32
;;   %v16 = icmp ne i32 %v15, 0
;;   br i1 %v16, label %then18, label %else19
;; then18:
;;   %v45 = load i64, ptr %s43
;;   %v21 = trunc i64 %v45 to i32
;;   %v22 = bitcast i64 %v45 to i64
;;   %v23 = getelementptr i8, ptr %v1, i64 %v22
;;   store i32 1, ptr %v23, align 1, !tbaa !4
;;   br label %end17
;; else19:
;;   br label %end17
;; end17:
;;   %v46 = load i64, ptr %s43
;;   %v24 = trunc i64 %v46 to i32
;;   %v25 = bitcast i64 %v46 to i64
;;   %v26 = add nuw nsw i64 %v25, 2
;;   %v27 = getelementptr i8, ptr %v1, i64 %v26
;;   %v28 = load i16, ptr %v27, align 1, !tbaa !4
;;   %v29 = zext i16 %v28 to i32
;;   %v30 = add nuw nsw i64 %v25, 2
;;   %v31 = getelementptr i8, ptr %v1, i64 %v30
;;   %v53 = sub nsw i64 65536, 6
;;   %v54 = icmp sgt i64 %v25, %v53
;;   br i1 %v54, label %trap52, label %next55, !prof !9
;; next55:
;;   %v32 = load i32, ptr %v31, align 1, !tbaa !4
;;   %v47 = load i64, ptr %s41
;;   %v33 = trunc i64 %v47 to i32
;;   %v34 = icmp ne i32 %v33, 0
;;   br i1 %v34, label %loop12, label %next35
;; next35:
;;   br label %end13
;; end13:
;;   %v48 = load i64, ptr %s41
;;   %v36 = trunc i64 %v48 to i32
;;   store i32 %v36, ptr %s20
;;   %v37 = bitcast i64 %v48 to i64
;;   %v38 = getelementptr i8, ptr %v1, i64 %v37
;;   %v56 = sub nsw i64 65536, 4
;;   %v57 = icmp sgt i64 %v37, %v56
;;   br i1 %v57, label %trap52, label %next58, !prof !9
;; next58:
;;   %v39 = load i32, ptr %v38, align 1, !tbaa !4
;;   br label %return2
;; return2:
;;   ret i32 %v39
;; trap52:
;;   call void @awsm_trap(ptr %instance, i32 261)
;;   unreachable
;; trap11:
;;   call void @awsm_trap(ptr %instance, i32 266)
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
;; !6 = !{!"rsp"}
;; !7 = !{!"instance", !0}
;; !8 = !{!7, !7, i64 0}
;; !9 = !{!"branch_weights", i32 1, i32 1048575}
