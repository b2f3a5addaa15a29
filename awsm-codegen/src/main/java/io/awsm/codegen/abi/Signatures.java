// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.abi;

import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;
import io.awsm.wasm.type.FunctionType;
import io.awsm.wasm.type.ValueType;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Canonical signatures: what an indirect call compares. Equal signatures have equal words in all modules, however they
 * were compiled, and different signatures never do, since nothing is hashed: a module cannot forge one.
 *
 * <p>A signature that fits, of types that three bits are enough for, is its own encoding: bit 0 is set, then follow three
 * bits for each parameter, three zero bits, and three bits for each result. Any other is the address of its {@linkplain
 * #string string}, whose bit 0 is clear; those are compared by {@link RuntimeFunction#SIGNATURE_EQUAL}.
 */
public final class Signatures {

    private Signatures() {}

    /** The signature as a word of {@code pointerSize} bytes, if it fits. */
    public static OptionalLong packed(FunctionType type, int pointerSize) {
        int needed = 1 + 3 * (type.parameters().size() + 1 + type.results().size());
        if (needed > 8 * pointerSize) {
            return OptionalLong.empty();
        }
        long word = 1;
        int shift = 1;
        for (List<ValueType> part : List.of(type.parameters(), type.results())) {
            for (ValueType value : part) {
                int code = Representation.of(value).packed();
                if (code == 0) {
                    return OptionalLong.empty();
                }
                word |= (long) code << shift;
                shift += 3;
            }
            shift += 3;
        }
        // As LLVM writes a constant of that width: signed.
        return OptionalLong.of(pointerSize == 4 ? (int) word : word);
    }

    /** The word as an operand in {@code unit}: a number, or the address of a string that unit 0 defines. */
    public static Value word(Unit unit, FunctionType type) {
        ModuleContext context = unit.context();
        OptionalLong packed = packed(type, context.pointerSize());
        if (packed.isPresent()) {
            return context.word(packed.getAsLong());
        }
        Value string = unit.variable(symbol(context, type), Type.array(string(context, type).length, Type.I8));
        return Value.address(context.word(), string);
    }

    /** The symbol of a signature's string: that of the first of all equal types of the module. */
    public static String symbol(ModuleContext context, FunctionType type) {
        return context.symbols().internal("signature", context.facts().typeIndex(type));
    }

    /**
     * Two strings, each ended by zero: the codes of the parameters and of the results, or, if it names other types, the
     * digest of the type after a #, which is no code, and nothing.
     */
    public static byte[] string(ModuleContext context, FunctionType type) {
        ByteArrayOutputStream string = new ByteArrayOutputStream();
        if (namesTypes(type)) {
            int index = context.facts().typeIndex(type);
            String digest = context.module().definedTypes().digest(index);
            string.writeBytes(("#" + digest + "\0\0").getBytes(StandardCharsets.US_ASCII));
        } else {
            string.writeBytes(codes(type.parameters()));
            string.writeBytes(codes(type.results()));
        }
        return string.toByteArray();
    }

    private static boolean namesTypes(FunctionType type) {
        return Stream.of(type.parameters(), type.results())
                .flatMap(List::stream)
                .anyMatch(t -> Representation.definedType(t).isPresent());
    }

    /** The codes of the types ({@link Representation#code}), ended by zero. */
    public static byte[] codes(List<ValueType> types) {
        byte[] codes = new byte[types.size() + 1];
        for (int i = 0; i < types.size(); i++) {
            codes[i] = (byte) Representation.of(types.get(i)).code();
        }
        return codes;
    }
}
