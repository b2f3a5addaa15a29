package io.awsm.codegen.memory;

import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;

/**
 * No check: the runtime has reserved all that {@code base + index + offset} can reach, and the hardware faults on what is
 * not part of the memory. That is less than 8 GiB, as nobody needs to try an offset that is beyond the largest memory.
 */
final class GuardMemory extends ContiguousMemory {

    GuardMemory(AccessContext context) {
        super(context);
    }

    @Override
    AddressHistory.Address checked(GuestAccess access, AddressHistory.Address address) {
        return within(LARGEST, access, address);
    }

    @Override
    Value isThere(Value base, Value last) {
        builder.volatileLoad(Type.I8, builder.getelementptr(base, last), 1);
        return Value.TRUE;
    }

    @Override
    boolean storesInLoopsInTime() {
        return isExact();
    }

    @Override
    public void complete() {
        super.complete();
        keepTraps(access -> true);
    }
}
