package io.awsm.codegen.memory;

import io.awsm.codegen.abi.TrapCode;
import io.awsm.llvm.ir.IntPredicate;
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
final class SegmentMemory extends ContiguousMemory {

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
        long end = address.offset() + access.bytes();
        if (access.memory() == 0 && end > LARGEST) {
            Value always = builder.icmp(IntPredicate.UGT, Value.i64(end), Value.i64(LARGEST));
            context.trapIf(always, TrapCode.OUT_OF_BOUNDS_MEMORY_ACCESS);
            return new AddressHistory.Address(address.index(), 0);
        }
        context.trapBlock(TrapCode.OUT_OF_BOUNDS_MEMORY_ACCESS);
        return address;
    }

    @Override
    Value isThere(Value base, Value last) {
        return isBelowSize(base, last);
    }

    @Override
    boolean storesInLoopsInTime() {
        return !context.module().options().relaxedTraps();
    }

    @Override
    public void complete() {
        super.complete();
        new SegmentChecks(this).add();
        if (!context.module().options().relaxedTraps()) {
            PreciseTraps.keep(
                    builder,
                    SegmentMemory::isThrough,
                    context.module().options().target().wholeLoads());
        }
    }
}
