// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.memory;

import static io.awsm.llvm.ir.IntPredicate.EQ;
import static io.awsm.llvm.ir.IntPredicate.NE;
import static io.awsm.llvm.ir.IntPredicate.SGE;
import static io.awsm.llvm.ir.IntPredicate.SGT;
import static io.awsm.llvm.ir.IntPredicate.SLE;
import static io.awsm.llvm.ir.IntPredicate.SLT;
import static io.awsm.llvm.ir.IntPredicate.UGE;
import static io.awsm.llvm.ir.IntPredicate.UGT;
import static io.awsm.llvm.ir.IntPredicate.ULE;
import static io.awsm.llvm.ir.IntPredicate.ULT;

import io.awsm.llvm.ir.Binary;
import io.awsm.llvm.ir.Conversion;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.IntPredicate;
import io.awsm.llvm.ir.IrInstruction;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * How often a small loop goes back: it does while a comparison of a number that grows or shrinks steadily with one that stays
 * the same is true. Counters of a byte, or of 16 bits, are compared without their upper half: {@code (i & 255) != 0}.
 *
 * @param predicate of LLVM's {@code icmp}
 * @param step by which {@code moving} grows; towards the bound, if the predicate is not {@code ne}
 * @param mayWrap whether {@code moving} could wrap before it has passed the bound; never with {@code ne}
 * @param mask the bits of {@code moving} that are compared, the lowest ones; all of them if the predicate is not {@code ne}, or the
 *     step neither 1 nor -1
 */
record LoopEnd(IntPredicate predicate, Value moving, int step, Value bound, boolean mayWrap, int mask) {

    private static final long HIGHEST = 0xFFFF_FFFFL;
    private static final int WHOLE = -1;
    private static final Set<IntPredicate> UPWARDS = EnumSet.of(SLT, ULT, SLE, ULE);
    private static final Set<IntPredicate> STRICT = EnumSet.of(SLT, ULT, SGT, UGT);
    private static final Set<IntPredicate> SIGNED = EnumSet.of(SLT, SLE, SGT, SGE);

    /** Empty if the loop may be without end, or ends for another reason. */
    static Optional<LoopEnd> of(SmallLoop loop) {
        Value condition = loop.shape().condition();
        IrInstruction compare = loop.isOutside(condition) ? null : condition.definition();
        if (compare == null
                || !(compare.opcode() instanceof IntPredicate compared)
                || !compare.operand(0).type().equals(Type.I32)) {
            return Optional.empty();
        }
        IntPredicate predicate = loop.shape().goesOnIfTrue() ? compared : compared.inverse();
        Value left = compare.operand(0);
        Value right = compare.operand(1);
        return loop.step(left).equals(OptionalInt.of(0))
                ? of(loop, swapped(predicate), right, left)
                : of(loop, predicate, left, right);
    }

    private static Optional<LoopEnd> of(SmallLoop loop, IntPredicate predicate, Value moving, Value bound) {
        int step = loop.step(moving).orElse(0);
        boolean ends = step != 0
                && loop.step(bound).equals(OptionalInt.of(0))
                && (predicate == NE || predicate != EQ && step > 0 == UPWARDS.contains(predicate));
        boolean mayWrap = predicate != NE && !comes(predicate, step, loop.sum(bound));
        return ends
                ? Optional.of(new LoopEnd(predicate, moving, step, bound, mayWrap, WHOLE))
                : masked(loop, predicate, moving, bound);
    }

    /** Of a counter of which only the lowest bits are compared, with a number that they come to. */
    private static Optional<LoopEnd> masked(SmallLoop loop, IntPredicate predicate, Value compared, Value bound) {
        IrInstruction and = loop.isOutside(compared) ? null : compared.definition();
        if (predicate != NE || and == null || and.opcode() != Binary.AND) {
            return Optional.empty();
        }
        Value counter = and.operand(0);
        int step = loop.step(counter).orElse(0);
        Sum mask = loop.sum(and.operand(1));
        Sum end = loop.sum(bound);
        boolean ends = Math.abs(step) == 1
                && mask.isConstant()
                && (mask.constant() & mask.constant() + 1) == 0
                && end.isConstant()
                && (end.constant() & ~mask.constant()) == 0;
        return ends ? Optional.of(new LoopEnd(NE, counter, step, bound, false, mask.constant())) : Optional.empty();
    }

