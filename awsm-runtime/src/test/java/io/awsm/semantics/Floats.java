// SPDX-License-Identifier: Apache-2.0
package io.awsm.semantics;

import java.util.Arrays;

/** Operations on IEEE 754 values of 32 or 64 bits, which are passed as their bits (specification 4.3.3). */
record Floats(int width) {

    private static final String CANONICAL = "nan:canonical";
    private static final String ARITHMETIC = "nan:arithmetic";
    private static final String TRUE = "00000001";
    private static final String FALSE = "00000000";

    /** Applies an operator that is a mnemonic without its type. */
    String apply(String operator, long... z) {
        return switch (operator) {
            // These look at bits only, so they keep every NaN.
            case "abs" -> bits(z[0] & ~sign());
            case "neg" -> bits(z[0] ^ sign());
            case "copysign" -> bits(z[0] & ~sign() | z[1] & sign());
            case "pmin" -> bits(value(z[1]) < value(z[0]) ? z[1] : z[0]);
            case "pmax" -> bits(value(z[0]) < value(z[1]) ? z[1] : z[0]);
            case "eq" -> value(z[0]) == value(z[1]) ? TRUE : FALSE;
            case "ne" -> value(z[0]) != value(z[1]) ? TRUE : FALSE;
            case "lt" -> value(z[0]) < value(z[1]) ? TRUE : FALSE;
            case "gt" -> value(z[0]) > value(z[1]) ? TRUE : FALSE;
            case "le" -> value(z[0]) <= value(z[1]) ? TRUE : FALSE;
            case "ge" -> value(z[0]) >= value(z[1]) ? TRUE : FALSE;
            default ->
                result(z.length == 1 ? compute(operator, value(z[0])) : compute(operator, value(z[0]), value(z[1])), z);
        };
    }

    private double compute(String operator, double a) {
        return switch (operator) {
            // Exact, or rounded to 53 bits first, which does not change what is then rounded to 24.
            case "sqrt" -> Math.sqrt(a);
            case "ceil" -> Math.ceil(a);
            case "floor" -> Math.floor(a);
            case "trunc" -> a < 0 ? Math.ceil(a) : Math.floor(a);
            case "nearest" -> Math.rint(a);
            default -> throw new IllegalArgumentException(operator);
        };
    }

    private double compute(String operator, double a, double b) {
        return switch (operator) {
            case "add" -> width == 32 ? (float) a + (float) b : a + b;
            case "sub" -> width == 32 ? (float) a - (float) b : a - b;
            case "mul" -> width == 32 ? (float) a * (float) b : a * b;
            case "div" -> width == 32 ? (float) a / (float) b : a / b;
            case "min" -> Math.min(a, b);
            case "max" -> Math.max(a, b);
            default -> throw new IllegalArgumentException(operator);
        };
    }

    private String result(double value, long... operands) {
        return Double.isNaN(value) ? nan(operands) : number(value);
    }

    /** The NaNs that these operands may lead to: one that is not canonical sets all others free. */
    String nan(long... operands) {
        return Arrays.stream(operands).allMatch(this::isCanonicalOrNumber) ? CANONICAL : ARITHMETIC;
    }

    /** Rounded to this width. */
    String number(double value) {
        return bits(width == 32 ? Float.floatToRawIntBits((float) value) : Double.doubleToRawLongBits(value));
    }

    /** Exact: every value of 32 bits is one of 64. */
    double value(long bits) {
        return width == 32 ? Float.intBitsToFloat((int) bits) : Double.longBitsToDouble(bits);
    }

    private boolean isCanonicalOrNumber(long bits) {
        return !Double.isNaN(value(bits)) || (bits & ~sign()) == canonicalNan();
    }

    /** The positive one. */
    long canonicalNan() {
        return width == 32 ? 0x7FC0_0000L : 0x7FF8_0000_0000_0000L;
    }

    long sign() {
        return 1L << (width - 1);
    }

    private String bits(long bits) {
        return width == 32 ? String.format("%08x", (int) bits) : String.format("%016x", bits);
    }
}
