// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen;

import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Everything that decides the code generated for a module.
 *
 * @param cpu LLVM's name of the CPU
 * @param prefix starts every public symbol; a C identifier
 * @param memory how accesses are kept inside the linear memory
 * @param program whether the code is for an executable: {@code _start} becomes the program's entry
 * @param inlineConstantGlobals read globals that nothing can change at compile time, even those declared mutable
 * @param fastUnsafe give up the traps of integer division and of conversions (never those of the sandbox)
 * @param relaxedTraps a load whose value is not used need not trap
 * @param lines whether it is written down of which function each instruction is, for reports of what the hardware finds
 * @param size what LLVM may give for speed
 * @param memorySize bytes that a static memory is cut to, or can grow to
 * @param pageSizeLog2 of memories that have pages of 64 KiB for want of a better size, if it is to be another
 */
public record CodegenOptions(
        Target target,
        String cpu,
        String prefix,
        MemoryMechanism memory,
        Instances instances,
        boolean program,
        boolean inlineConstantGlobals,
        boolean fastUnsafe,
        boolean relaxedTraps,
        boolean lines,
        CodeSize size,
        OptionalLong memorySize,
        OptionalInt pageSizeLog2) {

    /** For speed, with the memory that the module wants. */
    public CodegenOptions(
            Target target,
            String cpu,
            String prefix,
            MemoryMechanism memory,
            Instances instances,
            boolean program,
            boolean inlineConstantGlobals,
            boolean fastUnsafe,
            boolean relaxedTraps,
            boolean lines) {
        this(
                target,
                cpu,
                prefix,
                memory,
                instances,
                program,
                inlineConstantGlobals,
                fastUnsafe,
                relaxedTraps,
                lines,
                CodeSize.ANY,
                OptionalLong.empty(),
                OptionalInt.empty());
    }

    /** How the code may choose bytes of a vector. */
    public ByteShuffle byteShuffle() {
        return target.byteShuffle().on(cpu);
    }
}
