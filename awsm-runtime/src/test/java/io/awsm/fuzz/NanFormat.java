// SPDX-License-Identifier: Apache-2.0
package io.awsm.fuzz;

import io.awsm.wasm.instruction.LaneShape;
import io.awsm.wasm.instruction.NumericOp;
import io.awsm.wasm.instruction.Op;
import io.awsm.wasm.instruction.ParametricOp;
import io.awsm.wasm.instruction.VariableOp;
import io.awsm.wasm.instruction.VectorOp;
import io.awsm.wasm.type.NumberType;
import io.awsm.wasm.type.ValueType;
import io.awsm.wasm.type.VectorType;

/**
 * Where NaNs may be whose sign and payload an arithmetic operation chose freely (specification 4.3.3). Other arithmetic
 * may use such a value, since its result is as free; before anything else that can tell NaNs apart does, {@link
 * #settle} makes all of them one. To settle each result at once would hide from LLVM what it likes to merge.
 */
enum NanFormat {
    F32(NumberType.F32, NumericOp.F32_NE),
    F64(NumberType.F64, NumericOp.F64_NE),
    F32X4(VectorType.V128, VectorOp.F32X4_NE),
    F64X2(VectorType.V128, VectorOp.F64X2_NE);

    private static final int CANONICAL_F32 = 0x7FC00000;
    private static final long CANONICAL_F64 = 0x7FF80000_00000000L;

    private final ValueType type;
    private final Op notEqual;

    NanFormat(ValueType type, Op notEqual) {
        this.type = type;
        this.notEqual = notEqual;
    }

    ValueType type() {
        return type;
    }

    /**
     * Makes each NaN in the value on the stack the canonical one.
     *
     * @param scratch a local of the type
     * @param quiet only if it is a quiet one, as all results of arithmetic are; of another comes infinity
     */
    void settle(Code code, int scratch, boolean quiet) {
        code.op(VariableOp.LOCAL_SET, scratch);
        if (quiet) {
            code.op(VariableOp.LOCAL_GET, scratch);
            mask(code);
        } else {
            canonical(code);
        }
        code.op(VariableOp.LOCAL_GET, scratch)
                .op(VariableOp.LOCAL_GET, scratch)
                .op(VariableOp.LOCAL_GET, scratch)
                .op(notEqual)
                .op(type == VectorType.V128 ? VectorOp.V128_BITSELECT : ParametricOp.SELECT);
    }

    private void canonical(Code code) {
        switch (this) {
            case F32 -> code.f32(CANONICAL_F32);
            case F64 -> code.f64(CANONICAL_F64);
            case F32X4 -> {
                long both = (long) CANONICAL_F32 << 32 | CANONICAL_F32;
                code.v128(both, both);
            }
            case F64X2 -> code.v128(CANONICAL_F64, CANONICAL_F64);
        }
    }

    /** Keeps the bits that the canonical NaN has. */
    private void mask(Code code) {
        switch (this) {
            case F32 ->
                code.op(NumericOp.I32_REINTERPRET_F32)
                        .i32(CANONICAL_F32)
                        .op(NumericOp.I32_AND)
                        .op(NumericOp.F32_REINTERPRET_I32);
            case F64 ->
                code.op(NumericOp.I64_REINTERPRET_F64)
                        .i64(CANONICAL_F64)
                        .op(NumericOp.I64_AND)
                        .op(NumericOp.F64_REINTERPRET_I64);
            case F32X4, F64X2 -> {
                canonical(code);
                code.op(VectorOp.V128_AND);
            }
        }
    }

    /** The format of a scalar; null of what has no NaNs. */
    static NanFormat of(ValueType type) {
        return type == NumberType.F32 ? F32 : type == NumberType.F64 ? F64 : null;
    }

    /** The format of a vector; null of what has no NaNs. */
    static NanFormat of(LaneShape shape) {
        return shape == LaneShape.F32X4 ? F32X4 : shape == LaneShape.F64X2 ? F64X2 : null;
    }
}
