// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.memory;

import io.awsm.codegen.abi.MaskWindow;
import io.awsm.llvm.ir.Binary;
import io.awsm.llvm.ir.IrInstruction;
import io.awsm.llvm.ir.Value;
import java.util.List;
import java.util.OptionalLong;

/**
 * The address is wrapped into a power of two, the smallest that the memory fits into, and after it comes a slack that
 * is the memory's, too ({@link MaskWindow}): an access out of bounds reaches a byte of the sandbox, which one is not said, and does not trap. Nothing is
 * assumed of the address: what is wrapped is less than the power of two, and what is added afterwards ends within the slack.
 *
 * <p>It is the index that is wrapped, without the offset, if that is small: then accesses to {@code p}, {@code p + 4}, {@code p + 8}
 * share it. Loops whose range is known access it directly where all of it is in bounds.
 */
final class MaskMemory extends ContiguousMemory {

    private final MaskWindow window;

    MaskMemory(AccessContext context) {
        super(context);
        window = MaskWindow.of(context.module().options().target());
    }

    @Override
    public void complete() {
        super.complete();
        List<IrInstruction> function = builder.restart();
        for (IrInstruction instruction : function) {
            if (Access.is(instruction)) {
                builder.locateAs(instruction);
                builder.againSafe(instruction, wrapped(Access.of(instruction)));
            } else {
                builder.again(instruction);
            }
        }
    }

    private Value wrapped(Access access) {
        Value mask = mask(memory(access.base()));
        Value index = access.end() <= window.slack()
                ? plus(builder.binary(Binary.AND, access.index(), mask), access.distance())
                : builder.binary(Binary.AND, plus(access.index(), access.distance()), mask);
        return builder.getelementptr(access.base(), index);
    }

    private Value plus(Value index, long distance) {
        return distance == 0 ? index : builder.binary(Binary.ADD_NUW_NSW, index, Value.i64(distance));
    }

    /** One less than the power of two, in 64 bits; a constant if the memory is ours and cannot grow. */
    private Value mask(int memory) {
        OptionalLong size = context.module().fixedBytes(memory);
        return size.isPresent() ? Value.i64(window.mask(size.getAsLong())) : extended(context.memoryAccess(memory));
    }
}
