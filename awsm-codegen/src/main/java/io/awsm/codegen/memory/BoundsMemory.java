package io.awsm.codegen.memory;

import io.awsm.codegen.abi.TrapCode;
import io.awsm.llvm.ir.Value;

/**
 * An explicit comparison: trap if the end of the access, {@code index + offset + bytes}, is beyond the size ({@link
 * BoundsChecks}).
 */
final class BoundsMemory extends ContiguousMemory {

    BoundsMemory(AccessContext context) {
        super(context);
    }

    @Override
    AddressHistory.Address checked(GuestAccess access, AddressHistory.Address address) {
        context.trapBlock(TrapCode.OUT_OF_BOUNDS_MEMORY_ACCESS);
        return address;
    }

    @Override
    Value isThere(Value base, Value last) {
        return isBelowSize(base, last);
    }

    @Override
    public void complete() {
        super.complete();
        new BoundsChecks(this).add();
    }
}
