;; A counter of which only the lowest eight bits are compared: how often the loop goes back is known.
;; options: memory=guard
(module
  (memory 1)
  (func (export "f") (param $p i32) (param $i i32)
    (loop $again
      (i32.store8 (local.get $p) (i32.load8_u offset=1000 (local.get $p)))
      (local.set $p (i32.add (local.get $p) (i32.const 1)))
      (br_if $again (i32.and (local.tee $i (i32.sub (local.get $i) (i32.const 1))) (i32.const 255))))))
;; IR:
;; @m.functions = internal unnamed_addr constant [1 x { ptr, i64 }] [{ ptr, i64 } { ptr @m.f0, i64 19 }], align 8
;;
;; define internal void @m.initialize0(ptr %instance, ptr %unused) #0 {
;; entry:
;;   %v0 = getelementptr i8, ptr %instance, i64 96
;;   %v1 = getelementptr i8, ptr %instance, i64 64
;;   store ptr %v0, ptr %v1, align 8
;;   %v2 = getelementptr i8, ptr %instance, i64 96
;;   call void @awsm_memory_new(ptr %instance, ptr %v2, ptr null, i64 1, i64 -1, i64 16) #2
;;   %v3 = getelementptr i8, ptr %instance, i64 176
;;   call void @awsm_functions_new(ptr %instance, ptr %v3, ptr @m.functions, i64 1) #2
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
;; define internal void @m.call0(ptr %instance, ptr %values) #5 section "awsm_text" {
;; entry:
;;   %v0 = getelementptr i8, ptr %instance, i64 16
;;   %v1 = load ptr, ptr %v0, align 8, !invariant.load !3
;;   call void asm sideeffect "", "~{memory}"()
;;   %v2 = getelementptr i8, ptr %v1, i64 8
;;   store volatile i64 1, ptr %v2, align 8
;;   %v3 = load volatile i64, ptr %v1, align 8
;;   %v6 = icmp ne i64 %v3, 0
;;   br i1 %v6, label %pending4, label %next5, !prof !4
;; pending4:
;;   call void @awsm_pending(ptr %instance)
;;   br label %next5
;; next5:
;;   %v7 = load i32, ptr %values, align 8
;;   %v8 = getelementptr i8, ptr %values, i64 16
;;   %v9 = load i32, ptr %v8, align 8
;;   call void @m.f0(ptr %instance, i32 %v7, i32 %v9)
;;   ret void
;; }
;;
;; define i32 @m_f(ptr %instance, i32 %p0, i32 %p1) #3 {
;; entry:
;;   %s0 = alloca [32 x i8], align 16
;;   store i32 %p0, ptr %s0, align 8
;;   %v1 = getelementptr i8, ptr %s0, i64 16
;;   store i32 %p1, ptr %v1, align 8
;;   %v2 = call i32 @awsm_enter(ptr %instance, ptr @m.call0, ptr %s0)
;;   ret i32 %v2
;; }
;;
;; @m.s0 = private unnamed_addr constant [3 x i8] c"\7F\7F\00", align 1
;;
;; @m.s1 = private unnamed_addr constant [1 x i8] c"\00", align 1
;;
;; @m.names = private unnamed_addr constant [2 x i8] c"f\00", align 1
;;
;; @m.exports = internal constant [1 x { ptr, i64, { i32, i32, i32, i32, ptr, ptr, i64, i64, i64 }, ptr, i64, i32 }] [{ ptr, i64, { i32, i32, i32, i32, ptr, ptr, i64, i64, i64 }, ptr, i64, i32 } { ptr @m.names, i64 1, { i32, i32, i32, i32, ptr, ptr, i64, i64, i64 } { i32 0, i32 0, i32 0, i32 0, ptr @m.s0, ptr @m.s1, i64 0, i64 0, i64 19 }, ptr @m.call0, i64 176, i32 0 }], align 8
;;
;; define internal void @m.f0(ptr %instance, i32 %p0, i32 %p1) #5 section "awsm_text" {
;; entry:
;;   %s5 = alloca i32
;;   %s15 = alloca i32
;;   %s36 = alloca i64
;;   call void asm sideeffect "", ""() nounwind memory(read)
;;   store i32 %p0, ptr %s5
;;   store i32 %p1, ptr %s15
;;   %v0 = getelementptr i8, ptr %instance, i64 96
;;   %v1 = load ptr, ptr %v0, align 8, !invariant.load !3
;;   %v21 = load i32, ptr %s15
;;   %v22 = sub i32 %v21, 1
;;   %v23 = sub i32 %v22, 0
;;   %v24 = and i32 %v23, 255
;;   %v25 = udiv i32 %v24, 1
;;   %v26 = zext i32 %v25 to i64
;;   %v27 = load i32, ptr %s5
;;   %v28 = zext i32 %v27 to i64
;;   %v29 = mul nuw nsw i64 %v26, 1
;;   %v30 = add nuw nsw i64 %v28, %v29
;;   %v31 = add nuw nsw i64 %v30, 1000
;;   %v32 = icmp uge i64 %v31, 65536
;;   br i1 %v32, label %trap34, label %next33, !prof !4
;; next33:
;;   %v35 = getelementptr nusw nuw i8, ptr %v1, i64 %v28
;;   store i64 0, ptr %s36
;;   br label %loop3
;; loop3:
;;   %v37 = load i64, ptr %s36
;;   %v38 = getelementptr nusw nuw [1 x i8], ptr %v35, i64 %v37
;;   %v39 = load i32, ptr %s5
;;   %v40 = zext i32 %v39 to i64
;;   %v41 = add nuw nsw i64 %v40, 1000
;;   %v42 = getelementptr i8, ptr %v1, i64 %v41
;;   %v43 = getelementptr nusw nuw i8, ptr %v38, i64 1000
;;   %v44 = load i8, ptr %v43, align 1, !tbaa !6
;;   %v45 = zext i8 %v44 to i32
;;   %v46 = trunc i32 %v45 to i8
;;   %v47 = getelementptr i8, ptr %v1, i64 %v40
;;   store i8 %v46, ptr %v38, align 1, !tbaa !6
;;   %v48 = add i32 %v39, 1
;;   store i32 %v48, ptr %s5
;;   %v49 = load i32, ptr %s15
;;   %v50 = sub i32 %v49, 1
;;   store i32 %v50, ptr %s15
;;   %v51 = and i32 %v50, 255
;;   %v52 = icmp ne i32 %v51, 0
;;   %v53 = add nuw nsw i64 %v37, 1
;;   store i64 %v53, ptr %s36
;;   %v54 = icmp ne i64 %v37, %v26
;;   br i1 %v54, label %loop3, label %next20
;; next20:
;;   br label %end4
;; end4:
;;   br label %return2
;; return2:
;;   ret void
;; trap34:
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
;; attributes #6 = { cold nounwind }
;; !0 = !{!"awsm"}
;; !1 = !{!"segment", !0}
;; !2 = !{!1, !1, i64 0}
;; !3 = !{}
;; !4 = !{!"branch_weights", i32 1, i32 1048575}
;; !5 = !{!"linear memory", !0}
;; !6 = !{!5, !5, i64 0}
