package io.awsm.codegen.memory;

import io.awsm.codegen.MemoryMechanism;
import io.awsm.llvm.ir.Binary;
import io.awsm.llvm.ir.Value;

/** How one mechanism keeps an access inside its memory. */
public interface MemoryStrategy {

    /**
     * Emits what must happen before an access and returns the address to access, which the mechanism guarantees to be
     * inside the memory or to fault.
     *
     * @param index the address operand, i32, unsigned
     * @param offset the static offset, 0 to 2^32 - 1, added without wrapping
     * @param bytes the size of the access, 1 to 16
     */
    Value address(AccessContext context, int memory, Value index, long offset, int bytes);

    /** Whether an access out of bounds is detected only by executing it, so that LLVM must not remove a load. */
    boolean faults();

    static MemoryStrategy of(MemoryMechanism mechanism) {
        return switch (mechanism) {
            case GUARD -> new GuardMemory();
            case BOUNDS -> new BoundsMemory();
            case NONE -> new NoneMemory();
        };
    }

    /** The host address of an address in 64 bits, of less than 2^33 + 2^16: in 64 bits nothing wraps. */
    static Value hostAddress(AccessContext context, int memory, AddressHistory.Address address) {
        Value index = address.offset() == 0
                ? address.index()
                : context.builder().binary(Binary.ADD_NUW_NSW, address.index(), Value.i64(address.offset()));
        return context.builder().getelementptr(context.memoryBase(memory), index);
    }
}
