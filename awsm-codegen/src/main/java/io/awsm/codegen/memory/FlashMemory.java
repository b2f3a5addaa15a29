// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.memory;

import io.awsm.codegen.abi.ReadOnlyData;
import io.awsm.llvm.ir.Binary;
import io.awsm.llvm.ir.IntPredicate;
import io.awsm.llvm.ir.Value;

/**
 * The checks of {@code bounds}, and a choice: a part of the memory, {@link ReadOnlyData}, is a constant, and what is above it is nearer
 * to the base than its address says. A load of which all bytes are in the constant is from there, and a store must not have one there
 * ({@link FlashChecks}). LLVM sees through both where the address is a constant, and reads the constant itself.
 *
 * <p>Loops whose range is known choose before they start. The module has one memory, and one instance.
 */
final class FlashMemory extends BoundsMemory {

    private final ReadOnlyData data;
    private final Value bytes;

    FlashMemory(AccessContext context) {
        super(context);
        this.data = context.module().readOnlyData().orElseThrow();
        this.bytes = context.readOnlyData();
    }

    @Override
    FlashChecks checks() {
        return new FlashChecks(this);
    }

    /** A known address is somewhere else, too. */
    @Override
    boolean mayBeOutside(GuestAccess access) {
        return true;
    }

    /** Whether a store to so many bytes at an address, all in the memory, has one in the constant. */
    Value isConstant(Value address, int size) {
        long first = Math.max(0, data.start() - size + 1);
        Value distance = builder.binary(Binary.SUB, address, Value.i32((int) first));
        return builder.icmp(IntPredicate.ULT, distance, Value.i32((int) (data.end() - first)));
    }

    /** Where what is stored at an address is. */
    Value inRam(Value base, Value address) {
        Value isAbove = builder.icmp(IntPredicate.UGE, address, Value.i32((int) data.start()));
        Value nearer = builder.binary(Binary.SUB, address, Value.i32((int) data.hole()));
        return builder.getelementptr(base, builder.select(isAbove, nearer, address));
    }

    /** Where so many bytes are that are loaded from an address: in the constant if all of them are. */
    Value anywhere(Value base, Value address, int size) {
        Value distance = builder.binary(Binary.SUB, address, Value.i32((int) data.start()));
        long count = data.end() - data.start() - size + 1;
        Value isConstant = builder.icmp(IntPredicate.ULT, distance, Value.i32((int) count));
        return builder.select(isConstant, builder.getelementptr(bytes, distance), inRam(base, address));
    }

    /** All of it has to be in one place. */
    @Override
    Place place(Range range, Value highest) {
        Place whole = super.place(range, highest);
        Value last = last(highest, range.stream().length());
        boolean isRead = !range.stream().isWritten();
        Value first =
                builder.binary(Binary.ADD, range.low(), word(range.stream().first()));
        long below = isRead ? data.start() + ReadOnlyData.BORDER : data.start();
        long above = isRead ? data.start() + ReadOnlyData.BORDER + data.hole() : data.end();
        Value isBelow = builder.icmp(IntPredicate.ULT, last, word(below));
        Value isAbove = builder.icmp(IntPredicate.UGE, first, word(above));
        Value isOne = builder.binary(Binary.OR, isBelow, isAbove);
        Value nearer = builder.getelementptr(whole.base(), Value.i32((int) -data.hole()));
        Value base = builder.select(isAbove, nearer, whole.base());
        if (isRead) {
            Value isBehind = builder.icmp(IntPredicate.UGE, first, word(data.start()));
            Value isBefore = builder.icmp(IntPredicate.ULT, last, word(data.end()));
            Value isConstant = builder.binary(Binary.AND, isBehind, isBefore);
            isOne = builder.binary(Binary.OR, isOne, isConstant);
            base = builder.select(isConstant, builder.getelementptr(bytes, Value.i32((int) -data.start())), base);
        }
        return new Place(builder.binary(Binary.AND, whole.isThere(), isOne), base);
    }

    private Value word(long number) {
        return context.module().word(number);
    }
}
