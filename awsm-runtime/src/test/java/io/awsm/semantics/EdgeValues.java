// SPDX-License-Identifier: Apache-2.0
package io.awsm.semantics;

import java.util.Arrays;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Operands where a wrong instruction shows: both sides of each limit, and one value without any symmetry. */
public final class EdgeValues {

    private EdgeValues() {}

    /** Integers of 8, 16, 32 or 64 bits. */
    public static long[] integers(int bits) {
        long all = -1L >>> (64 - bits);
        long top = 1L << (bits - 1);
        LongStream limits = LongStream.of(
                0, 1, 2, 3, bits - 1, bits, bits + 1, top - 1, top, top + 1, all - 1, all, 0xFEDC_BA98_7654_3210L);
        LongStream narrower = LongStream.of(8, 16, 32)
                .filter(n -> n < bits)
                .flatMap(n -> LongStream.of((1L << (n - 1)) - 1, 1L << (n - 1), (1L << n) - 1, -1L << (n - 1)));
        return LongStream.concat(limits, narrower).map(i -> i & all).distinct().toArray();
    }

    /** Floats of 32 or 64 bits of both signs: zero, subnormal, limits of exactness, infinite, all kinds of NaN. */
    public static long[] floats(int width) {
        Floats type = new Floats(width);
        int mantissa = width == 32 ? 23 : 52;
        long one = bits(width, 1);
        long infinity = bits(width, Double.POSITIVE_INFINITY);
        LongStream positive = LongStream.of(
                0,
                1,
                (1L << mantissa) - 1,
                1L << mantissa,
                bits(width, 0.5) - 1,
                bits(width, 0.5),
                bits(width, 0.5) + 1,
                one - 1,
                one,
                one + 1,
                bits(width, 1.5),
                bits(width, 2.5),
                bits(width, 1L << (mantissa - 1)) + 1,
                bits(width, 1L << mantissa) + 1,
                infinity - 1,
                infinity,
                type.canonicalNan(),
                type.canonicalNan() + 5,
                infinity + 1);
        return bothSigns(width, positive);
    }

    /** Floats next to the limits of integers of all types, which conversions need besides {@link #floats}. */
    public static long[] integerLimits(int width) {
        LongStream limits = Stream.of(7, 8, 15, 16, 24, 31, 32, 53, 63, 64).flatMapToLong(n -> {
            double power = Math.scalb(1.0, n);
            long at = bits(width, power);
            return LongStream.of(at - 1, at, at + 1, bits(width, power - 1), bits(width, power + 0.5));
        });
        return bothSigns(width, limits);
    }

    private static long[] bothSigns(int width, LongStream positive) {
        return positive.flatMap(z -> LongStream.of(z, z | new Floats(width).sign()))
                .distinct()
                .toArray();
    }

    private static long bits(int width, double value) {
        return width == 32
                ? Integer.toUnsignedLong(Float.floatToRawIntBits((float) value))
                : Double.doubleToRawLongBits(value);
    }

    /** All of both. */
    public static long[] concat(long[] first, long[] second) {
        return LongStream.concat(Arrays.stream(first), Arrays.stream(second))
                .distinct()
                .toArray();
    }
}
