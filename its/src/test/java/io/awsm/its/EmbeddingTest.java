// SPDX-License-Identifier: Apache-2.0
package io.awsm.its;

import static org.assertj.core.api.Assertions.assertThat;

import com.dylibso.chicory.wabt.Wat2Wasm;
import io.awsm.codegen.Target;
import io.awsm.compiler.CompileOptions;
import io.awsm.compiler.CompileRequest;
import io.awsm.compiler.Compiler;
import io.awsm.compiler.Emit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    @ValueSource(strings = {"guard", "bounds"})
    void aProgramHasInstancesOfSeveralSandboxes(String memory) throws IOException {
        assertThatProgramPrintsWhatIsExpected("host", memory);
    }

    @ParameterizedTest
    @ValueSource(strings = {"guard", "bounds"})
    void anInstanceNeedsAllThatTheModuleImports(String memory) throws IOException {
        assertThatProgramPrintsWhatIsExpected("missing-import", memory);
    }

    @ParameterizedTest
    @ValueSource(strings = {"guard", "bounds", "none"})
    void aHostFunctionMayFailAndFreeItsCaller(String memory) throws IOException {
        assertThatProgramPrintsWhatIsExpected("callbacks", sandbox("callbacks", memory));
    }

    private void assertThatProgramPrintsWhatIsExpected(String name, String memory) throws IOException {
        assertThatProgramPrintsWhatIsExpected(name, sandbox("counter", memory), sandbox("arithmetic", memory));
    }

    private void assertThatProgramPrintsWhatIsExpected(String name, Path... sandboxes) throws IOException {
        Path program = ProgramBuilder.linux(Tools.llvm(), Target.X86_64_LINUX)
                .embed(SOURCES.resolve(name + ".c"), directory, List.of(sandboxes));

        Outcome outcome = Outcome.of(new ProcessBuilder(program.toString()), Optional.empty(), Duration.ofSeconds(60));

        assertThat(outcome.transcript()).isEqualTo(Files.readString(SOURCES.resolve(name + ".expected")));
    }

    private Path sandbox(String name, String memory) throws IOException {
        Path module = directory.resolve(name + ".wasm");
        Files.write(module, Wat2Wasm.parse(SOURCES.resolve(name + ".wat").toFile()));
        Path object = directory.resolve(name + ".sandbox.o");
        Map<Emit, Path> outputs = Map.of(Emit.OBJ, object, Emit.HEADER, directory.resolve(name + ".h"));
        CompileOptions options = CompileOptions.builder().memory(memory).build();
        new Compiler(Tools.toolchain())
                .compile(CompileRequest.of(module).emit(outputs).with(options));
        return object;
    }
}
