package io.awsm.codegen.memory;

import io.awsm.llvm.ir.Value;

/** No protection: the guest can reach 8 GiB of the host's address space from the memory's base on. */
final class NoneMemory implements MemoryStrategy {

    @Override
    public Value address(AccessContext context, int memory, Value index, long offset, int bytes) {
        return MemoryStrategy.hostAddress(context, memory, context.addresses().access(index, offset));
    }

    @Override
    public boolean faults() {
        return false;
    }
}
