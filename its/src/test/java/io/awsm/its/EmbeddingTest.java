// SPDX-License-Identifier: Apache-2.0
package io.awsm.its;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsm.codegen.Target;
import io.awsm.testing.Row;
import io.awsm.testing.SystemCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A C program with several sandboxes, through their headers and objects. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class EmbeddingTest {

    private static final Path SOURCES = Program.sources().resolve("embedding");

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x86_64-linux guard",
                "x86_64-linux bounds",
                "i686-linux segment",
                "i686-linux bounds",
                "aarch64-linux guard",
                "riscv64-linux guard"
            })
    void aProgramHasInstancesOfSeveralSandboxes(String machine) throws IOException {
        assertThatProgramPrintsWhatIsExpected("host", Row.named(machine), "counter", "arithmetic");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x86_64-linux guard", "x86_64-linux bounds", "i686-linux mask"})
    void anInstanceNeedsAllThatTheModuleImports(String machine) throws IOException {
        assertThatProgramPrintsWhatIsExpected("missing-import", Row.named(machine), "counter", "arithmetic");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x86_64-linux guard",
                "x86_64-linux bounds",
                "x86_64-linux none",
                "i686-linux segment",
                "aarch64-linux guard",
                "riscv64-linux bounds"
            })
    void aHostFunctionMayFailAndFreeItsCaller(String machine) throws IOException {
        assertThatProgramPrintsWhatIsExpected("callbacks", Row.named(machine), "callbacks");
    }

    private void assertThatProgramPrintsWhatIsExpected(String name, Row machine, String... sandboxes)
            throws IOException {
        HostProgram host = new HostProgram(directory, machine);
        List<Path> objects = new ArrayList<>();
        for (String sandbox : sandboxes) {
            host.compile(SOURCES.resolve(sandbox + ".wat"), "2");
            objects.add(directory.resolve(sandbox + ".o"));
        }
        ProgramBuilder builder = machine.isHome()
                ? ProgramBuilder.linux(Tools.llvm(), Target.X86_64_LINUX)
                : ProgramBuilder.crossing(new SystemCompiler(machine).command());
        Path program = builder.embed(SOURCES.resolve(name + ".c"), directory, objects);

        assertThat(host.attempt(machine.command(program).toArray(String[]::new)).transcript())
                .isEqualTo(Files.readString(SOURCES.resolve(name + ".expected")));
    }
}
