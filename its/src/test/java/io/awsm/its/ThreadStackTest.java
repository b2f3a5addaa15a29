// SPDX-License-Identifier: Apache-2.0
package io.awsm.its;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsm.compiler.CompileOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Threads with little stack, and with blocked signals, in programs with C's library and in a JVM. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class ThreadStackTest {

    private static final Path SOURCES = Program.sources().resolve("threads");

    @TempDir
    Path directory;

    private HostProgram program(String memory) throws IOException {
        HostProgram program = new HostProgram(directory);
        program.compile(
                SOURCES.resolve("stack.wat"),
                CompileOptions.builder().memory(memory).build());
        return program;
    }

    @ParameterizedTest
    @CsvSource({"guard, -no-pie", "guard, -static", "bounds, -pie", "none, -static"})
    void noThreadEndsTheProcessByItsStack(String memory, String linking) throws IOException {
        HostProgram program = program(memory);
        program.link(
                "gcc",
                linking,
                "-DIS_CHECKED=" + (memory.equals("none") ? 0 : 1),
                SOURCES.resolve("host.c").toString(),
                "stack.o");
        for (String limit : List.of("64", "100", "400", "8192", "unlimited")) {
            Outcome outcome = program.attempt("sh", "-c", "ulimit -s " + limit + " && exec ./host");
            assertThat(outcome).as("limit %s", limit).isEqualTo(new Outcome(0, "", ""));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"guard", "bounds"})
    void noThreadOfAJvmEndsItByItsStack(String memory) throws IOException {
        program(memory).runJava(SOURCES.resolve("Host.java"), "libstack.so");
    }
}
