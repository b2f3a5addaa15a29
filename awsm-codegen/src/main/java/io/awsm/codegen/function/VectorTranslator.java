// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.function;

import io.awsm.llvm.ir.Binary;
import io.awsm.llvm.ir.Conversion;
import io.awsm.llvm.ir.FloatPredicate;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.IntPredicate;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;
import io.awsm.wasm.instruction.Instruction;
import io.awsm.wasm.instruction.LaneShape;
import io.awsm.wasm.instruction.VectorLaneOp;
import io.awsm.wasm.instruction.VectorOp;
import io.awsm.wasm.type.ValueType;
import io.awsm.wasm.type.VectorType;
import java.util.List;

/**
 * Vector instructions (specification 4.3.5 to 4.3.8): a table of what each is in LLVM, lane by lane. What rearranges
 * lanes is in {@link LaneTranslator}, what has to do with memory in {@link VectorMemoryTranslator}.
 */
final class VectorTranslator {

    private final FunctionBuilder builder;
    private final Operands operands;
    private final FloatTranslator floats;
    private final LaneTranslator lanes;

    VectorTranslator(FunctionContext context) {
        builder = context.builder();
        operands = context.operands();
        floats = new FloatTranslator(context);
        lanes = new LaneTranslator(context);
    }

    Operands translate(Instruction.Vector instruction) {
        VectorOp op = instruction.op();
        List<ValueType> types = op.signature().operands();
        Value[] v = operands.pop(types.size()).toArray(Value[]::new);
        for (int i = 0; i < v.length; i++) {
            v[i] = types.get(i).equals(VectorType.V128) ? lanes.as(op.operandShape(), v[i]) : v[i];
        }
        Value result = result(op, v[0], v.length > 1 ? v[1] : null, v.length > 2 ? v[2] : null);
        return operands.push(op.signature().result().equals(VectorType.V128) ? lanes.asV128(result) : result);
    }

    Operands translate(Instruction.VectorLane instruction) {
        VectorLaneOp op = instruction.op();
        int lane = instruction.lanes().get(0);
        return switch (op) {
            case I8X16_SHUFFLE -> shuffle(instruction.lanes());
            case I8X16_EXTRACT_LANE_S, I16X8_EXTRACT_LANE_S -> extract(op, lane, Conversion.SEXT);
            case I8X16_EXTRACT_LANE_U, I16X8_EXTRACT_LANE_U -> extract(op, lane, Conversion.ZEXT);
            case I32X4_EXTRACT_LANE, I64X2_EXTRACT_LANE, F32X4_EXTRACT_LANE, F64X2_EXTRACT_LANE ->
                operands.push(extracted(op, lane));
            case I8X16_REPLACE_LANE,
                    I16X8_REPLACE_LANE,
                    I32X4_REPLACE_LANE,
                    I64X2_REPLACE_LANE,
                    F32X4_REPLACE_LANE,
                    F64X2_REPLACE_LANE -> replace(op, lane);
        };
    }

    private Operands shuffle(List<Integer> mask) {
        List<Value> popped = operands.pop(2);
        return operands.push(lanes.asV128(lanes.shuffle(popped.get(0), popped.get(1), mask)));
    }

    private Operands extract(VectorLaneOp op, int lane, Conversion extension) {
        return operands.push(builder.convert(extension, extracted(op, lane), Type.I32));
    }

    private Value extracted(VectorLaneOp op, int lane) {
        Value vector = lanes.as(op.shape(), operands.pop());
        return builder.extractelement(LaneTranslator.laneType(op.shape()), vector, lane);
    }

    private Operands replace(VectorLaneOp op, int lane) {
        Value scalar = operands.pop();
        Value vector = lanes.as(op.shape(), operands.pop());
        return operands.push(lanes.asV128(builder.insertelement(vector, lanes.narrowed(op.shape(), scalar), lane)));
    }

