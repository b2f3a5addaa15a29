// SPDX-License-Identifier: Apache-2.0
package io.awsm.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import com.dylibso.chicory.wabt.Wat2Wasm;
import io.awsm.codegen.MemoryMechanism;
import io.awsm.codegen.Target;
import io.awsm.compiler.spi.Listener;
import io.awsm.link.Runner;
import io.awsm.testing.Requirements;
import io.awsm.toolchain.TestLlvm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Memories of 64 KiB and more where there is much less RAM: {@code paged} takes what is written to. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class PagedProgramsTest {

    /** The RAM for a table of 64 pages, and for three. */
    private static final String THREE_PAGES = "3616";

    private static final String EXIT = "(import \"wasi_snapshot_preview1\" \"proc_exit\" (func $exit (param i32)))";

    /** Two are written to, by a store that is in both; one at the end, and everything can be read. */
    @ParameterizedTest
    @CsvSource({"cortex-m0plus, 2", "cortex-m4, 0", "cortex-m4, 3", "cortex-m4, z", "cortex-m7, 2"})
    void whatIsNotWrittenTakesNoRam(String target, String optimization) throws Exception {
        Result result = run(target, optimization, THREE_PAGES, """
                (module %s (memory (export "memory") 1)
                  (func $sum (result i32) (local $at i32) (local $sum i32)
                    (loop $next
                      (local.set $sum (i32.add (local.get $sum) (i32.load8_u (local.get $at))))
                      (br_if $next (i32.ne (local.tee $at (i32.add (local.get $at) (i32.const 1))) (i32.const 65536))))
                    (local.get $sum))
                  (func (export "_start")
                    (if (call $sum) (then unreachable))
                    (i32.store (i32.const 20478) (i32.const 0x01010101))
                    (i32.store (i32.const 65532) (i32.const 0x05000001))
                    (call $exit (call $sum))))
                """.formatted(EXIT));
        assertThat(result).isEqualTo(new Result(10, ""));
    }

    @ParameterizedTest
    @CsvSource({
        "(i32.store8 (i32.const 4096) (i32.const 1))",
        "(i64.store (i32.const 3068) (i64.const 1))",
        "(memory.fill (i32.const 1024) (i32.const 1) (i32.const 2049))",
        "(memory.copy (i32.const 1024) (i32.const 0) (i32.const 2049))"
    })
    void aStoreThatFindsNoRamTraps(String store) throws Exception {
        Result result = run("cortex-m4", "2", THREE_PAGES, """
                (module (memory 1)
                  (func $store %s)
                  (func (export "_start")
                    (i32.store (i32.const 0) (i32.const 1)) (i32.store (i32.const 1024) (i32.const 1))
                    (i32.store (i32.const 2048) (i32.const 1))
                    (call $store)))
                """.formatted(store));
        assertThat(result).isEqualTo(new Result(134, "awsm: trap: out of memory in func[0]\n"));
    }

    @Test
    void growingTakesNoRam() throws Exception {
        Result result = run("cortex-m4", "2", "10000", """
                (module %s (memory (export "memory") 1 16)
                  (func (export "_start")
                    (if (i32.ne (memory.grow (i32.const 15)) (i32.const 1)) (then unreachable))
                    (if (i32.ne (memory.grow (i32.const 1)) (i32.const -1)) (then unreachable))
                    (i64.store (i32.const 0xffff8) (i64.const 7))
                    (call $exit (i32.add (i32.load8_u (i32.const 0xffff8)) (i32.load8_u (i32.const 0xf0000))))))
                """.formatted(EXIT));
        assertThat(result).isEqualTo(new Result(7, ""));
    }

    /** 8 KiB of data, of which two pages are there in part, and one is written to. */
    @ParameterizedTest
    @CsvSource({"cortex-m0plus, 2", "cortex-m3, z"})
    void dataStaysInFlash(String target, String optimization) throws Exception {
        Result result = run(target, optimization, THREE_PAGES, """
                (module %s (memory (export "memory") 1) (data (i32.const 1032) "%s")
                  (func (export "_start") (local $at i32) (local $sum i32)
                    (i32.store8 (i32.const 3000) (i32.const 0x42))
                    (loop $next
                      (local.set $sum (i32.add (local.get $sum) (i32.load (local.get $at))))
                      (br_if $next (i32.ne (local.tee $at (i32.add (local.get $at) (i32.const 4))) (i32.const 65536))))
                    (if (i32.ne (local.get $sum) (i32.add (i32.const 1) (i32.mul (i32.const 2048) (i32.const 0x41414141))))
                      (then unreachable))
                    (call $exit (i32.load8_u (i32.const 3000)))))
                """.formatted(EXIT, "A".repeat(8192)));
        assertThat(result).isEqualTo(new Result(0x42, ""));
    }

    /** The array of buffers, a buffer and the result are in two pages each. */
    @Test
    void streamsAndArgumentsCrossPages() throws Exception {
        Result result = run("cortex-m4", "2", "8192", """
                (module
                  (import "wasi_snapshot_preview1" "args_sizes_get" (func $sizes (param i32 i32) (result i32)))
                  (import "wasi_snapshot_preview1" "args_get" (func $args (param i32 i32) (result i32)))
                  (import "wasi_snapshot_preview1" "fd_write" (func $write (param i32 i32 i32 i32) (result i32)))
                  (import "wasi_snapshot_preview1" "fd_fdstat_get" (func $stat (param i32 i32) (result i32)))
                  %s
                  (memory (export "memory") 1)
                  (data (i32.const 5118) "hello ")
                  (func (export "_start")
                    (if (call $sizes (i32.const 1022) (i32.const 0)) (then unreachable))
                    (if (i32.ne (i32.load (i32.const 1022)) (i32.const 3)) (then unreachable))
                    (if (call $args (i32.const 1020) (i32.const 2043)) (then unreachable))
                    (if (i32.ne (i32.load (i32.const 1024)) (i32.const 2051)) (then unreachable))
                    (if (call $stat (i32.const 1) (i32.const 3064)) (then unreachable))
                    (i32.store (i32.const 2044) (i32.const 5118)) (i32.store (i32.const 2048) (i32.const 6))
                    (if (call $write (i32.const 1) (i32.const 2044) (i32.const 1) (i32.const 3071)) (then unreachable))
                    (call $exit (i32.load (i32.const 3071)))))
                """.formatted(EXIT), "ab", "c");
        assertThat(result).isEqualTo(new Result(6, "hello "));
    }

    /** What WASI only reads takes no RAM: all of it is taken before. */
    @Test
    void whatIsWrittenToAStreamStaysInFlash() throws Exception {
        Result result = run("cortex-m4", "2", THREE_PAGES, """
                (module
                  (import "wasi_snapshot_preview1" "fd_write" (func $write (param i32 i32 i32 i32) (result i32)))
                  %s
                  (memory (export "memory") 1)
                  (data (i32.const 4096) "%s")
                  (func (export "_start")
                    (i32.store (i32.const 9000) (i32.const 1)) (i32.store (i32.const 10000) (i32.const 1))
                    (i32.store (i32.const 0) (i32.const 5118)) (i32.store (i32.const 4) (i32.const 6))
                    (call $exit (call $write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 8)))))
                """.formatted(EXIT, "A".repeat(2048)));
        assertThat(result).isEqualTo(new Result(0, "AAAAAA"));
    }

    private record Result(int status, String output) {}

    /** Standard output and error are one. */
    private static Result run(String target, String optimization, String memorySize, String text, String... arguments)
            throws IOException, InterruptedException {
        Runner runner = Runner.of(Target.named(target).orElseThrow(), MemoryMechanism.PAGED);
        Requirements.need(runner.isPossible(), runner.missing());
        CompileOptions options = CompileOptions.builder()
                .target(target)
                .memory("paged")
                .optimization(optimization)
                .set(Setting.MEMORY_SIZE, memorySize)
                .build();
        Toolchain toolchain = new Toolchain(TestLlvm.options(), TestLlvm.cache(), TestLlvm.resolver(), Listener.NONE);
        CompileRequest request = CompileRequest.of("echo", Wat2Wasm.parse(text)).with(options);
        Process process = new ProcessBuilder(new Compiler(toolchain).program(request, List.of(arguments)))
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return new Result(
                process.waitFor(), new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }
}
