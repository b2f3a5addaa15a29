package io.awsm.codegen.function;

import io.awsm.codegen.abi.AliasInfo;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Floating-point arithmetic (specification 4.3.3) where WebAssembly asks for more than LLVM gives by itself: quiet
 * results from signalling NaNs, and minima that know NaN and the sign of zero.
 */
final class FloatTranslator {

    /**
     * Operations that LLVM folds to their other operand (or its negation), which leaves a signalling NaN as it is;
     * WebAssembly wants it quieted, as the hardware does when the operation is executed. Only constants that are
     * written as such are known here: one that LLVM computes ({@code f64.convert_i32_s} of 1) still lets a signalling
     * NaN through at -O1 and above.
     */
    private static final Set<String> IDENTITIES = Set.of(
            "fadd -0.0",
            "fadd 0.0", // the same if the other operand cannot be -0, such as an absolute value
            "fsub -0.0",
            "fsub 0.0",
            "fmul 1.0",
            "fmul -1.0",
            "fdiv 1.0",
            "fdiv -1.0",
            "-0.0 fadd",
            "0.0 fadd",
            "-0.0 fsub",
            "1.0 fmul",
            "-1.0 fmul");

    /** As LLVM's text has numbers; it has NaN in other ways, too. */
    private static final Pattern NUMBER = Pattern.compile("\\b0x([0-9A-F]{16})\\b");

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

    Value arithmetic(String opcode, Value left, Value right) {
        Value a = opaqueIf(number -> IDENTITIES.contains(number + " " + opcode), left);
        Value b = opaqueIf(number -> IDENTITIES.contains(opcode + " " + number), right);
        return quiet(builder.binary(opcode, a, b));
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
        Value quieted = arithmetic("fadd", value, value);
        return quiet(builder.select(compare("uno", value, value), quieted, rounded));
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
        Value demoted = builder.convert("fptrunc", value, Type.FLOAT);
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
        return builder.binary("fmul", demoted, opaque(ones));
    }

    Value promote(Value value) {
        return builder.convert("fpext", value, Type.DOUBLE);
    }

    Value compare(String predicate, Value left, Value right) {
        return builder.compare("fcmp " + predicate, FloatTypes.of(left.type()).truth(), left, right);
    }

    /** The lesser; a quiet NaN if either is NaN; -0 is less than +0: equal operands are combined by {@code or}. */
    Value minimum(Value left, Value right) {
        return extremum("olt", "or", left, right);
    }

    /** The greater; +0 is greater than -0: equal operands are combined by {@code and}. */
    Value maximum(Value left, Value right) {
        return extremum("ogt", "and", left, right);
    }

    private Value extremum(String better, String combine, Value left, Value right) {
        Type bits = FloatTypes.of(left.type()).bits();
        Value chosen = builder.select(compare(better, left, right), left, right);
        Value other = builder.select(compare(better, right, left), right, left);
        Value combined = builder.binary(
                combine, builder.convert("bitcast", chosen, bits), builder.convert("bitcast", other, bits));
        Value ordered = builder.convert("bitcast", combined, left.type());
        return quiet(builder.select(compare("uno", left, right), arithmetic("fadd", left, right), ordered));
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
    private Value opaqueIf(Predicate<String> isIdentity, Value operand) {
        boolean found = NUMBER.matcher(operand.text())
                .results()
                .map(n -> Double.longBitsToDouble(Long.parseUnsignedLong(n.group(1), 16)))
                .map(n -> Double.toString(n))
                .anyMatch(isIdentity);
        return found ? opaque(operand) : operand;
    }

    /** The same constant, but such that LLVM does not know it: read from a variable that somebody else might write. */
    private Value opaque(Value constant) {
        int size = FloatTypes.of(constant.type()).size();
        Value variable = context.unit().opaqueConstant(constant, size);
        return builder.load(constant.type(), variable, size, AliasInfo.CONSTANT.suffix(builder.module()));
    }

    private static String suffix(Value value) {
        return FloatTypes.of(value.type()).suffix();
    }
}
