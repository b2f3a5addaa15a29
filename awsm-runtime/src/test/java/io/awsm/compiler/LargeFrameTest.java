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
 * Frames that are larger than the room below the limit of the stack: 10,000 locals of 16 bytes, not optimised away, or
 * 1,300 that are all needed.
 */
class LargeFrameTest {

    /** Each is named, since others cost nothing. */
    private static final String LOCALS = "(local" + " v128".repeat(10_000) + ")"
            + IntStream.range(0, 10_000)
                    .mapToObj(i -> "(local.set " + i + " (v128.const i64x2 1 1))")
                    .collect(Collectors.joining());

    @TempDir
    Path directory;

    /** The status of a program that has so many kilobytes of stack. */
    private ProcessRunner.Outcome run(Row row, String module, int kilobytes) throws IOException {
        return run(row, "0", module, kilobytes);
    }

    private ProcessRunner.Outcome run(Row row, String level, String module, int kilobytes) throws IOException {
        Path input = Files.write(directory.resolve("frame.wasm"), Wat2Wasm.parse(module));
        Path program = directory.resolve("frame");
        CompileOptions options = row.options().optimization(level).build();
        new Compiler(new Toolchain(TestLlvm.options(), TestLlvm.cache(), TestLlvm.resolver(), Listener.NONE))
                .compile(
                        CompileRequest.of(input).emit(Map.of(Emit.EXE, program)).with(options));
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
        String module = "(module (func $f (export \"_start\") " + LOCALS + " (call $f)))";
        assertThat(run(row, module, 8192))
                .isEqualTo(new ProcessRunner.Outcome(134, "awsm: trap: call stack exhausted in func[0]\n", false));
    }

    @ForEachRow(emulated = false)
    void aFunctionThatCallsNothingIsNotEnteredWithoutRoom(Row row) throws IOException {
        String module = "(module (func $leaf " + LOCALS + ") (func (export \"_start\") (call $leaf)))";
        assertThat(run(row, module, 200).status()).isEqualTo(134);
        assertThat(run(row, module, 1024).status()).isZero();
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
        assertThat(run(row, level, module, 400).output()).contains("call stack exhausted in func[");
        assertThat(run(row, level, module, 110).output()).contains("call stack exhausted in func[");
    }

    /** One large frame is no reason for other functions to have less. */
    @ForEachRow(emulated = false)
    void otherFunctionsKeepTheStack(Row row) throws IOException {
        String module = "(module (func $large (export \"large\") " + LOCALS + " (call $down (i32.const 1)))"
                + " (func $down (param i32) (if (local.get 0) (then (call $down (i32.sub (local.get 0) (i32.const 1))))))"
                + " (func (export \"_start\") (call $down (i32.const 1000))))";
        assertThat(run(row, module, 256).status()).isZero();
    }
}
