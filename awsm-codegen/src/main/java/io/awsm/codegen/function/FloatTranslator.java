// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.function;

import io.awsm.codegen.abi.AliasInfo;
import io.awsm.llvm.ir.Binary;
import io.awsm.llvm.ir.Constant;
import io.awsm.llvm.ir.Conversion;
import io.awsm.llvm.ir.FloatPredicate;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.function.DoublePredicate;

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
        Value a = opaqueIf(number -> isLeftIdentity(number, opcode), left);
        Value b = opaqueIf(number -> isRightIdentity(opcode, number), right);
        return quiet(builder.binary(opcode, a, b));
    }

    /*
     * Operations that LLVM folds to their other operand (or its negation), which leaves a signalling NaN as it is;
     * WebAssembly wants it quieted, as the hardware does when the operation is executed. Only constants that are
     * written as such are known here: one that LLVM computes (f64.convert_i32_s of 1) still lets a signalling NaN
     * through at -O1 and above.
     */

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
        FloatTypes type = FloatTypes.of(demoted.type());
        Value one = Value.f32(Float.floatToRawIntBits(1));
        Value ones = type == FloatTypes.F32 ? one : Value.vector(Collections.nCopies(type.lanes(), one));
        return builder.binary(Binary.FMUL, demoted, opaque(ones));
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

    /**
     * A constant becomes opaque if one of its numbers is an identity: where the other operand is a constant, too, LLVM
     * folds lane by lane.
     */
    private Value opaqueIf(DoublePredicate isIdentity, Value operand) {
        if (operand instanceof Constant constant) {
            boolean single = constant.type().lane().equals(Type.FLOAT);
            for (int i = 0; i < constant.lanes(); i++) {
                long bits = constant.lane(i);
                if (isIdentity.test(single ? Float.intBitsToFloat((int) bits) : Double.longBitsToDouble(bits))) {
                    return opaque(constant);
                }
            }
        }
        return operand;
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
