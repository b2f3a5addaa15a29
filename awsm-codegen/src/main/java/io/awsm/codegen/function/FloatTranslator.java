// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.function;

import io.awsm.codegen.abi.AliasInfo;
import io.awsm.llvm.ir.Binary;
import io.awsm.llvm.ir.Constant;
import io.awsm.llvm.ir.Conversion;
import io.awsm.llvm.ir.FloatPredicate;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.Opcode;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Floating-point arithmetic (specification 4.3.3) where WebAssembly asks for more than LLVM gives by itself: quiet
 * results from signalling NaNs, and minima that know NaN and the sign of zero.
 */
final class FloatTranslator {

    private final Set<Value> quietened = new HashSet<>();
    private final FunctionContext context;
    private final FunctionBuilder builder;

    FloatTranslator(FunctionContext context) {
        this.context = context;
        this.builder = context.builder();
    }

    /**
     * A constant. LLVM does not distinguish NaNs where it selects one of two values of which one is a NaN: it replaces
     * {@code x < 0 ? NaN : sqrt(x)} by {@code sqrt(x)}. So it must not know that a constant is one.
     */
    Value constant(Value value, boolean isNan) {
        return isNan ? opaque(value) : value;
    }

    Value arithmetic(Binary opcode, Value left, Value right) {
        return quiet(builder.binary(opcode, opaqueIfIdentity(opcode, 0, left), opaqueIfIdentity(opcode, 1, right)));
    }

    /*
     * Operations that LLVM folds to their other operand (or its negation), which leaves a signalling NaN as it is;
     * WebAssembly wants it quieted, as the hardware does when the operation is executed. Constants that are written as such
     * are known at once, others when the function is complete (KnownNumbers).
     */

    static boolean isArithmetic(Opcode opcode) {
        return opcode == Binary.FADD || opcode == Binary.FSUB || opcode == Binary.FMUL || opcode == Binary.FDIV;
    }

    /** Whether one of the numbers is: where the other operand is a constant, too, LLVM folds lane by lane. */
    static boolean isIdentity(Binary opcode, int operand, Constant constant) {
        boolean single = constant.type().lane().equals(Type.FLOAT);
        return IntStream.range(0, constant.lanes())
                .mapToLong(constant::lane)
                .mapToDouble(bits -> single ? Float.intBitsToFloat((int) bits) : Double.longBitsToDouble(bits))
                .anyMatch(number -> operand == 0 ? isLeftIdentity(number, opcode) : isRightIdentity(opcode, number));
    }

    /** Adding +0 counts, too: it is the same if the other operand cannot be -0, such as an absolute value. */
    private static boolean isLeftIdentity(double number, Binary opcode) {
        return switch (opcode) {
            case FADD -> number == 0;
            case FSUB -> Double.doubleToRawLongBits(number) == Double.doubleToRawLongBits(-0.0);
            case FMUL -> Math.abs(number) == 1;
            default -> false;
        };
    }

    private static boolean isRightIdentity(Binary opcode, double number) {
        return switch (opcode) {
            case FADD, FSUB -> number == 0;
            case FMUL, FDIV -> Math.abs(number) == 1;
            default -> false;
        };
    }

    Value absolute(Value value) {
        return intrinsic("fabs", value);
    }

    /** A function of one operand that LLVM has as an intrinsic, and that leaves no NaN as it is. */
    Value unary(String intrinsic, Value value) {
        return quiet(intrinsic(intrinsic, value));
    }

    /** {@code ceil}, {@code floor}, {@code trunc} or {@code roundeven}. */
    Value round(String intrinsic, Value value) {
        Value rounded = unary(intrinsic, value);
        if (context.module().options().target().quietsWhenRounding()) {
            return rounded;
        }
        Value quieted = arithmetic(Binary.FADD, value, value);
        return quiet(builder.select(builder.fcmp(FloatPredicate.UNO, value, value), quieted, rounded));
    }

    private Value intrinsic(String name, Value value) {
        return builder.intrinsic(value.type(), name + "." + suffix(value), value);
    }

    Value copysign(Value magnitude, Value sign) {
        return builder.intrinsic(magnitude.type(), "copysign." + suffix(magnitude), magnitude, sign);
    }

    /**
     * LLVM folds this to the operand of a promotion, wherever that has come from, and again a signalling NaN stays as it
     * is. Multiplication by an unknown one quiets it.
     */
    Value demote(Value value) {
        Value demoted = builder.convert(Conversion.FPTRUNC, value, Type.FLOAT);
        return quietened.contains(value) ? demoted : quietIfPromoted(demoted);
    }

    /** What is behind a demotion of a value that may have been promoted before, scalar or vector. */
    Value quietIfPromoted(Value demoted) {
        if (!context.module().facts().promotes()) {
            return demoted;
        }
        return builder.binary(Binary.FMUL, demoted, unknownOne(demoted.type()));
    }

    /** A number, or a vector, whose product with another is that, and quiet; LLVM does not know it. */
    Value unknownOne(Type type) {
        Value one = type.lane().equals(Type.FLOAT)
                ? Value.f32(Float.floatToRawIntBits(1))
                : Value.f64(Double.doubleToRawLongBits(1));
        int lanes = FloatTypes.of(type).lanes();
        return opaque(lanes == 1 ? one : Value.vector(Collections.nCopies(lanes, one)));
    }

    Value promote(Value value) {
        return builder.convert(Conversion.FPEXT, value, Type.DOUBLE);
    }

    /** The lesser; a quiet NaN if either is NaN; -0 is less than +0: equal operands are combined by {@code or}. */
    Value minimum(Value left, Value right) {
        return extremum(FloatPredicate.OLT, Binary.OR, left, right);
    }

    /** The greater; +0 is greater than -0: equal operands are combined by {@code and}. */
    Value maximum(Value left, Value right) {
        return extremum(FloatPredicate.OGT, Binary.AND, left, right);
    }

    private Value extremum(FloatPredicate better, Binary combine, Value left, Value right) {
        Type bits = FloatTypes.of(left.type()).bits();
        Value chosen = builder.select(builder.fcmp(better, left, right), left, right);
        Value other = builder.select(builder.fcmp(better, right, left), right, left);
        Value combined = builder.binary(
                combine,
                builder.convert(Conversion.BITCAST, chosen, bits),
                builder.convert(Conversion.BITCAST, other, bits));
        Value ordered = builder.convert(Conversion.BITCAST, combined, left.type());
        return quiet(builder.select(
                builder.fcmp(FloatPredicate.UNO, left, right), arithmetic(Binary.FADD, left, right), ordered));
    }

    /** Remembers that a value is no signalling NaN. */
    private Value quiet(Value value) {
        quietened.add(value);
        return value;
    }

    private Value opaqueIfIdentity(Binary opcode, int index, Value operand) {
        return operand instanceof Constant constant && isIdentity(opcode, index, constant) ? opaque(constant) : operand;
    }

    /** The same constant, but such that LLVM does not know it: read from a variable that somebody else might write. */
    private Value opaque(Value constant) {
        int size = FloatTypes.of(constant.type()).size();
        Value variable = context.unit().opaqueConstant(constant, size);
        return builder.load(constant.type(), variable, size, AliasInfo.CONSTANT.in(builder.module()));
    }

    private static String suffix(Value value) {
        return FloatTypes.of(value.type()).suffix();
    }
}
