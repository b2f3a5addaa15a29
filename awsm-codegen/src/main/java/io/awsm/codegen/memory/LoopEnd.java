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
 * the same is true.
 *
 * @param predicate of LLVM's {@code icmp}
 * @param step by which {@code moving} grows; with all predicates but {@code ne} it comes to the bound before it wraps
 */
record LoopEnd(IntPredicate predicate, Value moving, int step, Value bound) {

    private static final Set<IntPredicate> UPWARDS = EnumSet.of(SLT, ULT, SLE, ULE);
    private static final Set<IntPredicate> STRICT = EnumSet.of(SLT, ULT, SGT, UGT);
    private static final Set<IntPredicate> SIGNED = EnumSet.of(SLT, SLE, SGT, SGE);

    /** Empty if the loop may be without end, or ends for another reason. */
    static Optional<LoopEnd> of(SmallLoop loop) {
        Value condition = loop.condition();
        IrInstruction compare = loop.isOutside(condition) ? null : condition.definition();
        if (compare == null
                || !(compare.opcode() instanceof IntPredicate predicate)
                || !compare.operands().get(0).type().equals(Type.I32)) {
            return Optional.empty();
        }
        Value left = compare.operands().get(0);
        Value right = compare.operands().get(1);
        return loop.step(left).equals(OptionalInt.of(0))
                ? of(loop, swapped(predicate), right, left)
                : of(loop, predicate, left, right);
    }

    private static Optional<LoopEnd> of(SmallLoop loop, IntPredicate predicate, Value moving, Value bound) {
        int step = loop.step(moving).orElse(0);
        boolean ends = step != 0
                && loop.step(bound).equals(OptionalInt.of(0))
                && (predicate == NE || predicate != EQ && ends(predicate, step, loop.sum(bound)));
        return ends ? Optional.of(new LoopEnd(predicate, moving, step, bound)) : Optional.empty();
    }

    /** Whether a number that moves by {@code step} leaves the range for which the loop goes on without wrapping. */
    private static boolean ends(IntPredicate predicate, long step, Sum bound) {
        boolean upwards = UPWARDS.contains(predicate);
        int beyond = STRICT.contains(predicate) ? 1 : 0;
        if (!bound.isConstant()) {
            return beyond == 1 && step == (upwards ? 1 : -1);
        }
        boolean signed = SIGNED.contains(predicate);
        long lowest = signed ? Integer.MIN_VALUE : 0;
        long highest = lowest + 0xFFFF_FFFFL;
        long number = signed ? bound.constant() : Integer.toUnsignedLong(bound.constant());
        return upwards ? step > 0 && number - beyond + step <= highest : step < 0 && number + beyond + step >= lowest;
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

    /** Whether it ends only if {@link #isEndless} is false. */
    boolean mayBeEndless() {
        return predicate == NE && Math.abs((long) step) > 1;
    }

    /** Emits, before the loop, whether it misses its bound at least once: then all that moves wraps. */
    Value isEndless(FunctionBuilder builder, FirstIteration first) {
        Value rest = builder.binary(Binary.UREM, distance(builder, first), width());
        return builder.icmp(NE, rest, Value.i32(0));
    }

    /** Emits, before the loop, how often it goes back, as an i64. */
    Value count(FunctionBuilder builder, FirstIteration first) {
        Value distance = distance(builder, first);
        Value count = builder.binary(Binary.UDIV, distance, width());
        if (predicate != NE) {
            Value some = builder.icmp(predicate, first.compute(builder, moving), first.compute(builder, bound));
            count = builder.select(some, builder.binary(Binary.ADD, count, Value.i32(1)), Value.i32(0));
        }
        return builder.convert(Conversion.ZEXT, count, Type.I64);
    }

    /** From where it starts to the last number for which it would go on, or, with {@code ne}, to the bound. */
    private Value distance(FunctionBuilder builder, FirstIteration first) {
        Value from = first.compute(builder, moving);
        Value to = first.compute(builder, bound);
        Value distance = step > 0 ? builder.binary(Binary.SUB, to, from) : builder.binary(Binary.SUB, from, to);
        return STRICT.contains(predicate) ? builder.binary(Binary.SUB, distance, Value.i32(1)) : distance;
    }

    private Value width() {
        return Value.i32(Math.abs(step));
    }
}
