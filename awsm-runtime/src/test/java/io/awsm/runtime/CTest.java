package io.awsm.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The tests that are written in C: each in a process and in an empty directory of its own. */
class CTest {

    private static final Path DIRECTORIES = Scratch.directory();

    @TestFactory
    Stream<DynamicContainer> core() {
        return Stream.of("guard", "bounds", "none").map(mechanism -> tests("core", mechanism));
    }

    @TestFactory
    Stream<DynamicContainer> pools() {
        return Stream.of("guard", "bounds", "none").map(mechanism -> tests("pool", mechanism));
    }

    @TestFactory
    Stream<DynamicContainer> imports() {
        return Stream.of("guard", "bounds", "none").map(mechanism -> tests("imports", mechanism));
    }

    @TestFactory
    Stream<DynamicContainer> guard() {
        return Stream.of(tests("guard", "guard"));
    }

    @TestFactory
    Stream<DynamicContainer> interrupts() {
        return Stream.of("guard", "bounds", "none").map(mechanism -> tests("interrupt", mechanism));
    }

    @TestFactory
    Stream<DynamicContainer> wasi() {
        return Stream.of("wasi", "paths", "reach", "streams").map(name -> tests(name, "bounds"));
    }

    @TestFactory
    Stream<DynamicContainer> libraryCalls() {
        return Stream.of("libcalls", "soft", "i686").map(name -> tests(name, "bounds"));
    }

    @TestFactory
    Stream<DynamicContainer> severalModulesInOneProgram() {
        return Stream.of(tests("units", "guard", () -> {
            CompiledRuntime guard = CompiledRuntime.of("guard");
            CompiledRuntime bounds = CompiledRuntime.of("bounds");
            return guard.program("units", guard.unit("g"), guard.unit("h"), bounds.unit("b", "-DUNIT_CHECKS_BOUNDS"));
        }));
    }

    private static DynamicContainer tests(String name, String mechanism) {
        return tests(name, mechanism, () -> CompiledRuntime.of(mechanism).program(name));
    }

    private static DynamicContainer tests(String name, String mechanism, Supplier<Path> compiled) {
        Path program = compiled.get();
        List<String> names = run(program, Path.of("."), List.of()).out().lines().toList();
        assertThat(names).isNotEmpty();
        return DynamicContainer.dynamicContainer(
                mechanism,
                names.stream()
                        .map(test -> DynamicTest.dynamicTest(test, () -> {
                            Path directory = emptyDirectory(name + "-" + mechanism + "-" + test);
                            assertThat(run(program, directory, List.of(test)).description())
                                    .isEqualTo("0");
                        })));
    }

    private static Path emptyDirectory(String name) throws IOException {
        return Files.createDirectory(DIRECTORIES.resolve(name));
    }

    private static Llvm.Result run(Path program, Path directory, List<String> arguments) {
        List<String> command =
                Stream.concat(Stream.of(program.toString()), arguments.stream()).toList();
        return Llvm.execute(command, directory, Map.of(), new byte[0]);
    }
}
