// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares the IR of small modules with what is written below them, in one file. After an intended change, {@code mvn
 * test -pl awsm-codegen -am -Dtest=GoldenTest -Dsurefire.failIfNoSpecifiedTests=false -Dawsm.bless} writes all files
 * anew, and the diff is for review. That LLVM accepts the IR is tested where LLVM is, in the runtime module.
 */
class GoldenTest {

    static final Path DIRECTORY = Path.of("src/test/golden");

    static List<Path> goldens() throws IOException {
        try (Stream<Path> files = Files.walk(DIRECTORY)) {
            return files.filter(f -> f.toString().endsWith(".wat")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void generatesTheIrThatTheFileShows(Path file) throws IOException {
        GoldenFile golden = GoldenFile.read(file);
        String actual = golden.generate();
        if (System.getProperty("awsm.bless") != null) {
            golden.bless(actual);
        } else {
            assertThat(actual)
                    .as("IR of %s, see GoldenTest for how to accept a change", file)
                    .isEqualTo(golden.expected());
        }
    }

    @Test
    void everyFileShowsSomething() throws IOException {
        assumeFalse(System.getProperty("awsm.bless") != null);
        for (Path file : goldens()) {
            assertThat(GoldenFile.read(file).expected()).as(file.toString()).contains("define");
        }
    }
}
