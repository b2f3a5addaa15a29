package io.awsm.codegen.function;

import io.awsm.codegen.CodegenOptions;
import java.util.Set;

/** The instruction, if any, that chooses bytes of a vector by a vector of indices; LLVM has no portable one. */
enum ByteShuffle {
    /** x86 with SSSE3. */
    PSHUFB,
    /** AArch64. */
    TBL,
    /** Lane by lane through memory. */
    NONE;

    /** CPUs of the x86 family without SSSE3, by LLVM's names. */
    private static final Set<String> WITHOUT_SSSE3 =
            Set.of("x86-64", "i686", "pentium4", "pentium-m", "nocona", "k8", "k8-sse3", "amdfam10", "generic");

    static ByteShuffle of(CodegenOptions options) {
        String triple = options.target().triple();
        if (triple.startsWith("x86_64") || triple.startsWith("i686")) {
            return WITHOUT_SSSE3.contains(options.cpu()) ? NONE : PSHUFB;
        }
        return triple.startsWith("aarch64") ? TBL : NONE;
    }
}