    /**
     * @param b null if there is but one operand
     * @param c null if there are but two
     */
    private Value result(VectorOp op, Value a, Value b, Value c) {
        return switch (op) {
            case I8X16_SPLAT, I16X8_SPLAT, I32X4_SPLAT, I64X2_SPLAT, F32X4_SPLAT, F64X2_SPLAT ->
                lanes.splat(op.shape(), lanes.narrowed(op.shape(), a));
            case V128_BITSELECT -> bitselect(a, b, c);
            case I8X16_SHL, I16X8_SHL, I32X4_SHL, I64X2_SHL -> shift(Binary.SHL, op, a, b);
            case I8X16_SHR_S, I16X8_SHR_S, I32X4_SHR_S, I64X2_SHR_S -> shift(Binary.ASHR, op, a, b);
            case I8X16_SHR_U, I16X8_SHR_U, I32X4_SHR_U, I64X2_SHR_U -> shift(Binary.LSHR, op, a, b);
            case V128_NOT -> builder.binary(Binary.XOR, a, lanes.all(op.shape(), -1));
            case V128_ANY_TRUE ->
                builder.icmp(
                        IntPredicate.NE,
                        builder.convert(Conversion.BITCAST, a, Type.integer(128)),
                        Value.integer(Type.integer(128), 0));
            case I8X16_ALL_TRUE, I16X8_ALL_TRUE, I32X4_ALL_TRUE, I64X2_ALL_TRUE -> lanes.allTrue(op.shape(), a);
            case I8X16_BITMASK, I16X8_BITMASK, I32X4_BITMASK, I64X2_BITMASK -> lanes.bitmask(op.shape(), a);
            case I8X16_ABS, I16X8_ABS, I32X4_ABS, I64X2_ABS ->
                builder.intrinsic(a.type(), "abs." + LaneTranslator.suffix(op.shape()), a, Value.FALSE);
            case I8X16_NEG, I16X8_NEG, I32X4_NEG, I64X2_NEG -> builder.binary(Binary.SUB, lanes.all(op.shape(), 0), a);
            case I8X16_POPCNT -> builder.intrinsic(a.type(), "ctpop.v16i8", a);
            case F32X4_ABS, F64X2_ABS -> floats.absolute(a);
            case F32X4_NEG, F64X2_NEG -> builder.fneg(a);
            case F32X4_SQRT, F64X2_SQRT -> floats.unary("sqrt", a);
            case F32X4_CEIL, F64X2_CEIL -> floats.round("ceil", a);
            case F32X4_FLOOR, F64X2_FLOOR -> floats.round("floor", a);
            case F32X4_TRUNC, F64X2_TRUNC -> floats.round("trunc", a);
            case F32X4_NEAREST, F64X2_NEAREST -> floats.round("roundeven", a);
            case I16X8_EXTADD_PAIRWISE_I8X16_S, I32X4_EXTADD_PAIRWISE_I16X8_S -> pairwise(op, a, Conversion.SEXT);
            case I16X8_EXTADD_PAIRWISE_I8X16_U, I32X4_EXTADD_PAIRWISE_I16X8_U -> pairwise(op, a, Conversion.ZEXT);
            case I16X8_EXTEND_LOW_I8X16_S, I32X4_EXTEND_LOW_I16X8_S, I64X2_EXTEND_LOW_I32X4_S ->
                lanes.extend(op, a, Conversion.SEXT, false);
            case I16X8_EXTEND_HIGH_I8X16_S, I32X4_EXTEND_HIGH_I16X8_S, I64X2_EXTEND_HIGH_I32X4_S ->
                lanes.extend(op, a, Conversion.SEXT, true);
            case I16X8_EXTEND_LOW_I8X16_U, I32X4_EXTEND_LOW_I16X8_U, I64X2_EXTEND_LOW_I32X4_U ->
                lanes.extend(op, a, Conversion.ZEXT, false);
            case I16X8_EXTEND_HIGH_I8X16_U, I32X4_EXTEND_HIGH_I16X8_U, I64X2_EXTEND_HIGH_I32X4_U ->
                lanes.extend(op, a, Conversion.ZEXT, true);
            case F32X4_CONVERT_I32X4_S -> builder.convert(Conversion.SITOFP, a, LaneTranslator.type(op.shape()));
            case F32X4_CONVERT_I32X4_U -> builder.convert(Conversion.UITOFP, a, LaneTranslator.type(op.shape()));
            case F64X2_CONVERT_LOW_I32X4_S -> lanes.extend(op, a, Conversion.SITOFP, false);
            case F64X2_CONVERT_LOW_I32X4_U -> lanes.extend(op, a, Conversion.UITOFP, false);
            case F64X2_PROMOTE_LOW_F32X4 -> lanes.extend(op, a, Conversion.FPEXT, false);
            case F32X4_DEMOTE_F64X2_ZERO ->
                floats.quietIfPromoted(lanes.withZeros(
                        builder.convert(Conversion.FPTRUNC, a, Type.vector(2, Type.FLOAT)),
                        LaneTranslator.type(op.shape())));
            case I32X4_TRUNC_SAT_F32X4_S -> builder.intrinsic(Type.vector(4, Type.I32), "fptosi.sat.v4i32.v4f32", a);
            case I32X4_TRUNC_SAT_F32X4_U -> builder.intrinsic(Type.vector(4, Type.I32), "fptoui.sat.v4i32.v4f32", a);
            case I32X4_TRUNC_SAT_F64X2_S_ZERO ->
                lanes.withZeros(builder.intrinsic(Type.vector(2, Type.I32), "fptosi.sat.v2i32.v2f64", a), v4i32());
            case I32X4_TRUNC_SAT_F64X2_U_ZERO ->
                lanes.withZeros(builder.intrinsic(Type.vector(2, Type.I32), "fptoui.sat.v2i32.v2f64", a), v4i32());
            case I8X16_SWIZZLE -> lanes.swizzle(a, b);
            case I8X16_EQ, I16X8_EQ, I32X4_EQ, I64X2_EQ -> compare(op, IntPredicate.EQ, a, b);
            case I8X16_NE, I16X8_NE, I32X4_NE, I64X2_NE -> compare(op, IntPredicate.NE, a, b);
            case I8X16_LT_S, I16X8_LT_S, I32X4_LT_S, I64X2_LT_S -> compare(op, IntPredicate.SLT, a, b);
            case I8X16_LT_U, I16X8_LT_U, I32X4_LT_U -> compare(op, IntPredicate.ULT, a, b);
            case I8X16_GT_S, I16X8_GT_S, I32X4_GT_S, I64X2_GT_S -> compare(op, IntPredicate.SGT, a, b);
            case I8X16_GT_U, I16X8_GT_U, I32X4_GT_U -> compare(op, IntPredicate.UGT, a, b);
            case I8X16_LE_S, I16X8_LE_S, I32X4_LE_S, I64X2_LE_S -> compare(op, IntPredicate.SLE, a, b);
            case I8X16_LE_U, I16X8_LE_U, I32X4_LE_U -> compare(op, IntPredicate.ULE, a, b);
            case I8X16_GE_S, I16X8_GE_S, I32X4_GE_S, I64X2_GE_S -> compare(op, IntPredicate.SGE, a, b);
            case I8X16_GE_U, I16X8_GE_U, I32X4_GE_U -> compare(op, IntPredicate.UGE, a, b);
            case F32X4_EQ, F64X2_EQ -> compare(op, FloatPredicate.OEQ, a, b);
            case F32X4_NE, F64X2_NE -> compare(op, FloatPredicate.UNE, a, b);
            case F32X4_LT, F64X2_LT -> compare(op, FloatPredicate.OLT, a, b);
            case F32X4_GT, F64X2_GT -> compare(op, FloatPredicate.OGT, a, b);
            case F32X4_LE, F64X2_LE -> compare(op, FloatPredicate.OLE, a, b);
            case F32X4_GE, F64X2_GE -> compare(op, FloatPredicate.OGE, a, b);
            case V128_AND -> builder.binary(Binary.AND, a, b);
            case V128_ANDNOT -> builder.binary(Binary.AND, a, builder.binary(Binary.XOR, b, lanes.all(op.shape(), -1)));
            case V128_OR -> builder.binary(Binary.OR, a, b);
            case V128_XOR -> builder.binary(Binary.XOR, a, b);
            case I8X16_ADD, I16X8_ADD, I32X4_ADD, I64X2_ADD -> builder.binary(Binary.ADD, a, b);
            case I8X16_SUB, I16X8_SUB, I32X4_SUB, I64X2_SUB -> builder.binary(Binary.SUB, a, b);
            case I16X8_MUL, I32X4_MUL, I64X2_MUL -> builder.binary(Binary.MUL, a, b);
            case I8X16_ADD_SAT_S, I16X8_ADD_SAT_S -> intrinsic("sadd.sat", op, a, b);
            case I8X16_ADD_SAT_U, I16X8_ADD_SAT_U -> intrinsic("uadd.sat", op, a, b);
            case I8X16_SUB_SAT_S, I16X8_SUB_SAT_S -> intrinsic("ssub.sat", op, a, b);
            case I8X16_SUB_SAT_U, I16X8_SUB_SAT_U -> intrinsic("usub.sat", op, a, b);
            case I8X16_MIN_S, I16X8_MIN_S, I32X4_MIN_S -> intrinsic("smin", op, a, b);
            case I8X16_MIN_U, I16X8_MIN_U, I32X4_MIN_U -> intrinsic("umin", op, a, b);
            case I8X16_MAX_S, I16X8_MAX_S, I32X4_MAX_S -> intrinsic("smax", op, a, b);
            case I8X16_MAX_U, I16X8_MAX_U, I32X4_MAX_U -> intrinsic("umax", op, a, b);
            case I8X16_AVGR_U, I16X8_AVGR_U -> average(op, a, b);
            case I8X16_NARROW_I16X8_S, I16X8_NARROW_I32X4_S -> lanes.narrow(op, a, b, true);
            case I8X16_NARROW_I16X8_U, I16X8_NARROW_I32X4_U -> lanes.narrow(op, a, b, false);
            case I16X8_Q15MULR_SAT_S -> q15Multiply(a, b);
            case I32X4_DOT_I16X8_S -> dot(a, b);
            case I16X8_EXTMUL_LOW_I8X16_S, I32X4_EXTMUL_LOW_I16X8_S, I64X2_EXTMUL_LOW_I32X4_S ->
                multiplyExtended(op, a, b, Conversion.SEXT, false);
            case I16X8_EXTMUL_HIGH_I8X16_S, I32X4_EXTMUL_HIGH_I16X8_S, I64X2_EXTMUL_HIGH_I32X4_S ->
                multiplyExtended(op, a, b, Conversion.SEXT, true);
            case I16X8_EXTMUL_LOW_I8X16_U, I32X4_EXTMUL_LOW_I16X8_U, I64X2_EXTMUL_LOW_I32X4_U ->
                multiplyExtended(op, a, b, Conversion.ZEXT, false);
            case I16X8_EXTMUL_HIGH_I8X16_U, I32X4_EXTMUL_HIGH_I16X8_U, I64X2_EXTMUL_HIGH_I32X4_U ->
                multiplyExtended(op, a, b, Conversion.ZEXT, true);
            case F32X4_ADD, F64X2_ADD -> floats.arithmetic(Binary.FADD, a, b);
            case F32X4_SUB, F64X2_SUB -> floats.arithmetic(Binary.FSUB, a, b);
            case F32X4_MUL, F64X2_MUL -> floats.arithmetic(Binary.FMUL, a, b);
            case F32X4_DIV, F64X2_DIV -> floats.arithmetic(Binary.FDIV, a, b);
            case F32X4_MIN, F64X2_MIN -> floats.minimum(a, b);
            case F32X4_MAX, F64X2_MAX -> floats.maximum(a, b);
            case F32X4_PMIN, F64X2_PMIN -> builder.select(builder.fcmp(FloatPredicate.OLT, b, a), b, a);
            case F32X4_PMAX, F64X2_PMAX -> builder.select(builder.fcmp(FloatPredicate.OLT, a, b), b, a);
        };
    }

