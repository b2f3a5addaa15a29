package io.awsm.codegen.memory;

import io.awsm.llvm.ir.Value;

/**
 * No check: the runtime has reserved all that {@code base + index + offset} can reach, 8 GiB and a little, and the
 * hardware faults on what is not part of the memory.
 */
final class GuardMemory implements MemoryStrategy {

    @Override
    public Value address(AccessContext context, int memory, Value index, long offset, int bytes) {
        return MemoryStrategy.hostAddress(context, memory, context.addresses().access(index, offset));
    }

    @Override
    public boolean faults() {
        return true;
    }
}
