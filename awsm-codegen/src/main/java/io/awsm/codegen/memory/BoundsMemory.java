package io.awsm.codegen.memory;

import io.awsm.codegen.abi.TrapCode;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;

/**
 * An explicit comparison: trap if the end of the access, {@code index + offset + bytes}, is beyond the size. All in 64
 * bits, where the sum is less than 2^34: nothing wraps and memories smaller than the access need no special case.
 */
final class BoundsMemory implements MemoryStrategy {

    @Override
    public Value address(AccessContext context, int memory, Value index, long offset, int bytes) {
        var builder = context.builder();
        Value wide = builder.convert("zext", index, Type.I64);
        Value end = builder.binary("add nuw nsw", wide, Value.i64(offset + bytes));
        context.trapIf(builder.icmp("ugt", end, context.memorySize(memory)), TrapCode.OUT_OF_BOUNDS_MEMORY_ACCESS);
        Value address = offset == 0 ? wide : builder.binary("add nuw nsw", wide, Value.i64(offset));
        return builder.getelementptr("", context.memoryBase(memory), address);
    }

    @Override
    public boolean faults() {
        return false;
    }
}
