// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.memory;

import io.awsm.codegen.abi.TrapCode;
import io.awsm.llvm.ir.IntPredicate;
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

    /**
     * Trapping before the loop is as good as in it. An access to the last byte would tell, too, but where it is the first one to a
     * page, and a load, the system would have to come twice: once more when something is stored.
     */
    @Override
    Value isThere(Stream stream, Value highest) {
        Value last = last(highest, stream.length());
        Value outside = builder.icmp(IntPredicate.UGE, last, context.memorySize(memory(stream.base())));
        context.trapIf(outside, TrapCode.OUT_OF_BOUNDS_MEMORY_ACCESS);
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
