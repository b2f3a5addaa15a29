package io.awsm.codegen.function;

import io.awsm.codegen.abi.AliasInfo;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;
import java.util.Set;

/**
 * Floating-point arithmetic (specification 4.3.3) where WebAssembly asks for more than LLVM gives by itself: quiet
 * results from signalling NaNs, and minima that know NaN and the sign of zero.
 */
final class FloatTranslator {

    /**
     * Operations that LLVM folds to their other operand (or its negation), which leaves a signalling NaN as it is;
     * WebAssembly wants it quieted, as the hardware does when the operation is executed.
     */
    private static final Set<String> IDENTITIES = Set.of(
            "fadd -0.0",
            "fsub 0.0",
            "fmul 1.0",
            "fmul -1.0",
            "fdiv 1.0",
            "fdiv -1.0",
            "-0.0 fadd",
            "-0.0 fsub",
            "1.0 fmul",
            "-1.0 fmul");

    private final FunctionContext context;
    private final FunctionBuilder builder;

    FloatTranslator(FunctionContext context) {
        this.context = context;
        this.builder = context.builder();
    }

    Value arithmetic(String opcode, Value left, Value right) {
        if (IDENTITIES.contains(opcode + " " + number(right))) {
            return builder.binary(opcode, left, opaque(right));
        }
        if (IDENTITIES.contains(number(left) + " " + opcode)) {
            return builder.binary(opcode, opaque(left), right);
        }
        return builder.binary(opcode, left, right);
    }

    /** A function of one operand that LLVM has as an intrinsic. */
    Value unary(String intrinsic, Value value) {
        return builder.intrinsic(value.type(), intrinsic + "." + suffix(value), value);
    }

    Value copysign(Value magnitude, Value sign) {
        return builder.intrinsic(magnitude.type(), "copysign." + suffix(magnitude), magnitude, sign);
    }

    Value demote(Value value) {
        return builder.convert("fptrunc", value, Type.FLOAT);
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
        return builder.select(compare("uno", left, right), builder.binary("fadd", left, right), ordered);
    }

    /** The same number, but such that LLVM does not know it: read from a variable that somebody else might write. */
    private Value opaque(Value constant) {
        String name = context.module().symbols().internal("opaque." + suffix(constant) + "." + number(constant));
        Value variable = context.unit().opaqueConstant(name, constant);
        return builder.load(
                constant.type(),
                variable,
                constant.type().equals(Type.FLOAT) ? 4 : 8,
                AliasInfo.CONSTANT.suffix(builder.module()));
    }

    /** A constant's number, or nothing for other operands. */
    private static String number(Value value) {
        return value.text().startsWith("0x")
                ? Double.toString(Double.longBitsToDouble(
                        Long.parseUnsignedLong(value.text().substring(2), 16)))
                : "";
    }

    private static String suffix(Value value) {
        return FloatTypes.of(value.type()).suffix();
    }
}
