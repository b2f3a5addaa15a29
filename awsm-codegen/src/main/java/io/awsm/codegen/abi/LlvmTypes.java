package io.awsm.codegen.abi;

import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;
import io.awsm.wasm.type.NumberType;
import io.awsm.wasm.type.ValueType;
import io.awsm.wasm.type.VectorType;
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

    /** A reference is a pointer: to a {@code struct awsm_function}, or what the host made of it. */
    public static Type of(ValueType type) {
        if (type instanceof NumberType number) {
            return switch (number) {
                case I32 -> Type.I32;
                case I64 -> Type.I64;
                case F32 -> Type.FLOAT;
                case F64 -> Type.DOUBLE;
            };
        }
        return type instanceof VectorType ? V128 : Type.PTR;
    }

    public static List<Type> of(List<ValueType> types) {
        return types.stream().map(LlvmTypes::of).toList();
    }

    /** Bytes in memory, which is also the natural alignment; references have the size of a pointer. */
    public static int size(ValueType type, int pointerSize) {
        if (type instanceof NumberType number) {
            return number == NumberType.I32 || number == NumberType.F32 ? 4 : 8;
        }
        return type instanceof VectorType ? 16 : pointerSize;
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
