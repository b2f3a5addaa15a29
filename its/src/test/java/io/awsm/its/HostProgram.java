// SPDX-License-Identifier: Apache-2.0
package io.awsm.its;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.dylibso.chicory.wabt.Wat2Wasm;
import io.awsm.compiler.CompileRequest;
import io.awsm.compiler.Compiler;
import io.awsm.compiler.Emit;
import io.awsm.testing.Row;
import io.awsm.testing.SystemCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A program that has sandboxes in it, made by the system's compilers or run by a JVM.
 *
 * @param directory where everything is made
 * @param machine that the sandboxes are for
 */
record HostProgram(Path directory, Row machine) {

    private static final Duration TIMEOUT = Duration.ofSeconds(120);

    /** Makes {@code NAME.o}, {@code libNAME.so} and {@code NAME.h} of {@code NAME.wat}. */
    void compile(Path text, String level) throws IOException {
        String name = text.getFileName().toString().replaceFirst("\\.wat$", "");
        Path module = directory.resolve(name + ".wasm");
        Files.write(module, Wat2Wasm.parse(text.toFile()));
        Map<Emit, Path> outputs = Map.of(
                Emit.OBJ, directory.resolve(name + ".o"),
                Emit.SHARED, directory.resolve("lib" + name + ".so"),
                Emit.HEADER, directory.resolve(name + ".h"));
        new Compiler(Tools.toolchain())
                .compile(CompileRequest.of(module)
                        .emit(outputs)
                        .with(machine.options().optimization(level).build()));
    }

    Outcome attempt(String... command) {
        return Outcome.of(new ProcessBuilder(command).directory(directory.toFile()), Optional.empty(), TIMEOUT);
    }

    /** The command must succeed and say nothing. */
    void run(String... command) {
        assertThat(attempt(command)).isEqualTo(new Outcome(0, "", ""));
    }

    /** Makes {@code host} with the machine's compiler for C. Without it, the test is skipped. */
    void link(String... arguments) throws IOException {
        link(new SystemCompiler(machine).command(), arguments);
    }

    /** Makes {@code host}. */
    void link(List<String> compiler, String... arguments) {
        List<String> command = new ArrayList<>(compiler);
        command.addAll(List.of("-pthread", "-I.", "-L.", "-o", "host"));
        command.addAll(List.of(arguments));
        run(command.toArray(String[]::new));
    }

    /** Runs it, which must say nothing. Skips the test where that is not possible. */
    void run() {
        run(machine.command(directory.resolve("host")).toArray(String[]::new));
    }

    /** Runs a Java program that prints {@code passed}. Without a JDK that is new enough, the test is skipped. */
    void runJava(Path source, String library) throws IOException {
        Path java = java().orElseGet(() -> abort("skipped: there is no JDK with java.lang.foreign (22 or later)"));
        Outcome outcome = attempt(
                java.toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + directory.resolve("crash"),
                source.toString(),
                directory.resolve(library).toString());
        assertThat(outcome.output()).as(outcome.errors()).isEqualTo("passed\n");
        assertThat(outcome.status()).isZero();
    }

    /** A JDK that is new enough: the one we run in, or one that Linux distributions install. */
    private static Optional<Path> java() throws IOException {
        Path installed = Path.of("/usr/lib/jvm");
        try (Stream<Path> homes = Files.isDirectory(installed) ? Files.list(installed) : Stream.empty()) {
            return Stream.concat(Stream.of(Path.of(System.getProperty("java.home"))), homes.sorted())
                    .filter(HostProgram::hasForeignMemory)
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
}
