package io.awsm.its;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.dylibso.chicory.wabt.Wat2Wasm;
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
import java.util.stream.Stream;
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
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    @TempDir
    Path directory;

    private void compile(String memory) throws IOException {
        Path module = directory.resolve("stack.wasm");
        Files.write(module, Wat2Wasm.parse(SOURCES.resolve("stack.wat").toFile()));
        Map<Emit, Path> outputs = Map.of(
                Emit.OBJ, directory.resolve("stack.o"),
                Emit.SHARED, directory.resolve("libstack.so"),
                Emit.HEADER, directory.resolve("stack.h"));
        CompileOptions options = CompileOptions.builder().memory(memory).build();
        new Compiler(Tools.toolchain())
                .compile(CompileRequest.of(module).emit(outputs).with(options));
    }

    @ParameterizedTest
    @CsvSource({"guard, -no-pie", "guard, -static", "bounds, -pie", "none, -static"})
    void noThreadEndsTheProcessByItsStack(String memory, String linking) throws IOException {
        Requirements.need(ProgramBuilder.isInstalled("gcc"), "gcc");
        compile(memory);
        run(
                "gcc",
                "-pthread",
                linking,
                "-DIS_CHECKED=" + (memory.equals("none") ? 0 : 1),
                "-I.",
                SOURCES.resolve("host.c").toString(),
                "stack.o",
                "-o",
                "host");
        for (String limit : List.of("64", "100", "400", "8192", "unlimited")) {
            Outcome outcome = attempt("sh", "-c", "ulimit -s " + limit + " && exec ./host");
            assertThat(outcome).as("limit %s", limit).isEqualTo(new Outcome(0, "", ""));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"guard", "bounds"})
    void noThreadOfAJvmEndsItByItsStack(String memory) throws IOException {
        Path java = java().orElseGet(() -> abort("skipped: there is no JDK with java.lang.foreign (22 or later)"));
        compile(memory);
        Outcome outcome = attempt(
                java.toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + directory.resolve("crash"),
                SOURCES.resolve("Host.java").toString(),
                directory.resolve("libstack.so").toString());
        assertThat(outcome.output()).as(outcome.errors()).isEqualTo("passed\n");
        assertThat(outcome.status()).isZero();
    }

    /** A JDK that is new enough: the one we run in, or one that Linux distributions install. */
    private static Optional<Path> java() throws IOException {
        Path installed = Path.of("/usr/lib/jvm");
        try (Stream<Path> homes = Files.isDirectory(installed) ? Files.list(installed) : Stream.empty()) {
            return Stream.concat(Stream.of(Path.of(System.getProperty("java.home"))), homes.sorted())
                    .filter(ThreadStackTest::hasForeignMemory)
                    .map(home -> home.resolve("bin/java"))
                    .findFirst();
        }
    }

    private static boolean hasForeignMemory(Path home) {
        try {
            return Files.exists(home.resolve("bin/javac"))
                    && Files.readAllLines(home.resolve("release")).stream()
                            .filter(line -> line.startsWith("JAVA_VERSION="))
                            .anyMatch(line -> Integer.parseInt(line.replaceAll("\\D*(\\d+).*", "$1")) >= 22);
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private Outcome attempt(String... command) {
        return Outcome.of(new ProcessBuilder(command).directory(directory.toFile()), Optional.empty(), TIMEOUT);
    }

    private void run(String... command) {
        Outcome outcome = attempt(command);
        assertThat(outcome.status()).as(outcome.errors()).isZero();
    }
}
