// SPDX-License-Identifier: Apache-2.0
package io.awsm.compiler;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything but the module that decides the code: each option once, with its names and its words. The command line's
 * options are made from this table, and a test keeps the Maven plugin's parameters, its target profiles and the
 * documentation equal to it. Values are text, as users type them; {@link CompileOptions} checks them.
 *
 * @since 0.1
 */
public enum Setting {
    TARGET("target", List.of("--target"), "NAME", "What to compile for, see 'targets'; default: this machine."),
    CPU(
            "cpu",
            List.of("--cpu"),
            "NAME",
            "LLVM's name of the processor or level, 'native' for this machine's; default: see 'targets'."),
    MEMORY(
            "memory",
            List.of("--memory"),
            "MECHANISM",
            "How the sandbox is kept inside its memory: guard (address space, no checks), segment (i686: the"
                    + " processor's segments), mpu (Cortex-M: its protection unit and comparisons), bounds (a comparison for each"
                    + " access), paged (any order of pages in RAM), mask (never traps: addresses wrap), none (not at all, for"
                    + " measuring); default, and which there are: see 'targets'."),
    INSTANCES(
            "instances",
            List.of("--instances"),
            "one|many",
            "one: the module's state is static. many: any number of instances, each behind a pointer. Default: one for"
                    + " executables and on microcontrollers, many for everything else."),
    OPTIMIZATION("optimization", List.of("-O"), "0|1|2|3|s|z", "How hard to optimise, as with clang; default: -O3."),
    NAME(
            "name",
            List.of("--name"),
            "PREFIX",
            "What public symbols start with, a C identifier; default: the name of the module's file."),
    INLINE_CONSTANT_GLOBALS(
            "inlineConstantGlobals",
            List.of("-i", "--inline-constant-globals"),
            null,
            "Treat globals as constants where nothing can change them, although they are declared mutable: never"
                    + " written, not exported."),
    FAST_UNSAFE(
            "fastUnsafe",
            List.of("-u", "--fast-unsafe-implementations"),
            null,
            "Give up the traps of integer division and of conversions from floating point: the result is then any"
                    + " number. The sandbox holds all the same."),
    RELAXED_TRAPS(
            "relaxedTraps",
            List.of("--relaxed-traps"),
            null,
            "A load from outside the memory need not trap if nothing uses its value."),
    MEMORY_SIZE(
            "memorySize",
            List.of("--memory-size"),
            "BYTES",
            "On microcontrollers, with one instance: the bytes that there are of the module's memory, less or more than it"
                    + " says; what it has no room for from the start it may grow to. Default: as it says, and what it may"
                    + " grow to if that is no more than 1 MiB."),
    PAGE_SIZE(
            "pageSize",
            List.of("--page-size"),
            "BYTES",
            "How large the pages of a memory are of which the module does not say so, a power of two: memory.size and"
                    + " memory.grow count in them, and the memory begins with what is needed (--memory-size, or an exported"
                    + " __heap_base). Default: 65536."),
    READ_ONLY_DATA(
            "rodata",
            List.of("--rodata"),
            "ram|flash",
            "On microcontrollers, with one instance: where read-only data are, which linkers call .rodata. flash: not in"
                    + " RAM, and what stores there traps; with bounds and paged. Default: ram."),
    FEATURES(
            "features",
            List.of("--features"),
            "LIST",
            "What the module may use, with commas: a version of WebAssembly to begin with (1.0, 2.0, 3.0), names of"
                    + " features to add, and -NAME to leave one out; default: all that is implemented. 'inspect' says"
                    + " what a module needs.");

    private final String text;
    private final List<String> options;
    private final String label;
    private final String description;

    Setting(String text, List<String> options, String label, String description) {
        this.text = text;
        this.options = options;
        this.label = label;
        this.description = description;
    }

    /** Its name as a parameter of the Maven plugin, {@code relaxedTraps}; with {@code awsm.} before it, the property. */
    public String text() {
        return text;
    }

    /** Its names on the command line, at least one. */
    public List<String> options() {
        return options;
    }

    /** What stands for its value in help texts; none for a flag, whose values are {@code true} and {@code false}. */
    public Optional<String> label() {
        return Optional.ofNullable(label);
    }

    /** One or two sentences, with the default. */
    public String description() {
        return description;
    }

    /** The setting with this {@link #text}. */
    public static Optional<Setting> named(String text) {
        return Stream.of(values()).filter(s -> s.text.equals(text)).findFirst();
    }
}
