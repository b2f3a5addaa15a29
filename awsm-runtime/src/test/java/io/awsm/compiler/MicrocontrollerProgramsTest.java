// SPDX-License-Identifier: Apache-2.0
package io.awsm.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.dylibso.chicory.wabt.Wat2Wasm;
import io.awsm.compiler.spi.Listener;
import io.awsm.link.Runner;
import io.awsm.toolchain.TestLlvm;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Executables for boards: what WASI has there, and how they end. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class MicrocontrollerProgramsTest {

    private static final String SMALL = "4096";

    /** Writes its arguments and its input to standard output, one byte after the other as NUL for what ends an argument. */
    private static final String ECHO = """
            (module
              (import "wasi_snapshot_preview1" "args_sizes_get" (func $sizes (param i32 i32) (result i32)))
              (import "wasi_snapshot_preview1" "args_get" (func $args (param i32 i32) (result i32)))
              (import "wasi_snapshot_preview1" "fd_read" (func $read (param i32 i32 i32 i32) (result i32)))
              (import "wasi_snapshot_preview1" "fd_write" (func $write (param i32 i32 i32 i32) (result i32)))
              (import "wasi_snapshot_preview1" "clock_time_get" (func $time (param i32 i64 i32) (result i32)))
              (import "wasi_snapshot_preview1" "path_unlink_file" (func $unlink (param i32 i32 i32) (result i32)))
              (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
              (memory (export "memory") 1)
              (func $put (param $at i32) (param $size i32)
                (i32.store (i32.const 0) (local.get $at))
                (i32.store (i32.const 4) (local.get $size))
                (if (call $write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 8)) (then unreachable)))
              (func (export "_start")
                (drop (call $sizes (i32.const 16) (i32.const 20)))
                (drop (call $args (i32.const 32) (i32.const 256)))
                (call $put (i32.const 256) (i32.load (i32.const 20)))
                (i32.store (i32.const 0) (i32.const 1024))
                (i32.store (i32.const 4) (i32.const 100))
                (if (call $read (i32.const 0) (i32.const 0) (i32.const 1) (i32.const 8)) (then unreachable))
                (call $put (i32.const 1024) (i32.load (i32.const 8)))
                (if (call $time (i32.const 1) (i64.const 1) (i32.const 64)) (then unreachable))
                (if (i32.ne (call $unlink (i32.const 3) (i32.const 0) (i32.const 1)) (i32.const 52)) (then unreachable))
                (call $exit (i32.add (i32.const 40) (memory.size)))))
            """;

    @ParameterizedTest
    @ValueSource(strings = {"cortex-m0plus", "cortex-m3", "cortex-m4", "cortex-m7"})
    void argumentsStreamsClockAndStatus(String target) throws Exception {
        Result result = run(ECHO, target, SMALL, "in\n", "a b", "", "c,d\\e");
        assertThat(result.output()).isEqualTo("program\0a b\0\0c,d\\e\0in\n");
        assertThat(result.status()).isEqualTo(40); // There is no whole page.
    }

    @ParameterizedTest
    @ValueSource(strings = {"cortex-m0plus", "cortex-m4"})
    void trapsAreReported(String target) throws Exception {
        String text = "(module (memory 1) (func $boom (param i32) (drop (i32.load (local.get 0))))"
                + " (func (export \"_start\") (call $boom (i32.const 4093))))";
        Result result = run(text, target, SMALL, "");
        assertThat(result.output()).isEqualTo("awsm: trap: out of bounds memory access in func[0]\n");
        assertThat(result.status()).isEqualTo(134);
    }

    /** What is cut off a memory is not there, though the module declares it: constant addresses, and offsets larger than what is left. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "(i32.store (i32.const 4096) (i32.const 1))",
                "(i32.store (i32.const 4093) (i32.const 1))",
                "(drop (i64.load offset=5000 (i32.const 0)))",
                "(i32.store offset=5000 (local.get 0) (i32.const 1))",
                "(i32.store offset=4093 (local.get 0) (i32.const 1))",
                "(drop (i32.load8_u offset=65535 (local.get 0)))",
                "(memory.fill (i32.const 4095) (i32.const 0) (i32.const 2))"
            })
    void whatIsCutOffIsNotThere(String access) throws Exception {
        String text = "(module (memory 1) (func $boom (param i32) %s)"
                + " (func (export \"_start\") (call $boom (i32.mul (memory.size) (i32.const 4096)))))";
        Result result = run(text.formatted(access), "cortex-m4", SMALL, "");
        assertThat(result.output()).isEqualTo("awsm: trap: out of bounds memory access in func[0]\n");
    }

    /** The largest frames are not made without a check, whatever the processor can do. */
    @ParameterizedTest
    @ValueSource(strings = {"cortex-m0plus", "cortex-m4"})
    void recursionEndsBeforeTheStackDoes(String target) throws Exception {
        String text = """
                (module (memory 1)
                  (func $deep (param i32) (result i64) (local i64 i64 i64 i64)
                    (local.set 1 (i64.load (local.get 0)))
                    (local.set 2 (i64.load offset=8 (local.get 0)))
                    (i64.add (local.get 1) (i64.mul (call $deep (i32.add (local.get 0) (i32.const 0))) (local.get 2))))
                  (func (export "_start") (drop (call $deep (i32.const 0)))))
                """;
        Result result = run(text, target, SMALL, "");
        assertThat(result.output()).isEqualTo("awsm: trap: call stack exhausted in func[0]\n");
        assertThat(result.status()).isEqualTo(134);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "z"})
    void aMemoryGrowsToWhatIsGiven(String optimization) throws Exception {
        String text = """
                (module (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32))) (memory (export "memory") 1)
                  (func (export "_start")
                    (if (i32.ne (memory.grow (i32.const 2)) (i32.const -1)) (then unreachable))
                    (if (i32.ne (memory.grow (i32.const 1)) (i32.const 1)) (then unreachable))
                    (i32.store8 (i32.const 131071) (i32.const 7))
                    (if (i32.ne (memory.grow (i32.const 1)) (i32.const -1)) (then unreachable))
                    (call $exit (i32.add (i32.load8_u (i32.const 131071)) (memory.size)))))
                """;
        CompileOptions options = CompileOptions.builder()
                .target("cortex-m4")
                .optimization(optimization)
                .set(Setting.MEMORY_SIZE, "131072")
                .build();
        assertThat(run(text, options, "").status()).isEqualTo(9);
    }

    /** An executable has the board for itself: of 4 MiB, half is for the memory, if it grows. */
    @ParameterizedTest
    @ValueSource(strings = {"bounds", "mpu", "mask", "paged", "none"})
    void aMemoryGrowsIntoTheBoard(String memory) throws Exception {
        String text = """
                (module (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32))) (memory (export "memory") 1)
                  (func (export "_start")
                    (if (i32.ne (memory.grow (i32.const 32)) (i32.const -1)) (then unreachable))
                    (if (i32.ne (memory.grow (i32.const 31)) (i32.const 1)) (then unreachable))
                    (i32.store8 (i32.sub (i32.mul (memory.size) (i32.const 65536)) (i32.const 1)) (i32.const 7))
                    (if (i32.ne (memory.grow (i32.const 1)) (i32.const -1)) (then unreachable))
                    (call $exit (i32.add (i32.load8_u (i32.const 2097151)) (memory.size)))))
                """;
        CompileOptions options =
                CompileOptions.builder().target("cortex-m4").memory(memory).build();
        assertThat(run(text, options, "").status()).isEqualTo(39);
    }

    /** Sizes are true: of what is given, of what is below the heap, of what the module says. */
    @ParameterizedTest
    @CsvSource({
        "1024, 8192, '', 4, 8",
        "1024, , '', 64, 64",
        "256, , '(export \"__heap_base\" (global 0))', 5, 64",
        "1, 48, '', 48, 48"
    })
    void pagesAreAsSmallAsIsSaid(String page, String size, String export, int pages, int capacity) throws Exception {
        String text = """
                (module (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
                  (memory (export "memory") 1 2) (global i32 (i32.const 1100)) %s
                  (func (export "_start") (local $size i32)
                    (local.set $size (memory.size))
                    (i32.store8 (i32.sub (i32.mul (memory.size) (i32.const %s)) (i32.const 1)) (i32.const 1))
                    (if (i32.ne (memory.grow (i32.const 0x7fffffff)) (i32.const -1)) (then unreachable))
                    (call $exit (local.get $size))))
                """.formatted(export, page);
        CompileOptions options = CompileOptions.builder()
                .target("cortex-m4")
                .set(Setting.MEMORY_SIZE, size)
                .set(Setting.PAGE_SIZE, page)
                .build();
        int expected = size != null ? Integer.parseInt(size) / Integer.parseInt(page) : pages;
        assertThat(run(text, options, "").status()).isEqualTo(expected);
        assertThat(run(text.replace("(local.get $size))", "(memory.grow (i32.const 1)))"), options, "")
                        .status())
                .isEqualTo(size != null ? 255 : expected);
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() ->
                        CompileOptions.builder().set(Setting.PAGE_SIZE, "1000").build())
                .hasMessageContaining("a page has a power of two of bytes");
        assertThatThrownBy(() -> CompileOptions.builder()
                        .target("cortex-m4")
                        .set(Setting.MEMORY_SIZE, "1040")
                        .set(Setting.PAGE_SIZE, "1024")
                        .build())
                .hasMessageContaining("a memory of pages of 1024 bytes cannot have 1040");
        String data = "(module (memory 1) (data (i32.const 4090) \"1234567\") (func (export \"_start\")))";
        assertThatThrownBy(() -> run(data, "cortex-m4", SMALL, ""))
                .hasMessageContaining(
                        "a data segment ends at 4097, but there are 4096 bytes of memory (--memory-size)");
        String stack = "(module (memory 1) (global (mut i32) (i32.const %d)) (func (export \"_start\")))";
        assertThatThrownBy(() -> run(stack.formatted(4112), "cortex-m4", SMALL, ""))
                .hasMessageContaining("the stack begins at 4112, but there are 4096 bytes of memory")
                .hasMessageContaining("--stack-first");
        assertThat(compile(Wat2Wasm.parse(stack.formatted(4096)), options("cortex-m4", SMALL)))
                .isNotEmpty();
        String large = "(module (memory 1) (func (export \"_start\")))";
        assertThatThrownBy(() -> run(large, "cortex-m0plus", null, ""))
                .hasMessageMatching(
                        ".*: an executable needs \\d\\d,\\d{3} bytes of RAM, and its board, microbit, has 10,240"
                                + " besides the stack; --memory-size says how many bytes of its memory the module needs");
        assertThatThrownBy(() -> run(large.replace("1)", "65535 65535)"), "cortex-m4", null, ""))
                .hasMessageContaining("bytes of RAM, and its board, mps2-an386, has 3,670,016");
        // (module (func $f (export "_start") (return_call $f)))
        byte[] tail = HexFormat.of()
                .parseHex("0061736d01000000" + "010401600000" + "03020100" + "070a01065f73746172740000"
                        + "0a0601040012000b");
        assertThatThrownBy(() -> compile(tail, options("cortex-m4", null)))
                .hasMessageContaining("there are no tail calls on cortex-m4");
        assertThatThrownBy(() -> options("x86_64-linux", SMALL)).isInstanceOf(UsageException.class);
        assertThatThrownBy(() -> options("cortex-m4", "100")).isInstanceOf(UsageException.class);
    }

    private record Result(int status, String output) {}

    private static CompileOptions options(String target, String memorySize) {
        return CompileOptions.builder()
                .target(target)
                .set(Setting.MEMORY_SIZE, memorySize)
                .build();
    }

    private static Result run(String text, String target, String memorySize, String input, String... arguments)
            throws Exception {
        return run(text, options(target, memorySize), input, arguments);
    }

    private static List<String> compile(byte[] module, CompileOptions options, String... arguments) {
        Toolchain toolchain = new Toolchain(TestLlvm.options(), TestLlvm.cache(), TestLlvm.resolver(), Listener.NONE);
        CompileRequest request = CompileRequest.of("echo", module).with(options);
        return new Compiler(toolchain).program(request, List.of(arguments));
    }

    /** Standard output and error are one. */
    private static Result run(String text, CompileOptions options, String input, String... arguments)
            throws IOException, InterruptedException {
        Runner runner = Runner.of(options.machine().target(), options.memory());
        if (!runner.isPossible()) {
            if ("all".equals(System.getenv("AWSM_TESTS"))) {
                fail("AWSM_TESTS=all, but missing: " + runner.missing());
            }
            abort("skipped: missing: " + runner.missing());
        }
        Process process = new ProcessBuilder(compile(Wat2Wasm.parse(text), options, arguments))
                .redirectErrorStream(true)
                .start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            fail("no end");
        }
        return new Result(
                process.exitValue(), new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }
}