    /** Whether a number that moves by {@code step} towards the bound certainly leaves the range before it without wrapping. */
    private static boolean comes(IntPredicate predicate, int step, Sum bound) {
        if (!bound.isConstant()) {
            return STRICT.contains(predicate) && Math.abs((long) step) == 1;
        }
        long number = SIGNED.contains(predicate) ? bound.constant() : Integer.toUnsignedLong(bound.constant());
        return step > 0 ? number <= furthest(predicate, step) : number >= furthest(predicate, step);
    }

    /** The bound furthest away that it certainly passes so. */
    private static long furthest(IntPredicate predicate, long step) {
        int beyond = STRICT.contains(predicate) ? 1 : 0;
        return step > 0 ? lowest(predicate) + HIGHEST - step + beyond : lowest(predicate) - step - beyond;
    }

    private static long lowest(IntPredicate predicate) {
        return SIGNED.contains(predicate) ? Integer.MIN_VALUE : 0;
    }

    private static IntPredicate swapped(IntPredicate predicate) {
        return switch (predicate) {
            case EQ, NE -> predicate;
            case SLT -> SGT;
            case SGT -> SLT;
            case ULT -> UGT;
            case UGT -> ULT;
            case SLE -> SGE;
            case SGE -> SLE;
            case ULE -> UGE;
            case UGE -> ULE;
        };
    }

    /** Emits, before the loop, whether the number certainly leaves the range before the bound without wrapping. */
    Value comes(FunctionBuilder builder, FirstIteration first) {
        boolean signed = SIGNED.contains(predicate);
        IntPredicate near = step > 0 ? (signed ? SLE : ULE) : (signed ? SGE : UGE);
        return builder.icmp(near, first.compute(builder, bound), Value.i32((int) furthest(predicate, step)));
    }

    /** Whether it goes on beyond its bound if {@link #isEndless} is true. */
    boolean mayBeEndless() {
        return predicate == NE && Math.abs((long) step) > 1;
    }

    /**
     * Whether something that moves by a number in each iteration certainly wraps if {@link #isEndless} is true: if it moves as far as
     * what is compared, which goes through all numbers at least once, or, with a power of two, does so for ever.
     */
    boolean wrapsWithoutEnd(long other) {
        return other != 0 && (Integer.bitCount(Math.abs(step)) == 1 || Math.abs(other) >= Math.abs((long) step));
    }

    /** Emits, before the loop, whether it misses its bound at least once. */
    Value isEndless(FunctionBuilder builder, FirstIteration first) {
        Value rest = builder.binary(Binary.UREM, distance(builder, first), width());
        return builder.icmp(NE, rest, Value.i32(0));
    }

    /** Emits, before the loop, how often it goes back, as an i64: 2^32 times if all numbers are before the bound. */
    Value count(FunctionBuilder builder, FirstIteration first) {
        Value distance = distance(builder, first);
        Value count = builder.convert(Conversion.ZEXT, builder.binary(Binary.UDIV, distance, width()), Type.I64);
        if (predicate != NE) {
            Value some = builder.icmp(predicate, first.compute(builder, moving), first.compute(builder, bound));
            count = builder.select(some, builder.binary(Binary.ADD_NUW_NSW, count, Value.i64(1)), Value.i64(0));
        }
        return count;
    }

    /** From where it starts to the last number for which it would go on, or, with {@code ne}, to the bound. */
    private Value distance(FunctionBuilder builder, FirstIteration first) {
        Value from = first.compute(builder, moving);
        Value to = first.compute(builder, bound);
        Value distance = step > 0 ? builder.binary(Binary.SUB, to, from) : builder.binary(Binary.SUB, from, to);
        if (mask != WHOLE) {
            return builder.binary(Binary.AND, distance, Value.i32(mask));
        }
        return STRICT.contains(predicate) ? builder.binary(Binary.SUB, distance, Value.i32(1)) : distance;
    }

    private Value width() {
        return Value.i32(Math.abs(step));
    }
}
