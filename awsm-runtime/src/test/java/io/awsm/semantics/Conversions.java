// SPDX-License-Identifier: Apache-2.0
package io.awsm.semantics;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Conversions between integers and floats (specification 4.3.4). */
final class Conversions {

    private Conversions() {}

    /** {@code trunc}: traps where the integer is none of this type. */
    static String truncate(Floats from, Integers to, boolean signed, long z) {
        if (Double.isNaN(from.value(z))) {
            throw new Trap("invalid conversion to integer");
        }
        BigInteger integer = integer(from.value(z));
        BigInteger saturated = saturate(to, signed, integer);
        if (!(signed ? to.signed(saturated) : saturated).equals(integer)) {
            throw new Trap("integer overflow");
        }
        return to.text(saturated);
    }

    /** {@code trunc_sat}: the nearest integer of this type, and 0 for NaN. */
    static String truncateSaturating(Floats from, Integers to, boolean signed, long z) {
        BigInteger integer = Double.isNaN(from.value(z)) ? BigInteger.ZERO : integer(from.value(z));
        return to.text(saturate(to, signed, integer));
    }

    private static BigInteger saturate(Integers type, boolean signed, BigInteger integer) {
        return signed ? type.saturateSigned(integer) : type.saturateUnsigned(integer);
    }

    /** Towards zero; infinities become integers that are larger than those of every type. */
    private static BigInteger integer(double value) {
        return new BigDecimal(Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, value))).toBigInteger();
    }

    /** {@code convert}: to the nearest float, to the even one if there are two. */
    static String convert(Integers from, Floats to, boolean signed, BigInteger i) {
        BigInteger integer = signed ? from.signed(i) : i;
        return to.number(to.width() == 32 ? integer.floatValue() : integer.doubleValue());
    }

    /** {@code promote} and {@code demote}. */
    static String resize(Floats from, Floats to, long z) {
        double value = from.value(z);
        return Double.isNaN(value) ? from.nan(z) : to.number(value);
    }
}
