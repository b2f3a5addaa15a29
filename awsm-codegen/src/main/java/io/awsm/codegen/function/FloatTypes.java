// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.function;

import io.awsm.llvm.ir.Type;

/** What goes with a floating-point type, scalar or vector. */
enum FloatTypes {
    F32(Type.FLOAT, "f32", Type.I32, 1),
    F64(Type.DOUBLE, "f64", Type.I64, 1),
    F32X4(Type.vector(4, Type.FLOAT), "v4f32", Type.vector(4, Type.I32), 4),
    F64X2(Type.vector(2, Type.DOUBLE), "v2f64", Type.vector(2, Type.I64), 2);

    private final Type type;
    private final String suffix;
    private final Type bits;
    private final int lanes;

    FloatTypes(Type type, String suffix, Type bits, int lanes) {
        this.type = type;
        this.suffix = suffix;
        this.bits = bits;
        this.lanes = lanes;
    }

    static FloatTypes of(Type type) {
        for (FloatTypes candidate : values()) {
            if (candidate.type.equals(type)) {
                return candidate;
            }
        }
        throw new IllegalArgumentException(type + " is not a floating-point type");
    }

    /** As in the names of intrinsics. */
    String suffix() {
        return suffix;
    }

    /** The integers of the same size. */
    Type bits() {
        return bits;
    }

    /** In bytes. */
    int size() {
        return lanes * (this == F32 || this == F32X4 ? 4 : 8);
    }

    /** 1 for a scalar. */
    int lanes() {
        return lanes;
    }
}
