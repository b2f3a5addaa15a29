// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.instruction;

import static io.awsm.wasm.instruction.LaneShape.F32X4;
import static io.awsm.wasm.instruction.LaneShape.F64X2;
import static io.awsm.wasm.instruction.LaneShape.I16X8;
import static io.awsm.wasm.instruction.LaneShape.I32X4;
import static io.awsm.wasm.instruction.LaneShape.I64X2;
import static io.awsm.wasm.instruction.LaneShape.I8X16;
import static io.awsm.wasm.type.NumberType.F32;
import static io.awsm.wasm.type.NumberType.F64;
import static io.awsm.wasm.type.NumberType.I32;
import static io.awsm.wasm.type.NumberType.I64;
import static io.awsm.wasm.type.VectorType.V128;

import io.awsm.wasm.Feature;
import io.awsm.wasm.type.ValueType;

/**
 * Instructions that name lanes of vectors (specification 2.4.2): mostly one, while shuffling names for each lane of the
 * result one of the two operands, side by side. The columns are the opcode, the mnemonic, the shape, the result and the operands. Extracting from lanes of 8 and 16
 * bits extends the sign ({@code _s}) or zeros ({@code _u}); replacing takes the low bits of the operand.
 *
 * @since 0.1
 */
public enum VectorLaneOp implements Op {
    I8X16_SHUFFLE(0xFD0D, "i8x16.shuffle", I8X16, V128, V128, V128),
    I8X16_EXTRACT_LANE_S(0xFD15, "i8x16.extract_lane_s", I8X16, I32, V128),
    I8X16_EXTRACT_LANE_U(0xFD16, "i8x16.extract_lane_u", I8X16, I32, V128),
    I8X16_REPLACE_LANE(0xFD17, "i8x16.replace_lane", I8X16, V128, V128, I32),
    I16X8_EXTRACT_LANE_S(0xFD18, "i16x8.extract_lane_s", I16X8, I32, V128),
    I16X8_EXTRACT_LANE_U(0xFD19, "i16x8.extract_lane_u", I16X8, I32, V128),
    I16X8_REPLACE_LANE(0xFD1A, "i16x8.replace_lane", I16X8, V128, V128, I32),
    I32X4_EXTRACT_LANE(0xFD1B, "i32x4.extract_lane", I32X4, I32, V128),
    I32X4_REPLACE_LANE(0xFD1C, "i32x4.replace_lane", I32X4, V128, V128, I32),
    I64X2_EXTRACT_LANE(0xFD1D, "i64x2.extract_lane", I64X2, I64, V128),
    I64X2_REPLACE_LANE(0xFD1E, "i64x2.replace_lane", I64X2, V128, V128, I64),
    F32X4_EXTRACT_LANE(0xFD1F, "f32x4.extract_lane", F32X4, F32, V128),
    F32X4_REPLACE_LANE(0xFD20, "f32x4.replace_lane", F32X4, V128, V128, F32),
    F64X2_EXTRACT_LANE(0xFD21, "f64x2.extract_lane", F64X2, F64, V128),
    F64X2_REPLACE_LANE(0xFD22, "f64x2.replace_lane", F64X2, V128, V128, F64);

    private final Row row;
    private final LaneShape shape;
    private final Signature signature;

    VectorLaneOp(int opcode, String mnemonic, LaneShape shape, ValueType result, ValueType... operands) {
        this.row = new Row(opcode, mnemonic, Feature.SIMD);
        this.shape = shape;
        this.signature = Signature.of(result, operands);
    }

    @Override
    public Row row() {
        return row;
    }

    public LaneShape shape() {
        return shape;
    }

    public Signature signature() {
        return signature;
    }

    /** How many lanes the immediates name. */
    public int namedLanes() {
        return this == I8X16_SHUFFLE ? shape.lanes() : 1;
    }

    /** What each lane that is named must be less than. */
    public int laneLimit() {
        return this == I8X16_SHUFFLE ? 2 * shape.lanes() : shape.lanes();
    }
}
