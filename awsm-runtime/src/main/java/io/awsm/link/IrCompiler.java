// SPDX-License-Identifier: Apache-2.0
package io.awsm.link;

import io.awsm.codegen.Target;
import io.awsm.elf.StackSizes;
import io.awsm.system.Parallel;
import io.awsm.system.ProcessRunner;
import io.awsm.system.Progress;
import io.awsm.toolchain.Llvm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Makes machine code of generated IR, and IR of IR.
 *
 * @param directory where the IR is and the results go, so that names are relative
 * @param jobs how many processes of LLVM run at a time
 * @param cache objects that were made before
 */
public record IrCompiler(
        Llvm llvm,
        ProcessRunner runner,
        Machine machine,
        Optimization optimization,
        Path directory,
        int jobs,
        ObjectCache cache,
        Progress progress) {

    /** Options of every run, lest a user's configuration file or a crash changes what happens. */
    static final List<String> ALWAYS = List.of("--no-default-config", "-fno-crash-diagnostics");

    /**
     * Options of llvm-objcopy. Of what LLVM has written for debuggers, the lines become a part of the program, for the
     * runtime ({@code core/lines.c}), in which addresses may have to be relocated, but not in a firmware. The rest goes.
     */
    public static List<String> keepLines(Target target) {
        String flags = target.isHosted() ? "alloc,load,data" : "alloc,load,readonly,data";
        return List.of(
                "--rename-section=.debug_line=awsm_lines," + flags,
                "--wildcard",
                "--remove-section=.debug_[!l]*",
                "--remove-section=" + StackSizes.SECTION,
                "--remove-section=.llvm_addrsig");
    }

    private static final String WHOLE = "whole.bc";

    /** One that makes everything anew. */
    public IrCompiler(
            Llvm llvm, ProcessRunner runner, Machine machine, Optimization optimization, Path directory, int jobs) {
        this(llvm, runner, machine, optimization, directory, jobs, ObjectCache.NONE);
    }

    /** One whose progress nobody hears of. */
    public IrCompiler(
            Llvm llvm,
            ProcessRunner runner,
            Machine machine,
            Optimization optimization,
            Path directory,
            int jobs,
            ObjectCache cache) {
        this(llvm, runner, machine, optimization, directory, jobs, cache, Progress.NONE);
    }

    /** The same, of which each object is a part of this step. */
    public IrCompiler with(Progress step) {
        return new IrCompiler(llvm, runner, machine, optimization, directory, jobs, cache, step);
    }

    /** What the objects become part of. */
    public enum Use {
        /** An executable at fixed addresses, with the part of the runtime that makes it a program. */
        PROGRAM(RuntimeLibrary::program),
        /** An executable at fixed addresses, with the part of the runtime that runs test scripts. */
        SCRIPT(RuntimeLibrary::script),
        /** An object or a shared library, at any address. */
        LIBRARY(null);

        private final Function<RuntimeLibrary, Path> main;

        Use(Function<RuntimeLibrary, Path> main) {
            this.main = main;
        }

        private boolean isExecutable() {
            return main != null;
        }
    }

    /**
     * Compiles a module's shards, with the runtime, to objects.
     *
     * @param shards names of IR files
     */
    public Objects objects(List<String> shards, RuntimeLibrary runtime, Use use) throws IOException {
        if (shards.size() == 1) {
            List<String> flags = new ArrayList<>();
            if (use.isExecutable()) {
                flags.addAll(linking("-mlink-bitcode-file", use.main.apply(runtime)));
            }
            flags.addAll(linking("-mlink-builtin-bitcode", runtime.bitcode()));
            return measured(List.of(object(shards.get(0), objectName(shards.get(0)), runtime.processor(), use, flags)));
        }
        List<Callable<String>> tasks = new ArrayList<>();
        for (String shard : shards) {
            tasks.add(() -> object(shard, objectName(shard), runtime.processor(), use, List.of()));
        }
        tasks.add(() -> object(runtime.bitcode().toString(), "runtime.o", runtime.processor(), use, List.of()));
        if (use.isExecutable()) {
            tasks.add(
                    () -> object(use.main.apply(runtime).toString(), "program.o", runtime.processor(), use, List.of()));
        }
        return measured(Parallel.run(jobs, tasks, progress));
    }

    private Objects measured(List<String> names) throws IOException {
        return new Objects(names, StackUsage.of(names, directory));
    }

    /** @param linked clang's options that add other IR to it */
    String object(String ir, String output, Processor processor, Use use, List<String> linked) throws IOException {
        Lowering lowering = lowering(processor);
        boolean anywhere = !use.isExecutable() && isAnywhere();
        List<String> decisive = new ArrayList<>(lowering.decisive(anywhere, linked));
        decisive.addAll(keepLines(machine.target()));
        cache.make(directory, ir, output, decisive, () -> {
            lowering.make(ir, output, Lowering.Result.OBJECT, anywhere, linked);
            StackUsage.extract(directory, output);
            keepLines(output);
        });
        return output;
    }

    private Lowering lowering(Processor processor) {
        return new Lowering(llvm, runner, machine, optimization, processor, directory);
    }

    /** What is no executable may be anywhere, but in a firmware, too, the linker decides where. */
    private boolean isAnywhere() {
        return machine.target().isHosted();
    }

    private void keepLines(String object) {
        List<String> command = new ArrayList<>(List.of(llvm.objcopy().toString()));
        command.addAll(keepLines(machine.target()));
        command.add(object);
        runner.run(directory, command);
    }

    private static String objectName(String ir) {
        return ir.substring(0, ir.lastIndexOf('.')) + ".o";
    }

    /** The module's own code as assembly. */
    public void assembly(String ir, Processor processor, Path output) throws IOException {
        lowering(processor).make(ir, output.toString(), Lowering.Result.ASSEMBLY, isAnywhere(), List.of());
    }

    /** The module's own IR after optimisation, for a look at it. */
    public void optimized(String ir, Processor processor, Path output) throws IOException {
        lowering(processor).make(ir, output.toString(), Lowering.Result.BITCODE, isAnywhere(), List.of());
    }

    /** The shards as one file of IR, not optimised; its name. */
    public String whole(List<String> shards) throws IOException {
        if (shards.size() == 1) {
            return shards.get(0);
        }
        List<Callable<String>> tasks = new ArrayList<>();
        for (String shard : shards) {
            String name = shard.replace(".ll", ".part.bc");
            tasks.add(() -> {
                bitcode(shard, directory.resolve(name));
                return name;
            });
        }
        merge(llvm, runner, machine, directory, Parallel.run(jobs, tasks), directory.resolve(WHOLE));
        return WHOLE;
    }

    /** The same IR as bitcode. */
    public void bitcode(String ir, Path output) {
        unoptimized(llvm, runner, machine, directory, List.of("-c"), ir, output);
    }

    /** The same IR as text. */
    public void text(String ir, Path output) {
        unoptimized(llvm, runner, machine, directory, List.of("-S"), ir, output);
    }

    /** What llvm-link does, by clang, so that one tool less is needed. The first file names the module. */
    static void merge(
            Llvm llvm, ProcessRunner runner, Machine machine, Path directory, List<String> bitcode, Path output) {
        List<String> flags = new ArrayList<>(List.of("-c"));
        IntStream.range(1, bitcode.size())
                .forEach(i -> flags.addAll(linking("-mlink-bitcode-file", Path.of(bitcode.get(i)))));
        unoptimized(llvm, runner, machine, directory, flags, bitcode.get(0), output);
    }

    static void unoptimized(
            Llvm llvm,
            ProcessRunner runner,
            Machine machine,
            Path directory,
            List<String> flags,
            String ir,
            Path output) {
        List<String> command = new ArrayList<>();
        command.add(llvm.clang().toString());
        command.addAll(ALWAYS);
        command.addAll(machine.flags());
        command.addAll(List.of("-O0", "-Xclang", "-disable-llvm-passes", "-emit-llvm", "-Wno-override-module"));
        command.addAll(flags);
        command.addAll(List.of("-o", output.toString(), "-x", "ir", ir));
        runner.run(directory, command);
    }

    private static List<String> linking(String option, Path file) {
        return List.of("-Xclang", option, "-Xclang", file.toString());
    }
}
