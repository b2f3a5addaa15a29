// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.abi;

import io.awsm.llvm.ir.Constant;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;
import io.awsm.wasm.type.ValueType;
import java.util.List;

/** How the values of WebAssembly are represented in LLVM. */
public final class LlvmTypes {

    /** Every {@code v128}, whatever its lanes: one type, so that no value needs to know who made it. */
    public static final Type V128 = Type.vector(2, Type.I64);

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
        return new Constant(V128, low, high);
    }

    /** The value that a local or a global of this type has before it is set. */
    public static Value zero(ValueType type) {
        return Value.zero(of(type));
    }
}
