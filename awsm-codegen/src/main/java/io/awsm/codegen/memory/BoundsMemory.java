package io.awsm.codegen.memory;

import io.awsm.codegen.abi.TrapCode;
import io.awsm.llvm.ir.Conversion;
import io.awsm.llvm.ir.IntPredicate;
import io.awsm.llvm.ir.Type;
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
        Value size = context.memorySize(memory(base));
        Value wide = size.type().equals(Type.I64) ? size : builder.convert(Conversion.ZEXT, size, Type.I64);
        return builder.icmp(IntPredicate.ULT, last, wide);
    }

    @Override
    public void complete() {
        super.complete();
        BoundsChecks.add(this);
    }
}
