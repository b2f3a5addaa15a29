// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.abi;

import io.awsm.llvm.ir.Type;
import io.awsm.wasm.type.HeapType;
import io.awsm.wasm.type.NumberType;
import io.awsm.wasm.type.ReferenceType;
import io.awsm.wasm.type.ValueType;
import io.awsm.wasm.type.VectorType;
import java.util.OptionalInt;

/**
 * What the values of a type are outside of WebAssembly: the one place that tells value types apart.
 *
 * @param llvm the type in LLVM. Vectors have one, whatever their lanes, so that no value needs to know who made it; a
 *     reference is a pointer: to a {@code struct awsm_function}, or what the host made of it
 * @param size in memory, in bytes, which is also the natural alignment; 0 stands for that of a pointer
 * @param c the type in C
 * @param code {@code enum awsm_type_code}: what the binary format has, and {@link #NON_NULL} for references without null
 * @param packed three bits that stand for the type in the word of a {@linkplain Signatures signature}, or 0: there are
 *     more types than that, and those are written out
 */
public record Representation(Type llvm, int size, String c, int code, int packed) {

    /** Added to the code of a reference type that excludes null. */
    public static final int NON_NULL = 0x80;

    private static final Representation I32 = new Representation(Type.I32, 4, "int32_t", 0x7F, 1);
    private static final Representation I64 = new Representation(Type.I64, 8, "int64_t", 0x7E, 2);
    private static final Representation F32 = new Representation(Type.FLOAT, 4, "float", 0x7D, 3);
    private static final Representation F64 = new Representation(Type.DOUBLE, 8, "double", 0x7C, 4);
    private static final Representation V128 = new Representation(LlvmTypes.V128, 16, "awsm_v128", 0x7B, 5);
    private static final Representation FUNCREF = reference(0x70, 6);
    private static final Representation EXTERNREF = reference(0x6F, 7);
    private static final Representation FUNCTION = reference(0x70 | NON_NULL, 0);
    private static final Representation EXTERN = reference(0x6F | NON_NULL, 0);
    private static final Representation TYPED_FUNCREF = reference(0x63, 0);
    private static final Representation TYPED_FUNCTION = reference(0x63 | NON_NULL, 0);

    private static Representation reference(int code, int packed) {
        return new Representation(Type.PTR, 0, "void *", code, packed);
    }

    public static Representation of(ValueType type) {
        if (type instanceof NumberType number) {
            return switch (number) {
                case I32 -> I32;
                case I64 -> I64;
                case F32 -> F32;
                case F64 -> F64;
            };
        } else if (type instanceof VectorType vector) {
            return switch (vector) {
                case V128 -> V128;
            };
        }
        return of((ReferenceType) type);
    }

    private static Representation of(ReferenceType type) {
        boolean nullable = type.nullable();
        if (type.heap() instanceof HeapType.Abstract heap) {
            return switch (heap) {
                case FUNC -> nullable ? FUNCREF : FUNCTION;
                case EXTERN -> nullable ? EXTERNREF : EXTERN;
                case BOTTOM -> throw new IllegalArgumentException("no value has this type");
            };
        }
        return nullable ? TYPED_FUNCREF : TYPED_FUNCTION;
    }

    /** Whether not every reference that its holder may have is a value of the type. */
    public boolean isRestricted() {
        return packed == 0;
    }

    /** The index of the function type that references of a type refer to, if that is one of the module. */
    public static OptionalInt definedType(ValueType type) {
        return type instanceof ReferenceType reference && reference.heap() instanceof HeapType.Defined defined
                ? OptionalInt.of(defined.type())
                : OptionalInt.empty();
    }

    /** Bytes in memory where pointers have {@code pointerSize}. */
    public int bytes(int pointerSize) {
        return size == 0 ? pointerSize : size;
    }
}
