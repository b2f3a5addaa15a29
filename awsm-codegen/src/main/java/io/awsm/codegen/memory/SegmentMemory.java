// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.memory;

import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;

/**
 * The first memory is the segment that {@code fs} selects, and the processor compares each address with its limit, which is the size:
 * no check. But it forms the address modulo 2^32 before. So where something is added to an index, that is compared with 2^31, which
 * no memory is larger than ({@link SegmentChecks}). Other memories are those of {@code bounds}.
 *
 * <p>Which segment is selected is known where code of the module begins, and after each call that may have led to code of another:
 * there {@link SegmentRegister} selects the right one.
 */
final class SegmentMemory extends BoundsMemory {

    /** LLVM's number for what {@code fs} is relative to. */
    private static final int FS = 257;

    private static final Value SEGMENT = Value.zero(Type.pointer(FS));

    /** Not larger than any memory becomes ({@code AWSM_SEGMENT_LARGEST}). */
    private static final long LARGEST = 1L << 31;

    SegmentMemory(AccessContext context) {
        super(context);
    }

    /** Whether an access is through the segment. */
    static boolean isThrough(Access access) {
        return access.base().equals(SEGMENT);
    }

    @Override
    Value base(int memory) {
        return memory == 0 ? SEGMENT : super.base(memory);
    }

    @Override
    AddressHistory.Address checked(GuestAccess access, AddressHistory.Address address) {
        AddressHistory.Address checked = super.checked(access, address);
        return access.memory() == 0 ? within(LARGEST, access, checked) : checked;
    }

    @Override
    BoundsChecks checks() {
        return new SegmentChecks(this);
    }

    /** Not those to the first memory, and others are few. */
    @Override
    boolean comparesEachAccess() {
        return false;
    }

    @Override
    boolean storesInLoopsInTime() {
        return isExact();
    }

    /** The hardware checks some. */
    @Override
    boolean isChecked(Access access) {
        return false;
    }

    @Override
    public void complete() {
        super.complete();
        keepTraps(SegmentMemory::isThrough);
    }
}
