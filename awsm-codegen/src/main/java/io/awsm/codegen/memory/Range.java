// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.memory;

import io.awsm.llvm.ir.Binary;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.IntPredicate;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;

/**
 * What a stream accesses while its loop runs, computed before it, as addresses of 64 bits. They are right unless the stream leaves
 * what a memory can be, at either end.
 *
 * @param start the lowest address in the first iteration
 * @param low the same in the iteration where it is lowest
 * @param high the same in the iteration where it is highest
 */
record Range(Stream stream, Value start, Value low, Value high) {

    /** Never in a memory, and, with any distance, never beyond what is reserved for one. */
    private static final Value OUTSIDE = Value.i64(1L << 32);

    /** @param backs how often the loop goes back, at most 2^32 */
    static Range of(FunctionBuilder builder, Stream stream, FirstIteration first, Value backs) {
        int step = stream.step();
        Value start = first.compute(builder, stream.lowest());
        if (stream.below() > 0) {
            start = builder.binary(Binary.SUB_NSW, start, Value.i64(stream.below()));
        }
        // For one only in the rest, the last iteration is none; if that is the first one, no access is made.
        Value count = stream.isOnlyInRest() ? builder.intrinsic(Type.I64, "usub.sat.i64", backs, Value.i64(1)) : backs;
        if (step == 0) {
            return new Range(stream, start, start, start);
        }
        Value way = builder.binary(Binary.MUL_NUW_NSW, count, Value.i64(Math.abs(step)));
        return step > 0
                ? new Range(stream, start, start, builder.binary(Binary.ADD_NUW_NSW, start, way))
                : new Range(stream, start, builder.binary(Binary.SUB_NSW, start, way), start);
    }

    /** The last byte, or, if the stream leaves what a memory can be or {@code endless} is true, one that is in none. */
    Value last(FunctionBuilder builder, Value endless) {
        Value last = high;
        if (stream.step() > 0) {
            last = builder.select(builder.icmp(IntPredicate.UGE, high, OUTSIDE), OUTSIDE, high);
        } else if (stream.step() < 0) {
            last = builder.select(builder.icmp(IntPredicate.SLT, low, Value.i64(0)), OUTSIDE, high);
        }
        if (endless.isLocal()) {
            last = builder.select(endless, OUTSIDE, last);
        }
        return builder.binary(Binary.ADD_NUW_NSW, last, Value.i64(stream.length() - 1));
    }

    /** Whether the other one has no byte of this one. */
    Value isApart(FunctionBuilder builder, Range other) {
        Value below = builder.icmp(IntPredicate.SLE, end(builder), other.low);
        Value above = builder.icmp(IntPredicate.SLE, other.end(builder), low);
        return builder.binary(Binary.OR, below, above);
    }

    private Value end(FunctionBuilder builder) {
        return builder.binary(Binary.ADD_NSW, high, Value.i64(stream.length()));
    }
}
