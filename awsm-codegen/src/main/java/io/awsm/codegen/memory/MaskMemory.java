// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.memory;

import io.awsm.llvm.ir.Binary;
import io.awsm.llvm.ir.IrInstruction;
import io.awsm.llvm.ir.IrInstruction.Kind;
import io.awsm.llvm.ir.Value;
import io.awsm.wasm.type.MemoryType;
import java.util.List;

/**
 * The address is wrapped into a power of two, the smallest that the memory fits into, and after it come {@link #SLACK} bytes that
 * are the memory's, too: an access out of bounds reaches a byte of the sandbox, which one is not said, and does not trap. Nothing is
 * assumed of the address: what is wrapped is less than the power of two, and what is added afterwards ends within the slack.
 *
 * <p>It is the index that is wrapped, without the offset, if that is small: then accesses to {@code p}, {@code p + 4}, {@code p + 8}
 * share it. Loops whose range is known access it directly where all of it is in bounds.
 */
final class MaskMemory extends ContiguousMemory {

    /** Bytes after the power of two ({@code AWSM_MASK_SLACK} of the runtime). */
    private static final long SLACK = 65536;
    /** The smallest power of two ({@code AWSM_MASK_SMALLEST}). */
    private static final long SMALLEST = 65536;

    MaskMemory(AccessContext context) {
        super(context);
    }

    @Override
    public void complete() {
        super.complete();
        List<IrInstruction> function = builder.restart();
        for (IrInstruction instruction : function) {
            if (instruction.kind() == Kind.FAULTING_LOAD || instruction.kind() == Kind.FAULTING_STORE) {
                builder.locateAs(instruction);
                builder.againSafe(instruction, wrapped(Access.of(instruction)));
            } else {
                builder.again(instruction);
            }
        }
    }

    private Value wrapped(Access access) {
        Value mask = mask(memory(access.base()));
        Value index = access.end() <= SLACK
                ? plus(builder.binary(Binary.AND, access.index(), mask), access.distance())
                : builder.binary(Binary.AND, plus(access.index(), access.distance()), mask);
        return builder.getelementptr(access.base(), index);
    }

    private Value plus(Value index, long distance) {
        return distance == 0 ? index : builder.binary(Binary.ADD_NUW_NSW, index, Value.i64(distance));
    }

    /** One less than the power of two, in 64 bits; a constant if the memory is ours and cannot grow. */
    private Value mask(int memory) {
        MemoryType type = context.module().module().memories().get(memory);
        boolean isFixed = memory >= context.module().module().importedMemories()
                && type.limits().maximum().orElse(-1) == type.limits().minimum();
        if (!isFixed) {
            return extended(context.memoryAccess(memory));
        }
        long least = Math.max(type.minimumBytes(), SMALLEST) - 1;
        return Value.i64(Long.highestOneBit(least) * 2 - 1);
    }
}
