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
import org.junit.jupiter.params.provider.CsvSource;

/** Interrupts in a C program with several threads. (Those of one thread: interrupt.c of awsm-runtime.) */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class InterruptTest {

    private static final Path SOURCES = Program.sources().resolve("threads");
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({"guard, 3, -no-pie", "bounds, 3, -pie", "none, 0, -static", "guard, 0, -pie"})
    void anotherThreadEndsWhateverRuns(String memory, String level, String linking) throws IOException {
        Requirements.need(ProgramBuilder.isInstalled("gcc"), "gcc");
        Path module = directory.resolve("interrupt.wasm");
        Files.write(module, Wat2Wasm.parse(SOURCES.resolve("interrupt.wat").toFile()));
        Map<Emit, Path> outputs =
                Map.of(Emit.OBJ, directory.resolve("interrupt.o"), Emit.HEADER, directory.resolve("interrupt.h"));
        CompileOptions options =
                CompileOptions.builder().memory(memory).optimization(level).build();
        new Compiler(Tools.toolchain())
                .compile(CompileRequest.of(module).emit(outputs).with(options));
        String source = SOURCES.resolve("interrupt.c").toString();
        assertThat(attempt("gcc", "-w", "-pthread", linking, "-I.", source, "interrupt.o", "-o", "host"))
                .isEqualTo(new Outcome(0, "", ""));
        assertThat(attempt("./host")).isEqualTo(new Outcome(0, "", ""));
    }

    private Outcome attempt(String... command) {
        return Outcome.of(new ProcessBuilder(command).directory(directory.toFile()), Optional.empty(), TIMEOUT);
    }
}
