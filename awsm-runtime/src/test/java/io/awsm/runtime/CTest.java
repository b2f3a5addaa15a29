// SPDX-License-Identifier: Apache-2.0
package io.awsm.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsm.codegen.MemoryMechanism;
import io.awsm.codegen.Target;
import io.awsm.link.Runner;
import io.awsm.testing.Row;
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
        return Row.hosted()
                .flatMap(row -> Stream.of("memories", "calls", "instances").map(name -> tests(name, row)));
    }

    @TestFactory
    Stream<DynamicContainer> pools() {
        return Row.hosted().map(row -> tests("pool", row));
    }

    /** Emulators have none. */
    @TestFactory
    Stream<DynamicContainer> largePages() {
        return Row.hosted().filter(row -> row.target() == Target.X86_64_LINUX).map(row -> tests("pages", row));
    }

    @TestFactory
    Stream<DynamicContainer> imports() {
        return Row.hosted().map(row -> tests("imports", row));
    }

    @TestFactory
    Stream<DynamicContainer> interrupts() {
        return Row.hosted().map(row -> tests("interrupt", row));
    }

    @TestFactory
    Stream<DynamicContainer> guard() {
        return rows(MemoryMechanism.GUARD).map(row -> tests("guard", row));
    }

    @TestFactory
    Stream<DynamicContainer> wasi() {
        return targets()
                .flatMap(row -> Stream.of("wasi", "directories", "paths", "reach", "streams")
                        .map(name -> tests(name, row)));
    }

    @TestFactory
    Stream<DynamicContainer> libraryCalls() {
        return targets().map(row -> tests("libcalls", row));
    }

    /** What other processors have functions for, against what x86_64 has instructions for. */
    @TestFactory
    Stream<DynamicContainer> functionsForInstructions() {
        Row row = new Row(Target.X86_64_LINUX, MemoryMechanism.BOUNDS);
        return Stream.of("soft", "i686").map(name -> tests(name, row));
    }

    @TestFactory
    Stream<DynamicContainer> severalModulesInOneProgram() {
        return rows(MemoryMechanism.GUARD)
                .map(row -> tests("units", row, () -> {
                    CompiledRuntime guard = CompiledRuntime.of(row);
                    CompiledRuntime bounds = CompiledRuntime.of(new Row(row.target(), MemoryMechanism.BOUNDS));
                    return guard.program(
                            "units", guard.unit("g"), guard.unit("h"), bounds.unit("b", "-DUNIT_CHECKS_BOUNDS"));
                }));
    }

    private static Stream<Row> rows(MemoryMechanism memory) {
        return Row.hosted().filter(row -> row.memory() == memory);
    }

    /** A row of each. */
    private static Stream<Row> targets() {
        return Row.hosted().filter(Row::isFirstChecked);
    }

    private static DynamicContainer tests(String name, Row row) {
        return tests(name, row, () -> CompiledRuntime.of(row).program(name));
    }

    private static DynamicContainer tests(String name, Row row, Supplier<Path> compiled) {
        String title = row + " " + name;
        if (!Runner.of(row.target(), row.memory()).isPossible()) {
            return DynamicContainer.dynamicContainer(title, Stream.of(DynamicTest.dynamicTest("skipped", row::runner)));
        }
        Path program = compiled.get();
        List<String> names =
                run(row.command(program), Path.of(".")).out().lines().toList();
        assertThat(names).isNotEmpty();
        return DynamicContainer.dynamicContainer(
                title,
                names.stream()
                        .map(test -> DynamicTest.dynamicTest(test, () -> {
                            Path directory = Files.createDirectory(DIRECTORIES.resolve(name + "-" + row + "-" + test));
                            assertThat(run(row.command(program, test), directory)
                                            .description())
                                    .isEqualTo("0");
                        })));
    }

    private static Llvm.Result run(List<String> command, Path directory) {
        return Llvm.execute(command, directory, Map.of(), new byte[0]);
    }
}
