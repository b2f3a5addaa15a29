// SPDX-License-Identifier: Apache-2.0
package io.awsm.its;

import io.awsm.compiler.CompileOptions;
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

    private HostProgram program(String memory, String level, String... names) throws IOException {
        HostProgram program = new HostProgram(directory);
        CompileOptions options =
                CompileOptions.builder().memory(memory).optimization(level).build();
        for (String name : names) {
            program.compile(SOURCES.resolve(name + ".wat"), options);
        }
        return program;
    }

    @ParameterizedTest
    @CsvSource({"guard, 3, -no-pie", "bounds, 3, -pie", "none, 0, -static", "guard, 0, -pie"})
    void anotherThreadEndsWhateverRuns(String memory, String level, String linking) throws IOException {
        HostProgram program = program(memory, level, "interrupt");
        program.link("gcc", "-w", linking, SOURCES.resolve("interrupt.c").toString(), "interrupt.o");
        program.run("./host");
    }

    @ParameterizedTest
    @CsvSource({
        "guard, 3, library.o, linked.o",
        "guard, 3, -llibrary, -llinked",
        "bounds, 0, -llibrary, -llinked",
        "none, 3, library.o, -llinked"
    })
    void severalThreadsEndWhatRunsInLinkedSandboxes(String memory, String level, String library, String linked)
            throws IOException {
        HostProgram program = program(memory, level, "library", "linked");
        program.link(
                "gcc",
                "-w",
                "-DIS_KNOWN=" + (memory.equals("guard") ? 1 : 0),
                "-Wl,-rpath," + directory,
                SOURCES.resolve("linked.c").toString(),
                library,
                linked);
        program.run("./host");
    }
}
