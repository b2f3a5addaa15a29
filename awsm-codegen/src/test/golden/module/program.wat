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
;; @m.image = internal constant { i64, i64, i64, i64, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, i64, i64, i64, ptr, ptr, ptr, ptr } { i64 96, i64 96, i64 0, i64 0, ptr @m.initialize, ptr @__start_awsm_text, ptr @__stop_awsm_text, ptr null, ptr null, ptr null, ptr null, ptr null, i64 0, i64 96, i64 0, ptr @m.name, ptr null, ptr null, ptr null }, align 8
;;
;; define internal void @m.call0(ptr %instance, ptr %values) #0 section "awsm_text" {
;; entry:
;;   call void @m.f0()
;;   ret void
;; }
;; @awsm_program = hidden constant { ptr, ptr, ptr, ptr } { ptr @m.instance, ptr @m.store, ptr @m.image, ptr @m.call0 }, align 8
;; @llvm.used = appending global [1 x ptr] [ptr @awsm_start], section "llvm.metadata"
;;
;; define internal void @m.initialize(ptr %instance, ptr %unused) #2 {
;; entry:
;;   ret void
;; }
;;
;; define internal void @m.f0() #0 section "awsm_text" {
;; entry:
;;   br label %return0
;; return0:
;;   ret void
;; }
;;
;; @__start_awsm_text = extern_weak hidden global i8
;; @__stop_awsm_text = extern_weak hidden global i8
;; declare hidden void @awsm_start(ptr) #1
;;
;; attributes #0 = { nounwind "disable-tail-calls"="true" "probe-stack"="inline-asm" }
;; attributes #1 = { noreturn nounwind }
;; attributes #2 = { cold noinline nounwind optsize }
;; !0 = !{!"awsm"}
;; !1 = !{!"segment", !0}
;; !2 = !{!1, !1, i64 0}
;; !3 = !{!"linear memory", !0}
;; !4 = !{!3, !3, i64 0}
