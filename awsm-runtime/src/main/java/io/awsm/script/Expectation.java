// SPDX-License-Identifier: Apache-2.0
package io.awsm.script;

import static java.util.stream.Collectors.joining;

import io.awsm.wasm.type.ReferenceType;
import io.awsm.wasm.type.ValueType;
import java.util.List;

/**
 * What a result is to be: exact bits or a kind of NaN, lane by lane (anything but a vector has one lane), or a
 * reference.
 *
 * @param lanes the lowest first: hexadecimal digits of the lane's whole width, {@link #CANONICAL} or {@link
 *     #ARITHMETIC}; a reference's is as in {@link Value}, or {@link #ANY} if it only must not be null
 */
record Expectation(ValueType type, List<String> lanes) {

    static final String CANONICAL = "nan:canonical";
    static final String ARITHMETIC = "nan:arithmetic";
    static final String ANY = "ref";

    boolean matches(Value value) {
        if (!value.type().equals(type)) {
            return false;
        } else if (type instanceof ReferenceType) {
            return lanes.get(0).equals(ANY)
                    ? !value.bits().equals(Value.NULL)
                    : lanes.get(0).equals(value.bits());
        }
        int width = value.bits().length() / lanes.size();
        for (int i = 0; i < lanes.size(); i++) {
            int end = value.bits().length() - i * width;
            if (!matches(lanes.get(i), value.bits().substring(end - width, end))) {
                return false;
            }
        }
        return true;
    }

    private static boolean matches(String lane, String bits) {
        return switch (lane) {
            case CANONICAL -> (number(bits) & payloadAndExponent(bits)) == canonical(bits);
            case ARITHMETIC -> (number(bits) & canonical(bits)) == canonical(bits);
            default -> lane.equals(bits);
        };
    }

    private static long number(String bits) {
        return Long.parseUnsignedLong(bits, 16);
    }

    /** Everything but the sign. */
    private static long payloadAndExponent(String bits) {
        return bits.length() == 8 ? 0x7FFFFFFFL : 0x7FFFFFFF_FFFFFFFFL;
    }

    private static long canonical(String bits) {
        return bits.length() == 8 ? 0x7FC00000L : 0x7FF80000_00000000L;
    }

    /** The value, if the expectation leaves no choice. */
    Value value() {
        StringBuilder bits = new StringBuilder();
        lanes.forEach(lane -> bits.insert(0, lane));
        return new Value(type, bits.toString());
    }

    boolean isExact() {
        return lanes.stream().noneMatch(l -> l.equals(CANONICAL) || l.equals(ARITHMETIC) || l.equals(ANY));
    }

    /** For people. */
    @Override
    public String toString() {
        return isExact()
                ? value().toString()
                : type.text() + " " + lanes.stream().collect(joining(" "));
    }
}
