// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.memory;

import io.awsm.codegen.abi.TrapCode;
import io.awsm.llvm.ir.Binary;
import io.awsm.llvm.ir.Block;
import io.awsm.llvm.ir.IrInstruction;
import io.awsm.llvm.ir.IrInstruction.Kind;
import io.awsm.llvm.ir.Likely;
import io.awsm.llvm.ir.Value;

/** The comparisons of {@link FlashMemory}: those of {@link BoundsChecks}, after which an address has no more than 32 bits. */
final class FlashChecks extends BoundsChecks {

    private final FlashMemory memory;

    FlashChecks(FlashMemory memory) {
        super(memory);
        this.memory = memory;
    }

    @Override
    void access(IrInstruction instruction, Access access) {
        builder.locateAs(instruction);
        Value address = access.distance() == 0
                ? access.address()
                : builder.binary(Binary.ADD, access.address(), Value.i32((int) access.distance()));
        if (instruction.kind() == Kind.FAULTING_LOAD) {
            builder.againSafe(instruction, memory.anywhere(access.base(), address, access.bytes()));
            return;
        }
        Block next = builder.block("next");
        Block trap = context.trapBlock(TrapCode.OUT_OF_BOUNDS_MEMORY_ACCESS);
        builder.br(memory.isConstant(address, access.bytes()), trap, next, Likely.SECOND);
        builder.labelSplitting(next);
        builder.againSafe(instruction, memory.inRam(access.base(), address));
    }
}
