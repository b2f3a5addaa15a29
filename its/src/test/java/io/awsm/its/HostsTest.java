// SPDX-License-Identifier: Apache-2.0
package io.awsm.its;

import io.awsm.testing.Requirements;
import io.awsm.testing.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hosts that need more than C: C++ with destructors and exceptions, and a JVM. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class HostsTest {

    private static final Path SOURCES = Program.sources().resolve("hosts");

    @TempDir
    Path directory;

    private HostProgram program(String memory, String level) throws IOException {
        HostProgram program = new HostProgram(directory, Row.named("x86_64-linux " + memory));
        program.compile(SOURCES.resolve("guest.wat"), level);
        return program;
    }

    @ParameterizedTest
    @CsvSource({"guard, 3, -pie, guest.o", "bounds, 0, -static, guest.o", "guard, 0, -no-pie, -lguest"})
    void theFramesOfCppAreLeftInOrder(String memory, String level, String linking, String sandbox) throws IOException {
        HostProgram program = program(memory, level);
        Requirements.need(ProgramBuilder.isInstalled("g++"), "g++");
        program.link(
                List.of("g++"),
                "-std=c++17",
                "-Wall",
                "-Wextra",
                "-Werror",
                linking,
                "-Wl,-rpath," + directory,
                SOURCES.resolve("host.cc").toString(),
                sandbox);
        program.run();
    }

    @ParameterizedTest
    @CsvSource({"guard, 3", "bounds, 3", "guard, 0"})
    void aJvmSurvivesWhateverItsGuestDoes(String memory, String level) throws IOException {
        program(memory, level).runJava(SOURCES.resolve("Host.java"), "libguest.so");
    }
}
