;; options: show=all program instances=one
(module
  (func $main (export "_start")))
;; IR:
;; source_filename = "m"
;; target triple = "x86_64-unknown-linux-gnu"
;;
;; @m.instance = internal global [96 x i8] zeroinitializer, align 16
;; @m.store = internal global [144 x i8] zeroinitializer, align 16
;; @m.name = private unnamed_addr constant [2 x i8] c"m\00", align 1
;; @m.image = internal constant { i64, i64, i64, ptr, ptr, ptr, ptr, ptr, ptr, i64, i64, i64, ptr, ptr } { i64 96, i64 96, i64 0, ptr @m.initialize, ptr @__start_awsm_text, ptr @__stop_awsm_text, ptr null, ptr null, ptr null, i64 0, i64 96, i64 0, ptr @m.name, ptr null }, align 8
;;
;; define internal void @m.call0(ptr %instance, ptr %values) #0 section "awsm_text" !pcsections !1 {
;; entry:
;;   %v0 = load ptr, ptr getelementptr (i8, ptr @m.instance, i64 16), align 8, !invariant.load !2
;;   call void asm sideeffect "", "~{memory}"()
;;   %v1 = getelementptr i8, ptr %v0, i64 8
;;   store volatile i64 1, ptr %v1, align 8
;;   %v2 = load volatile i64, ptr %v0, align 8
;;   %v5 = icmp ne i64 %v2, 0
;;   br i1 %v5, label %pending3, label %next4, !prof !3
;; pending3:
;;   call void @awsm_pending(ptr @m.instance)
;;   br label %next4
;; next4:
;;   call void @m.f0()
;;   ret void
;; }
;; @awsm_program = hidden constant { ptr, ptr, ptr, ptr } { ptr @m.instance, ptr @m.store, ptr @m.image, ptr @m.call0 }, align 8
;; @llvm.used = appending global [1 x ptr] [ptr @awsm_start], section "llvm.metadata"
;;
;; define internal void @m.initialize(ptr %instance, ptr %unused) #3 {
;; entry:
;;   ret void
;; }
;;
;; define internal void @m.f0() #0 section "awsm_text" !pcsections !1 {
;; entry:
;;   br label %return0
;; return0:
;;   ret void
;; }
;;
;; @__start_awsm_text = extern_weak hidden global i8
;; @__stop_awsm_text = extern_weak hidden global i8
;; declare hidden void @awsm_pending(ptr) #1
;; declare hidden void @awsm_start(ptr) #2
;;
;; attributes #0 = { nounwind "disable-tail-calls"="true" "probe-stack"="inline-asm" }
;; attributes #1 = { cold nounwind }
;; attributes #2 = { noreturn nounwind }
;; attributes #3 = { cold noinline nounwind optsize }
;; !0 = !{i32 0}
;; !1 = !{!"awsm_functions!C", !0}
;; !2 = !{}
;; !3 = !{!"branch_weights", i32 1, i32 1048575}
;; !4 = !{!"awsm"}
;; !5 = !{!"segment", !4}
;; !6 = !{!5, !5, i64 0}
;; !7 = !{!"linear memory", !4}
;; !8 = !{!7, !7, i64 0}
