package io.awsm.codegen.abi;

import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;
import io.awsm.wasm.type.ValueType;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the values of WebAssembly are represented in LLVM. */
public final class LlvmTypes {

    /** Every {@code v128}, whatever its lanes: one type, so that no value needs to know who made it. */
    public static final Type V128 = Type.vector(2, Type.I64);

    private static final Pattern V128_CONSTANT = Pattern.compile("<i64 (-?\\d+), i64 (-?\\d+)>");

    private LlvmTypes() {}

    /** See {@link Representation}. */
    public static Type of(ValueType type) {
        return Representation.of(type).llvm();
    }

    public static List<Type> of(List<ValueType> types) {
        return types.stream().map(LlvmTypes::of).toList();
    }

    /** Bytes in memory, which is also the natural alignment; references have the size of a pointer. */
    public static int size(ValueType type, int pointerSize) {
        return Representation.of(type).bytes(pointerSize);
    }

    /** A vector constant by the bits of its lanes as {@code i64x2}. */
    public static Value v128(long low, long high) {
        return new Value(V128, "<i64 " + low + ", i64 " + high + ">");
    }

    /** The bits of a vector constant, low and high, if it is one. */
    public static Optional<long[]> constantBits(Value v128) {
        Matcher matcher = V128_CONSTANT.matcher(v128.text());
        return matcher.matches()
                ? Optional.of(new long[] {Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2))})
                : Optional.empty();
    }

    /** The value that a local or a global of this type has before it is set. */
    public static Value zero(ValueType type) {
        return Value.zero(of(type));
    }
}
