// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.memory;

import io.awsm.codegen.MemoryMechanism;
import io.awsm.codegen.abi.ModuleContext;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;
import io.awsm.wasm.type.MemoryType;

/**
 * How one mechanism keeps the accesses of one function inside their memories.
 *
 * <p>Sandbox-critical: what a strategy emits for an access reaches bytes of that memory, or traps, or, if the mechanism
 * says so in {@code docs/memory.md}, has another defined meaning inside it. Nothing may be assumed of the alignment,
 * whatever the module promises, nor of the operand. There is no other way from generated code to linear memory.
 */
public interface MemoryStrategy {

    /** The size of the largest memory that the runtime makes ({@code AWSM_MAXIMUM_SIZE}), in bytes. */
    long LARGEST = (1L << 32) - 65536;

    /** Emits a load of {@code access.bytes()} bytes, as a value of the type, which has as many. */
    Value load(GuestAccess access, Type type);

    /** Emits a store of {@code access.bytes()} bytes, as many as the value has. */
    void store(GuestAccess access, Value value);

    /** Takes note that {@code sum} was computed as {@code left + right} in 32 bits: it may become an address. */
    void added(Value sum, Value left, Value right);

    /** Does what can be done only when the function's body is complete: nothing may be added to it but what this emits. */
    void complete();

    /** For the function that {@code context} is of. */
    static MemoryStrategy of(MemoryMechanism mechanism, AccessContext context) {
        return switch (mechanism) {
            case GUARD -> allEndWithPages(context.module()) ? new GuardMemory(context) : new BoundsMemory(context);
            case SEGMENT ->
                SegmentRegister.isUsed(context.module()) ? new SegmentMemory(context) : new BoundsMemory(context);
            case BOUNDS -> new BoundsMemory(context);
            case FLASH -> new FlashMemory(context);
            case MASK -> new MaskMemory(context);
            case MPU -> new MpuMemory(context);
            case PAGED -> new PagedMemory(context);
            case NONE -> new NoneMemory(context);
        };
    }

    /** Whether every memory ends where the hardware can deny the next byte. */
    static boolean allEndWithPages(ModuleContext module) {
        return module.module().memories().stream()
                .allMatch(memory -> memory.pageSizeLog2() >= MemoryType.STANDARD_PAGE);
    }
}
