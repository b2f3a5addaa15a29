// SPDX-License-Identifier: Apache-2.0
package io.awsm.fuzz;

import io.awsm.wasm.type.NumberType;
import io.awsm.wasm.type.ReferenceType;
import io.awsm.wasm.type.ValueType;
import io.awsm.wasm.type.VectorType;
import java.util.List;
import java.util.Random;

/** Random choices that follow from a seed, and values that are likely to matter. */
final class Chance {

    static final List<ValueType> NUMBERS =
            List.of(NumberType.I32, NumberType.I64, NumberType.F32, NumberType.F64, VectorType.V128);

    private static final int[] FLOATS = {
        0,
        0x3F800000,
        0x3F000000,
        0x3FC00000,
        0x40200000, // 0, 1, 0.5, 1.5, 2.5
        0x7F800000,
        0x7FC00000,
        0x7FA00000,
        0x7FFFFFFF,
        0x7F800001, // infinity and NaNs
        1,
        0x007FFFFF,
        0x00800000,
        0x7F7FFFFF, // subnormal, normal
        0x4B000000,
        0x4AFFFFFF,
        0x4F000000,
        0x4EFFFFFF,
        0x4F800000,
        0x5F000000,
        0x5F800000,
        0x437F0000,
        0x3EFFFFFF,
    };

    private static final double[] DOUBLES = {
        0,
        1,
        0.5,
        1.5,
        2.5,
        Double.POSITIVE_INFINITY,
        Double.MIN_VALUE,
        Double.MIN_NORMAL,
        Double.MAX_VALUE,
        0x1p31,
        0x1p31 - 1,
        0x1p31 - 0.5,
        0x1p32,
        0x1p32 - 1,
        0x1p52,
        0x1p53,
        0x1p63,
        0x1.fffffffffffffp62,
        0x1p64,
        0x1.fffffep127,
        0x1.ffffffp127,
        0x1p-149,
        0x1p-150,
        0x1.8p-150,
        0.49999999999999994,
        1e300,
        3.141592653589793,
    };

    private static final long[] DOUBLE_NANS = {
        0x7FF80000_00000000L, 0x7FF40000_00000000L, 0x7FFFFFFF_FFFFFFFFL, 0x7FF00000_00000001L,
    };

    private final Random random;

    Chance(long seed) {
        this.random = new Random(seed);
    }

    /** For the library. */
    Random random() {
        return random;
    }

    /** 0 to {@code bound - 1}. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    boolean percent(int probability) {
        return below(100) < probability;
    }

    long bits() {
        return random.nextLong();
    }

    <T> T pick(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** Any type, the common ones more often. */
    ValueType type() {
        return switch (below(16)) {
            case 0, 1, 2, 3, 4 -> NumberType.I32;
            case 5, 6, 7 -> NumberType.I64;
            case 8, 9 -> NumberType.F32;
            case 10, 11 -> NumberType.F64;
            case 12, 13 -> VectorType.V128;
            case 14 -> ReferenceType.FUNCREF;
            default -> ReferenceType.EXTERNREF;
        };
    }

    int i32() {
        return (int) integer(32);
    }

    long i64() {
        return integer(64);
    }

    private long integer(int width) {
        return switch (below(6)) {
            case 0 -> between(-2, 2);
            case 1 -> between(-130, 260);
            case 2 -> (1L << below(width)) + between(-1, 1);
            case 3 -> -(1L << below(width)) + between(-1, 1);
            case 4 -> percent(50) ? -1L >>> 65 - width : 1L << width - 1;
            default -> bits();
        };
    }

    /** The bits of a float. */
    int f32() {
        int sign = percent(50) ? 0 : Integer.MIN_VALUE;
        return switch (below(4)) {
            case 0, 1 -> FLOATS[below(FLOATS.length)] | sign;
            case 2 -> Float.floatToRawIntBits(i32());
            default -> (int) bits();
        };
    }

    /** The bits of a double. */
    long f64() {
        long sign = percent(50) ? 0 : Long.MIN_VALUE;
        return switch (below(5)) {
            case 0, 1 -> Double.doubleToRawLongBits(DOUBLES[below(DOUBLES.length)]) | sign;
            case 2 -> Double.doubleToRawLongBits(i32());
            case 3 -> DOUBLE_NANS[below(DOUBLE_NANS.length)] | sign;
            default -> bits();
        };
    }

    /** Half a vector: lanes of some shape, often all alike. */
    long halfVector() {
        return switch (below(7)) {
            case 0 -> lanes(8);
            case 1 -> lanes(16);
            case 2 -> i32() & 0xFFFFFFFFL | (long) i32() << 32;
            case 3, 4 -> f32() & 0xFFFFFFFFL | (long) f32() << 32;
            default -> percent(70) ? f64() : i64();
        };
    }

    private long lanes(int width) {
        long lanes = 0;
        for (int at = 0; at < 64; at += width) {
            lanes |= (integer(width) & (1L << width) - 1) << at;
        }
        return lanes;
    }
}
