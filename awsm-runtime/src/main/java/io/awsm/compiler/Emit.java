// SPDX-License-Identifier: Apache-2.0
package io.awsm.compiler;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The kinds of output.
 *
 * @since 0.1
 */
public enum Emit {
    /** A static executable that runs the module's {@code _start}. */
    EXE(""),
    /** One relocatable object: module and runtime, for programs to link. */
    OBJ(".o"),
    /** The same as a shared library. */
    SHARED(".so"),
    /** The C declarations for both. */
    HEADER(".h"),
    /** The module's own code as LLVM bitcode, without the runtime and not optimised. */
    BC(".bc"),
    /** The same as text. */
    LL(".ll"),
    /** The module's own code as assembly, without the runtime. */
    ASM(".s");

    private final String suffix;

    Emit(String suffix) {
        this.suffix = suffix;
    }

    /** What users type. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the names of such files end with. */
    public String suffix() {
        return suffix;
    }

    /** Whether LLVM has a say in it: the rest is ours alone, of modules that are not so large that LLVM joins parts. */
    public boolean needsLlvm() {
        return this != HEADER && this != LL;
    }

    /** @throws UsageException if there is no such kind */
    public static Emit named(String text) {
        return Stream.of(values())
                .filter(e -> e.text().equals(text))
                .findFirst()
                .orElseThrow(() -> UsageException.of(
                        "emit",
                        "unknown kind of output '" + text + "': choose from "
                                + Stream.of(values()).map(Emit::text).collect(Collectors.joining(", "))));
    }

    /**
     * The kind that a file's name asks for: an executable if it has no suffix, or {@code .exe}.
     *
     * @return empty for a suffix that says nothing
     */
    public static Optional<Emit> of(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String suffix = dot <= 0 || name.endsWith(".exe") ? "" : name.substring(dot);
        return Stream.of(values()).filter(e -> e.suffix.equals(suffix)).findFirst();
    }
}
