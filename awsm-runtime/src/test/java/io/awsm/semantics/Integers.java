// SPDX-License-Identifier: Apache-2.0
package io.awsm.semantics;

import java.math.BigInteger;

/**
 * Operations on integers of N bits (specification 4.3.2). Operands and results are unsigned, from 0 to 2^N - 1; an
 * operation may look at them as signed.
 */
record Integers(int n) {

    /** Applies an operator that is a mnemonic without its type. */
    BigInteger apply(String operator, BigInteger... i) {
        return i.length == 1 ? apply(operator, i[0]) : apply(operator, i[0], i[1]);
    }

    private BigInteger apply(String operator, BigInteger i) {
        return switch (operator) {
            case "clz" -> BigInteger.valueOf(n - i.bitLength());
            case "ctz" -> BigInteger.valueOf(i.signum() == 0 ? n : i.getLowestSetBit());
            case "popcnt" -> BigInteger.valueOf(i.bitCount());
            case "eqz" -> bool(i.signum() == 0);
            case "not" -> wrap(i.not());
            case "neg" -> wrap(i.negate());
            case "abs" -> wrap(signed(i).abs());
            case "extend8_s" -> wrap(low(8, i));
            case "extend16_s" -> wrap(low(16, i));
            case "extend32_s" -> wrap(low(32, i));
            default -> throw new IllegalArgumentException(operator);
        };
    }

    private BigInteger apply(String operator, BigInteger a, BigInteger b) {
        return switch (operator) {
            case "add" -> wrap(a.add(b));
            case "sub" -> wrap(a.subtract(b));
            case "mul" -> wrap(a.multiply(b));
            case "div_u" -> a.divide(divisor(b));
            case "rem_u" -> a.remainder(divisor(b));
            case "div_s" -> quotient(signed(a).divide(divisor(signed(b))));
            // Like divide, towards zero, so the result has the sign of the dividend.
            case "rem_s" -> wrap(signed(a).remainder(divisor(signed(b))));
            case "and" -> a.and(b);
            case "andnot" -> a.andNot(b);
            case "or" -> a.or(b);
            case "xor" -> a.xor(b);
            case "shl" -> wrap(a.shiftLeft(distance(b)));
            case "shr_u" -> a.shiftRight(distance(b));
            case "shr_s" -> wrap(signed(a).shiftRight(distance(b)));
            case "rotl" -> wrap(a.shiftLeft(distance(b)).or(a.shiftRight(n - distance(b))));
            case "rotr" -> wrap(a.shiftRight(distance(b)).or(a.shiftLeft(n - distance(b))));
            case "eq" -> bool(a.equals(b));
            case "ne" -> bool(!a.equals(b));
            case "lt_u" -> bool(a.compareTo(b) < 0);
            case "gt_u" -> bool(a.compareTo(b) > 0);
            case "le_u" -> bool(a.compareTo(b) <= 0);
            case "ge_u" -> bool(a.compareTo(b) >= 0);
            case "lt_s" -> bool(signed(a).compareTo(signed(b)) < 0);
            case "gt_s" -> bool(signed(a).compareTo(signed(b)) > 0);
            case "le_s" -> bool(signed(a).compareTo(signed(b)) <= 0);
            case "ge_s" -> bool(signed(a).compareTo(signed(b)) >= 0);
            case "min_u" -> a.min(b);
            case "max_u" -> a.max(b);
            case "min_s" -> wrap(signed(a).min(signed(b)));
            case "max_s" -> wrap(signed(a).max(signed(b)));
            case "add_sat_u" -> saturateUnsigned(a.add(b));
            case "sub_sat_u" -> saturateUnsigned(a.subtract(b));
            case "add_sat_s" -> saturateSigned(signed(a).add(signed(b)));
            case "sub_sat_s" -> saturateSigned(signed(a).subtract(signed(b)));
            case "avgr_u" -> a.add(b).add(BigInteger.ONE).shiftRight(1);
            case "q15mulr_sat_s" ->
                saturateSigned(signed(a)
                        .multiply(signed(b))
                        .add(BigInteger.ONE.shiftLeft(14))
                        .shiftRight(15));
            default -> throw new IllegalArgumentException(operator);
        };
    }

    /** The integer with these bits, from -2^(N-1). */
    BigInteger signed(BigInteger i) {
        return i.testBit(n - 1) ? i.subtract(end()) : i;
    }

    /** The unsigned integer with the same lowest N bits. */
    BigInteger wrap(BigInteger i) {
        return i.mod(end());
    }

    BigInteger saturateSigned(BigInteger i) {
        BigInteger half = end().shiftRight(1);
        return wrap(i.max(half.negate()).min(half.subtract(BigInteger.ONE)));
    }

    BigInteger saturateUnsigned(BigInteger i) {
        return i.max(BigInteger.ZERO).min(end().subtract(BigInteger.ONE));
    }

    private BigInteger end() {
        return BigInteger.ONE.shiftLeft(n);
    }

    private static BigInteger low(int bits, BigInteger i) {
        Integers narrow = new Integers(bits);
        return narrow.signed(narrow.wrap(i));
    }

    private int distance(BigInteger i) {
        return i.mod(BigInteger.valueOf(n)).intValue();
    }

    private static BigInteger divisor(BigInteger i) {
        if (i.signum() == 0) {
            throw new Trap("integer divide by zero");
        }
        return i;
    }

    private BigInteger quotient(BigInteger i) {
        if (i.bitLength() == n) {
            throw new Trap("integer overflow");
        }
        return wrap(i);
    }

    private static BigInteger bool(boolean b) {
        return b ? BigInteger.ONE : BigInteger.ZERO;
    }

    /** A result with all its digits. */
    String text(BigInteger i) {
        return String.format("%0" + n / 4 + "x", i);
    }

    static BigInteger unsigned(long bits) {
        return new BigInteger(Long.toUnsignedString(bits));
    }
}
