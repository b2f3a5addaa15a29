// SPDX-License-Identifier: Apache-2.0
package io.awsm.script;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.awsm.compiler.CompileOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Runs the specification's own test suite: {@code mvn verify -Pspec -Dspec.testsuite=DIR}, where DIR is a checkout of
 * WebAssembly/spec at tag wg-2.0 (or any directory with scripts, and more of them in its directory {@code simd}).
 *
 * <p>What fails must be exactly what {@code expected-failures.txt} lists: a line for each command, {@code guard -O0
 * simd/simd_lane.wast:12}; empty lines and what follows a # do not count.
 */
@Execution(ExecutionMode.SAME_THREAD)
class SpecificationSuite {

    /** Of WebAssembly: {@code -Dspec.version=3.0} for a suite of that one. */
    private static final String VERSION = System.getProperty("spec.version", "2.0");

    private static final int JOBS = Runtime.getRuntime().availableProcessors();

    private static Path root;
    private static List<Script> scripts;

    @BeforeAll
    static void readScripts() throws IOException {
        String property = System.getProperty("spec.testsuite", "");
        assertThat(property)
                .as("-Dspec.testsuite: a checkout of WebAssembly/spec")
                .isNotEmpty();
        // Relative to the root of the repository, where mvn is called.
        Path directory = Path.of("..").resolve(property);
        Path core = directory.resolve("test/core");
        root = Files.isDirectory(core) ? core : directory;
        List<Path> files = new ArrayList<>(scriptsIn(root));
        if (Files.isDirectory(root.resolve("simd"))) {
            files.addAll(scriptsIn(root.resolve("simd")));
        }
        assertThat(files).as("scripts in " + root).isNotEmpty();
        scripts = ScriptRunner.read(files, JOBS);
    }

    private static List<Path> scriptsIn(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(f -> f.toString().endsWith(".wast")).sorted().toList();
        }
    }

    @ParameterizedTest
    @CsvSource({"guard, 0", "guard, 3", "bounds, 0", "bounds, 3"})
    void failsOnlyWhereExpected(String memory, String optimization) throws IOException {
        String configuration = memory + " -O" + optimization;
        List<ScriptResult> results =
                Scripts.runner(options(memory, optimization)).run(scripts, JOBS, r -> {});
        ScriptResult sum = ScriptResult.sum(configuration, results);
        System.out.printf(
                "%s: %d passed, %d failed, %d skipped%n", configuration, sum.passed(), sum.failed(), sum.skipped());
        assertThat(sum.passed()).isPositive();
        String details =
                sum.failures().stream().map(Failure::toString).collect(joining("\n", configuration + "\n", "\n"));
        assertThat(sum.failures().stream().map(f -> configuration + " " + place(f)))
                .as(details)
                .containsExactlyInAnyOrderElementsOf(expectedFailures(configuration));
    }

    /** What later versions allow is malformed or invalid to the suite of this one. */
    private static CompileOptions options(String memory, String optimization) {
        return CompileOptions.builder()
                .memory(memory)
                .optimization(optimization)
                .features(VERSION)
                .build();
    }

    private static String place(Failure failure) {
        return root.relativize(Path.of(failure.script())) + ":" + failure.line();
    }

    private static List<String> expectedFailures(String configuration) throws IOException {
        try (InputStream in = SpecificationSuite.class.getResourceAsStream("expected-failures.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> line.startsWith(configuration + " "))
                    .toList();
        }
    }
}
