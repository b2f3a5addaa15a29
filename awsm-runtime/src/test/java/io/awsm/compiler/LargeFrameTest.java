// SPDX-License-Identifier: Apache-2.0
package io.awsm.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import com.dylibso.chicory.wabt.Wat2Wasm;
import io.awsm.compiler.spi.Listener;
import io.awsm.system.ProcessRunner;
import io.awsm.testing.ForEachRow;
import io.awsm.testing.Row;
import io.awsm.toolchain.TestLlvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;

/**
 * Frames that are larger than the room below the limit of the stack: thousands of locals of 16 bytes, not optimised away,
 * or 1,300 that are all needed.
 */
class LargeFrameTest {

    private static final int LARGE = 10_000;

    /** Just larger than the room. LLVM's time is quadratic. */
    private static final int JUST_LARGE = 4_500;

    @TempDir
    Path directory;

    /** Each is named, since others cost nothing. */
    private static String locals(int count) {
        return "(local" + " v128".repeat(count) + ")"
                + IntStream.range(0, count)
                        .mapToObj(i -> "(local.set " + i + " (v128.const i64x2 1 1))")
                        .collect(Collectors.joining());
    }

    private Path compile(Row row, String level, String module) throws IOException {
        Path input = Files.write(directory.resolve("frame.wasm"), Wat2Wasm.parse(module));
        Path program = directory.resolve("frame");
        CompileOptions options = row.options().optimization(level).build();
        new Compiler(new Toolchain(TestLlvm.options(), TestLlvm.cache(), TestLlvm.resolver(), Listener.NONE))
                .compile(
                        CompileRequest.of(input).emit(Map.of(Emit.EXE, program)).with(options));
        return program;
    }

    /** What becomes of a program that has so many kilobytes of stack. */
    private ProcessRunner.Outcome run(Row row, Path program, int kilobytes) throws IOException {
        return new ProcessRunner(Listener.NONE)
                .attempt(
                        directory,
                        List.of(
                                "/bin/sh",
                                "-c",
                                "ulimit -s " + kilobytes + " && exec " + String.join(" ", row.command(program))));
    }

    @ForEachRow
    void recursionTraps(Row row) throws IOException {
        row.runner();
        Path program = compile(row, "0", "(module (func $f (export \"_start\") " + locals(JUST_LARGE) + " (call $f)))");
        assertThat(run(row, program, 8192))
                .isEqualTo(new ProcessRunner.Outcome(134, "awsm: trap: call stack exhausted in func[0]\n", false));
    }

    @ForEachRow(emulated = false)
    void aFunctionThatCallsNothingIsNotEnteredWithoutRoom(Row row) throws IOException {
        Path program = compile(
                row, "0", "(module (func $leaf " + locals(LARGE) + ") (func (export \"_start\") (call $leaf)))");
        assertThat(run(row, program, 200).status()).isEqualTo(134);
        assertThat(run(row, program, 1024).status()).isZero();
    }

    /** Many values at a time that LLVM can neither compute nor forget. */
    private static String needed(String call) {
        StringBuilder body = new StringBuilder("(local" + " v128".repeat(1300) + ")");
        for (int i = 0; i < 1300; i++) {
            body.append("(local.set ")
                    .append(i)
                    .append(" (v128.load offset=")
                    .append(16 * i)
                    .append(" (i32.const 0)))");
        }
        body.append(call);
        for (int i = 0; i < 1300; i++) {
            int to = 21_000 + 16 * (i * 7 % 1300);
            body.append("(v128.store offset=")
                    .append(to)
                    .append(" (i32.const 0) (local.get ")
                    .append(i)
                    .append("))");
        }
        return body.toString();
    }

    @ForEachRow(
            emulated = false,
            levels = {"1", "3", "s"})
    void optimizedFunctionsAreCheckedToo(Row row, String level) throws IOException {
        String module = "(module (memory 1) (func $f " + needed("(call $g)") + ") (func $g " + needed("")
                + ") (func $r (call $f) (call $r)) (func (export \"_start\") (call $f) (call $r)))";
        Path program = compile(row, level, module);
        assertThat(run(row, program, 400).output()).contains("call stack exhausted in func[");
        assertThat(run(row, program, 110).output()).contains("call stack exhausted in func[");
    }

    /** One large frame is no reason for other functions to have less. */
    @ForEachRow(emulated = false)
    void otherFunctionsKeepTheStack(Row row) throws IOException {
        String module = "(module (func $large (export \"large\") " + locals(LARGE)
                + " (call $down (i32.const 1)))"
                + " (func $down (param i32) (if (local.get 0) (then (call $down (i32.sub (local.get 0) (i32.const 1))))))"
                + " (func (export \"_start\") (call $down (i32.const 1000))))";
        assertThat(run(row, compile(row, "0", module), 256).status()).isZero();
    }
}
