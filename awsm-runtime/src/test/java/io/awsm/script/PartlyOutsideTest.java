// SPDX-License-Identifier: Apache-2.0
package io.awsm.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.awsm.compiler.CompileOptions;
import io.awsm.compiler.Setting;
import io.awsm.testing.Requirements;
import io.awsm.testing.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** No instruction makes less of a load than the whole. */
class PartlyOutsideTest {

    private static final Script SCRIPT = PartlyOutside.script();

    /** Where nothing but the access finds out. At the higher level where all tests are asked for and run fast. */
    static Stream<Arguments> rows() {
        return Row.all()
                .filter(row -> row.memory().faults())
                .flatMap(row -> Stream.of("1", "3")
                        .filter(level -> level.equals("1") || Requirements.areAllTestsAsked() && row.isNative())
                        .map(level -> Arguments.of(row, level)));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyUseTraps(Row row, String level) throws IOException {
        row.runner();
        assertAllTrap(row.options().optimization(level).build());
    }

    /** Each has more instructions that load. */
    @ParameterizedTest
    @CsvSource({"x86-64, avx, 3", "x86-64-v3, avx2, 1", "x86-64-v4, avx512vl, 3"})
    @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
    void everyUseTrapsOnOtherProcessors(String cpu, String needed, String level) throws IOException {
        assumeTrue(Requirements.areAllTestsAsked(), "all tests");
        assumeTrue(Files.readString(Path.of("/proc/cpuinfo")).contains(needed), "a processor with " + needed);
        assertAllTrap(CompileOptions.builder()
                .memory("guard")
                .optimization(level)
                .set(Setting.CPU, cpu)
                .build());
    }

    private static void assertAllTrap(CompileOptions options) throws IOException {
        ScriptResult result =
                Scripts.runner(options).run(List.of(SCRIPT), 1, r -> {}).get(0);
        assertThat(result.failures()).isEmpty();
        assertThat(result.passed()).isEqualTo(SCRIPT.commands().size());
    }
}
