// SPDX-License-Identifier: Apache-2.0
package io.awsm.semantics;

import static io.awsm.semantics.Integers.unsigned;

import io.awsm.wasm.instruction.NumericOp;
import io.awsm.wasm.type.NumberType;
import io.awsm.wasm.type.ValueType;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/** Numeric instructions (specification 2.4.1). */
public final class Scalars {

    private Scalars() {}

    /** Bits of a value of this type. */
    public static int width(ValueType type) {
        return type == NumberType.I64 || type == NumberType.F64 ? 64 : 32;
    }

    /**
     * The instruction's result.
     *
     * @throws Trap if it has none
     */
    public static String apply(NumericOp op, long... operands) {
        String operator = op.mnemonic().substring(op.mnemonic().indexOf('.') + 1);
        List<ValueType> types = op.signature().operands();
        ValueType to = op.signature().result();
        if (operator.matches("(trunc|convert|wrap|extend|promote|demote|reinterpret)_.*")) {
            return convert(operator, types.get(0), to, operands[0]);
        }
        int width = width(types.get(0));
        if (isFloat(types.get(0))) {
            return new Floats(width).apply(operator, operands);
        }
        BigInteger[] integers =
                Arrays.stream(operands).mapToObj(Integers::unsigned).toArray(BigInteger[]::new);
        return new Integers(width(to)).text(new Integers(width).apply(operator, integers));
    }

    private static String convert(String operator, ValueType from, ValueType to, long operand) {
        boolean signed = operator.endsWith("_s");
        Integers integers = new Integers(width(isFloat(to) ? from : to));
        Floats floats = new Floats(width(isFloat(to) ? to : from));
        return switch (operator.replaceFirst("_[if].*", "")) {
            case "trunc" -> Conversions.truncate(floats, integers, signed, operand);
            case "trunc_sat" -> Conversions.truncateSaturating(floats, integers, signed, operand);
            case "convert" -> Conversions.convert(integers, floats, signed, unsigned(operand));
            case "promote", "demote" -> Conversions.resize(new Floats(width(from)), floats, operand);
            case "reinterpret" -> new Integers(width(to)).text(unsigned(operand));
            case "wrap" -> integers.text(integers.wrap(unsigned(operand)));
            case "extend" -> {
                BigInteger i = unsigned(operand);
                yield integers.text(integers.wrap(signed ? new Integers(width(from)).signed(i) : i));
            }
            default -> throw new IllegalArgumentException(operator);
        };
    }

    static boolean isFloat(ValueType type) {
        return type == NumberType.F32 || type == NumberType.F64;
    }
}
