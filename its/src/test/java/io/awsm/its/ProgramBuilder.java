// SPDX-License-Identifier: Apache-2.0
package io.awsm.its;

import com.dylibso.chicory.wabt.Wat2Wasm;
import io.awsm.codegen.Target;
import io.awsm.compiler.spi.Listener;
import io.awsm.system.Cache;
import io.awsm.toolchain.Llvm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Builds programs for one platform with one compiler and one set of options. What was built before, from the same
 * sources by the same commands, is taken from {@code target/programs}. Safe for use by several threads.
 */
public final class ProgramBuilder {

    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    /** Contraction would round once where WebAssembly rounds twice; errno would make a call of every square root. */
    private static final List<String> OPTIONS = List.of(
            "-std=c11",
            "-O3",
            "-ffp-contract=off",
            "-fno-math-errno",
            "-ffunction-sections",
            "-fdata-sections",
            "-Wall",
            "-Wextra",
            "-Wno-unused-parameter");

    private static final Path LIBRARY = Program.sources().resolve("lib");
    private static final Path PLATFORMS = LIBRARY.resolve("platform");
    private static final Path FREESTANDING = PLATFORMS.resolve("freestanding");
    private static final Cache CACHE =
            new Cache(Program.sources().resolve("../../target/programs").normalize(), Listener.NONE);

    private final String name;
    private final String platform;
    private final List<String> compiler;
    private final List<String> linker;
    private final String suffix;

    /** Options for the programs' own files, not for what they have in common. */
    private final List<String> own;

    private final Map<Program, Path> built = new ConcurrentHashMap<>();

    private ProgramBuilder(String name, String platform, List<String> compiler, List<String> linker, String suffix) {
        this(name, platform, compiler, linker, suffix, List.of());
    }

    private ProgramBuilder(
            String name, String platform, List<String> compiler, List<String> linker, String suffix, List<String> own) {
        this.own = own;
        this.name = name;
        this.platform = platform;
        this.compiler = compiler;
        this.linker = linker;
        this.suffix = suffix;
    }

    /**
     * For {@code .wasm} files. The stack is first in memory, so that overflowing it traps.
     *
     * @param options more of clang's, {@code -msimd128}
     */
    public static ProgramBuilder wasm(Llvm llvm, String... options) {
        return new ProgramBuilder(
                "wasm" + String.join("", options),
                "wasi",
                command(llvm.clang(), List.of("--target=wasm32", "-nostdlibinc", "-Werror"), List.of(options)),
                command(llvm.lld(), List.of("-flavor", "wasm", "--stack-first", "-zstack-size=262144"), List.of()),
                ".wasm");
    }

    /** The same with a memory of a mebibyte, which cannot grow: as modules for microcontrollers are, whose size is known. */
    public static ProgramBuilder fixedWasm(Llvm llvm, String... options) {
        return wasm(llvm, options).linkedWith("-fixed", "--initial-memory=1048576", "--no-growable-memory");
    }

    /**
     * For static executables for Linux, that need nothing of the system: the native reference.
     *
     * @param options more of clang's, {@code -march=x86-64-v2}
     */
    public static ProgramBuilder linux(Llvm llvm, Target target, String... options) {
        List<String> more = List.of(
                "-nostdlibinc",
                "-fno-stack-protector",
                "-fno-asynchronous-unwind-tables",
                "-Werror",
                "-I" + PLATFORMS.resolve(target.platform()));
        return nativeCode(llvm, target, "linux", more, List.of(), "", options);
    }

    /**
     * For executables for boards, with the functions of gcc's library that the processor lacks.
     *
     * @param options more of clang's, {@code -Os}
     */
    public static ProgramBuilder board(Llvm llvm, Target target, String... options) {
        List<String> script =
                List.of("-s", "-T", PLATFORMS.resolve("cortex-m/board.ld").toString());
        return nativeCode(llvm, target, "cortex-m", List.of("-nostdlibinc", "-Werror"), script, ".elf", options);
    }

