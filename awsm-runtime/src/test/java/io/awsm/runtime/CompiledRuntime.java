package io.awsm.runtime;

import io.awsm.codegen.MemoryMechanism;
import io.awsm.codegen.Target;
import io.awsm.link.IrCompiler;
import io.awsm.link.Machine;
import io.awsm.link.RuntimeLibrary;
import io.awsm.link.RuntimeSources;
import io.awsm.toolchain.Listener;
import io.awsm.toolchain.ProcessRunner;
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
    private static final Machine MACHINE = new Machine(Target.X86_64_LINUX, Target.X86_64_LINUX.cpu());
    private static final Map<String, CompiledRuntime> COMPILED = new ConcurrentHashMap<>();

    private final Path directory;
    private final RuntimeLibrary library;

    private CompiledRuntime(String mechanism) {
        MemoryMechanism memory = Target.X86_64_LINUX.mechanisms().stream()
                .filter(m -> m.text().equals(mechanism))
                .findFirst()
                .orElseThrow();
        this.directory = Scratch.directory();
        try {
            this.library = new RuntimeLibrary.Builder(
                            TestLlvm.get(),
                            RuntimeSources.load(),
                            TestLlvm.cache(),
                            new ProcessRunner(Listener.NONE),
                            Listener.NONE,
                            2)
                    .get(MACHINE, memory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compiles at the first call for each mechanism. */
    static CompiledRuntime of(String mechanism) {
        return COMPILED.computeIfAbsent(mechanism, CompiledRuntime::new);
    }

    static Path testSource(String name) {
        return TESTS.resolve(name);
    }

    /** Compiles a test program, which plays generated code, and links it with the runtime. */
    Path program(String name, Path... others) {
        Path object = object(testSource(name + ".c"), name, List.of());
        return executable(
                name, Stream.concat(Stream.of(object), Stream.of(others)).toList(), List.of());
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
        List<String> all = new ArrayList<>(linking("-mlink-builtin-bitcode", library.program()));
        all.addAll(linking("-mlink-builtin-bitcode", library.bitcode()));
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
                Stream.concat(IrCompiler.KEEP_LINES.stream(), Stream.of(object.toString()))
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

    private static List<String> flags() {
        return List.of(
                "--target=" + MACHINE.target().triple(),
                "-march=" + MACHINE.cpu(),
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
                "-I" + SOURCES.resolve("platform").resolve(MACHINE.target().platform()));
    }
}
