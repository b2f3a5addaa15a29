// SPDX-License-Identifier: Apache-2.0
package io.awsm.script;

import io.awsm.wasm.type.NumberType;
import io.awsm.wasm.type.ReferenceType;
import io.awsm.wasm.type.ValueType;
import io.awsm.wasm.type.VectorType;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A value, as the program reads and writes it (script/value.c of the runtime).
 *
 * @param bits hexadecimal digits, the most significant first, of the type's whole width; of a reference {@code null},
 *     {@code ref} or a number
 */
record Value(ValueType type, String bits) {

    static final String NULL = "null";

    private static final Map<String, ValueType> TYPES = Stream.of(
                    Stream.of(NumberType.values()),
                    Stream.of(ReferenceType.FUNCREF, ReferenceType.EXTERNREF),
                    Stream.of(VectorType.V128))
            .flatMap(s -> s)
            .collect(Collectors.toMap(ValueType::text, t -> t));

    static Optional<ValueType> type(String name) {
        return Optional.ofNullable(TYPES.get(name));
    }

    /** Reads {@code i32:0000002a}. */
    static Value parse(String word) {
        int colon = word.indexOf(':');
        return new Value(TYPES.get(word.substring(0, colon)), word.substring(colon + 1));
    }

    /** As the program reads it. */
    String word() {
        return type.text() + ":" + bits;
    }

    /** For people. */
    @Override
    public String toString() {
        return type.text() + " " + text();
    }

    private String text() {
        if (type instanceof NumberType number) {
            return switch (number) {
                case I32 -> Integer.toString(Integer.parseUnsignedInt(bits, 16));
                case I64 -> Long.toString(Long.parseUnsignedLong(bits, 16));
                case F32 -> Float.intBitsToFloat(Integer.parseUnsignedInt(bits, 16)) + " (0x" + bits + ")";
                case F64 -> Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16)) + " (0x" + bits + ")";
            };
        } else if (type instanceof VectorType) {
            return "0x" + bits;
        }
        return bits.matches("[0-9a-f]+") ? Long.toString(Long.parseUnsignedLong(bits, 16)) : bits;
    }
}