    /** Either, optimised as a whole. */
    public static ProgramBuilder optimized(Llvm llvm, Target target, String level) {
        String[] options = {"-O" + level, "-flto"};
        ProgramBuilder builder = target.isHosted() ? linux(llvm, target, options) : board(llvm, target, options);
        // It knows no levels of size: those are in the functions.
        return builder.linkedWith("", "--lto-O" + (level.matches("\\d") ? level : "2"));
    }

    private static ProgramBuilder nativeCode(
            Llvm llvm,
            Target target,
            String platform,
            List<String> compiler,
            List<String> linker,
            String suffix,
            String... options) {
        List<String> first = new ArrayList<>(target.flags(target.cpu()));
        first.addAll(compiler);
        List<String> link = new ArrayList<>(List.of("-flavor", "gnu", "-static", "--gc-sections"));
        link.addAll(linker);
        return new ProgramBuilder(
                target.name() + String.join("", options),
                platform,
                command(llvm.clang(), first, List.of(options)),
                command(llvm.lld(), link, gccLibrary(target)),
                suffix);
    }

    /** What machines of 32 bits have no instructions for. */
    private static List<String> gccLibrary(Target target) {
        if (target.pointerSize() == 8) {
            return List.of();
        }
        List<String> gcc = new ArrayList<>(List.of("i686-linux-gnu-gcc"));
        if (!target.isHosted()) {
            String floats = target.triple().endsWith("hf") ? "hard" : "soft";
            gcc = new ArrayList<>(
                    List.of("arm-none-eabi-gcc", "-mcpu=" + target.cpu(), "-mthumb", "-mfloat-abi=" + floats));
        }
        gcc.add("-print-libgcc-file-name");
        return List.of(Outcome.of(new ProcessBuilder(gcc), Optional.empty(), TIMEOUT)
                .output()
                .trim());
    }

    private ProgramBuilder linkedWith(String kind, String... options) {
        List<String> more = new ArrayList<>(linker);
        more.addAll(List.of(options));
        return new ProgramBuilder(name + kind, platform, compiler, more, suffix, own);
    }

    /** The same, but programs compute with {@code float} where they say {@code double}. */
    public ProgramBuilder withFloats() {
        List<String> floats =
                List.of("-include", LIBRARY.resolve("floats.h").toString(), "-Xclang", "-cl-single-precision-constant");
        return new ProgramBuilder(name + "-float", platform, compiler, linker, suffix, floats);
    }

    /** For executables made by the system's own C compiler, if there is one. Its warnings are its own affair. */
    public static Optional<ProgramBuilder> system() {
        return Stream.of("gcc", "clang")
                .filter(ProgramBuilder::isInstalled)
                .findFirst()
                .map(cc -> new ProgramBuilder(cc, "libc", List.of(cc, "-w"), List.of(cc), ""));
    }

    /** The same with a compiler for another machine, and what it is always told. */
    static ProgramBuilder crossing(List<String> compiler) {
        List<String> first = new ArrayList<>(compiler);
        first.add("-w");
        return new ProgramBuilder(compiler.get(0), "libc", first, compiler, "");
    }