    private Value bitselect(Value ifOne, Value ifZero, Value mask) {
        Value inverted = builder.binary(Binary.XOR, mask, lanes.all(LaneShape.I64X2, -1));
        return builder.binary(
                Binary.OR, builder.binary(Binary.AND, ifOne, mask), builder.binary(Binary.AND, ifZero, inverted));
    }

    /** The amount counts modulo the width of a lane; for LLVM a greater one would be poison. */
    private Value shift(Binary opcode, VectorOp op, Value vector, Value amount) {
        int mask = 8 * op.shape().laneBytes() - 1;
        Value masked = builder.binary(Binary.AND, amount, Value.i32(mask));
        Type lane = LaneTranslator.laneType(op.shape());
        Value sized = lane.equals(Type.I64)
                ? builder.convert(Conversion.ZEXT, masked, lane)
                : lanes.narrowed(op.shape(), masked);
        return builder.binary(opcode, vector, lanes.splat(op.shape(), sized));
    }

    private Value compare(VectorOp op, IntPredicate predicate, Value a, Value b) {
        return asLanes(op, builder.icmp(predicate, a, b));
    }

    private Value compare(VectorOp op, FloatPredicate predicate, Value a, Value b) {
        return asLanes(op, builder.fcmp(predicate, a, b));
    }

