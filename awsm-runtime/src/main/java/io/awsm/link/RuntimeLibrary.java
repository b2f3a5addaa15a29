// SPDX-License-Identifier: Apache-2.0
package io.awsm.link;

import io.awsm.codegen.MemoryMechanism;
import io.awsm.codegen.Target;
import io.awsm.compiler.spi.Listener;
import io.awsm.system.Cache;
import io.awsm.system.Fingerprint;
import io.awsm.system.Parallel;
import io.awsm.system.ProcessRunner;
import io.awsm.system.Progress;
import io.awsm.system.Trees;
import io.awsm.toolchain.Llvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The C runtime, compiled for one machine and memory mechanism.
 *
 * @param bitcode the runtime proper
 * @param program what an executable has besides
 * @param script what the executable of a test script has besides
 * @param natives objects of which the linker takes what it needs
 * @param placement the linker script of executables, if they need one
 * @param processor what guest code is compiled for, too
 */
public record RuntimeLibrary(
        Path bitcode, Path program, Path script, List<Path> natives, Optional<Path> placement, Processor processor) {

    /**
     * Not {@code -ffreestanding}: it marks every function "no-builtins", and LLVM does not inline those into generated
     * code. Position-independent wherever there is an operating system, as one variant does for all outputs: in an
     * executable LLVM uses absolute addresses all the same, since everything is hidden.
     */
    private static final List<String> C_FLAGS = List.of(
            "-std=c11",
            "-nostdlibinc",
            "-fvisibility=hidden",
            "-fno-stack-protector",
            "-fno-asynchronous-unwind-tables",
            "-fno-ident",
            "-ffunction-sections",
            "-fdata-sections",
            "-Wall",
            "-Wextra",
            "-I.",
            "-Iinclude");

    /**
     * Not optimised before it is linked: a pass over the whole runtime concludes, for example, which functions a pointer
     * can point to, and says so in a form that becomes wrong when a module takes only a part of the runtime. Small
     * rather than fast: what it does is system calls and moving memory, and what generated code does itself, such as an
     * access, is not in it.
     */
    private static final List<String> BITCODE_FLAGS = List.of("-emit-llvm", "-Xclang", "-disable-llvm-passes", "-Os");

    /** What runs once, when a program begins and ends. */
    private static final List<String> PROGRAM_FLAGS = List.of("-emit-llvm", "-Xclang", "-disable-llvm-passes", "-Oz");

    /** LLVM must not make a call of memcpy out of the loop that is memcpy. */
    private static final List<String> NATIVE_FLAGS = List.of("-fno-builtin", "-fno-addrsig", "-O2");

    /** Hundreds of scripts are compiled with this code: LLVM shall leave it as it is, it need not be fast. */
    private static final List<String> SCRIPT_FLAGS = List.of("-emit-llvm", "-O0");

    private static final String PLACEMENT = "placement.ld";
    private static final String PROCESSOR = "processor";
    private static final String SCRIPT = "script.bc";

    /**
     * Makes runtime libraries, or finds them in the cache: those of a machine together, since they differ in a few files
     * and most of the time is for the others.
     */
    public record Builder(
            Llvm llvm, RuntimeSources sources, Cache cache, ProcessRunner runner, Listener listener, int jobs) {

        public RuntimeLibrary get(Machine machine, MemoryMechanism memory) throws IOException {
            Fingerprint fingerprint = new Fingerprint();
            fingerprint.add(llvm.identity(), C_FLAGS, BITCODE_FLAGS, PROGRAM_FLAGS, nativeFlags(machine), SCRIPT_FLAGS);
            fingerprint.add(PROCESSOR, Pipeline.RUNTIME);
            machine.addTo(fingerprint);
            sources.addTo(fingerprint, machine.target());
            String step = "compiling the runtime for " + machine.target().name() + ", " + machine.cpu() + " (once)";
            return of(
                    cache.get(
                            "runtime/" + fingerprint.hex(),
                            directory -> Progress.of(listener, step, progress -> build(directory, machine, progress))),
                    memory);
        }

        private Void build(Path directory, Machine machine, Progress progress) throws IOException {
            Path source = Files.createDirectory(directory.resolve("src"));
            sources.copyTo(source);
            Target target = machine.target();
            List<String> program = stubs(source, all(target, memory -> sources.program(target, memory)));
            List<String> script = stubs(source, sources.script(target));

            List<Callable<String>> tasks = new ArrayList<>();
            for (List<String> part : split(stubs(source, all(target, m -> sources.bitcode(target, m))), jobs)) {
                tasks.add(() -> compile(source, machine, BITCODE_FLAGS, part));
            }
            tasks.add(() -> compile(source, machine, PROGRAM_FLAGS, program));
            // The entry is in both.
            List<String> scriptOnly =
                    script.stream().filter(s -> !program.contains(s)).toList();
            tasks.add(() -> compile(source, machine, SCRIPT_FLAGS, scriptOnly));
            for (List<String> part : split(stubs(source, all(target, m -> sources.natives(target, m))), jobs)) {
                tasks.add(() -> compile(source, machine, nativeFlags(machine), part));
            }
            Parallel.run(jobs, tasks, progress);

            merge(machine, source, sources.script(target), directory.resolve(SCRIPT));
            for (MemoryMechanism memory : target.variants()) {
                prepare(machine, source, sources.bitcode(target, memory), directory.resolve(runtime(memory)));
                prepare(machine, source, sources.program(target, memory), directory.resolve(program(memory)));
                List<String> natives = suffixed(stubNames(sources.natives(target, memory)), ".o");
                Files.write(directory.resolve(natives(memory)), natives);
                for (String object : natives) {
                    Files.copy(source.resolve(object), directory.resolve(object), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            for (String placement : sources.placement(target).stream().toList()) {
                Files.move(source.resolve(placement), directory.resolve(PLACEMENT));
            }
            Processor.of(llvm, runner, machine, source).write(directory.resolve(PROCESSOR));
            Trees.delete(source);
            return null;
        }

        /** What some mechanism of the target needs. */
        private static List<String> all(Target target, Function<MemoryMechanism, List<String>> files) {
            return target.variants().stream()
                    .flatMap(memory -> files.apply(memory).stream())
                    .distinct()
                    .sorted()
                    .toList();
        }

        /** Joins them, and inlines in them what nobody else calls. */
        private void prepare(Machine machine, Path source, List<String> files, Path output) {
            if (!machine.target().isHosted()) {
                merge(machine, source, files, output); // Each module's part is made by passes that are for size.
                return;
            }
            String name = output.getFileName().toString();
            merge(machine, source, files, source.resolve(name));
            Lowering.optimize(llvm, runner, source, Pipeline.RUNTIME, name, output);
        }

        private void merge(Machine machine, Path source, List<String> files, Path output) {
            IrCompiler.merge(llvm, runner, machine, source, suffixed(stubNames(files), ".bc"), output);
        }

        /**
         * On Linux, variables of threads are found through descriptors: the classic way calls a function of C's library,
         * which not every program has, and the fastest works only for the first few dozen libraries that a process loads.
         * On riscv64 it is the fastest all the same, since most C libraries know no descriptors there.
         */
        private static List<String> nativeFlags(Machine machine) {
            return Stream.of(NATIVE_FLAGS, machine.target().nativeFlags())
                    .flatMap(List::stream)
                    .toList();
        }

        private String compile(Path directory, Machine machine, List<String> flags, List<String> files) {
            List<String> command = new ArrayList<>();
            command.add(llvm.clang().toString());
            command.addAll(IrCompiler.ALWAYS);
            command.addAll(machine.flags());
            command.addAll(C_FLAGS);
            command.add(machine.target().isHosted() ? "-fPIC" : "-fno-pic");
            command.add("-DAWSM_ABI=" + sources.abi());
            command.add("-Iplatform/" + machine.target().platform());
            command.addAll(flags);
            command.add("-c");
            command.addAll(files);
            return runner.run(directory, command);
        }
    }

    private static String runtime(MemoryMechanism memory) {
        return "runtime-" + memory.text() + ".bc";
    }

    private static String program(MemoryMechanism memory) {
        return "program-" + memory.text() + ".bc";
    }

    /** A list of files. */
    private static String natives(MemoryMechanism memory) {
        return "native-" + memory.text();
    }

    private static RuntimeLibrary of(Path entry, MemoryMechanism memory) throws IOException {
        return new RuntimeLibrary(
                entry.resolve(runtime(memory)),
                entry.resolve(program(memory)),
                entry.resolve(SCRIPT),
                Files.readAllLines(entry.resolve(natives(memory))).stream()
                        .map(entry::resolve)
                        .toList(),
                Optional.of(entry.resolve(PLACEMENT)).filter(Files::exists),
                Processor.read(entry.resolve(PROCESSOR)));
    }

    /**
     * One run of clang compiles many files, but names its outputs by their last names only. So each gets a stub with a
     * name of its own that includes it.
     */
    private static List<String> stubs(Path directory, List<String> files) throws IOException {
        for (String file : files) {
            Files.writeString(directory.resolve(stubName(file)), "#include \"" + file + "\"\n");
        }
        return stubNames(files);
    }

    private static String stubName(String file) {
        return file.replace('/', '-');
    }

    private static List<String> stubNames(List<String> files) {
        return files.stream().map(RuntimeLibrary::stubName).toList();
    }

    private static List<String> suffixed(List<String> files, String suffix) {
        return files.stream()
                .map(f -> f.substring(0, f.lastIndexOf('.')) + suffix)
                .toList();
    }

    private static <T> List<List<T>> split(List<T> list, int parts) {
        List<List<T>> result = new ArrayList<>();
        int count = Math.min(parts, list.size());
        for (int i = 0; i < count; i++) {
            result.add(list.subList(list.size() * i / count, list.size() * (i + 1) / count));
        }
        return result;
    }
}
