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
 * Vector instructions without immediates (specification 2.4.2). The columns are the opcode after the prefix byte 0xFD
 * (written {@code 0xFDnn}), the mnemonic, the shape that the mnemonic begins with, the shape of the operands where it
 * differs, the result and the operands; {@code OpcodeTableTest} proves the table complete.
 *
 * <p>What a row computes follows from its mnemonic and shapes. Narrowing, widening and converting rows are the ones
 * with two shapes: {@code shape()} is that of the result. Where the result has half the lanes, {@code _low} and
 * {@code _high} name the half of the operands that is used, while {@code _pairwise} and {@code dot} add what becomes of
 * two neighbours. Where the operands have half the lanes, {@code narrow} takes those of both, saturating, and
 * {@code _zero} fills the upper half of the result with zeros. Shift amounts are an {@code i32}, taken modulo the width
 * of a lane. Instructions on the 128 bits as a whole, {@code v128.and} and its like, have the shape
 * {@code I64X2}, as any would do.
 *
 * @since 0.1
 */
public enum VectorOp implements Op {
    I8X16_SWIZZLE(0xFD0E, "i8x16.swizzle", I8X16, V128, V128, V128),
    I8X16_SPLAT(0xFD0F, "i8x16.splat", I8X16, V128, I32),
    I16X8_SPLAT(0xFD10, "i16x8.splat", I16X8, V128, I32),
    I32X4_SPLAT(0xFD11, "i32x4.splat", I32X4, V128, I32),
    I64X2_SPLAT(0xFD12, "i64x2.splat", I64X2, V128, I64),
    F32X4_SPLAT(0xFD13, "f32x4.splat", F32X4, V128, F32),
    F64X2_SPLAT(0xFD14, "f64x2.splat", F64X2, V128, F64),
    I8X16_EQ(0xFD23, "i8x16.eq", I8X16, V128, V128, V128),
    I8X16_NE(0xFD24, "i8x16.ne", I8X16, V128, V128, V128),
    I8X16_LT_S(0xFD25, "i8x16.lt_s", I8X16, V128, V128, V128),
    I8X16_LT_U(0xFD26, "i8x16.lt_u", I8X16, V128, V128, V128),
    I8X16_GT_S(0xFD27, "i8x16.gt_s", I8X16, V128, V128, V128),
    I8X16_GT_U(0xFD28, "i8x16.gt_u", I8X16, V128, V128, V128),
    I8X16_LE_S(0xFD29, "i8x16.le_s", I8X16, V128, V128, V128),
    I8X16_LE_U(0xFD2A, "i8x16.le_u", I8X16, V128, V128, V128),
    I8X16_GE_S(0xFD2B, "i8x16.ge_s", I8X16, V128, V128, V128),
    I8X16_GE_U(0xFD2C, "i8x16.ge_u", I8X16, V128, V128, V128),
    I16X8_EQ(0xFD2D, "i16x8.eq", I16X8, V128, V128, V128),
    I16X8_NE(0xFD2E, "i16x8.ne", I16X8, V128, V128, V128),
    I16X8_LT_S(0xFD2F, "i16x8.lt_s", I16X8, V128, V128, V128),
    I16X8_LT_U(0xFD30, "i16x8.lt_u", I16X8, V128, V128, V128),
    I16X8_GT_S(0xFD31, "i16x8.gt_s", I16X8, V128, V128, V128),
    I16X8_GT_U(0xFD32, "i16x8.gt_u", I16X8, V128, V128, V128),
    I16X8_LE_S(0xFD33, "i16x8.le_s", I16X8, V128, V128, V128),
    I16X8_LE_U(0xFD34, "i16x8.le_u", I16X8, V128, V128, V128),
    I16X8_GE_S(0xFD35, "i16x8.ge_s", I16X8, V128, V128, V128),
    I16X8_GE_U(0xFD36, "i16x8.ge_u", I16X8, V128, V128, V128),
    I32X4_EQ(0xFD37, "i32x4.eq", I32X4, V128, V128, V128),
    I32X4_NE(0xFD38, "i32x4.ne", I32X4, V128, V128, V128),
    I32X4_LT_S(0xFD39, "i32x4.lt_s", I32X4, V128, V128, V128),
    I32X4_LT_U(0xFD3A, "i32x4.lt_u", I32X4, V128, V128, V128),
    I32X4_GT_S(0xFD3B, "i32x4.gt_s", I32X4, V128, V128, V128),
    I32X4_GT_U(0xFD3C, "i32x4.gt_u", I32X4, V128, V128, V128),
    I32X4_LE_S(0xFD3D, "i32x4.le_s", I32X4, V128, V128, V128),
    I32X4_LE_U(0xFD3E, "i32x4.le_u", I32X4, V128, V128, V128),
    I32X4_GE_S(0xFD3F, "i32x4.ge_s", I32X4, V128, V128, V128),
    I32X4_GE_U(0xFD40, "i32x4.ge_u", I32X4, V128, V128, V128),
    F32X4_EQ(0xFD41, "f32x4.eq", F32X4, V128, V128, V128),
    F32X4_NE(0xFD42, "f32x4.ne", F32X4, V128, V128, V128),
    F32X4_LT(0xFD43, "f32x4.lt", F32X4, V128, V128, V128),
    F32X4_GT(0xFD44, "f32x4.gt", F32X4, V128, V128, V128),
    F32X4_LE(0xFD45, "f32x4.le", F32X4, V128, V128, V128),
    F32X4_GE(0xFD46, "f32x4.ge", F32X4, V128, V128, V128),
    F64X2_EQ(0xFD47, "f64x2.eq", F64X2, V128, V128, V128),
    F64X2_NE(0xFD48, "f64x2.ne", F64X2, V128, V128, V128),
    F64X2_LT(0xFD49, "f64x2.lt", F64X2, V128, V128, V128),
    F64X2_GT(0xFD4A, "f64x2.gt", F64X2, V128, V128, V128),
    F64X2_LE(0xFD4B, "f64x2.le", F64X2, V128, V128, V128),
    F64X2_GE(0xFD4C, "f64x2.ge", F64X2, V128, V128, V128),
    V128_NOT(0xFD4D, "v128.not", I64X2, V128, V128),
    V128_AND(0xFD4E, "v128.and", I64X2, V128, V128, V128),
    V128_ANDNOT(0xFD4F, "v128.andnot", I64X2, V128, V128, V128),
    V128_OR(0xFD50, "v128.or", I64X2, V128, V128, V128),
    V128_XOR(0xFD51, "v128.xor", I64X2, V128, V128, V128),
    V128_BITSELECT(0xFD52, "v128.bitselect", I64X2, V128, V128, V128, V128),
    V128_ANY_TRUE(0xFD53, "v128.any_true", I64X2, I32, V128),
    F32X4_DEMOTE_F64X2_ZERO(0xFD5E, "f32x4.demote_f64x2_zero", F32X4, F64X2, V128, V128),
    F64X2_PROMOTE_LOW_F32X4(0xFD5F, "f64x2.promote_low_f32x4", F64X2, F32X4, V128, V128),
    I8X16_ABS(0xFD60, "i8x16.abs", I8X16, V128, V128),
    I8X16_NEG(0xFD61, "i8x16.neg", I8X16, V128, V128),
    I8X16_POPCNT(0xFD62, "i8x16.popcnt", I8X16, V128, V128),
    I8X16_ALL_TRUE(0xFD63, "i8x16.all_true", I8X16, I32, V128),
    I8X16_BITMASK(0xFD64, "i8x16.bitmask", I8X16, I32, V128),
    I8X16_NARROW_I16X8_S(0xFD65, "i8x16.narrow_i16x8_s", I8X16, I16X8, V128, V128, V128),
    I8X16_NARROW_I16X8_U(0xFD66, "i8x16.narrow_i16x8_u", I8X16, I16X8, V128, V128, V128),
    F32X4_CEIL(0xFD67, "f32x4.ceil", F32X4, V128, V128),
    F32X4_FLOOR(0xFD68, "f32x4.floor", F32X4, V128, V128),
    F32X4_TRUNC(0xFD69, "f32x4.trunc", F32X4, V128, V128),
    F32X4_NEAREST(0xFD6A, "f32x4.nearest", F32X4, V128, V128),
    I8X16_SHL(0xFD6B, "i8x16.shl", I8X16, V128, V128, I32),
    I8X16_SHR_S(0xFD6C, "i8x16.shr_s", I8X16, V128, V128, I32),
    I8X16_SHR_U(0xFD6D, "i8x16.shr_u", I8X16, V128, V128, I32),
    I8X16_ADD(0xFD6E, "i8x16.add", I8X16, V128, V128, V128),
    I8X16_ADD_SAT_S(0xFD6F, "i8x16.add_sat_s", I8X16, V128, V128, V128),
    I8X16_ADD_SAT_U(0xFD70, "i8x16.add_sat_u", I8X16, V128, V128, V128),
    I8X16_SUB(0xFD71, "i8x16.sub", I8X16, V128, V128, V128),
    I8X16_SUB_SAT_S(0xFD72, "i8x16.sub_sat_s", I8X16, V128, V128, V128),
    I8X16_SUB_SAT_U(0xFD73, "i8x16.sub_sat_u", I8X16, V128, V128, V128),
    F64X2_CEIL(0xFD74, "f64x2.ceil", F64X2, V128, V128),
    F64X2_FLOOR(0xFD75, "f64x2.floor", F64X2, V128, V128),
    I8X16_MIN_S(0xFD76, "i8x16.min_s", I8X16, V128, V128, V128),
    I8X16_MIN_U(0xFD77, "i8x16.min_u", I8X16, V128, V128, V128),
    I8X16_MAX_S(0xFD78, "i8x16.max_s", I8X16, V128, V128, V128),
    I8X16_MAX_U(0xFD79, "i8x16.max_u", I8X16, V128, V128, V128),
    F64X2_TRUNC(0xFD7A, "f64x2.trunc", F64X2, V128, V128),
    I8X16_AVGR_U(0xFD7B, "i8x16.avgr_u", I8X16, V128, V128, V128),
    I16X8_EXTADD_PAIRWISE_I8X16_S(0xFD7C, "i16x8.extadd_pairwise_i8x16_s", I16X8, I8X16, V128, V128),
    I16X8_EXTADD_PAIRWISE_I8X16_U(0xFD7D, "i16x8.extadd_pairwise_i8x16_u", I16X8, I8X16, V128, V128),
    I32X4_EXTADD_PAIRWISE_I16X8_S(0xFD7E, "i32x4.extadd_pairwise_i16x8_s", I32X4, I16X8, V128, V128),
    I32X4_EXTADD_PAIRWISE_I16X8_U(0xFD7F, "i32x4.extadd_pairwise_i16x8_u", I32X4, I16X8, V128, V128),
    I16X8_ABS(0xFD80, "i16x8.abs", I16X8, V128, V128),
    I16X8_NEG(0xFD81, "i16x8.neg", I16X8, V128, V128),
    I16X8_Q15MULR_SAT_S(0xFD82, "i16x8.q15mulr_sat_s", I16X8, V128, V128, V128),
    I16X8_ALL_TRUE(0xFD83, "i16x8.all_true", I16X8, I32, V128),
    I16X8_BITMASK(0xFD84, "i16x8.bitmask", I16X8, I32, V128),
    I16X8_NARROW_I32X4_S(0xFD85, "i16x8.narrow_i32x4_s", I16X8, I32X4, V128, V128, V128),
    I16X8_NARROW_I32X4_U(0xFD86, "i16x8.narrow_i32x4_u", I16X8, I32X4, V128, V128, V128),
    I16X8_EXTEND_LOW_I8X16_S(0xFD87, "i16x8.extend_low_i8x16_s", I16X8, I8X16, V128, V128),
    I16X8_EXTEND_HIGH_I8X16_S(0xFD88, "i16x8.extend_high_i8x16_s", I16X8, I8X16, V128, V128),
    I16X8_EXTEND_LOW_I8X16_U(0xFD89, "i16x8.extend_low_i8x16_u", I16X8, I8X16, V128, V128),
    I16X8_EXTEND_HIGH_I8X16_U(0xFD8A, "i16x8.extend_high_i8x16_u", I16X8, I8X16, V128, V128),
    I16X8_SHL(0xFD8B, "i16x8.shl", I16X8, V128, V128, I32),
    I16X8_SHR_S(0xFD8C, "i16x8.shr_s", I16X8, V128, V128, I32),
    I16X8_SHR_U(0xFD8D, "i16x8.shr_u", I16X8, V128, V128, I32),
    I16X8_ADD(0xFD8E, "i16x8.add", I16X8, V128, V128, V128),
    I16X8_ADD_SAT_S(0xFD8F, "i16x8.add_sat_s", I16X8, V128, V128, V128),
    I16X8_ADD_SAT_U(0xFD90, "i16x8.add_sat_u", I16X8, V128, V128, V128),
    I16X8_SUB(0xFD91, "i16x8.sub", I16X8, V128, V128, V128),
    I16X8_SUB_SAT_S(0xFD92, "i16x8.sub_sat_s", I16X8, V128, V128, V128),
    I16X8_SUB_SAT_U(0xFD93, "i16x8.sub_sat_u", I16X8, V128, V128, V128),
    F64X2_NEAREST(0xFD94, "f64x2.nearest", F64X2, V128, V128),
    I16X8_MUL(0xFD95, "i16x8.mul", I16X8, V128, V128, V128),
    I16X8_MIN_S(0xFD96, "i16x8.min_s", I16X8, V128, V128, V128),
    I16X8_MIN_U(0xFD97, "i16x8.min_u", I16X8, V128, V128, V128),
    I16X8_MAX_S(0xFD98, "i16x8.max_s", I16X8, V128, V128, V128),
    I16X8_MAX_U(0xFD99, "i16x8.max_u", I16X8, V128, V128, V128),
    I16X8_AVGR_U(0xFD9B, "i16x8.avgr_u", I16X8, V128, V128, V128),
    I16X8_EXTMUL_LOW_I8X16_S(0xFD9C, "i16x8.extmul_low_i8x16_s", I16X8, I8X16, V128, V128, V128),
    I16X8_EXTMUL_HIGH_I8X16_S(0xFD9D, "i16x8.extmul_high_i8x16_s", I16X8, I8X16, V128, V128, V128),
    I16X8_EXTMUL_LOW_I8X16_U(0xFD9E, "i16x8.extmul_low_i8x16_u", I16X8, I8X16, V128, V128, V128),
    I16X8_EXTMUL_HIGH_I8X16_U(0xFD9F, "i16x8.extmul_high_i8x16_u", I16X8, I8X16, V128, V128, V128),
    I32X4_ABS(0xFDA0, "i32x4.abs", I32X4, V128, V128),
    I32X4_NEG(0xFDA1, "i32x4.neg", I32X4, V128, V128),
    I32X4_ALL_TRUE(0xFDA3, "i32x4.all_true", I32X4, I32, V128),
    I32X4_BITMASK(0xFDA4, "i32x4.bitmask", I32X4, I32, V128),
    I32X4_EXTEND_LOW_I16X8_S(0xFDA7, "i32x4.extend_low_i16x8_s", I32X4, I16X8, V128, V128),
    I32X4_EXTEND_HIGH_I16X8_S(0xFDA8, "i32x4.extend_high_i16x8_s", I32X4, I16X8, V128, V128),
    I32X4_EXTEND_LOW_I16X8_U(0xFDA9, "i32x4.extend_low_i16x8_u", I32X4, I16X8, V128, V128),
    I32X4_EXTEND_HIGH_I16X8_U(0xFDAA, "i32x4.extend_high_i16x8_u", I32X4, I16X8, V128, V128),
    I32X4_SHL(0xFDAB, "i32x4.shl", I32X4, V128, V128, I32),
    I32X4_SHR_S(0xFDAC, "i32x4.shr_s", I32X4, V128, V128, I32),
    I32X4_SHR_U(0xFDAD, "i32x4.shr_u", I32X4, V128, V128, I32),
    I32X4_ADD(0xFDAE, "i32x4.add", I32X4, V128, V128, V128),
    I32X4_SUB(0xFDB1, "i32x4.sub", I32X4, V128, V128, V128),
    I32X4_MUL(0xFDB5, "i32x4.mul", I32X4, V128, V128, V128),
    I32X4_MIN_S(0xFDB6, "i32x4.min_s", I32X4, V128, V128, V128),
    I32X4_MIN_U(0xFDB7, "i32x4.min_u", I32X4, V128, V128, V128),
    I32X4_MAX_S(0xFDB8, "i32x4.max_s", I32X4, V128, V128, V128),
    I32X4_MAX_U(0xFDB9, "i32x4.max_u", I32X4, V128, V128, V128),
    I32X4_DOT_I16X8_S(0xFDBA, "i32x4.dot_i16x8_s", I32X4, I16X8, V128, V128, V128),
    I32X4_EXTMUL_LOW_I16X8_S(0xFDBC, "i32x4.extmul_low_i16x8_s", I32X4, I16X8, V128, V128, V128),
    I32X4_EXTMUL_HIGH_I16X8_S(0xFDBD, "i32x4.extmul_high_i16x8_s", I32X4, I16X8, V128, V128, V128),
    I32X4_EXTMUL_LOW_I16X8_U(0xFDBE, "i32x4.extmul_low_i16x8_u", I32X4, I16X8, V128, V128, V128),
    I32X4_EXTMUL_HIGH_I16X8_U(0xFDBF, "i32x4.extmul_high_i16x8_u", I32X4, I16X8, V128, V128, V128),
    I64X2_ABS(0xFDC0, "i64x2.abs", I64X2, V128, V128),
    I64X2_NEG(0xFDC1, "i64x2.neg", I64X2, V128, V128),
    I64X2_ALL_TRUE(0xFDC3, "i64x2.all_true", I64X2, I32, V128),
    I64X2_BITMASK(0xFDC4, "i64x2.bitmask", I64X2, I32, V128),
    I64X2_EXTEND_LOW_I32X4_S(0xFDC7, "i64x2.extend_low_i32x4_s", I64X2, I32X4, V128, V128),
    I64X2_EXTEND_HIGH_I32X4_S(0xFDC8, "i64x2.extend_high_i32x4_s", I64X2, I32X4, V128, V128),
    I64X2_EXTEND_LOW_I32X4_U(0xFDC9, "i64x2.extend_low_i32x4_u", I64X2, I32X4, V128, V128),
    I64X2_EXTEND_HIGH_I32X4_U(0xFDCA, "i64x2.extend_high_i32x4_u", I64X2, I32X4, V128, V128),
    I64X2_SHL(0xFDCB, "i64x2.shl", I64X2, V128, V128, I32),
    I64X2_SHR_S(0xFDCC, "i64x2.shr_s", I64X2, V128, V128, I32),
    I64X2_SHR_U(0xFDCD, "i64x2.shr_u", I64X2, V128, V128, I32),
    I64X2_ADD(0xFDCE, "i64x2.add", I64X2, V128, V128, V128),
    I64X2_SUB(0xFDD1, "i64x2.sub", I64X2, V128, V128, V128),
    I64X2_MUL(0xFDD5, "i64x2.mul", I64X2, V128, V128, V128),
    I64X2_EQ(0xFDD6, "i64x2.eq", I64X2, V128, V128, V128),
    I64X2_NE(0xFDD7, "i64x2.ne", I64X2, V128, V128, V128),
    I64X2_LT_S(0xFDD8, "i64x2.lt_s", I64X2, V128, V128, V128),
    I64X2_GT_S(0xFDD9, "i64x2.gt_s", I64X2, V128, V128, V128),
    I64X2_LE_S(0xFDDA, "i64x2.le_s", I64X2, V128, V128, V128),
    I64X2_GE_S(0xFDDB, "i64x2.ge_s", I64X2, V128, V128, V128),
    I64X2_EXTMUL_LOW_I32X4_S(0xFDDC, "i64x2.extmul_low_i32x4_s", I64X2, I32X4, V128, V128, V128),
    I64X2_EXTMUL_HIGH_I32X4_S(0xFDDD, "i64x2.extmul_high_i32x4_s", I64X2, I32X4, V128, V128, V128),
    I64X2_EXTMUL_LOW_I32X4_U(0xFDDE, "i64x2.extmul_low_i32x4_u", I64X2, I32X4, V128, V128, V128),
    I64X2_EXTMUL_HIGH_I32X4_U(0xFDDF, "i64x2.extmul_high_i32x4_u", I64X2, I32X4, V128, V128, V128),
    F32X4_ABS(0xFDE0, "f32x4.abs", F32X4, V128, V128),
    F32X4_NEG(0xFDE1, "f32x4.neg", F32X4, V128, V128),
    F32X4_SQRT(0xFDE3, "f32x4.sqrt", F32X4, V128, V128),
    F32X4_ADD(0xFDE4, "f32x4.add", F32X4, V128, V128, V128),
    F32X4_SUB(0xFDE5, "f32x4.sub", F32X4, V128, V128, V128),
    F32X4_MUL(0xFDE6, "f32x4.mul", F32X4, V128, V128, V128),
    F32X4_DIV(0xFDE7, "f32x4.div", F32X4, V128, V128, V128),
    F32X4_MIN(0xFDE8, "f32x4.min", F32X4, V128, V128, V128),
    F32X4_MAX(0xFDE9, "f32x4.max", F32X4, V128, V128, V128),
    F32X4_PMIN(0xFDEA, "f32x4.pmin", F32X4, V128, V128, V128),
    F32X4_PMAX(0xFDEB, "f32x4.pmax", F32X4, V128, V128, V128),
    F64X2_ABS(0xFDEC, "f64x2.abs", F64X2, V128, V128),
    F64X2_NEG(0xFDED, "f64x2.neg", F64X2, V128, V128),
    F64X2_SQRT(0xFDEF, "f64x2.sqrt", F64X2, V128, V128),
    F64X2_ADD(0xFDF0, "f64x2.add", F64X2, V128, V128, V128),
    F64X2_SUB(0xFDF1, "f64x2.sub", F64X2, V128, V128, V128),
    F64X2_MUL(0xFDF2, "f64x2.mul", F64X2, V128, V128, V128),
    F64X2_DIV(0xFDF3, "f64x2.div", F64X2, V128, V128, V128),
    F64X2_MIN(0xFDF4, "f64x2.min", F64X2, V128, V128, V128),
    F64X2_MAX(0xFDF5, "f64x2.max", F64X2, V128, V128, V128),
    F64X2_PMIN(0xFDF6, "f64x2.pmin", F64X2, V128, V128, V128),
    F64X2_PMAX(0xFDF7, "f64x2.pmax", F64X2, V128, V128, V128),
    I32X4_TRUNC_SAT_F32X4_S(0xFDF8, "i32x4.trunc_sat_f32x4_s", I32X4, F32X4, V128, V128),
    I32X4_TRUNC_SAT_F32X4_U(0xFDF9, "i32x4.trunc_sat_f32x4_u", I32X4, F32X4, V128, V128),
    F32X4_CONVERT_I32X4_S(0xFDFA, "f32x4.convert_i32x4_s", F32X4, I32X4, V128, V128),
    F32X4_CONVERT_I32X4_U(0xFDFB, "f32x4.convert_i32x4_u", F32X4, I32X4, V128, V128),
    I32X4_TRUNC_SAT_F64X2_S_ZERO(0xFDFC, "i32x4.trunc_sat_f64x2_s_zero", I32X4, F64X2, V128, V128),
    I32X4_TRUNC_SAT_F64X2_U_ZERO(0xFDFD, "i32x4.trunc_sat_f64x2_u_zero", I32X4, F64X2, V128, V128),
    F64X2_CONVERT_LOW_I32X4_S(0xFDFE, "f64x2.convert_low_i32x4_s", F64X2, I32X4, V128, V128),
    F64X2_CONVERT_LOW_I32X4_U(0xFDFF, "f64x2.convert_low_i32x4_u", F64X2, I32X4, V128, V128);

    private final Row row;
    private final LaneShape shape;
    private final LaneShape operandShape;
    private final Signature signature;

    VectorOp(int opcode, String mnemonic, LaneShape shape, ValueType result, ValueType... operands) {
        this(opcode, mnemonic, shape, shape, result, operands);
    }

    VectorOp(
            int opcode,
            String mnemonic,
            LaneShape shape,
            LaneShape operandShape,
            ValueType result,
            ValueType... operands) {
        this.row = new Row(opcode, mnemonic, Feature.SIMD);
        this.shape = shape;
        this.operandShape = operandShape;
        this.signature = Signature.of(result, operands);
    }

    @Override
    public Row row() {
        return row;
    }

    /** The lanes of the result; of the operands, if the result is a scalar. */
    public LaneShape shape() {
        return shape;
    }

    /** The lanes of the vector operands. */
    public LaneShape operandShape() {
        return operandShape;
    }

    public Signature signature() {
        return signature;
    }

    /** Whether numbers become ones of a wider floating-point format. */
    public boolean promotes() {
        return shape == F64X2 && operandShape == F32X4;
    }
}
