// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.memory;

import io.awsm.codegen.MemoryMechanism;
import io.awsm.codegen.abi.AliasInfo;
import io.awsm.codegen.abi.InstanceState;
import io.awsm.codegen.abi.ModuleContext;
import io.awsm.codegen.abi.RuntimeStruct;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.Value;

/**
 * Which segment is selected, for {@link SegmentMemory}. All code of a module may rely on its own: it is selected where the host or a
 * reference leads into the module, and again after each call that may have led out of it. Calls from the host leave the register as it
 * was, and the runtime selects a segment anew when its limit changes.
 */
public final class SegmentRegister {

    private SegmentRegister() {}

    /** Whether a module has a segment. Its size is one of pages of the processor. */
    public static boolean isUsed(ModuleContext module) {
        return module.options().memory() == MemoryMechanism.SEGMENT
                && !module.module().memories().isEmpty()
                && MemoryStrategy.allEndWithPages(module);
    }

    /** Emits what selects the segment of a module, if it has one and it is not selected. */
    public static void select(ModuleContext module, FunctionBuilder builder, InstanceState state) {
        if (!isUsed(module)) {
            return;
        }
        Value place = module.member(builder, state.memory(0), RuntimeStruct.MEMORY, "access");
        Value selector =
                builder.load(module.word(), place, module.pointerSize(), AliasInfo.CONSTANT.in(builder.module()));
        // To select a segment takes much longer than to see which one is selected.
        builder.assembly(
                "movl %fs, %eax\\0Acmpl %eax, $0\\0Aje 1f\\0Amovl $0, %fs\\0A1:", "r,~{eax},~{flags}", selector);
    }
}
