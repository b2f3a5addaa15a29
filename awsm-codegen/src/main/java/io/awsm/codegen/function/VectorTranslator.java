package io.awsm.codegen.function;

import io.awsm.codegen.abi.LlvmTypes;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;
import io.awsm.wasm.instruction.LaneShape;
import io.awsm.wasm.instruction.VectorLaneOp;
import io.awsm.wasm.instruction.VectorOp;
import io.awsm.wasm.type.NumberType;
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

    void constant(long low, long high) {
        operands.push(LlvmTypes.v128(low, high));
    }

    void translate(VectorOp op) {
        int count = op.signature().operands().size();
        List<Value> popped = operands.pop(count);
        Value result = switch (count) {
            case 1 -> unary(op, popped.get(0));
            case 2 -> binary(op, popped.get(0), popped.get(1));
            default -> bitselect(popped.get(0), popped.get(1), popped.get(2));
        };
        boolean vector = op.signature().result().equals(VectorType.V128);
        operands.push(vector ? lanes.asV128(result) : result);
    }

    void shuffle(List<Integer> mask) {
        List<Value> popped = operands.pop(2);
        operands.push(lanes.asV128(lanes.shuffle(popped.get(0), popped.get(1), mask)));
    }

    void lane(VectorLaneOp op, int lane) {
        boolean replaces = op.signature().operands().size() == 2;
        Value scalar = replaces ? operands.pop() : null;
        Value vector = lanes.as(op.shape(), operands.pop());
        operands.push(
                replaces
                        ? lanes.asV128(builder.insertelement(vector, lanes.narrowed(op.shape(), scalar), lane))
                        : extracted(op, builder.extractelement(LaneTranslator.laneType(op.shape()), vector, lane)));
    }

    private Value extracted(VectorLaneOp op, Value lane) {
        if (op.shape().laneBytes() >= 4) {
            return lane;
        }
        String extension = op.mnemonic().endsWith("_s") ? "sext" : "zext";
        return builder.convert(extension, lane, Type.I32);
    }

    private Value unary(VectorOp op, Value operand) {
        if (op.signature().operands().get(0) instanceof NumberType) {
            return lanes.splat(op.shape(), lanes.narrowed(op.shape(), operand));
        }
        Value v = lanes.as(op.operandShape(), operand);
        return switch (op) {
            case V128_NOT -> builder.binary("xor", v, lanes.all(op.shape(), -1));
            case V128_ANY_TRUE ->
                builder.icmp(
                        "ne", builder.convert("bitcast", v, Type.integer(128)), Value.integer(Type.integer(128), 0));
            case I8X16_ALL_TRUE, I16X8_ALL_TRUE, I32X4_ALL_TRUE, I64X2_ALL_TRUE -> lanes.allTrue(op.shape(), v);
            case I8X16_BITMASK, I16X8_BITMASK, I32X4_BITMASK, I64X2_BITMASK -> lanes.bitmask(op.shape(), v);
            case I8X16_ABS, I16X8_ABS, I32X4_ABS, I64X2_ABS ->
                builder.intrinsic(v.type(), "abs." + LaneTranslator.suffix(op.shape()), v, Value.FALSE);
            case I8X16_NEG, I16X8_NEG, I32X4_NEG, I64X2_NEG -> builder.binary("sub", lanes.all(op.shape(), 0), v);
            case I8X16_POPCNT -> builder.intrinsic(v.type(), "ctpop.v16i8", v);
            case F32X4_ABS, F64X2_ABS -> floats.absolute(v);
            case F32X4_NEG, F64X2_NEG -> builder.fneg(v);
            case F32X4_SQRT, F64X2_SQRT -> floats.unary("sqrt", v);
            case F32X4_CEIL, F64X2_CEIL -> floats.unary("ceil", v);
            case F32X4_FLOOR, F64X2_FLOOR -> floats.unary("floor", v);
            case F32X4_TRUNC, F64X2_TRUNC -> floats.unary("trunc", v);
            case F32X4_NEAREST, F64X2_NEAREST -> floats.unary("roundeven", v);
            case I16X8_EXTADD_PAIRWISE_I8X16_S, I32X4_EXTADD_PAIRWISE_I16X8_S -> pairwise(op, v, "sext");
            case I16X8_EXTADD_PAIRWISE_I8X16_U, I32X4_EXTADD_PAIRWISE_I16X8_U -> pairwise(op, v, "zext");
            case I16X8_EXTEND_LOW_I8X16_S, I32X4_EXTEND_LOW_I16X8_S, I64X2_EXTEND_LOW_I32X4_S ->
                lanes.extend(op, v, "sext", false);
            case I16X8_EXTEND_HIGH_I8X16_S, I32X4_EXTEND_HIGH_I16X8_S, I64X2_EXTEND_HIGH_I32X4_S ->
                lanes.extend(op, v, "sext", true);
            case I16X8_EXTEND_LOW_I8X16_U, I32X4_EXTEND_LOW_I16X8_U, I64X2_EXTEND_LOW_I32X4_U ->
                lanes.extend(op, v, "zext", false);
            case I16X8_EXTEND_HIGH_I8X16_U, I32X4_EXTEND_HIGH_I16X8_U, I64X2_EXTEND_HIGH_I32X4_U ->
                lanes.extend(op, v, "zext", true);
            case F32X4_CONVERT_I32X4_S -> builder.convert("sitofp", v, LaneTranslator.type(op.shape()));
            case F32X4_CONVERT_I32X4_U -> builder.convert("uitofp", v, LaneTranslator.type(op.shape()));
            case F64X2_CONVERT_LOW_I32X4_S -> lanes.extend(op, v, "sitofp", false);
            case F64X2_CONVERT_LOW_I32X4_U -> lanes.extend(op, v, "uitofp", false);
            case F64X2_PROMOTE_LOW_F32X4 -> lanes.extend(op, v, "fpext", false);
            case F32X4_DEMOTE_F64X2_ZERO ->
                floats.quietIfPromoted(lanes.withZeros(
                        builder.convert("fptrunc", v, Type.vector(2, Type.FLOAT)), LaneTranslator.type(op.shape())));
            case I32X4_TRUNC_SAT_F32X4_S -> builder.intrinsic(Type.vector(4, Type.I32), "fptosi.sat.v4i32.v4f32", v);
            case I32X4_TRUNC_SAT_F32X4_U -> builder.intrinsic(Type.vector(4, Type.I32), "fptoui.sat.v4i32.v4f32", v);
            case I32X4_TRUNC_SAT_F64X2_S_ZERO ->
                lanes.withZeros(builder.intrinsic(Type.vector(2, Type.I32), "fptosi.sat.v2i32.v2f64", v), v4i32());
            case I32X4_TRUNC_SAT_F64X2_U_ZERO ->
                lanes.withZeros(builder.intrinsic(Type.vector(2, Type.I32), "fptoui.sat.v2i32.v2f64", v), v4i32());
            default -> throw new IllegalArgumentException(op.mnemonic());
        };
    }

    private Value binary(VectorOp op, Value left, Value right) {
        Value a = lanes.as(op.operandShape(), left);
        if (op.signature().operands().get(1) instanceof NumberType) {
            return shift(op, a, right);
        }
        Value b = lanes.as(op.operandShape(), right);
        return switch (op) {
            case I8X16_SWIZZLE -> lanes.swizzle(a, b);
            case I8X16_EQ, I16X8_EQ, I32X4_EQ, I64X2_EQ -> compare(op, "icmp eq", a, b);
            case I8X16_NE, I16X8_NE, I32X4_NE, I64X2_NE -> compare(op, "icmp ne", a, b);
            case I8X16_LT_S, I16X8_LT_S, I32X4_LT_S, I64X2_LT_S -> compare(op, "icmp slt", a, b);
            case I8X16_LT_U, I16X8_LT_U, I32X4_LT_U -> compare(op, "icmp ult", a, b);
            case I8X16_GT_S, I16X8_GT_S, I32X4_GT_S, I64X2_GT_S -> compare(op, "icmp sgt", a, b);
            case I8X16_GT_U, I16X8_GT_U, I32X4_GT_U -> compare(op, "icmp ugt", a, b);
            case I8X16_LE_S, I16X8_LE_S, I32X4_LE_S, I64X2_LE_S -> compare(op, "icmp sle", a, b);
            case I8X16_LE_U, I16X8_LE_U, I32X4_LE_U -> compare(op, "icmp ule", a, b);
            case I8X16_GE_S, I16X8_GE_S, I32X4_GE_S, I64X2_GE_S -> compare(op, "icmp sge", a, b);
            case I8X16_GE_U, I16X8_GE_U, I32X4_GE_U -> compare(op, "icmp uge", a, b);
            case F32X4_EQ, F64X2_EQ -> compare(op, "fcmp oeq", a, b);
            case F32X4_NE, F64X2_NE -> compare(op, "fcmp une", a, b);
            case F32X4_LT, F64X2_LT -> compare(op, "fcmp olt", a, b);
            case F32X4_GT, F64X2_GT -> compare(op, "fcmp ogt", a, b);
            case F32X4_LE, F64X2_LE -> compare(op, "fcmp ole", a, b);
            case F32X4_GE, F64X2_GE -> compare(op, "fcmp oge", a, b);
            case V128_AND -> builder.binary("and", a, b);
            case V128_ANDNOT -> builder.binary("and", a, builder.binary("xor", b, lanes.all(op.shape(), -1)));
            case V128_OR -> builder.binary("or", a, b);
            case V128_XOR -> builder.binary("xor", a, b);
            case I8X16_ADD, I16X8_ADD, I32X4_ADD, I64X2_ADD -> builder.binary("add", a, b);
            case I8X16_SUB, I16X8_SUB, I32X4_SUB, I64X2_SUB -> builder.binary("sub", a, b);
            case I16X8_MUL, I32X4_MUL, I64X2_MUL -> builder.binary("mul", a, b);
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
                multiplyExtended(op, a, b, "sext", false);
            case I16X8_EXTMUL_HIGH_I8X16_S, I32X4_EXTMUL_HIGH_I16X8_S, I64X2_EXTMUL_HIGH_I32X4_S ->
                multiplyExtended(op, a, b, "sext", true);
            case I16X8_EXTMUL_LOW_I8X16_U, I32X4_EXTMUL_LOW_I16X8_U, I64X2_EXTMUL_LOW_I32X4_U ->
                multiplyExtended(op, a, b, "zext", false);
            case I16X8_EXTMUL_HIGH_I8X16_U, I32X4_EXTMUL_HIGH_I16X8_U, I64X2_EXTMUL_HIGH_I32X4_U ->
                multiplyExtended(op, a, b, "zext", true);
            case F32X4_ADD, F64X2_ADD -> floats.arithmetic("fadd", a, b);
            case F32X4_SUB, F64X2_SUB -> floats.arithmetic("fsub", a, b);
            case F32X4_MUL, F64X2_MUL -> floats.arithmetic("fmul", a, b);
            case F32X4_DIV, F64X2_DIV -> floats.arithmetic("fdiv", a, b);
            case F32X4_MIN, F64X2_MIN -> floats.minimum(a, b);
            case F32X4_MAX, F64X2_MAX -> floats.maximum(a, b);
            case F32X4_PMIN, F64X2_PMIN -> builder.select(floats.compare("olt", b, a), b, a);
            case F32X4_PMAX, F64X2_PMAX -> builder.select(floats.compare("olt", a, b), b, a);
            default -> throw new IllegalArgumentException(op.mnemonic());
        };
    }

    private Value bitselect(Value ifOne, Value ifZero, Value mask) {
        Value inverted = builder.binary("xor", mask, lanes.all(LaneShape.I64X2, -1));
        return builder.binary("or", builder.binary("and", ifOne, mask), builder.binary("and", ifZero, inverted));
    }

    /** The amount counts modulo the width of a lane; for LLVM a greater one would be poison. */
    private Value shift(VectorOp op, Value vector, Value amount) {
        int mask = 8 * op.shape().laneBytes() - 1;
        Value masked = builder.binary("and", amount, Value.i32(mask));
        Type lane = LaneTranslator.laneType(op.shape());
        Value sized =
                lane.equals(Type.I64) ? builder.convert("zext", masked, lane) : lanes.narrowed(op.shape(), masked);
        String opcode = op.mnemonic().endsWith("shl") ? "shl" : op.mnemonic().endsWith("_s") ? "ashr" : "lshr";
        return builder.binary(opcode, vector, lanes.splat(op.shape(), sized));
    }

    /** True is all ones. */
    private Value compare(VectorOp op, String opcode, Value a, Value b) {
        Type truth = Type.vector(op.shape().lanes(), Type.I1);
        return builder.convert("sext", builder.compare(opcode, truth, a, b), LaneTranslator.integerType(op.shape()));
    }

    private Value intrinsic(String name, VectorOp op, Value a, Value b) {
        return builder.intrinsic(a.type(), name + "." + LaneTranslator.suffix(op.shape()), a, b);
    }

    private Value pairwise(VectorOp op, Value v, String extension) {
        Type type = LaneTranslator.type(op.shape());
        Value even = builder.convert(extension, lanes.everyOther(v, op.operandShape(), 0), type);
        Value odd = builder.convert(extension, lanes.everyOther(v, op.operandShape(), 1), type);
        return builder.binary("add", even, odd);
    }

    private Value multiplyExtended(VectorOp op, Value a, Value b, String extension, boolean high) {
        return builder.binary("mul", lanes.extend(op, a, extension, high), lanes.extend(op, b, extension, high));
    }

    /** {@code (a + b + 1) / 2} in lanes of twice the width. */
    private Value average(VectorOp op, Value a, Value b) {
        int bits = 8 * op.shape().laneBytes();
        Type wide = Type.vector(op.shape().lanes(), Type.integer(2 * bits));
        Value sum = builder.binary("add", builder.convert("zext", a, wide), builder.convert("zext", b, wide));
        Value one = LaneTranslator.splatConstant(op.shape().lanes(), Type.integer(2 * bits), 1);
        Value half = builder.binary("lshr", builder.binary("add", sum, one), one);
        return builder.convert("trunc", half, a.type());
    }

    /** {@code (a * b + 0x4000) >> 15}; only -1 * -1 saturates. */
    private Value q15Multiply(Value a, Value b) {
        Type wide = Type.vector(8, Type.I32);
        Value product = builder.binary("mul", builder.convert("sext", a, wide), builder.convert("sext", b, wide));
        Value rounded = builder.binary("add", product, LaneTranslator.splatConstant(8, Type.I32, 0x4000));
        Value shifted = builder.binary("ashr", rounded, LaneTranslator.splatConstant(8, Type.I32, 15));
        Value most = LaneTranslator.splatConstant(8, Type.I32, 0x7FFF);
        return builder.convert("trunc", builder.intrinsic(wide, "smin.v8i32", shifted, most), a.type());
    }

    private Value dot(Value a, Value b) {
        Type wide = Type.vector(8, Type.I32);
        Value product = builder.binary("mul", builder.convert("sext", a, wide), builder.convert("sext", b, wide));
        Value even = builder.shufflevector(v4i32(), product, product, 0, 2, 4, 6);
        Value odd = builder.shufflevector(v4i32(), product, product, 1, 3, 5, 7);
        return builder.binary("add", even, odd);
    }

    private static Type v4i32() {
        return LaneTranslator.type(LaneShape.I32X4);
    }
}
