// SPDX-License-Identifier: Apache-2.0
package io.awsm.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsm.codegen.MemoryMechanism;
import io.awsm.testing.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The mechanism {@code mask}, whose accesses out of bounds have a meaning of their own, on every target that has it. */
class MaskTest {

    private static final Path SCRIPT = Path.of("src/test/mechanisms/mask.wast");

    static Stream<Arguments> rows() {
        return Row.all()
                .filter(row -> row.memory() == MemoryMechanism.MASK)
                .flatMap(row -> Stream.of("0", "3").map(level -> Arguments.of(row, level)));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void addressesWrap(Row row, String optimization) throws IOException {
        row.runner();
        List<ScriptResult> results = Scripts.runner(
                        row.options().optimization(optimization).build())
                .run(ScriptRunner.read(List.of(SCRIPT), 1), 1, r -> {});
        assertThat(ScriptResult.sum("all", results).failures()).isEmpty();
        assertThat(results).isNotEmpty().allMatch(r -> r.passed() > 50);
    }
}
