// SPDX-License-Identifier: Apache-2.0
package io.awsm.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dylibso.chicory.wabt.Wat2Wasm;
import io.awsm.compiler.spi.Listener;
import io.awsm.system.ProcessRunner;
import io.awsm.system.Trees;
import io.awsm.toolchain.LlvmOptions;
import io.awsm.toolchain.TestLlvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class CompilerTest {

    private static final String HELLO = """
            (module $hello
              (import "wasi_snapshot_preview1" "fd_write" (func $write (param i32 i32 i32 i32) (result i32)))
              (memory (export "memory") 1)
              (data (i32.const 0) "\\08\\00\\00\\00\\06\\00\\00\\00hello\\n")
              (func (export "_start")
                (drop (call $write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 100)))))
            """;

    @TempDir
    Path directory;

    private static Toolchain toolchain(LlvmOptions options) {
        return new Toolchain(options, TestLlvm.cache(), TestLlvm.resolver(), Listener.NONE);
    }

    private final Compiler compiler = new Compiler(toolchain(TestLlvm.options()));

    private Path wat(String name, String text) throws IOException {
        return Files.write(directory.resolve(name), Wat2Wasm.parse(text));
    }

    private static CompileRequest request(Path input, Map<Emit, Path> outputs, int jobs) {
        return CompileRequest.of(input)
                .emit(outputs)
                .with(CompileOptions.builder().optimization("1").build())
                .jobs(jobs);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void oneRequestMakesAllKinds() throws IOException {
        Path input = wat("hello.wasm", HELLO);
        Map<Emit, Path> outputs = Map.of(
                Emit.EXE, directory.resolve("hello"),
                Emit.OBJ, directory.resolve("hello.o"),
                Emit.SHARED, directory.resolve("hello.so"),
                Emit.HEADER, directory.resolve("hello.h"),
                Emit.BC, directory.resolve("hello.bc"),
                Emit.LL, directory.resolve("hello.ll"),
                Emit.ASM, directory.resolve("hello.s"));
        Timings timings = compiler.compile(request(input, outputs, 2)).timings();
        assertThat(new ProcessRunner(Listener.NONE)
                        .run(directory, List.of(directory.resolve("hello").toString())))
                .isEqualTo("hello\n");
        assertThat(directory.resolve("hello.o")).binaryContent().startsWith(0x7F, 'E', 'L', 'F');
        assertThat(directory.resolve("hello.so")).binaryContent().startsWith(0x7F, 'E', 'L', 'F');
        assertThat(directory.resolve("hello.h")).content().contains("AWSM_EMBED_H", "hello__start(struct hello *");
        assertThat(directory.resolve("hello.bc")).binaryContent().startsWith('B', 'C');
        assertThat(directory.resolve("hello.ll")).content().contains("@hello__start(");
        assertThat(directory.resolve("hello.s")).content().contains("hello__start:");
        assertThat(names()).hasSize(8);
        assertThat(timings.of(Phase.COMPILE)).isPositive();
    }

    @Test
    void equalRequestsMakeEqualBytes() throws IOException {
        List<List<Path>> runs = new ArrayList<>();
        for (String run : List.of("first", "second")) {
            Path there = Files.createDirectory(directory.resolve(run));
            Path input = Files.write(there.resolve("a.wasm"), Wat2Wasm.parse(HELLO));
            Map<Emit, Path> outputs = Map.of(
                    Emit.EXE, there.resolve("a"), Emit.OBJ, there.resolve("a.o"), Emit.BC, there.resolve("a.bc"));
            compiler.compile(request(input, outputs, run.equals("first") ? 1 : 4));
            runs.add(outputs.values().stream().sorted().toList());
        }
        for (int i = 0; i < 3; i++) {
            assertThat(runs.get(0).get(i)).hasSameBinaryContentAs(runs.get(1).get(i));
        }
    }

    @Test
    void badModulesLeaveNothing() throws IOException {
        Path input = Files.write(directory.resolve("bad.wasm"), new byte[] {0, 'a', 's', 'm', 1, 0, 0, 0, 99});
        assertThatThrownBy(() -> compiler.compile(request(input, Map.of(Emit.EXE, directory.resolve("bad")), 1)))
                .isInstanceOf(InputException.class)
                .hasMessageMatching(".*bad\\.wasm:0x[0-9a-f]+: .*");
        assertThat(names()).containsExactly("bad.wasm");
    }

    @Test
    void whatCannotBecomeAnExecutableIsUnsupported() throws IOException {
        Path input = wat("lib.wasm", "(module (func (export \"f\")))");
        assertThatThrownBy(() -> compiler.compile(request(input, Map.of(Emit.EXE, directory.resolve("lib")), 1)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("lib.wasm:0x15: no export \"_start\"");
    }

    @Test
    void headersNeedNoLlvm() throws IOException {
        Path input = wat("lib.wasm", "(module (func (export \"f\")))");
        LlvmOptions nowhere =
                new LlvmOptions(Optional.of(directory.resolve("none")), "--llvm-home", Optional.empty(), directory, "");
        Compiler without = new Compiler(toolchain(nowhere));
        without.compile(request(
                input, Map.of(Emit.HEADER, directory.resolve("lib.h"), Emit.LL, directory.resolve("lib.ll")), 1));
        assertThat(directory.resolve("lib.h")).content().contains("lib_f(");
        assertThatThrownBy(() -> without.compile(request(input, Map.of(Emit.OBJ, directory.resolve("lib.o")), 1)))
                .isInstanceOf(MachineException.class)
                .hasMessageContaining("--llvm-home");
    }

    @ParameterizedTest
    @CsvSource({
        "x86_64-linux, z80, x86-64-v3",
        "aarch64-linux, z80, generic",
        "riscv64-linux, z80, rv64gc",
        "riscv64-linux, rv64gq, rv64gc",
        "cortex-m4, z80, cortex-m4"
    })
    void unknownCpusAreRefusedWithTheKnown(String target, String cpu, String known) throws IOException {
        Path input = wat("lib.wasm", "(module)");
        CompileOptions options =
                CompileOptions.builder().target(target).set(Setting.CPU, cpu).build();
        assertThatThrownBy(() -> compiler.compile(CompileRequest.of(input)
                        .emit(Map.of(Emit.OBJ, directory.resolve("lib.o")))
                        .with(options)))
                .isInstanceOf(UsageException.class)
                .hasMessageContainingAll("'" + cpu + "'", target, known)
                .hasMessageNotContaining("\n");
        assertThat(names()).containsExactly("lib.wasm");
    }

    @Test
    void tempsAreSavedBesideTheOutput() throws IOException {
        Path input = wat("lib.wasm", "(module)");
        compiler.compile(CompileRequest.of(input)
                .emit(Map.of(Emit.OBJ, directory.resolve("lib.o")))
                .with(CompileOptions.builder().build())
                .saveTemps(true));
        assertThat(names()).containsExactly("lib.o", "lib.o.0.bc", "lib.o.0.ll", "lib.o.0.o", "lib.wasm");
    }

    /** An LLVM whose clang knows its version and else does what a script says. */
    private Compiler withClang(String script) throws IOException {
        Path bin = Files.createDirectories(directory.resolve("llvm/bin"));
        for (String tool : List.of("clang", "lld", "llvm-objcopy")) {
            Files.writeString(
                    bin.resolve(tool),
                    "#!/bin/sh\nif [ \"$1\" = --version ]; then echo 'clang version 99.0.0'; exit; fi\n" + script);
            Files.setPosixFilePermissions(bin.resolve(tool), PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        return new Compiler(toolchain(new LlvmOptions(
                Optional.of(directory.resolve("llvm")), "--llvm-home", Optional.empty(), directory, "")));
    }

    @Test
    void crashOfLlvmIsAnInternalErrorWithEvidence() throws IOException {
        Path input = wat("lib.wasm", "(module)");
        Compiler crashing = withClang("echo 'fatal error: error in backend: Cannot select'; kill -ABRT $$");
        assertThatThrownBy(() -> crashing.compile(request(input, Map.of(Emit.BC, directory.resolve("lib.bc")), 1)))
                .isInstanceOfSatisfying(InternalException.class, e -> {
                    assertThat(e).hasMessageContainingAll("lib.wasm", "signal 6", "error in backend: Cannot select");
                    Path kept = e.kept();
                    assertThat(kept).isDirectoryRecursivelyContaining("glob:**/0.ll");
                    try {
                        Trees.delete(kept);
                    } catch (IOException failure) {
                        throw new AssertionError(failure);
                    }
                });
        assertThat(directory.resolve("lib.bc")).doesNotExist();
    }

    @Test
    void killedClangIsTheEnvironmentsFault() throws IOException {
        Path input = wat("lib.wasm", "(module)");
        Compiler killed = withClang("kill -KILL $$");
        assertThatThrownBy(() -> killed.compile(request(input, Map.of(Emit.BC, directory.resolve("lib.bc")), 1)))
                .isInstanceOf(MachineException.class)
                .hasMessageContainingAll("signal 9", "memory", "-j");
    }

    @Test
    void interruptedClangIsNoError() throws IOException {
        Path input = wat("lib.wasm", "(module)");
        // What Java says after SIGINT, which a test that is started in the background cannot send itself.
        Compiler interrupted = withClang("exit 130");
        assertThatThrownBy(() -> interrupted.compile(request(input, Map.of(Emit.BC, directory.resolve("lib.bc")), 1)))
                .isInstanceOf(MachineException.class)
                .hasMessage("interrupted");
    }
}
