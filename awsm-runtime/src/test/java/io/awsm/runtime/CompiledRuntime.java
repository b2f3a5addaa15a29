package io.awsm.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The C runtime compiled for one memory mechanism, in the two forms in which it is linked: bitcode that becomes part of
 * the generated code, and an archive of native objects. Which directory goes where is in {@code src/main/c/README.md}.
 */
final class CompiledRuntime {

    private static final Path SOURCES = Path.of("src", "main", "c").toAbsolutePath();
    private static final Path TESTS = Path.of("src", "test", "c").toAbsolutePath();
    private static final String PLATFORM = "linux";
    private static final String ARCHITECTURE = "linux/x86_64";
    private static final Map<String, CompiledRuntime> COMPILED = new ConcurrentHashMap<>();

    private final Path directory;
    private final Path bitcode;
    private final Path archive;

    private CompiledRuntime(String mechanism) {
        this.directory = Scratch.directory();
        List<Path> compiled = Stream.of("core", "platform/" + PLATFORM, "platform/" + ARCHITECTURE, "wasi", "program")
                .flatMap(name -> sources(name, ".c"))
                .map(source -> compile(source, ".bc", List.of("-emit-llvm")))
                .collect(Collectors.toCollection(ArrayList::new));
        compiled.add(compile(SOURCES.resolve("memory").resolve(mechanism + ".c"), ".bc", List.of("-emit-llvm")));
        this.bitcode = directory.resolve("runtime.bc");
        Llvm.run("llvm-link", arguments(List.of("-o", bitcode.toString()), compiled));

        List<Path> objects = new ArrayList<>();
        sources("platform/" + PLATFORM + "/native", ".c").forEach(s -> objects.add(compile(s, ".o", List.of())));
        sources("platform/" + ARCHITECTURE, ".S").forEach(s -> objects.add(compile(s, ".o", List.of())));
        sources("libcalls", ".c").forEach(s -> objects.add(compile(s, ".o", List.of("-fno-builtin"))));
        this.archive = directory.resolve("runtime.a");
        Llvm.run("llvm-ar", arguments(List.of("rcs", archive.toString()), objects));
    }

    /** Compiles at the first call for each mechanism. */
    static CompiledRuntime of(String mechanism) {
        Llvm.home();
        return COMPILED.computeIfAbsent(mechanism, CompiledRuntime::new);
    }

    static Path testSource(String name) {
        return TESTS.resolve(name);
    }

    Path archive() {
        return archive;
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
        Llvm.run(
                "lld", List.of("-flavor", "gnu", "-r", object.toString(), archive.toString(), "-o", linked.toString()));
        Path unit = directory.resolve(prefix + ".o");
        Llvm.run(
                "llvm-objcopy",
                List.of("-w", "--keep-global-symbol=" + prefix + "_*", linked.toString(), unit.toString()));
        return unit;
    }

    /** Compiles C or IR together with the bitcode. */
    Path object(Path source, String name, List<String> options) {
        Path object = directory.resolve(name + ".o");
        List<String> arguments = new ArrayList<>(flags());
        arguments.addAll(List.of("-I" + TESTS, "-c", source.toString(), "-o", object.toString()));
        arguments.addAll(List.of("-Xclang", "-mlink-builtin-bitcode", "-Xclang", bitcode.toString()));
        arguments.addAll(options);
        Llvm.run("clang", arguments);
        return object;
    }

    Path executable(String name, List<Path> objects, List<String> options) {
        Path executable = directory.resolve(name);
        List<String> arguments = new ArrayList<>(List.of("-flavor", "gnu", "-static", "--gc-sections"));
        arguments.addAll(options);
        objects.forEach(object -> arguments.add(object.toString()));
        arguments.addAll(List.of(archive.toString(), "-o", executable.toString()));
        Llvm.run("lld", arguments);
        return executable;
    }

    private static List<String> flags() {
        return List.of(
                "--target=x86_64-unknown-linux-gnu",
                "-march=x86-64-v2",
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
                "-I" + SOURCES.resolve("platform").resolve(ARCHITECTURE));
    }

    private Path compile(Path source, String suffix, List<String> options) {
        String name = SOURCES.relativize(source).toString().replace('/', '_') + suffix;
        Path output = directory.resolve(name);
        List<String> arguments = new ArrayList<>(flags());
        arguments.addAll(options);
        arguments.addAll(List.of("-c", source.toString(), "-o", output.toString()));
        Llvm.run("clang", arguments);
        return output;
    }

    private static Stream<Path> sources(String name, String suffix) {
        try (Stream<Path> files = Files.list(SOURCES.resolve(name))) {
            Predicate<Path> matches = file -> file.toString().endsWith(suffix);
            return files.filter(matches).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> arguments(List<String> first, List<Path> rest) {
        return Stream.concat(first.stream(), rest.stream().map(Path::toString)).toList();
    }
}