    public static boolean isInstalled(String compiler) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(d -> Files.isExecutable(Path.of(d, compiler)));
    }

    private static List<String> command(Path tool, List<String> first, List<String> second) {
        return Stream.of(Stream.of(tool.toString()), first.stream(), second.stream())
                .flatMap(s -> s)
                .toList();
    }

    /** The program's file, made now if need be. */
    public Path build(Program program) {
        return built.computeIfAbsent(program, this::buildOrFind);
    }

    private Path buildOrFind(Program program) {
        try {
            List<Path> sources = new ArrayList<>(program.files());
            sources.addAll(filesIn(program.group().directory(), ".h"));
            sources.addAll(librarySources());
            String entry = name + "/" + program + "-" + fingerprint(sources);
            return CACHE.get(entry, work -> make(program, work)).resolve(program + suffix);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Builds a program that has sandboxes in it, anew each time.
     *
     * @param source its one C file
     * @param directory has the sandboxes' headers, and gets the executable
     * @param sandboxes objects
     */
    Path embed(Path source, Path directory, List<Path> sandboxes) {
        try {
            Path result = directory.resolve("host");
            List<String> link = new ArrayList<>(linker);
            link.add(compile(source, directory, List.of("-I" + directory)).toString());
            Stream.concat(sandboxes.stream(), library().stream()).forEach(object -> link.add(object.toString()));
            link.addAll(List.of("-o", result.toString()));
            run(link);
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void make(Program program, Path work) throws IOException {
        Path result = work.resolve(program + suffix);
        if (program.group() == Program.Group.TRAPS) {
            Files.write(result, Wat2Wasm.parse(program.file(".wat").toFile()));
            return;
        }
        List<String> link = new ArrayList<>(linker);
        List<String> defines =
                program.dataset().map(d -> "-DDATASET=" + d).stream().toList();
        for (Path file : program.files()) {
            List<String> more = new ArrayList<>(defines);
            more.addAll(file.equals(program.files().get(0)) ? own : List.of());
            link.add(compile(file, work, more).toString());
        }
        library().forEach(object -> link.add(object.toString()));
        link.addAll(List.of("-o", result.toString()));
        run(link);
    }

    /** The objects of the support library, the same for all programs. */
    private List<Path> library() throws IOException {
        Path objects = CACHE.get(name + "/library-" + fingerprint(librarySources()), work -> {
            for (Path file : librarySources()) {
                compile(file, work, List.of());
            }
        });
        return filesIn(objects, ".o");
    }

    private List<Path> librarySources() throws IOException {
        List<Path> files = new ArrayList<>(filesIn(LIBRARY, ".c"));
        files.addAll(filesIn(PLATFORMS.resolve(platform), ".c"));
        if (isFreestanding()) {
            files.addAll(filesIn(FREESTANDING, ".c"));
        }
        return files;
    }

    private Path compile(Path file, Path work, List<String> more) {
        Path object = work.resolve(file.getFileName() + ".o");
        List<String> command = compileCommand();
        command.addAll(more);
        if (file.startsWith(PLATFORMS)) {
            command.add("-fno-lto"); // what only machine code will call must be there
        }
        if (file.startsWith(FREESTANDING)) {
            command.add("-fno-builtin"); // else memcpy becomes a call of memcpy
        }
        command.addAll(List.of("-c", file.toString(), "-o", object.toString()));
        run(command);
        return object;
    }

    private List<String> compileCommand() {
        List<String> command = new ArrayList<>(List.of(compiler.get(0)));
        command.addAll(OPTIONS);
        command.addAll(compiler.subList(1, compiler.size())); // the last level of optimisation counts
        command.add("-I" + LIBRARY);
        if (isFreestanding()) {
            command.add("-I" + FREESTANDING);
        }
        return command;
    }

    private boolean isFreestanding() {
        return !platform.equals("libc");
    }

    /** Of the sources, all headers and the commands: everything but the compiler itself, whose version is in its path. */
    private String fingerprint(List<Path> sources) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write((compileCommand() + " " + own + " " + linker).getBytes(StandardCharsets.UTF_8));
        List<Path> files = new ArrayList<>(sources);
        files.addAll(filesIn(LIBRARY, ".h"));
        files.addAll(filesIn(FREESTANDING, ".h"));
        files.addAll(headersOfPlatform());
        for (Path file : files) {
            all.write(Files.readAllBytes(file));
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.toByteArray());
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Path> headersOfPlatform() throws IOException {
        try (Stream<Path> files = Files.walk(PLATFORMS.resolve(platform))) {
            return files.filter(f -> f.toString().matches(".*\\.(h|ld)"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Path> filesIn(Path directory, String suffix) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(f -> f.toString().endsWith(suffix)).sorted().toList();
        }
    }

    private static void run(List<String> command) {
        Outcome outcome = Outcome.of(new ProcessBuilder(command), Optional.empty(), TIMEOUT);
        if (outcome.status() != 0) {
            throw new IllegalStateException(String.join(" ", command) + "\n" + outcome.errors());
        }
    }
}
