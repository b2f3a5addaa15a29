package io.awsm.codegen.memory;

import io.awsm.llvm.ir.Binary;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.IntPredicate;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Instead of volatile loads in a small loop: before it, the furthest byte that the loop will access through each address is
 * loaded. A memory has no holes, so if that one is in bounds, all are, unless the address wraps on its way.
 *
 * <p>Addresses grow or shrink by a constant in each iteration. It is no more than the distance between the end of the
 * largest memory and 2^32, so one that wraps is out of bounds before it does. It wraps if the sum of its steps reaches that far. So do all that move in a loop that misses its
 * bound. A loop that may be without end for another reason has volatile loads.
 */
final class Extremes {

    /** No memory reaches the last 65536 bytes below 2^32. */
    private static final int WIDEST_STEP = 65536;
    /** Never in a memory, and, with any distance, never beyond what is reserved for one. */
    private static final Value OUTSIDE = Value.i64(1L << 32);

    private final FunctionBuilder builder;
    private final SmallLoop loop;
    private final LoopEnd end;
    private final FirstIteration first;

    private Extremes(FunctionBuilder builder, SmallLoop loop, LoopEnd end, FirstIteration first) {
        this.builder = builder;
        this.loop = loop;
        this.end = end;
        this.first = first;
    }

    /** For a loop of which it is known how often it goes back; else nothing. */
    static Optional<Extremes> of(FunctionBuilder builder, SmallLoop loop) {
        FirstIteration first = new FirstIteration(loop);
        return LoopEnd.of(loop)
                .filter(end -> first.knows(end.moving()) && first.knows(end.bound()))
                .map(end -> new Extremes(builder, loop, end, first));
    }

    /** Whether all accesses to the address of this one can be checked by one. */
    boolean covers(Access access) {
        OptionalInt step = loop.step(access.index());
        return loop.isOutside(access.base())
                && first.knows(access.index())
                && step.isPresent()
                && Math.abs((long) step.getAsInt()) <= WIDEST_STEP
                // Endless, and always in bounds, would be right.
                && (step.getAsInt() != 0 || !end.mayBeEndless());
    }

    /** Emits the load for all accesses through an address of which this is the one with the furthest end. */
    void check(Access access) {
        builder.insertBefore(loop.entry(), () -> {
            Value index = builder.binary(Binary.ADD_NUW_NSW, furthest(access.index()), Value.i64(access.end() - 1));
            builder.volatileLoad(Type.I8, builder.getelementptr(access.base(), index), 1);
        });
    }

    private Value furthest(Value index) {
        Value start = first.compute(builder, index);
        int step = loop.step(index).orElseThrow();
        if (step == 0) {
            return start;
        }
        Value way = builder.binary(Binary.MUL, end.count(builder, first), Value.i64(Math.abs((long) step)));
        Value furthest;
        Value wraps;
        if (step > 0) {
            furthest = builder.binary(Binary.ADD, start, way);
            wraps = builder.icmp(IntPredicate.UGE, furthest, OUTSIDE);
        } else {
            furthest = start;
            wraps = builder.icmp(IntPredicate.ULT, start, way);
        }
        Value checked = builder.select(wraps, OUTSIDE, furthest);
        return end.mayBeEndless() ? builder.select(end.isEndless(builder, first), OUTSIDE, checked) : checked;
    }
}
