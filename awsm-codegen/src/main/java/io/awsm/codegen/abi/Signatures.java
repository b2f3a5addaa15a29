package io.awsm.codegen.abi;

import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;
import io.awsm.wasm.type.FunctionType;
import io.awsm.wasm.type.ValueType;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.OptionalLong;

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
        Value string = unit.variable(symbol(context, type), Type.array(string(type).length, Type.I8));
        return Value.address(context.word(), string);
    }

    /** The symbol of a signature's string: that of the first of all equal types of the module. */
    public static String symbol(ModuleContext context, FunctionType type) {
        return context.symbols().internal("signature", context.facts().typeIndex(type));
    }

    /** The parameters and the results in the binary format's codes, each ended by zero. */
    public static byte[] string(FunctionType type) {
        ByteArrayOutputStream string = new ByteArrayOutputStream();
        for (List<ValueType> part : List.of(type.parameters(), type.results())) {
            part.forEach(t -> string.write(Representation.of(t).code()));
            string.write(0);
        }
        return string.toByteArray();
    }
}
