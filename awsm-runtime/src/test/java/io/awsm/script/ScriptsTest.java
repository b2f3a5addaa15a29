// SPDX-License-Identifier: Apache-2.0
package io.awsm.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsm.compiler.CompileOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs the project's own scripts: behaviour that other parts of the project, or the specification, rely on. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class ScriptsTest {

    private static List<Script> scripts;

    @BeforeAll
    static void read() throws IOException {
        scripts = scripts();
    }

    static List<Script> scripts() throws IOException {
        return ScriptRunner.read(Scripts.below(Path.of("src/test/scripts")), 1);
    }

    @ParameterizedTest
    @CsvSource({"guard, 0", "guard, 3", "bounds, 0", "bounds, 3"})
    void everyAssertionHolds(String memory, String optimization) throws IOException {
        CompileOptions options = Scripts.options(memory, optimization);
        List<ScriptResult> results = Scripts.runner(options).run(scripts, 1, r -> {});
        assertThat(ScriptResult.sum("all", results).failures()).isEmpty();
        assertThat(results).isNotEmpty().allMatch(r -> r.passed() > 0);
    }

    /** What optimisation could make of accesses out of bounds, at all levels; the others are above. */
    @ParameterizedTest
    @CsvSource({"guard, 1", "guard, 2", "guard, s", "guard, z", "bounds, 1", "bounds, 2", "bounds, s"})
    void noTrapIsLost(String memory, String optimization) throws IOException {
        List<Path> files = Scripts.below(Path.of("src/test/scripts")).stream()
                .filter(f -> f.toString().endsWith("-traps.wast"))
                .toList();
        List<ScriptResult> results =
                Scripts.runner(Scripts.options(memory, optimization)).run(ScriptRunner.read(files, 1), 1, r -> {});
        assertThat(ScriptResult.sum("all", results).failures()).isEmpty();
        assertThat(results).hasSize(5).allMatch(r -> r.passed() > 0);
    }
}
