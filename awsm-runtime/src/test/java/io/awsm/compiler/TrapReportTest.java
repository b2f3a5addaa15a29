// SPDX-License-Identifier: Apache-2.0
package io.awsm.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import com.dylibso.chicory.wabt.Wat2Wasm;
import io.awsm.compiler.spi.Listener;
import io.awsm.system.ProcessRunner;
import io.awsm.testing.ForEachRow;
import io.awsm.testing.Row;
import io.awsm.toolchain.TestLlvm;
import io.awsm.wasm.NamedModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

/** Names of functions that would forge the report of a trap. */
class TrapReportTest {

    @TempDir
    Path directory;

    private String report(Row row, String name, String other) throws IOException {
        String text = "(module (memory 1)"
                + " (func $a (export \"_start\") (drop (i32.div_u (i32.const 1) (i32.load (i32.const 0)))))"
                + " (func $b))";
        return report(row, text, name, other);
    }

    private String report(Row row, String text, String... names) throws IOException {
        Path input = Files.write(directory.resolve("names.wasm"), NamedModule.functions(Wat2Wasm.parse(text), names));
        CompileOptions options = row.options().build();
        new Compiler(new Toolchain(TestLlvm.options(), TestLlvm.cache(), TestLlvm.resolver(), Listener.NONE))
                .compile(CompileRequest.of(input)
                        .emit(Map.of(Emit.EXE, directory.resolve("names")))
                        .with(options));
        ProcessRunner.Outcome outcome =
                new ProcessRunner(Listener.NONE).attempt(directory, row.command(Path.of("./names")));
        assertThat(outcome.status()).isEqualTo(134);
        return outcome.output();
    }

    @ForEachRow
    void namesDoNotForgeTheReport(Row row) throws IOException {
        String hostile = "a\0\5\1\1fake\n\u001b[2J\u009b\u202eb\u2028";
        assertThat(report(row, hostile, hostile))
                .isEqualTo("awsm: trap: integer divide by zero in func[0] $a????fake??[2J??b?\n");
        assertThat(report(row, "\u20ac".repeat(100), "\0".repeat(300)))
                .isEqualTo("awsm: trap: integer divide by zero in func[0] $" + "\u20ac".repeat(85) + "\n");
    }

    @ForEachRow
    void functionsThatWereInlinedHaveNames(Row row) throws IOException {
        String text = "(module (memory 1)"
                + " (func $a (export \"_start\") (i32.store (i32.const 0) (call $b (i32.load (i32.const 4)))))"
                + " (func $b (param i32) (result i32) (i32.div_s (i32.const 7) (local.get 0))))";
        assertThat(report(row, text, "outer", "inner"))
                .isEqualTo("awsm: trap: integer divide by zero in func[1] $inner\n");
    }
}
