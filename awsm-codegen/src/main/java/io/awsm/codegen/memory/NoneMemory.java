package io.awsm.codegen.memory;

import io.awsm.llvm.ir.Value;

/** No protection: the guest can reach 8 GiB of the host's address space from the memory's base on. */
final class NoneMemory implements MemoryStrategy {

    @Override
    public Value address(AccessContext context, int memory, Value index, long offset, int bytes) {
        Value address = MemoryStrategy.effectiveAddress(context, index, offset);
        return context.builder().getelementptr("", context.memoryBase(memory), address);
    }

    @Override
    public boolean faults() {
        return false;
    }
}
