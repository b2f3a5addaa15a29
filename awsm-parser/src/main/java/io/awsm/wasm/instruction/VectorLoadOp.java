// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.instruction;

import static io.awsm.wasm.instruction.LaneShape.I16X8;
import static io.awsm.wasm.instruction.LaneShape.I32X4;
import static io.awsm.wasm.instruction.LaneShape.I64X2;
import static io.awsm.wasm.instruction.LaneShape.I8X16;
import static io.awsm.wasm.instruction.VectorLoadOp.Kind.EXTEND_S;
import static io.awsm.wasm.instruction.VectorLoadOp.Kind.EXTEND_U;
import static io.awsm.wasm.instruction.VectorLoadOp.Kind.SPLAT;
import static io.awsm.wasm.instruction.VectorLoadOp.Kind.ZERO;

import io.awsm.wasm.Feature;

/**
 * Loads that make a vector of something smaller (specification 2.4.7): opcode, mnemonic, bytes read, what happens to them, and the
 * lanes of the result.
 *
 * @since 0.1
 */
public enum VectorLoadOp implements Op {
    V128_LOAD8X8_S(0xFD01, "v128.load8x8_s", 8, EXTEND_S, I16X8),
    V128_LOAD8X8_U(0xFD02, "v128.load8x8_u", 8, EXTEND_U, I16X8),
    V128_LOAD16X4_S(0xFD03, "v128.load16x4_s", 8, EXTEND_S, I32X4),
    V128_LOAD16X4_U(0xFD04, "v128.load16x4_u", 8, EXTEND_U, I32X4),
    V128_LOAD32X2_S(0xFD05, "v128.load32x2_s", 8, EXTEND_S, I64X2),
    V128_LOAD32X2_U(0xFD06, "v128.load32x2_u", 8, EXTEND_U, I64X2),
    V128_LOAD8_SPLAT(0xFD07, "v128.load8_splat", 1, SPLAT, I8X16),
    V128_LOAD16_SPLAT(0xFD08, "v128.load16_splat", 2, SPLAT, I16X8),
    V128_LOAD32_SPLAT(0xFD09, "v128.load32_splat", 4, SPLAT, I32X4),
    V128_LOAD64_SPLAT(0xFD0A, "v128.load64_splat", 8, SPLAT, I64X2),
    V128_LOAD32_ZERO(0xFD5C, "v128.load32_zero", 4, ZERO, I32X4),
    V128_LOAD64_ZERO(0xFD5D, "v128.load64_zero", 8, ZERO, I64X2);

    /** How the bytes read become a vector. */
    public enum Kind {
        /** Each half-width lane is sign-extended to a lane of the result. */
        EXTEND_S,
        /** Each half-width lane is zero-extended to a lane of the result. */
        EXTEND_U,
        /** They are one lane, repeated in all. */
        SPLAT,
        /** They are lane 0; the others are zero. */
        ZERO
    }

    private final Row row;
    private final int bytes;
    private final Kind kind;
    private final LaneShape shape;

    VectorLoadOp(int opcode, String mnemonic, int bytes, Kind kind, LaneShape shape) {
        this.row = new Row(opcode, mnemonic, Feature.SIMD);
        this.bytes = bytes;
        this.kind = kind;
        this.shape = shape;
    }

    @Override
    public Row row() {
        return row;
    }

    /** The bytes read from memory: 1, 2, 4 or 8. */
    public int bytes() {
        return bytes;
    }

    public Kind kind() {
        return kind;
    }

    /** The lanes of the result. */
    public LaneShape shape() {
        return shape;
    }
}
