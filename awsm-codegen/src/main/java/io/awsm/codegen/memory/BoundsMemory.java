package io.awsm.codegen.memory;

import io.awsm.codegen.abi.TrapCode;

/**
 * An explicit comparison: trap if the end of the access, {@code index + offset + bytes}, is beyond the size ({@link
 * BoundsChecks}).
 */
class BoundsMemory extends ContiguousMemory {

    BoundsMemory(AccessContext context) {
        super(context);
    }

    @Override
    AddressHistory.Address checked(GuestAccess access, AddressHistory.Address address) {
        context.trapBlock(TrapCode.OUT_OF_BOUNDS_MEMORY_ACCESS);
        return address;
    }

    /** What compares, asked for when the body is complete. */
    BoundsChecks checks() {
        return new BoundsChecks(this);
    }

    @Override
    public void complete() {
        super.complete();
        checks().add();
    }
}
