// SPDX-License-Identifier: Apache-2.0
package io.awsm.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compiled instructions against what {@link io.awsm.semantics} says of them. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class InstructionsTest {

    private static final Script NUMERIC = NumericInstructions.script();
    private static final Script VECTOR = VectorInstructions.script();
    private static final Script MEMORY = MemoryAccesses.script();
    private static final Script SECOND_MEMORY = MemoryAccesses.scriptOfSecond();

    /** All scripts whose expectations are computed. */
    static List<Script> scripts() {
        return List.of(NUMERIC, VECTOR, MEMORY);
    }

    /** Those of modules that have a memory. */
    static List<Script> scriptsOfMemory() {
        return List.of(MEMORY);
    }

    @ParameterizedTest
    @CsvSource({"guard, 0", "guard, 3"})
    void numericInstructions(String memory, String optimization) throws IOException {
        assertHolds(NUMERIC, memory, optimization);
    }

    @ParameterizedTest
    @CsvSource({"guard, 0", "guard, 3"})
    void vectorInstructions(String memory, String optimization) throws IOException {
        assertHolds(VECTOR, memory, optimization);
    }

    @ParameterizedTest
    @CsvSource({"guard, 0", "guard, 3", "bounds, 0", "bounds, 3"})
    void memoryAccesses(String memory, String optimization) throws IOException {
        assertHolds(MEMORY, memory, optimization);
    }

    @ParameterizedTest
    @CsvSource({"guard, 0", "guard, 3", "bounds, 0", "bounds, 3"})
    void accessesToAnotherMemory(String memory, String optimization) throws IOException {
        assertHolds(SECOND_MEMORY, memory, optimization);
    }

    private static void assertHolds(Script script, String memory, String optimization) throws IOException {
        ScriptResult result = Scripts.runner(Scripts.options(memory, optimization))
                .run(List.of(script), 1, r -> {})
                .get(0);
        assertThat(result.failures()).isEmpty();
        assertThat(result.passed()).isEqualTo(script.commands().size());
    }
}
