;; options: lines
;; Each instruction is in the line of its function; the thunk for the host in that of what it calls.
(module
  (memory 1)
  (func $get (param i32) (result i32) (i32.load (local.get 0)))
  (func (export "f") (result i32) (call $get (i32.const 8))))
;; IR:
;; @m.functions = internal unnamed_addr constant [1 x { ptr, i64 }] [{ ptr, i64 } { ptr @m.f1, i64 17 }], align 8
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
;; define internal void @m.call1(ptr %instance, ptr %values) #5 section "awsm_text" !dbg !9 {
;; entry:
;;   %v0 = getelementptr i8, ptr %instance, i64 16, !dbg !10
;;   %v1 = load ptr, ptr %v0, align 8, !invariant.load !2, !dbg !10
;;   call void asm sideeffect "", "~{memory}"(), !dbg !10
;;   %v2 = getelementptr i8, ptr %v1, i64 8, !dbg !10
;;   store volatile i64 1, ptr %v2, align 8, !dbg !10
;;   %v3 = load volatile i64, ptr %v1, align 8, !dbg !10
;;   %v6 = icmp ne i64 %v3, 0, !dbg !10
;;   br i1 %v6, label %pending4, label %next5, !prof !11, !dbg !10
;; pending4:
;;   call void @awsm_pending(ptr %instance), !dbg !10
;;   br label %next5, !dbg !10
;; next5:
;;   %v7 = call i32 @m.f1(ptr %instance), !dbg !10
;;   store i32 %v7, ptr %values, align 8, !dbg !10
;;   ret void, !dbg !10
;; }
;;
;; define i32 @m_f(ptr %instance, ptr %r0) #3 {
;; entry:
;;   %s0 = alloca [16 x i8], align 16
;;   %v1 = call i32 @awsm_enter(ptr %instance, ptr @m.call1, ptr %s0)
;;   %v4 = icmp eq i32 %v1, 0
;;   br i1 %v4, label %returned2, label %done3
;; returned2:
;;   %v7 = icmp eq ptr %r0, null
;;   br i1 %v7, label %next6, label %wanted5
;; wanted5:
;;   %v8 = load i32, ptr %s0, align 8
;;   store i32 %v8, ptr %r0, align 4
;;   br label %next6
;; next6:
;;   br label %done3
;; done3:
;;   ret i32 %v1
;; }
;;
;; @m.s0 = private unnamed_addr constant [1 x i8] c"\00", align 1
;;
;; @m.s1 = private unnamed_addr constant [2 x i8] c"\7F\00", align 1
;;
;; @m.names = private unnamed_addr constant [2 x i8] c"f\00", align 1
;;
;; @m.exports = internal constant [1 x { ptr, i64, { i32, i32, i32, i32, ptr, ptr, i64, i64, i64 }, ptr, i64, i32 }] [{ ptr, i64, { i32, i32, i32, i32, ptr, ptr, i64, i64, i64 }, ptr, i64, i32 } { ptr @m.names, i64 1, { i32, i32, i32, i32, ptr, ptr, i64, i64, i64 } { i32 0, i32 0, i32 0, i32 0, ptr @m.s0, ptr @m.s1, i64 0, i64 0, i64 17 }, ptr @m.call1, i64 176, i32 0 }], align 8
;;
;; define internal i32 @m.f0(ptr %instance, i32 %p0) #5 section "awsm_text" !dbg !12 {
;; entry:
;;   %v0 = getelementptr i8, ptr %instance, i64 96, !dbg !13
;;   %v1 = load ptr, ptr %v0, align 8, !invariant.load !2, !dbg !13
;;   %v3 = zext i32 %p0 to i64, !dbg !13
;;   %v4 = getelementptr i8, ptr %v1, i64 %v3, !dbg !13
;;   %v5 = load volatile i32, ptr %v4, align 1, !tbaa !15, !dbg !13
;;   br label %return2, !dbg !13
;; return2:
;;   ret i32 %v5, !dbg !13
;; }
;;
;; define internal i32 @m.f1(ptr %instance) #5 section "awsm_text" !dbg !16 {
;; entry:
;;   %v1 = call i64 @llvm.read_register.i64(metadata !18), !dbg !17
;;   %v2 = getelementptr i8, ptr %instance, i64 8, !dbg !17
;;   %v3 = load i64, ptr %v2, align 8, !tbaa !20, !dbg !17
;;   %v4 = icmp ult i64 %v1, %v3, !dbg !17
;;   br i1 %v4, label %trap6, label %next5, !prof !11, !dbg !17
;; next5:
;;   %v7 = call i32 @m.f0(ptr %instance, i32 8), !dbg !17
;;   br label %return0, !dbg !17
;; return0:
;;   ret i32 %v7, !dbg !17
;; trap6:
;;   call void @awsm_trap(ptr %instance, i32 266), !dbg !17
;;   unreachable, !dbg !17
;; }
;;
;; @__start_awsm_text = extern_weak hidden global i8
;;
;; @__stop_awsm_text = extern_weak hidden global i8
;;
;; @__start_awsm_lines = extern_weak hidden global i8
;;
;; @__stop_awsm_lines = extern_weak hidden global i8
;;
;; attributes #0 = { cold noinline nounwind optsize }
;; attributes #1 = { noinline nounwind }
;; attributes #2 = { noinline }
;; attributes #3 = { nounwind }
;; attributes #4 = { cold noreturn nounwind }
;; attributes #5 = { nounwind "disable-tail-calls"="true" "probe-stack"="inline-asm" }
;; attributes #6 = { cold nounwind }
;; !llvm.dbg.cu = !{!1}
;; !llvm.module.flags = !{!4, !5}
;; !0 = !DIFile(filename: "m", directory: "")
;; !1 = distinct !DICompileUnit(language: DW_LANG_C, file: !0, emissionKind: LineTablesOnly, nameTableKind: None)
;; !2 = !{}
;; !3 = !DISubroutineType(types: !2)
;; !4 = !{i32 2, !"Debug Info Version", i32 3}
;; !5 = !{i32 2, !"Dwarf Version", i32 4}
;; !6 = !{!"awsm"}
;; !7 = !{!"segment", !6}
;; !8 = !{!7, !7, i64 0}
;; !9 = distinct !DISubprogram(file: !0, unit: !1, type: !3, line: 2, scopeLine: 2, spFlags: DISPFlagDefinition)
;; !10 = !DILocation(line: 2, scope: !9)
;; !11 = !{!"branch_weights", i32 1, i32 1048575}
;; !12 = distinct !DISubprogram(file: !0, unit: !1, type: !3, line: 1, scopeLine: 1, spFlags: DISPFlagDefinition)
;; !13 = !DILocation(line: 1, scope: !12)
;; !14 = !{!"linear memory", !6}
;; !15 = !{!14, !14, i64 0}
;; !16 = distinct !DISubprogram(file: !0, unit: !1, type: !3, line: 2, scopeLine: 2, spFlags: DISPFlagDefinition)
;; !17 = !DILocation(line: 2, scope: !16)
;; !18 = !{!"rsp"}
;; !19 = !{!"instance", !6}
;; !20 = !{!19, !19, i64 0}
