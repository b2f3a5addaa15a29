package io.awsm.codegen.memory;

import io.awsm.codegen.abi.TrapCode;
import io.awsm.llvm.ir.IntPredicate;
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
        long end = address.offset() + access.bytes();
        if (end <= LARGEST) {
            return address;
        }
        Value always = builder.icmp(IntPredicate.UGT, Value.i64(end), Value.i64(LARGEST));
        context.trapIf(always, TrapCode.OUT_OF_BOUNDS_MEMORY_ACCESS);
        // Nobody gets here, but whoever looks at addresses finds only those that are reserved.
        return new AddressHistory.Address(address.index(), 0);
    }

    @Override
    Value isThere(Value base, Value last) {
        builder.volatileLoad(Type.I8, builder.getelementptr(base, last), 1);
        return Value.TRUE;
    }

    @Override
    boolean storesInLoopsInTime() {
        return !context.module().options().relaxedTraps();
    }

    @Override
    public void complete() {
        super.complete();
        if (!context.module().options().relaxedTraps()) {
            PreciseTraps.keep(
                    builder, access -> true, context.module().options().target().wholeLoads());
        }
    }
}
