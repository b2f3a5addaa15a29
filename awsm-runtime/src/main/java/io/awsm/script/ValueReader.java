// SPDX-License-Identifier: Apache-2.0
package io.awsm.script;

import io.awsm.wasm.type.NumberType;
import io.awsm.wasm.type.ReferenceType;
import io.awsm.wasm.type.ValueType;
import io.awsm.wasm.type.VectorType;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/** Reads values and expectations: {@code {"type": "i32", "value": "42"}}, with {@code "lane_type"} for vectors. */
final class ValueReader {

    /** No number of 64 bits is longer. */
    private static final int LONGEST_NUMBER = 20;

    private static final int REFERENCE_BITS = 32;
    private static final int VECTOR_BITS = 128;

    private static final Map<String, Integer> LANE_BITS =
            Map.of("i8", 8, "i16", 16, "i32", 32, "i64", 64, "f32", 32, "f64", 64);

    private ValueReader() {}

    static Expectation read(JsonObject json) {
        ValueType type = Value.type(json.string("type")).orElseThrow(() -> json.wrong("type"));
        String reference = type instanceof ReferenceType && json.has("value") ? json.string("value") : "";
        if (reference.equals(Value.NULL)) {
            return new Expectation(type, List.of(reference));
        } else if (type.equals(ReferenceType.FUNCREF) || !json.has("value")) {
            // Some function, whatever number wast2json gives it; or the result of an action, which nobody compares.
            return new Expectation(type, List.of(Expectation.ANY));
        } else if (type.equals(ReferenceType.EXTERNREF)) {
            return new Expectation(type, List.of(bits(json, reference, REFERENCE_BITS)));
        }
        String laneType = type instanceof VectorType ? json.string("lane_type") : type.text();
        Integer width = LANE_BITS.get(laneType);
        List<String> values = json.strings("value");
        if (width == null || values.size() != (type instanceof VectorType ? VECTOR_BITS / width : 1)) {
            throw json.wrong("value");
        }
        boolean mayBeNan = laneType.equals(NumberType.F32.text()) || laneType.equals(NumberType.F64.text());
        return new Expectation(
                type, values.stream().map(v -> lane(json, v, width, mayBeNan)).toList());
    }

    private static String lane(JsonObject json, String value, int width, boolean mayBeNan) {
        boolean isNan = value.equals(Expectation.CANONICAL) || value.equals(Expectation.ARITHMETIC);
        return isNan && mayBeNan ? value : bits(json, value, width);
    }

    /** From a decimal number, signed or unsigned, to hexadecimal digits. */
    private static String bits(JsonObject json, String decimal, int width) {
        if (decimal.length() > LONGEST_NUMBER || !decimal.matches("-?[0-9]+")) {
            throw json.wrong("value");
        }
        BigInteger number = new BigInteger(decimal);
        BigInteger end = BigInteger.ONE.shiftLeft(width);
        if (number.compareTo(end) >= 0 || number.compareTo(end.shiftRight(1).negate()) < 0) {
            throw json.wrong("value");
        }
        return String.format("%0" + width / 4 + "x", number.mod(end));
    }
}
