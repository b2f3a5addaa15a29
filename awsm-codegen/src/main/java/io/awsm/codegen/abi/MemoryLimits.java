// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.abi;

import io.awsm.codegen.CodegenOptions;
import io.awsm.codegen.MemoryMechanism;
import io.awsm.codegen.facts.ModuleFacts;
import io.awsm.llvm.ir.Attachment;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.Value;
import io.awsm.wasm.module.Module;

/**
 * What processors that can compare with memory have behind a {@code struct awsm_memory}, if accesses are compared: for each number of bytes
 * up to {@link #MOST}, but one, how many addresses there are from which so many are in bounds. An access is compared with that in one
 * instruction, where the size would have to be loaded first, and reduced. The runtime writes them ({@code memory/bounds.c}), as many as
 * {@code access} says.
 */
public final class MemoryLimits {

    /** Nearly all accesses end so many bytes behind their root. */
    private static final int MOST = 65;

    private static final int FIRST = 2;
    /** How many there are. */
    static final int COUNT = MOST - FIRST + 1;

    private MemoryLimits() {}

    /** Whether a memory has them: one that the module makes, and that may grow. Whoever imports it finds its size. */
    static boolean exist(Module module, CodegenOptions options, ModuleFacts facts, int memory) {
        return options.memory() == MemoryMechanism.BOUNDS
                && options.target().comparesWithMemory()
                && memory >= module.importedMemories()
                && !ModuleContext.neverGrows(module, options, facts, memory);
    }

    /** Whether there is one for an access that ends so far from its root. */
    public static boolean has(ModuleContext context, int memory, long bytes) {
        return context.limits(memory) > 0 && bytes >= FIRST && bytes <= MOST && bytes <= context.leastBytes(memory);
    }

    /** How many addresses there are, a word. */
    public static Value load(
            ModuleContext context, FunctionBuilder builder, Value memory, long bytes, Attachment values) {
        int word = context.pointerSize();
        Value place = builder.at(memory, RuntimeStruct.MEMORY.size(word) + (bytes - FIRST) * word);
        return builder.load(
                context.word(), place, word, AliasInfo.HEAD.in(builder.module()).and(values));
    }
}
