; command.ll: what code generation makes of a WASI command, with instances `one`, by hand. The test puts in the target, the
; body and the name of function 5, and the parts of WASI that it needs. For targets of 64 bits.
;
; AbiContractTest compares its structures and declarations with those of code generation; who changes one looks at the
; indices, too: `memory` of the instance is 9, `stack_limit` 2.
;
; The memory has one page: an iovec at 0 (its buffer at 1024, its size at 4), results from 8 on, "hello\n" at 1024.

target triple = "${triple}"

%awsm_instance = type { i32, i32, i64, ptr, ptr, ptr, ptr, ptr, ptr, ptr, i64, i64, ptr }
%awsm_store = type { i64, i64, ptr, ptr, i64, i64, i64, i64, i64, i64, i64, ptr, ptr, i64, i64, i64, i64, i64 }
%awsm_memory = type { ptr, i64, i64, i64, i64, i64, i64, ptr, ptr, i64 }
%awsm_image = type { i64, i64, i64, i64, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, i64, i64, i64, ptr, ptr, ptr, ptr }
%awsm_program = type { ptr, ptr, ptr, ptr }
%instance = type { %awsm_instance, %awsm_memory }

@__start_awsm_text = extern_weak hidden global i8
@__stop_awsm_text = extern_weak hidden global i8
@__start_awsm_lines = extern_weak hidden global i8
@__stop_awsm_lines = extern_weak hidden global i8

@instance = internal global %instance zeroinitializer, align 16
@store = internal global %awsm_store zeroinitializer
@data = internal constant [14 x i8] c"\00\04\00\00\06\00\00\00hello\0A"
@image = internal constant %awsm_image { i64 160, i64 160, i64 0, i64 65536, ptr @initialize, ptr @__start_awsm_text, ptr @__stop_awsm_text,
  ptr @awsm_wasi_new, ${strings}, ${directories}, ptr null, ptr null, i64 0, i64 0, i64 0, ptr @name, ptr @names, ptr @__start_awsm_lines, ptr @__stop_awsm_lines }
@name = internal constant [8 x i8] c"command\00"
@names = internal constant [${length} x i8] c"\06${name}\00\01recurse\00\00"
@awsm_program = hidden constant %awsm_program { ptr @instance, ptr @store, ptr @image, ptr @start }

; keeps the entry point, which only assembly code names
@llvm.used = appending global [1 x ptr] [ptr @awsm_start], section "llvm.metadata"

declare void @awsm_start(ptr)
declare i32 @awsm_wasi_new(ptr, ptr, ptr)
declare i32 @awsm_wasi_strings(ptr, ptr, ptr)
declare i32 @awsm_wasi_directories(ptr, ptr, ptr)
declare void @awsm_memory_new(ptr, ptr, ptr, i64, i64, i64)
declare void @awsm_memory_init(ptr, ptr, ptr, i32, i32, i32, i32, i32)
declare i32 @awsm_memory_grow(ptr, i32)
declare void @awsm_trap(ptr, i32) noreturn cold
declare i32 @awsm_wasi_fd_write(ptr, i32, i32, i32, i32)
declare i32 @awsm_wasi_fd_read(ptr, i32, i32, i32, i32)
declare i32 @awsm_wasi_fd_prestat_get(ptr, i32, i32)
declare i32 @awsm_wasi_fd_prestat_dir_name(ptr, i32, i32, i32)
declare i32 @awsm_wasi_path_open(ptr, i32, i32, i32, i32, i32, i64, i64, i32, i32)
declare i32 @awsm_wasi_args_sizes_get(ptr, i32, i32)
declare i32 @awsm_wasi_args_get(ptr, i32, i32)
declare i32 @awsm_wasi_environ_sizes_get(ptr, i32, i32)
declare i32 @awsm_wasi_environ_get(ptr, i32, i32)
declare void @awsm_wasi_proc_exit(ptr, i32) noreturn
declare ptr @llvm.frameaddress.p0(i32)

define internal void @initialize(ptr %i, ptr %unused) section "awsm_text" {
  %memory = getelementptr %instance, ptr @instance, i32 0, i32 1
  %slot = getelementptr %instance, ptr @instance, i32 0, i32 0, i32 9
  store ptr %memory, ptr %slot
  call void @awsm_memory_new(ptr @instance, ptr %memory, ptr null, i64 1, i64 -1, i64 16)
  call void @awsm_memory_init(ptr @instance, ptr %memory, ptr @data, i32 8, i32 0, i32 0, i32 8, i32 16777215)
  %hello = getelementptr i8, ptr @data, i64 8
  call void @awsm_memory_init(ptr @instance, ptr %memory, ptr %hello, i32 6, i32 1024, i32 0, i32 6, i32 16777215)
  ret void
}

; Writes `size` bytes from `address` to standard output.
define internal void @print(i32 %address, i32 %size) section "awsm_text" {
  %base = call ptr @base()
  store i32 %address, ptr %base, align 1
  %at = getelementptr i8, ptr %base, i64 4
  store i32 %size, ptr %at, align 1
  %error = call i32 @awsm_wasi_fd_write(ptr @instance, i32 1, i32 0, i32 1, i32 8)
  ret void
}

define internal ptr @base() alwaysinline {
  %memory = getelementptr %instance, ptr @instance, i32 0, i32 1
  %base = load ptr, ptr %memory
  ret ptr %base
}

define internal i32 @load(i64 %address) alwaysinline section "awsm_text" {
  %base = call ptr @base()
  %at = getelementptr i8, ptr %base, i64 %address
  %value = load volatile i32, ptr %at, align 1
  ret i32 %value
}

; Counts its depth at address 16, for ever.
define internal i32 @recurse(i32 %x) noinline "disable-tail-calls"="true" section "awsm_text" {
  %frame = call ptr @llvm.frameaddress.p0(i32 0)
  %slot = getelementptr %instance, ptr @instance, i32 0, i32 0, i32 2
  %limit = load ptr, ptr %slot
  %is_exhausted = icmp ult ptr %frame, %limit
  br i1 %is_exhausted, label %exhausted, label %go_on
exhausted:
  call void @awsm_trap(ptr @instance, i32 1546) ; 10, function 6
  unreachable
go_on:
  %base = call ptr @base()
  %at = getelementptr i8, ptr %base, i64 16
  %depth = load i32, ptr %at, align 1
  %more = add i32 %depth, 1
  store volatile i32 %more, ptr %at, align 1
  %y = call i32 @recurse(i32 %more)
  %z = add i32 %y, %x
  ret i32 %z
}

define internal void @start(ptr %i, ptr %unused) section "awsm_text" {
  call void @body()
  ret void
}

define internal void @body() noinline section "awsm_text" !dbg !5 {
${body}
}

!llvm.dbg.cu = !{!0}
!llvm.module.flags = !{!2, !3}
!0 = distinct !DICompileUnit(language: DW_LANG_C, file: !1, emissionKind: LineTablesOnly)
!1 = !DIFile(filename: "command", directory: "")
!2 = !{i32 2, !"Debug Info Version", i32 3}
!3 = !{i32 2, !"Dwarf Version", i32 4}
!4 = !DISubroutineType(types: !{})
!5 = distinct !DISubprogram(file: !1, unit: !0, type: !4, line: 6, scopeLine: 6, spFlags: DISPFlagDefinition)
!6 = !DILocation(line: 6, scope: !5)
