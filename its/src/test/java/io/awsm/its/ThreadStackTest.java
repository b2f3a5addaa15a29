// SPDX-License-Identifier: Apache-2.0
package io.awsm.its;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsm.testing.Row;
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

    private HostProgram program(String machine) throws IOException {
        HostProgram program = new HostProgram(directory, Row.named(machine));
        program.compile(SOURCES.resolve("stack.wat"), "2");
        return program;
    }

    /** Emulators have stacks of their own. */
    @ParameterizedTest
    @CsvSource({
        "x86_64-linux guard, -no-pie",
        "x86_64-linux guard, -static",
        "x86_64-linux bounds, -pie",
        "x86_64-linux none, -static",
        "i686-linux segment, -no-pie",
        "i686-linux bounds, -static",
        "i686-linux mask, -pie"
    })
    void noThreadEndsTheProcessByItsStack(String machine, String linking) throws IOException {
        HostProgram program = program(machine);
        program.link(
                linking,
                "-DIS_CHECKED=" + (program.machine().isChecked() ? 1 : 0),
                SOURCES.resolve("host.c").toString(),
                "stack.o");
        for (String limit : List.of("64", "100", "400", "8192", "unlimited")) {
            Outcome outcome = program.attempt("sh", "-c", "ulimit -s " + limit + " && exec ./host");
            assertThat(outcome).as("limit %s", limit).isEqualTo(new Outcome(0, "", ""));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "x86_64-linux guard, -no-pie",
        "x86_64-linux bounds, -static",
        "x86_64-linux mask, -pie",
        "x86_64-linux none, -no-pie",
        "i686-linux segment, -static",
        "i686-linux bounds, -no-pie"
    })
    void recursionOfAnyKindOnAnyStackIsATrap(String machine, String linking) throws IOException {
        HostProgram program = new HostProgram(directory, Row.named(machine));
        program.compile(SOURCES.resolve("deep.wat"), "2");
        program.link(linking, SOURCES.resolve("deep.c").toString(), "deep.o");
        for (String limit : List.of("64", "8192", "unlimited")) {
            Outcome outcome = program.attempt("sh", "-c", "ulimit -s " + limit + " && exec ./host");
            assertThat(outcome).as("limit %s", limit).isEqualTo(new Outcome(0, "", ""));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"guard", "bounds"})
    void noThreadOfAJvmEndsItByItsStack(String memory) throws IOException {
        program("x86_64-linux " + memory).runJava(SOURCES.resolve("Host.java"), "libstack.so");
    }
}
