// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.type;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The types that a module defines (specification 2.5.2), by index. Equal ones are the same object, and whoever names one
 * in a {@link HeapType.Defined} uses the first index it has, so equality of types needs no look at the module.
 *
 * <p>A type may name itself and those before it. Two types are equal if they name equal types at the same places, and
 * themselves at the same places (recursive types are compared as they are written, not by what they unfold to).
 *
 * @since 0.1
 */
public final class DefinedTypes {

    private final List<FunctionType> types = new ArrayList<>();
    private final List<Integer> firsts = new ArrayList<>();
    /** By text, not by type: of equal hash codes, which are easy to find, strings have an order. */
    private final Map<String, Integer> indices = new HashMap<>();

    private final List<byte[]> digests = new ArrayList<>();
    private int visible;

    /** None yet. */
    public DefinedTypes() {}

    /** The next type is about to be read, and may name itself. */
    public void begin() {
        visible = types.size() + 1;
    }

    /** The next type. */
    public void add(FunctionType type) {
        int index = types.size();
        int first = indices.computeIfAbsent(text(type, index, String::valueOf), text -> index);
        types.add(first == index ? type : types.get(first));
        firsts.add(first);
        visible = types.size();
    }

    /** All of them. */
    public List<FunctionType> list() {
        return Collections.unmodifiableList(types);
    }

    /**
     * The first index of the type with this one, if there is such a type where the index is read.
     *
     * @param index unsigned
     */
    public OptionalInt first(int index) {
        if (index < 0 || index >= visible) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(index < firsts.size() ? firsts.get(index) : index);
    }

    /**
     * The type's identity among all modules, 64 hexadecimal digits: a cryptographic digest of the type, in which types that
     * it names are represented by their digests. Written out, they could be exponentially long.
     *
     * @param index of the type
     */
    public synchronized String digest(int index) {
        for (int i = digests.size(); i <= index; i++) {
            byte[] text = text(types.get(i), firsts.get(i), j -> HexFormat.of().formatHex(digests.get(j)))
                    .getBytes(StandardCharsets.US_ASCII);
            digests.add(sha256(text));
        }
        return HexFormat.of().formatHex(digests.get(index));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has it", e);
        }
    }

    /** How the name of another type is written. */
    private interface Naming {
        String of(int index);
    }

    private static String text(FunctionType type, int self, Naming naming) {
        StringBuilder text = new StringBuilder();
        append(text, type.parameters(), self, naming);
        text.append('>');
        append(text, type.results(), self, naming);
        return text.toString();
    }

    private static void append(StringBuilder text, List<ValueType> list, int self, Naming naming) {
        for (ValueType type : list) {
            if (type instanceof ReferenceType reference && reference.heap() instanceof HeapType.Defined heap) {
                text.append(reference.nullable() ? "null " : "ref ")
                        .append(heap.type() == self ? "self" : naming.of(heap.type()));
            } else {
                text.append(type.text());
            }
            text.append(' ');
        }
    }
}
