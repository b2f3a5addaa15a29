// SPDX-License-Identifier: Apache-2.0
package io.awsm.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsm.codegen.MemoryMechanism;
import io.awsm.codegen.Target;
import io.awsm.compiler.spi.Listener;
import io.awsm.system.Cache;
import io.awsm.system.ProcessRunner;
import io.awsm.toolchain.TestLlvm;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Real LLVM, a module in hand-written IR, and a runtime of a few lines. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class LinkTest {

    private static final Machine MACHINE = new Machine(Target.X86_64_LINUX, "x86-64-v2");

    private static final Map<String, String> TEXTS = Map.of(
            "include/awsm/embed.h", "",
            "core/answer.c", "int awsm_native_answer(void); int awsm_answer(void) { return awsm_native_answer(); }",
            "memory/guard.c", "",
            "script/main.c", "",
            "program/main.c", """
                    int awsm_program(void);
                    void awsm_exit(int) __attribute__((noreturn));
                    void awsm_start(void) { awsm_exit(awsm_program()); }
                    """,
            "libcalls/memset.c", """
                    void *memset(void *to, int byte, __SIZE_TYPE__ count) {
                        for (unsigned char *next = to; count-- > 0;) *next++ = (unsigned char)byte;
                        return to;
                    }
                    """,
            "platform/linux/x86_64/native.S", """
                    .globl awsm_native_answer, awsm_exit
                    .hidden awsm_native_answer, awsm_exit
                    awsm_native_answer: movl $42, %eax; ret
                    awsm_exit: movl $60, %eax; syscall
                    .section .note.GNU-stack, "", @progbits
                    """,
            "platform/linux/x86_64/start.S", """
                    .globl _start
                    _start: andq $-16, %rsp; call awsm_start
                    .section .note.GNU-stack, "", @progbits
                    """);

    private static final RuntimeSources SOURCES = sources(TEXTS);

    /** NAME_answer clears a buffer of unknown size, which needs memset, and adds its own number to the runtime's. */
    private static String module(String name, int number) {
        return """
                target triple = "x86_64-unknown-linux-gnu"
                @NAME.buffer = internal global [256 x i8] zeroinitializer
                declare hidden i32 @awsm_answer()
                declare void @llvm.memset.p0.i64(ptr, i8, i64, i1)
                define i32 @NAME_answer(i64 %n) nounwind {
                  call void @llvm.memset.p0.i64(ptr @NAME.buffer, i8 1, i64 %n, i1 false)
                  %a = call i32 @awsm_answer()
                  %b = load i8, ptr @NAME.buffer
                  %c = zext i8 %b to i32
                  %d = add i32 %a, %c
                  %e = add i32 %d, NUMBER
                  ret i32 %e
                }
                """.replace("NAME", name).replace("NUMBER", Integer.toString(number));
    }

    private static final String PROGRAM = """
            define hidden i32 @awsm_program() nounwind {
              %r = call i32 @a_answer(i64 8)
              ret i32 %r
            }
            """;

    @TempDir
    static Path cache;

    private static RuntimeLibrary runtime;

    @TempDir
    Path directory;

    private final ProcessRunner runner = new ProcessRunner(Listener.NONE);

    private IrCompiler compiler() {
        return new IrCompiler(TestLlvm.get(), runner, MACHINE, Optimization.O2, directory, 2);
    }

    private Linker linker() {
        return new Linker(TestLlvm.get(), runner, MACHINE.target(), runtime, directory, 2);
    }

    private static RuntimeSources sources(Map<String, String> texts) {
        TreeMap<String, byte[]> files = new TreeMap<>();
        texts.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return new RuntimeSources(files);
    }

    private static RuntimeLibrary build(RuntimeSources sources, MemoryMechanism memory) throws IOException {
        return new RuntimeLibrary.Builder(
                        TestLlvm.get(),
                        sources,
                        new Cache(cache, Listener.NONE),
                        new ProcessRunner(Listener.NONE),
                        Listener.NONE,
                        2)
                .get(MACHINE, memory);
    }

    @BeforeAll
    static void buildRuntime() throws IOException {
        runtime = build(SOURCES, MemoryMechanism.GUARD);
    }

    private String write(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
        return name;
    }

    /** Links a program in C, which needs no library, with objects, and returns its exit status. */
    private int run(String c, Path... objects) throws IOException {
        write(
                "host.c",
                c + " void _start(void) { int s = host();"
                        + " __asm__ volatile(\"syscall\" : : \"a\"(60), \"D\"(s)); __builtin_unreachable(); }");
        runner.run(
                directory,
                List.of(TestLlvm.get().clang().toString(), "-c", "-O1", "-fPIE", "-fno-stack-protector", "host.c"));
        List<String> command = new ArrayList<>(List.of(
                TestLlvm.get().lld().toString(), "-flavor", "gnu", "-pie", "-z", "text", "-o", "host", "host.o"));
        command.add("--no-dynamic-linker");
        for (Path object : objects) {
            command.add(object.toString());
        }
        runner.run(directory, command);
        return execute(directory.resolve("host"));
    }

    private int execute(Path program) {
        return runner.attempt(directory, List.of(program.toString())).status();
    }

    /** The symbols of an ELF file by lld's own reading: those that a link against it can use. */
    private boolean defines(Path object, String symbol) throws IOException {
        write("probe.c", "int " + symbol + "(long); int (*volatile probe)(long) = " + symbol + ";");
        runner.run(directory, List.of(TestLlvm.get().clang().toString(), "-c", "-fPIC", "probe.c"));
        return runner.attempt(
                                directory,
                                List.of(
                                        TestLlvm.get().lld().toString(),
                                        "-flavor",
                                        "gnu",
                                        "-shared",
                                        "-z",
                                        "defs",
                                        "-o",
                                        "probe.so",
                                        "probe.o",
                                        object.toString()))
                        .status()
                == 0;
    }

    @Test
    void executableRunsWithTheProgramPartOfTheRuntime() throws IOException {
        String ir = write("a.ll", module("a", 7) + PROGRAM);
        Path output = directory.resolve("a");
        linker().executable(compiler().objects(List.of(ir), runtime, IrCompiler.Use.PROGRAM), output);
        assertThat(execute(output)).isEqualTo(42 + 1 + 7);
        assertThat(Files.size(output)).isLessThan(2000);
    }

    @Test
    void theRuntimeIsInlinedBeforeItIsLinkedButNothingIsConcludedFromAllOfIt() throws IOException {
        Map<String, String> texts = new TreeMap<>(TEXTS);
        texts.put("core/answer.c", """
                int awsm_native_answer(void);
                static int once(int more) { return awsm_native_answer() + more; }
                int awsm_answer(void) { return once(0); }
                """);
        texts.put("core/choice.c", """
                static int one(void) { return 1; }
                static int two(void) { return 2; }
                static int (*chosen)(void);
                void awsm_choose(int number) { chosen = number == 1 ? one : two; }
                int awsm_chosen(void) { return chosen(); }
                """);
        RuntimeLibrary inlined = build(sources(texts), MemoryMechanism.GUARD);
        compiler().text(inlined.bitcode().toString(), directory.resolve("runtime.ll"));
        assertThat(directory.resolve("runtime.ll"))
                .content()
                .contains("@awsm_answer(", "@awsm_chosen(", "@one(", "@two(")
                .doesNotContain("@once(", "!callees");
    }

    @Test
    void objectsOfTwoModulesLinkIntoOneProgram() throws IOException {
        List<Path> objects = new ArrayList<>();
        for (String name : List.of("a", "b")) {
            String ir = write(name + ".ll", module(name, name.equals("a") ? 0 : 100));
            objects.add(directory.resolve("lib" + name + ".o"));
            Objects parts = compiler().objects(List.of(ir), runtime, IrCompiler.Use.LIBRARY);
            linker().object(parts, objects.get(objects.size() - 1));
        }
        String host = "int a_answer(long); int b_answer(long); int host(void) { return b_answer(8) - a_answer(8); }";
        assertThat(run(host, objects.toArray(Path[]::new))).isEqualTo(100);
    }

    @Test
    void onlyPublicSymbolsAreVisible() throws IOException {
        String ir = write("a.ll", module("a", 0));
        Objects parts = compiler().objects(List.of(ir), runtime, IrCompiler.Use.LIBRARY);
        Path object = directory.resolve("liba.o");
        Path shared = directory.resolve("liba.so");
        linker().object(parts, object);
        linker().shared(parts, shared, "liba.so");
        for (Path file : List.of(object, shared)) {
            assertThat(defines(file, "a_answer")).as("a_answer in %s", file).isTrue();
            for (String hidden : List.of("awsm_answer", "awsm_native_answer", "memset", "_start")) {
                assertThat(defines(file, hidden)).as("%s in %s", hidden, file).isFalse();
            }
        }
    }

    /** Program headers: type PT_LOAD and flags, where 1 is execute and 2 is write. */
    @Test
    void noSegmentIsWritableAndExecutable() throws IOException {
        String ir = write("a.ll", module("a", 7) + PROGRAM);
        Path program = directory.resolve("a");
        Path shared = directory.resolve("liba.so");
        linker().executable(compiler().objects(List.of(ir), runtime, IrCompiler.Use.PROGRAM), program);
        linker().shared(compiler().objects(List.of(ir), runtime, IrCompiler.Use.LIBRARY), shared, "liba.so");
        for (Path file : List.of(program, shared)) {
            ByteBuffer elf = elf(file);
            List<Integer> flags = new ArrayList<>();
            for (int header = (int) elf.getLong(32), i = 0; i < elf.getShort(56); i++, header += 56) {
                if (elf.getInt(header) == 1) {
                    flags.add(elf.getInt(header + 4) & 3);
                }
            }
            assertThat(flags).as("%s", file).contains(0, 1, 2).doesNotContain(3);
        }
    }

    /** The dynamic section: DF_1_NODELETE in DT_FLAGS_1. A signal handler of the library may be in use after dlclose. */
    @Test
    void sharedLibrariesStayLoaded() throws IOException {
        String ir = write("a.ll", module("a", 0));
        Path shared = directory.resolve("liba.so");
        linker().shared(compiler().objects(List.of(ir), runtime, IrCompiler.Use.LIBRARY), shared, "liba.so");
        ByteBuffer elf = elf(shared);
        int dynamic = (int) elf.getLong(32);
        while (elf.getInt(dynamic) != 2) { // PT_DYNAMIC
            dynamic += 56;
        }
        int entry = (int) elf.getLong(dynamic + 8);
        while (elf.getLong(entry) != 0x6ffffffb) {
            assertThat(elf.getLong(entry)).as("end of the section").isNotZero();
            entry += 16;
        }
        assertThat(elf.getLong(entry + 8) & 8).isEqualTo(8);
    }

    private static ByteBuffer elf(Path file) throws IOException {
        return ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    }

    @Test
    void shardsShareOneRuntime() throws IOException {
        String other = """
                target triple = "x86_64-unknown-linux-gnu"
                declare hidden i32 @awsm_answer()
                define hidden i32 @a.f1() nounwind {
                  %r = call i32 @awsm_answer()
                  ret i32 %r
                }
                """;
        String first = module("a", 7)
                .replace("call i32 @awsm_answer", "call i32 @a.f1")
                .replace("declare hidden i32 @awsm_answer", "declare hidden i32 @a.f1");
        List<String> shards = List.of(write("0.ll", first + PROGRAM), write("1.ll", other));
        Path program = directory.resolve("a");
        linker().executable(compiler().objects(shards, runtime, IrCompiler.Use.PROGRAM), program);
        assertThat(execute(program)).isEqualTo(50);

        Path object = directory.resolve("liba.o");
        linker().object(compiler().objects(shards, runtime, IrCompiler.Use.LIBRARY), object);
        assertThat(run("int a_answer(long); int host(void) { return a_answer(8); }", object))
                .isEqualTo(50);

        Path text = directory.resolve("whole.ll");
        compiler().text(compiler().whole(shards), text);
        assertThat(text).content().contains("define hidden i32 @a.f1()", "define i32 @a_answer(i64 %n)");
        Path assembly = directory.resolve("a.s");
        compiler().assembly(compiler().whole(shards), runtime.processor(), assembly);
        assertThat(assembly).content().contains("a_answer:", "a.f1:");
    }

    @Test
    void outputsDoNotDependOnTheDirectory() throws IOException {
        List<byte[]> outputs = new ArrayList<>();
        for (String place : List.of("one", "another/place")) {
            Path work = Files.createDirectories(directory.resolve(place));
            Files.writeString(work.resolve("a.ll"), module("a", 7));
            IrCompiler here = new IrCompiler(TestLlvm.get(), runner, MACHINE, Optimization.O2, work, 1);
            Linker linker = new Linker(TestLlvm.get(), runner, MACHINE.target(), runtime, work, 1);
            Objects parts = here.objects(List.of("a.ll"), runtime, IrCompiler.Use.LIBRARY);
            linker.object(parts, work.resolve("a.o"));
            linker.shared(parts, work.resolve("a.so"), "a.so");
            here.bitcode("a.ll", work.resolve("a.bc"));
            for (String name : List.of("a.o", "a.so", "a.bc")) {
                outputs.add(Files.readAllBytes(work.resolve(name)));
            }
        }
        assertThat(outputs.subList(0, 3)).usingRecursiveComparison().isEqualTo(outputs.subList(3, 6));
    }

    @Test
    void runtimeIsCompiledOnceForEachMechanism() throws IOException {
        assertThat(build(SOURCES, MemoryMechanism.GUARD)).isEqualTo(runtime);
        assertThat(build(SOURCES, MemoryMechanism.NONE)).isNotEqualTo(runtime);
        assertThat(build(
                        sources(Map.of("core/answer.c", "", "program/main.c", "", "script/main.c", "")),
                        MemoryMechanism.GUARD))
                .isNotEqualTo(runtime);
    }
}
