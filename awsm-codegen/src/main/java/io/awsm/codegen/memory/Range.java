// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.memory;

import io.awsm.llvm.ir.Binary;
import io.awsm.llvm.ir.Conversion;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.IntPredicate;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;

/**
 * What a stream accesses while its loop runs, computed before it, in words of the machine. In 64 bits nothing wraps. In 32 bits all of
 * it is modulo 2^32, as addresses are there; but the way is right if the loop {@linkplain #excess goes back rarely enough}.
 *
 * @param start the lowest address in the first iteration
 * @param low the same in the iteration where it is lowest
 * @param high the same in the iteration where it is highest
 * @param way from low to high
 */
record Range(Stream stream, Value start, Value low, Value high, Value way) {

    /** Never in a memory, and, with any distance, never beyond what is reserved for one. */
    private static final Value OUTSIDE = Value.i64(1L << 32);

    private static final Value OUTSIDE_OF_32_BITS = Value.i32(-1);

    /** Two of them, and two lengths of streams, are less than 2^32. */
    private static final long LONGEST_WAY = 1L << 30;

    /** @param backs how often the loop goes back, a word */
    static Range of(FunctionBuilder builder, Stream stream, FirstIteration first, Value backs) {
        Type word = backs.type();
        boolean isWide = word.equals(Type.I64);
        int step = stream.step();
        Value start = first.compute(builder, isWide ? stream.lowest() : stream.lowestAddress());
        if (stream.below() > 0) {
            start = builder.binary(isWide ? Binary.SUB_NSW : Binary.SUB, start, Value.integer(word, stream.below()));
        }
        // For one only in the rest, the last iteration is none; if that is the first one, no access is made.
        Value count = backs;
        if (stream.isOnlyInRest()) {
            count = builder.intrinsic(word, isWide ? "usub.sat.i64" : "usub.sat.i32", backs, Value.integer(word, 1));
        }
        if (step == 0) {
            return new Range(stream, start, start, start, Value.integer(word, 0));
        }
        Value length = Value.integer(word, Math.abs(step));
        Value way = builder.binary(isWide ? Binary.MUL_NUW_NSW : Binary.MUL, count, length);
        return step > 0
                ? new Range(
                        stream, start, start, builder.binary(isWide ? Binary.ADD_NUW_NSW : Binary.ADD, start, way), way)
                : new Range(
                        stream, start, builder.binary(isWide ? Binary.SUB_NSW : Binary.SUB, start, way), start, way);
    }

    /** In 32 bits, what is not 0 if the way of a stream may be wrong that moves by no more than {@code step}: the upper bits of a count. */
    static Value excess(FunctionBuilder builder, Value backs, int step) {
        int bits = Long.numberOfTrailingZeros(Long.highestOneBit(LONGEST_WAY / step));
        return builder.convert(Conversion.TRUNC, builder.binary(Binary.LSHR, backs, Value.i64(bits)), Type.I32);
    }

    /**
     * {@link #high}, or, if the stream leaves what a memory can be or {@code endless} is true, what is in none. In 32 bits, a stream that
     * moves does not leave it if, besides, {@link #low} is less than 2^31.
     */
    Value highest(FunctionBuilder builder, Value endless) {
        boolean isWide = high.type().equals(Type.I64);
        Value outside = isWide ? OUTSIDE : OUTSIDE_OF_32_BITS;
        Value highest = high;
        if (isWide && stream.step() < 0) {
            highest = builder.select(builder.icmp(IntPredicate.SLT, low, Value.i64(0)), outside, highest);
        }
        return endless.isLocal() ? builder.select(endless, outside, highest) : highest;
    }

    /** Whether the other one has no byte of this one: it begins after this one and, around all addresses, ends before. */
    Value isApart(FunctionBuilder builder, Range other) {
        Value length = length(builder);
        Value lengths = builder.binary(Binary.ADD, length, other.length(builder));
        Value behind = builder.binary(Binary.SUB, builder.binary(Binary.SUB, other.low, low), length);
        Value none = Value.integer(low.type(), 0);
        return builder.icmp(IntPredicate.ULE, behind, builder.binary(Binary.SUB, none, lengths));
    }

    private Value length(FunctionBuilder builder) {
        return builder.binary(Binary.ADD, way, Value.integer(way.type(), stream.length()));
    }
}
