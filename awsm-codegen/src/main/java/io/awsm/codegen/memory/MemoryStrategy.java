package io.awsm.codegen.memory;

import io.awsm.codegen.MemoryMechanism;
import io.awsm.llvm.ir.Type;
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

    /** {@code index + offset} in 64 bits, where it cannot wrap: less than 2^33. */
    static Value effectiveAddress(AccessContext context, Value index, long offset) {
        Value wide = context.builder().convert("zext", index, Type.I64);
        return offset == 0 ? wide : context.builder().binary("add nuw nsw", wide, Value.i64(offset));
    }
}
