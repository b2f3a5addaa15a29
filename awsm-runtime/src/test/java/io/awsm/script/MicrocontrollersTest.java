// SPDX-License-Identifier: Apache-2.0
package io.awsm.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsm.testing.Row;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
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
}
