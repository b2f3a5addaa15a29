// SPDX-License-Identifier: Apache-2.0
package io.awsm.its;

import io.awsm.testing.Row;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Interrupts in a C program with several threads. (Those of one thread: interrupt.c of awsm-runtime.) */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class InterruptTest {

    private static final Path SOURCES = Program.sources().resolve("threads");

    @TempDir
    Path directory;

    private HostProgram program(String machine, String level, String... names) throws IOException {
        HostProgram program = new HostProgram(directory, Row.named(machine));
        for (String name : names) {
            program.compile(SOURCES.resolve(name + ".wat"), level);
        }
        return program;
    }

    @ParameterizedTest
    @CsvSource({
        "x86_64-linux guard, 3, -no-pie",
        "x86_64-linux bounds, 3, -pie",
        "x86_64-linux none, 0, -static",
        "x86_64-linux guard, 0, -pie"
    })
    void anotherThreadEndsWhateverRuns(String machine, String level, String linking) throws IOException {
        HostProgram program = program(machine, level, "interrupt");
        program.link("-w", linking, SOURCES.resolve("interrupt.c").toString(), "interrupt.o");
        program.run();
    }

    @ParameterizedTest
    @CsvSource({
        "x86_64-linux guard, 3, library.o, linked.o",
        "x86_64-linux guard, 3, -llibrary, -llinked",
        "x86_64-linux bounds, 0, -llibrary, -llinked",
        "x86_64-linux none, 3, library.o, -llinked"
    })
    void severalThreadsEndWhatRunsInLinkedSandboxes(String machine, String level, String library, String linked)
            throws IOException {
        HostProgram program = program(machine, level, "library", "linked");
        program.link(
                "-w",
                "-DIS_KNOWN=" + (machine.endsWith("guard") ? 1 : 0),
                "-Wl,-rpath," + directory,
                SOURCES.resolve("linked.c").toString(),
                library,
                linked);
        program.run();
    }
}
