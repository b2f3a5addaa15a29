// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.function;

import static io.awsm.codegen.abi.LlvmTypes.V128;

import io.awsm.llvm.ir.Binary;
import io.awsm.llvm.ir.Constant;
import io.awsm.llvm.ir.Conversion;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.IntPredicate;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;
import io.awsm.wasm.instruction.LaneShape;
import io.awsm.wasm.instruction.VectorOp;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Vectors as lanes: views, splats, shuffles, narrowing and widening. */
final class LaneTranslator {

    private final FunctionContext context;
    private final FunctionBuilder builder;

    LaneTranslator(FunctionContext context) {
        this.context = context;
        this.builder = context.builder();
    }

    static Type laneType(LaneShape shape) {
        return switch (shape) {
            case F32X4 -> Type.FLOAT;
            case F64X2 -> Type.DOUBLE;
            default -> Type.integer(8 * shape.laneBytes());
        };
    }

    static Type type(LaneShape shape) {
        return Type.vector(shape.lanes(), laneType(shape));
    }

    /** The integers of the same width. */
    static Type integerType(LaneShape shape) {
        return Type.vector(shape.lanes(), Type.integer(8 * shape.laneBytes()));
    }

    /** As in the names of intrinsics: {@code v16i8}. */
    static String suffix(LaneShape shape) {
        return "v" + shape.lanes() + "i" + 8 * shape.laneBytes();
    }

    static Value splatConstant(int lanes, Type lane, long value) {
        return Value.vector(Collections.nCopies(lanes, Value.integer(lane, value)));
    }

    /** A {@code v128} as a vector of this shape; a constant stays one, so that its numbers can be seen. */
    Value as(LaneShape shape, Value value) {
        Type type = type(shape);
        if (value.type().equals(type)) {
            return value;
        }
        boolean floats = shape == LaneShape.F32X4 || shape == LaneShape.F64X2;
        return floats && value instanceof Constant constant
                ? constant.as(type)
                : builder.convert(Conversion.BITCAST, value, type);
    }

    /** The reverse: the one type in which vectors are on the operand stack. */
    Value asV128(Value value) {
        return value.type().equals(V128) ? value : builder.convert(Conversion.BITCAST, value, V128);
    }

    /** The same integer in all lanes. */
    Value all(LaneShape shape, long value) {
        return splatConstant(shape.lanes(), laneType(shape), value);
    }

    /** A scalar as WebAssembly has it, as a lane: lanes of 8 and 16 bits are the low bits of an i32. */
    Value narrowed(LaneShape shape, Value scalar) {
        return shape.laneBytes() < 4 ? builder.convert(Conversion.TRUNC, scalar, laneType(shape)) : scalar;
    }

    Value splat(LaneShape shape, Value lane) {
        Value first = builder.insertelement(Value.poison(type(shape)), lane, 0);
        return builder.shufflevector(type(shape), first, Value.poison(type(shape)), new int[shape.lanes()]);
    }

    Value shuffle(Value left, Value right, List<Integer> mask) {
        int[] indices = mask.stream().mapToInt(Integer::intValue).toArray();
        return builder.shufflevector(
                type(LaneShape.I8X16), as(LaneShape.I8X16, left), as(LaneShape.I8X16, right), indices);
    }

    /** Each lane of the result is the lane of {@code source} that an index chooses, 0 if there is none. */
    Value swizzle(Value source, Value indices) {
        Type bytes = source.type();
        switch (context.module().options().byteShuffle()) {
            case PSHUFB -> {
                // It looks at bit 7 and the low four bits: make every index above 15 have bit 7.
                Value saturated = builder.intrinsic(bytes, "uadd.sat.v16i8", indices, all(LaneShape.I8X16, 0x70));
                return builder.intrinsic(bytes, "x86.ssse3.pshuf.b.128", source, saturated);
            }
            case TBL -> {
                return builder.intrinsic(bytes, "aarch64.neon.tbl1.v16i8", source, indices);
            }
            default -> {
                return swizzleThroughMemory(source, indices);
            }
        }
    }

    private Value swizzleThroughMemory(Value source, Value indices) {
        Type word = context.module().word();
        Value slot = builder.slot(source.type());
        builder.storeSlot(source, slot);
        Value result = all(LaneShape.I8X16, 0);
        for (int i = 0; i < 16; i++) {
            Value index = builder.extractelement(Type.I8, indices, i);
            Value masked = builder.binary(Binary.AND, index, Value.integer(Type.I8, 15));
            Value place = builder.getelementptr(slot, builder.convert(Conversion.ZEXT, masked, word));
            Value lane = builder.select(
                    builder.icmp(IntPredicate.ULT, index, Value.integer(Type.I8, 16)),
                    builder.load(Type.I8, place, 1),
                    Value.integer(Type.I8, 0));
            result = builder.insertelement(result, lane, i);
        }
        return result;
    }

    Value allTrue(LaneShape shape, Value vector) {
        Value set = builder.icmp(IntPredicate.NE, vector, all(shape, 0));
        return builder.intrinsic(Type.I1, "vector.reduce.and.v" + shape.lanes() + "i1", set);
    }

    /** The sign bits of all lanes; lane 0 is bit 0. */
    Value bitmask(LaneShape shape, Value vector) {
        Value negative = builder.icmp(IntPredicate.SLT, vector, all(shape, 0));
        return builder.convert(
                Conversion.ZEXT, builder.convert(Conversion.BITCAST, negative, Type.integer(shape.lanes())), Type.I32);
    }

    /** Half of the operand's lanes, converted to lanes of twice the width. */
    Value extend(VectorOp op, Value vector, Conversion conversion, boolean high) {
        int lanes = op.shape().lanes();
        Type half = Type.vector(lanes, laneType(op.operandShape()));
        int[] mask = IntStream.range(0, lanes).map(i -> high ? i + lanes : i).toArray();
        return builder.convert(conversion, builder.shufflevector(half, vector, vector, mask), type(op.shape()));
    }

    /** The even (first 0) or the odd (first 1) lanes. */
    Value everyOther(Value vector, LaneShape shape, int first) {
        int lanes = shape.lanes() / 2;
        int[] mask = IntStream.range(0, lanes).map(i -> 2 * i + first).toArray();
        return builder.shufflevector(Type.vector(lanes, laneType(shape)), vector, vector, mask);
    }

    /** The lanes of both operands, which are signed, saturated to lanes of half the width. */
    Value narrow(VectorOp op, Value left, Value right, boolean signed) {
        int bits = 8 * op.shape().laneBytes();
        long most = signed ? (1L << bits - 1) - 1 : (1L << bits) - 1;
        long least = signed ? -(1L << bits - 1) : 0;
        LaneShape from = op.operandShape();
        int lanes = op.shape().lanes();
        Type both = Type.vector(lanes, laneType(from));
        int[] mask = IntStream.range(0, lanes).toArray();
        Value wide = builder.shufflevector(both, left, right, mask);
        String suffix = "v" + lanes + "i" + 2 * bits;
        Value notAbove = builder.intrinsic(both, "smin." + suffix, wide, splatConstant(lanes, laneType(from), most));
        Value inside = builder.intrinsic(both, "smax." + suffix, notAbove, splatConstant(lanes, laneType(from), least));
        return builder.convert(Conversion.TRUNC, inside, type(op.shape()));
    }

    /** Two lanes, and two lanes of zeros behind them. */
    Value withZeros(Value half, Type whole) {
        return builder.shufflevector(whole, half, Value.zero(half.type()), 0, 1, 2, 3);
    }
}
