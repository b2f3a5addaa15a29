// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen;

import java.util.Set;

/** An instruction that chooses bytes of a vector by a vector of indices; LLVM has no portable one. */
public enum ByteShuffle {
    /** x86 with SSSE3. */
    PSHUFB,
    /** AArch64. */
    TBL,
    /** None: lane by lane through memory. */
    NONE;

    /** CPUs of the x86 family without SSSE3, by LLVM's names. */
    private static final Set<String> WITHOUT_SSSE3 =
            Set.of("x86-64", "i686", "pentium4", "pentium-m", "nocona", "k8", "k8-sse3", "amdfam10", "generic");

    /** What a processor of a target with this instruction has of it. */
    public ByteShuffle on(String cpu) {
        return this == PSHUFB && WITHOUT_SSSE3.contains(cpu) ? NONE : this;
    }
}
