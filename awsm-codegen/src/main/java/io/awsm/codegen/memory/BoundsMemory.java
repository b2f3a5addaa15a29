package io.awsm.codegen.memory;

import io.awsm.codegen.abi.TrapCode;
import io.awsm.llvm.ir.Binary;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.IntPredicate;
import io.awsm.llvm.ir.Value;

/**
 * An explicit comparison: trap if the end of the access, {@code index + offset + bytes}, is beyond the size. All in 64
 * bits, where the sum is less than 2^34: nothing wraps and memories smaller than the access need no special case.
 */
final class BoundsMemory implements MemoryStrategy {

    @Override
    public Value address(AccessContext context, int memory, Value index, long offset, int bytes) {
        AddressHistory.Address address = context.addresses().access(index, offset);
        FunctionBuilder builder = context.builder();
        Value end = builder.binary(Binary.ADD_NUW_NSW, address.index(), Value.i64(address.offset() + bytes));
        context.trapIf(
                builder.icmp(IntPredicate.UGT, end, context.memorySize(memory)), TrapCode.OUT_OF_BOUNDS_MEMORY_ACCESS);
        return MemoryStrategy.hostAddress(context, memory, address);
    }

    @Override
    public boolean faults() {
        return false;
    }
}
