// SPDX-License-Identifier: Apache-2.0
package io.awsm.runtime;

import io.awsm.compiler.spi.Listener;
import io.awsm.link.IrCompiler;
import io.awsm.link.Machine;
import io.awsm.link.RuntimeLibrary;
import io.awsm.link.RuntimeSources;
import io.awsm.system.ProcessRunner;
import io.awsm.testing.Row;
import io.awsm.toolchain.TestLlvm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The C runtime as it is shipped, for one memory mechanism, and test programs linked with it. */
final class CompiledRuntime {

    private static final Path SOURCES = Path.of("src", "main", "c").toAbsolutePath();
    private static final Path TESTS = Path.of("src", "test", "c").toAbsolutePath();
    private static final Map<Row, CompiledRuntime> COMPILED = new ConcurrentHashMap<>();

    private final boolean isNative;
    private final Machine machine;
    private final Path directory;
    private final RuntimeLibrary library;

    private CompiledRuntime(Row row) {
        this.isNative = row.isNative();
        this.machine = new Machine(row.target(), row.target().cpu());
        this.directory = Scratch.directory();
        try {
            this.library = new RuntimeLibrary.Builder(
                            TestLlvm.get(),
                            RuntimeSources.load(),
                            TestLlvm.cache(),
                            new ProcessRunner(Listener.NONE),
                            Listener.NONE,
                            2)
                    .get(machine, row.memory());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compiles at the first call for each row. */
    static CompiledRuntime of(Row row) {
        return COMPILED.computeIfAbsent(row, CompiledRuntime::new);
    }

    static Path testSource(String name) {
        return TESTS.resolve(name);
    }

    /** Compiles a test program, which plays generated code, and links it with the runtime. */
    Path program(String name, Path... others) {
        List<Path> objects = new ArrayList<>(List.of(others));
        objects.add(object(testSource(name + ".c"), name, List.of()));
        objects.add(compile(machineDirectory().resolve("machine.S"), name + "-machine", List.of()));
        return executable(name, objects, List.of());
    }

    /** Compiles and links a module into a relocatable object that shows only symbols with this prefix. */
    Path unit(String prefix, String... options) {
        List<String> all =
                Stream.concat(Stream.of("-DUNIT=" + prefix), Stream.of(options)).toList();
        Path object = object(testSource("unit.c"), prefix + "-alone", all);
        Path linked = directory.resolve(prefix + "-linked.o");
        List<String> arguments = new ArrayList<>(List.of("-flavor", "gnu", "-r", object.toString()));
        arguments.addAll(natives());
        arguments.addAll(List.of("-o", linked.toString()));
        Llvm.run("lld", arguments);
        Path unit = directory.resolve(prefix + ".o");
        Llvm.run(
                "llvm-objcopy",
                List.of("-w", "--keep-global-symbol=" + prefix + "_*", linked.toString(), unit.toString()));
        return unit;
    }

    /** Compiles C or IR together with the bitcode. */
    Path object(Path source, String name, List<String> options) {
        List<String> all = new ArrayList<>(linking("-mlink-builtin-bitcode", library.bitcode()));
        all.addAll(options);
        return compile(source, name, all);
    }

    /** Compiles the IR of a command as the product does, and makes an executable of it. */
    Path command(Path source, String name, List<String> linkerOptions) {
        List<String> options = new ArrayList<>(linking("-mlink-bitcode-file", library.program()));
        options.addAll(linking("-mlink-builtin-bitcode", library.bitcode()));
        options.addAll(List.of("-ffunction-sections", "-fdata-sections", "-fno-pic"));
        return executable(name, List.of(compile(source, name, options)), linkerOptions);
    }

    private static List<String> linking(String option, Path bitcode) {
        return List.of("-Xclang", option, "-Xclang", bitcode.toString());
    }

    private Path compile(Path source, String name, List<String> options) {
        Path object = directory.resolve(name + ".o");
        List<String> arguments = new ArrayList<>(flags());
        arguments.addAll(List.of("-I" + TESTS, "-c", source.toString(), "-o", object.toString()));
        arguments.addAll(options);
        Llvm.run("clang", arguments);
        Llvm.run(
                "llvm-objcopy",
                Stream.concat(IrCompiler.keepLines(machine.target()).stream(), Stream.of(object.toString()))
                        .toList());
        return object;
    }

    Path executable(String name, List<Path> objects, List<String> options) {
        Path executable = directory.resolve(name);
        List<String> arguments =
                new ArrayList<>(List.of("-flavor", "gnu", "-static", "--gc-sections", "-z", "nostart-stop-gc"));
        arguments.addAll(options);
        objects.forEach(object -> arguments.add(object.toString()));
        arguments.addAll(natives());
        arguments.addAll(List.of("-o", executable.toString()));
        Llvm.run("lld", arguments);
        return executable;
    }

    /** What the linker takes of the runtime where something asks for it. */
    private List<String> natives() {
        Stream<String> objects = library.natives().stream().map(Path::toString);
        return Stream.of(Stream.of("--start-lib"), objects, Stream.of("--end-lib"))
                .flatMap(s -> s)
                .toList();
    }

    /** What tests need to know of it. */
    private Path machineDirectory() {
        return TESTS.resolve(machine.target().platform());
    }

    private List<String> flags() {
        return Stream.concat(
                        machine.target().flags(machine.cpu()).stream(),
                        Stream.of(
                                "-DTEST_PATIENCE=" + (isNative ? 1 : 1000),
                                "-std=c11",
                                "-O2",
                                "-fPIC",
                                "-nostdlibinc",
                                "-fno-stack-protector",
                                "-fno-asynchronous-unwind-tables",
                                "-Wno-unused-command-line-argument",
                                "-Wall",
                                "-Wextra",
                                "-Wpedantic",
                                "-Werror",
                                "-I" + SOURCES,
                                "-I" + SOURCES.resolve("include"),
                                "-I"
                                        + SOURCES.resolve("platform")
                                                .resolve(machine.target().platform()),
                                "-I" + machineDirectory()))
                .toList();
    }
}
