package io.awsm.cli;

import io.awsm.compiler.CompileOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What decides the code. */
final class CodeOptions {

    @Option(
            names = "--target",
            paramLabel = "NAME",
            description = "What to compile for, see 'targets'; default: this machine.")
    private String target;

    @Option(
            names = "--cpu",
            paramLabel = "NAME",
            description = "LLVM's name of the processor or level, 'native' for this machine's; default: see 'targets'.")
    private String cpu;

    @Option(
            names = "--memory",
            paramLabel = "MECHANISM",
            description = "How the sandbox is kept inside its memory: guard (address space, no checks), bounds (a"
                    + " comparison for each access), none (not at all, for measuring); default: see 'targets'.")
    private String memory;

    @Option(
            names = "--instances",
            paramLabel = "one|many",
            description = "one: the module's state is static. many: any number of instances, each behind a pointer."
                    + " Default: one for executables, many for everything else.")
    private String instances;

    @Option(
            names = "-O",
            paramLabel = "0|1|2|3|s|z",
            description = "How hard to optimise, as with clang; default: -O3.")
    private String optimization;

    @Option(
            names = {"-i", "--inline-constant-globals"},
            description =
                    "Treat globals as constants where nothing can change them, although they are declared mutable:"
                            + " never written, not exported.")
    private boolean inlineConstantGlobals;

    @Option(
            names = {"-u", "--fast-unsafe-implementations"},
            description = "Give up the traps of integer division and of conversions from floating point: the result is"
                    + " then any number. The sandbox holds all the same.")
    private boolean fastUnsafe;

    @Option(
            names = "--relaxed-traps",
            description = "A load from outside the memory need not trap if nothing uses its value.")
    private boolean relaxedTraps;

    @Mixin
    private FeatureOption features;

    /** @param prefix what public symbols start with, or null */
    CompileOptions options(String prefix) {
        return CompileOptions.builder()
                .target(target)
                .cpu(cpu)
                .memory(memory)
                .instances(instances)
                .optimization(optimization)
                .inlineConstantGlobals(inlineConstantGlobals)
                .fastUnsafe(fastUnsafe)
                .relaxedTraps(relaxedTraps)
                .features(features.list)
                .name(prefix)
                .build();
    }
}