    /** True is all ones. */
    private Value asLanes(VectorOp op, Value truth) {
        return builder.convert(Conversion.SEXT, truth, LaneTranslator.integerType(op.shape()));
    }

    private Value intrinsic(String name, VectorOp op, Value a, Value b) {
        return builder.intrinsic(a.type(), name + "." + LaneTranslator.suffix(op.shape()), a, b);
    }

    private Value pairwise(VectorOp op, Value v, Conversion extension) {
        Type type = LaneTranslator.type(op.shape());
        Value even = builder.convert(extension, lanes.everyOther(v, op.operandShape(), 0), type);
        Value odd = builder.convert(extension, lanes.everyOther(v, op.operandShape(), 1), type);
        return builder.binary(Binary.ADD, even, odd);
    }

    private Value multiplyExtended(VectorOp op, Value a, Value b, Conversion extension, boolean high) {
        return builder.binary(Binary.MUL, lanes.extend(op, a, extension, high), lanes.extend(op, b, extension, high));
    }

    /** {@code (a + b + 1) / 2} in lanes of twice the width. */
    private Value average(VectorOp op, Value a, Value b) {
        int bits = 8 * op.shape().laneBytes();
        Type wide = Type.vector(op.shape().lanes(), Type.integer(2 * bits));
        Value sum = builder.binary(
                Binary.ADD, builder.convert(Conversion.ZEXT, a, wide), builder.convert(Conversion.ZEXT, b, wide));
        Value one = LaneTranslator.splatConstant(op.shape().lanes(), Type.integer(2 * bits), 1);
        Value half = builder.binary(Binary.LSHR, builder.binary(Binary.ADD, sum, one), one);
        return builder.convert(Conversion.TRUNC, half, a.type());
    }

