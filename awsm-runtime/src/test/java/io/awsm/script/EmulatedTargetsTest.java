// SPDX-License-Identifier: Apache-2.0
package io.awsm.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsm.codegen.MemoryMechanism;
import io.awsm.testing.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The project's own scripts on every target but the machine's own, with each of its mechanisms that checks; those of modules
 * without a memory with one of them.
 */
class EmulatedTargetsTest {

    static Stream<Row> rows() {
        return Row.all().filter(row -> !row.isHome() && row.isChecked());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyAssertionHolds(Row row) throws IOException {
        row.runner();
        List<Script> scripts = new ArrayList<>();
        for (Script script : ScriptsTest.scripts()) {
            if (isFor(row, script.name())) {
                scripts.add(script);
            }
        }
        List<ScriptResult> results =
                Scripts.runner(row.options().optimization("1").build()).run(scripts, 2, r -> {});
        assertThat(ScriptResult.sum(row.toString(), results).failures()).isEmpty();
        assertThat(results).isNotEmpty().allMatch(r -> r.passed() > 0);
    }

    /** A store across two pages of which one is denied may have written to the other, which docs/memory.md allows. */
    private static boolean isFor(Row row, String script) throws IOException {
        if (!row.isFirstChecked() && !Files.readString(Path.of(script)).contains("memory")) {
            return false;
        }
        boolean hasTailCalls = row.target().arguments().allowTailCalls();
        boolean storesAllOrNothing = row.memory() != MemoryMechanism.GUARD;
        return (hasTailCalls || !script.endsWith("tail-calls.wast"))
                && (storesAllOrNothing || !script.endsWith("refused-stores.wast"));
    }
}
