// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.function;

import io.awsm.codegen.abi.TrapCode;
import io.awsm.llvm.ir.Binary;
import io.awsm.llvm.ir.Block;
import io.awsm.llvm.ir.Conversion;
import io.awsm.llvm.ir.FloatPredicate;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.Likely;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;

/** Conversions of floats to integers (specification 4.3.3): what does not fit traps or saturates. */
final class ConversionTranslator {

    private final FunctionContext context;
    private final FunctionBuilder builder;

    ConversionTranslator(FunctionContext context) {
        this.context = context;
        this.builder = context.builder();
    }

    Value saturating(Value value, Type to, boolean signed) {
        String name = (signed ? "fptosi" : "fptoui") + ".sat." + to + "."
                + FloatTypes.of(value.type()).suffix();
        return builder.intrinsic(to, name, value);
    }

    Value trapping(Value value, Type to, boolean signed) {
        Conversion opcode = signed ? Conversion.FPTOSI : Conversion.FPTOUI;
        if (context.module().options().fastUnsafe()) {
            // Out of range this is poison; frozen, it is some number, the same for all uses.
            return builder.freeze(builder.convert(opcode, value, to));
        }
        Block convertible = builder.block("next");
        Block outOfRange = context.atEnd(
                "out",
                () -> builder.br(
                        builder.fcmp(FloatPredicate.UNO, value, value),
                        context.trapBlock(TrapCode.INVALID_CONVERSION_TO_INTEGER),
                        context.trapBlock(TrapCode.INTEGER_OVERFLOW)));
        builder.br(inRange(value, to, signed), convertible, outOfRange, Likely.FIRST);
        builder.labelExtending(convertible);
        return builder.convert(opcode, value, to);
    }

    /** False for NaN. The limits are the nearest values that are out of range and that the type can represent. */
    private Value inRange(Value value, Type to, boolean signed) {
        boolean narrow = to.equals(Type.I32);
        double above = signed ? (narrow ? 0x1p31 : 0x1p63) : (narrow ? 0x1p32 : 0x1p64);
        Value notAbove = builder.fcmp(FloatPredicate.OLT, value, constant(value.type(), above));
        Value notBelow;
        if (!signed) {
            notBelow = builder.fcmp(FloatPredicate.OGT, value, constant(value.type(), -1));
        } else if (narrow && value.type().equals(Type.DOUBLE)) {
            notBelow = builder.fcmp(FloatPredicate.OGT, value, constant(value.type(), -0x1p31 - 1));
        } else {
            // One below the minimum is not representable, the minimum itself is.
            notBelow = builder.fcmp(FloatPredicate.OGE, value, constant(value.type(), -above));
        }
        return builder.binary(Binary.AND, notAbove, notBelow);
    }

    private static Value constant(Type type, double value) {
        return type.equals(Type.FLOAT)
                ? Value.f32(Float.floatToRawIntBits((float) value))
                : Value.f64(Double.doubleToRawLongBits(value));
    }
}