    /** {@code (a * b + 0x4000) >> 15}; only -1 * -1 saturates. */
    private Value q15Multiply(Value a, Value b) {
        Type wide = Type.vector(8, Type.I32);
        Value product = builder.binary(
                Binary.MUL, builder.convert(Conversion.SEXT, a, wide), builder.convert(Conversion.SEXT, b, wide));
        Value rounded = builder.binary(Binary.ADD, product, LaneTranslator.splatConstant(8, Type.I32, 0x4000));
        Value shifted = builder.binary(Binary.ASHR, rounded, LaneTranslator.splatConstant(8, Type.I32, 15));
        Value most = LaneTranslator.splatConstant(8, Type.I32, 0x7FFF);
        return builder.convert(Conversion.TRUNC, builder.intrinsic(wide, "smin.v8i32", shifted, most), a.type());
    }

    private Value dot(Value a, Value b) {
        Type wide = Type.vector(8, Type.I32);
        Value product = builder.binary(
                Binary.MUL, builder.convert(Conversion.SEXT, a, wide), builder.convert(Conversion.SEXT, b, wide));
        Value even = builder.shufflevector(v4i32(), product, product, 0, 2, 4, 6);
        Value odd = builder.shufflevector(v4i32(), product, product, 1, 3, 5, 7);
        return builder.binary(Binary.ADD, even, odd);
    }

    private static Type v4i32() {
        return LaneTranslator.type(LaneShape.I32X4);
    }
}
