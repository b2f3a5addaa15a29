package io.awsm.codegen.memory;

import io.awsm.codegen.abi.TrapCode;
import io.awsm.llvm.ir.Value;

/**
 * A comparison of the index with the size, and after the memory a zone that the memory protection unit denies: what begins in the
 * memory and ends in the zone faults. So loads at several distances share a comparison, and its constant fits into the
 * instruction ({@link MpuChecks}). The zone belongs to the sandbox: no access gets further, whether the hardware denies it or not.
 *
 * <p>Memories without a zone ({@link io.awsm.codegen.abi.ModuleContext#hasZone}) are checked as with {@code bounds}.
 */
final class MpuMemory extends ContiguousMemory {

    MpuMemory(AccessContext context) {
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
        new MpuChecks(this).add();
        if (!context.module().options().relaxedTraps()) {
            PreciseTraps.keep(
                    builder, access -> true, context.module().options().target().wholeLoads());
        }
    }
}
