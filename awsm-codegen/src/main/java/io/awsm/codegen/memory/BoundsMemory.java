package io.awsm.codegen.memory;

import io.awsm.codegen.MemoryMechanism;
import io.awsm.codegen.abi.TrapCode;
import io.awsm.llvm.ir.Binary;
import io.awsm.llvm.ir.IntPredicate;
import io.awsm.llvm.ir.Value;

/**
 * An explicit comparison: trap if the end of the access, {@code index + offset + bytes}, is beyond the size. All in 64
 * bits, where the sum is less than 2^34: nothing wraps and memories smaller than the access need no special case.
 */
final class BoundsMemory extends ContiguousMemory {

    BoundsMemory(AccessContext context) {
        super(MemoryMechanism.BOUNDS, context);
    }

    @Override
    AddressHistory.Address checked(GuestAccess access, AddressHistory.Address address) {
        Value end = builder.binary(Binary.ADD_NUW_NSW, address.index(), Value.i64(address.offset() + access.bytes()));
        Value size = context.memorySize(access.memory());
        context.trapIf(builder.icmp(IntPredicate.UGT, end, size), TrapCode.OUT_OF_BOUNDS_MEMORY_ACCESS);
        return address;
    }
}
