// SPDX-License-Identifier: Apache-2.0
package io.awsm.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsm.codegen.MemoryMechanism;
import io.awsm.codegen.Target;
import io.awsm.testing.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Instructions with expectations that were computed, on microcontrollers: much of what a processor does elsewhere is
 * functions there, floating-point numbers most of all.
 */
class MicrocontrollersTest {

    static Stream<Row> rows() {
        return EmulatedTargetsTest.rows().filter(row -> !row.target().isHosted());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyInstruction(Row row) throws IOException {
        row.runner();
        // Where there is no memory, there is no mechanism.
        List<Script> scripts = row.isFirstChecked() ? InstructionsTest.scripts() : InstructionsTest.scriptsOfMemory();
        List<ScriptResult> results =
                Scripts.runner(row.options().optimization("2").build()).run(scripts, 1, r -> {});
        assertThat(ScriptResult.sum(row.toString(), results).failures().stream().limit(20))
                .isEmpty();
        assertThat(results).isNotEmpty().allMatch(r -> r.passed() > 0);
    }

    /** Loops are written otherwise where code shall be small, and what leaves the memory traps before they start. */
    @Test
    void loopsOfSmallCode() throws IOException {
        Row row = new Row(Target.CORTEX_M4, MemoryMechanism.MPU);
        row.runner();
        List<Path> files = Scripts.below(Path.of("src/test/scripts")).stream()
                .filter(file -> file.toString().contains("loops"))
                .toList();
        List<ScriptResult> results =
                Scripts.runner(row.options().optimization("s").build()).run(ScriptRunner.read(files, 1), 1, r -> {});
        assertThat(ScriptResult.sum(row.toString(), results).failures()).isEmpty();
        assertThat(results).isNotEmpty().allMatch(r -> r.passed() > 0);
    }
}
