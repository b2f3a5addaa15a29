// SPDX-License-Identifier: Apache-2.0
package io.awsm.its;

import static org.assertj.core.api.Assertions.assertThat;

import com.dylibso.chicory.wabt.Wat2Wasm;
import io.awsm.compiler.CompileOptions;
import io.awsm.compiler.CompileRequest;
import io.awsm.compiler.Compiler;
import io.awsm.compiler.Emit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A pool that several threads of a C program use. (One thread, each kind of state, failures: pool.c of awsm-runtime.) */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class PoolTest {

    private static final Path SOURCES = Program.sources().resolve("threads");
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"guard", "bounds", "none"})
    void noInstanceSeesWhatAnotherHasLeft(String memory) throws IOException {
        Requirements.need(ProgramBuilder.isInstalled("gcc"), "gcc");
        Path module = directory.resolve("pool.wasm");
        Files.write(module, Wat2Wasm.parse(SOURCES.resolve("pool.wat").toFile()));
        Map<Emit, Path> outputs =
                Map.of(Emit.OBJ, directory.resolve("pool.o"), Emit.HEADER, directory.resolve("pool.h"));
        CompileOptions options = CompileOptions.builder().memory(memory).build();
        new Compiler(Tools.toolchain())
                .compile(CompileRequest.of(module).emit(outputs).with(options));
        String source = SOURCES.resolve("pool.c").toString();
        assertThat(attempt("gcc", "-Wall", "-pthread", "-I.", source, "pool.o", "-o", "host"))
                .isEqualTo(new Outcome(0, "", ""));
        assertThat(attempt("./host")).isEqualTo(new Outcome(0, "", ""));
    }

    private Outcome attempt(String... command) {
        return Outcome.of(new ProcessBuilder(command).directory(directory.toFile()), Optional.empty(), TIMEOUT);
    }
}
