// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.function;

import static io.awsm.llvm.ir.Type.DOUBLE;
import static io.awsm.llvm.ir.Type.FLOAT;
import static io.awsm.llvm.ir.Type.I16;
import static io.awsm.llvm.ir.Type.I32;
import static io.awsm.llvm.ir.Type.I64;
import static io.awsm.llvm.ir.Type.I8;

import io.awsm.codegen.CodeSize;
import io.awsm.codegen.CodegenOptions;
import io.awsm.codegen.MemoryMechanism;
import io.awsm.codegen.abi.LlvmTypes;
import io.awsm.codegen.memory.MemoryStrategy;
import io.awsm.llvm.ir.Binary;
import io.awsm.llvm.ir.Conversion;
import io.awsm.llvm.ir.FloatPredicate;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.IntPredicate;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;
import io.awsm.wasm.instruction.Instruction;
import io.awsm.wasm.instruction.NumericOp;

/** Numeric instructions (specification 4.3): a table of what each is in LLVM. The difficult ones are elsewhere. */
final class NumericTranslator {

    private final FunctionContext context;
    private final FunctionBuilder builder;
    private final Operands operands;
    private final MemoryStrategy memory;
    private final DivisionTranslator division;
    private final ConversionTranslator conversion;
    private final FloatTranslator floats;

    NumericTranslator(FunctionContext context) {
        this.context = context;
        builder = context.builder();
        operands = context.operands();
        memory = context.memory();
        division = new DivisionTranslator(context);
        conversion = new ConversionTranslator(context);
        floats = new FloatTranslator(context);
    }

    Operands translate(Instruction.Constant instruction) {
        long low = instruction.low();
        return switch (instruction.op()) {
            case I32_CONST -> operands.push(Value.i32(instruction.i32()));
            case I64_CONST -> operands.push(Value.i64(low));
            case F32_CONST -> floatConstant(Value.f32(instruction.i32()), Float.isNaN(Float.intBitsToFloat((int) low)));
            case F64_CONST -> floatConstant(Value.f64(low), Double.isNaN(Double.longBitsToDouble(low)));
            case V128_CONST -> operands.push(LlvmTypes.v128(low, instruction.high()));
        };
    }

    private Operands floatConstant(Value value, boolean isNan) {
        return operands.push(floats.constant(value, isNan));
    }

    Operands translate(Instruction.Numeric instruction) {
        NumericOp op = instruction.op();
        Value last = operands.pop();
        boolean binary = op.signature().operands().size() == 2;
        return operands.push(binary ? result(op, operands.pop(), last) : result(op, last, null));
    }

    /** @param b null if there is but one operand */
    private Value result(NumericOp op, Value a, Value b) {
        return switch (op) {
            case I32_EQZ, I64_EQZ -> builder.icmp(IntPredicate.EQ, a, Value.integer(a.type(), 0));
            case I32_CLZ, I64_CLZ -> builder.intrinsic(a.type(), "ctlz." + a.type(), a, Value.FALSE);
            case I32_CTZ, I64_CTZ -> builder.intrinsic(a.type(), "cttz." + a.type(), a, Value.FALSE);
            case I32_POPCNT, I64_POPCNT -> builder.intrinsic(a.type(), "ctpop." + a.type(), a);
            case F32_ABS, F64_ABS -> floats.absolute(a);
            case F32_NEG, F64_NEG -> builder.fneg(a);
            case F32_CEIL, F64_CEIL -> floats.round("ceil", a);
            case F32_FLOOR, F64_FLOOR -> floats.round("floor", a);
            case F32_TRUNC, F64_TRUNC -> floats.round("trunc", a);
            case F32_NEAREST, F64_NEAREST -> floats.round("roundeven", a);
            case F32_SQRT, F64_SQRT -> floats.unary("sqrt", a);
            case I32_EXTEND8_S, I64_EXTEND8_S -> extend(a, I8);
            case I32_EXTEND16_S, I64_EXTEND16_S -> extend(a, I16);
            case I64_EXTEND32_S -> extend(a, I32);
            case I32_WRAP_I64 -> builder.convert(Conversion.TRUNC, a, I32);
            case I64_EXTEND_I32_S -> builder.convert(Conversion.SEXT, a, I64);
            case I64_EXTEND_I32_U -> builder.convert(Conversion.ZEXT, a, I64);
            case F32_CONVERT_I32_S, F32_CONVERT_I64_S -> builder.convert(Conversion.SITOFP, a, FLOAT);
            case F32_CONVERT_I32_U, F32_CONVERT_I64_U -> builder.convert(Conversion.UITOFP, a, FLOAT);
            case F64_CONVERT_I32_S, F64_CONVERT_I64_S -> builder.convert(Conversion.SITOFP, a, DOUBLE);
            case F64_CONVERT_I32_U, F64_CONVERT_I64_U -> builder.convert(Conversion.UITOFP, a, DOUBLE);
            case F32_DEMOTE_F64 -> floats.demote(a);
            case F64_PROMOTE_F32 -> floats.promote(a);
            case I32_REINTERPRET_F32 -> builder.convert(Conversion.BITCAST, a, I32);
            case I64_REINTERPRET_F64 -> builder.convert(Conversion.BITCAST, a, I64);
            case F32_REINTERPRET_I32 -> builder.convert(Conversion.BITCAST, a, FLOAT);
            case F64_REINTERPRET_I64 -> builder.convert(Conversion.BITCAST, a, DOUBLE);
            case I32_TRUNC_F32_S, I32_TRUNC_F64_S -> conversion.trapping(a, I32, true);
            case I32_TRUNC_F32_U, I32_TRUNC_F64_U -> conversion.trapping(a, I32, false);
            case I64_TRUNC_F32_S, I64_TRUNC_F64_S -> conversion.trapping(a, I64, true);
            case I64_TRUNC_F32_U, I64_TRUNC_F64_U -> conversion.trapping(a, I64, false);
            case I32_TRUNC_SAT_F32_S, I32_TRUNC_SAT_F64_S -> conversion.saturating(a, I32, true);
            case I32_TRUNC_SAT_F32_U, I32_TRUNC_SAT_F64_U -> conversion.saturating(a, I32, false);
            case I64_TRUNC_SAT_F32_S, I64_TRUNC_SAT_F64_S -> conversion.saturating(a, I64, true);
            case I64_TRUNC_SAT_F32_U, I64_TRUNC_SAT_F64_U -> conversion.saturating(a, I64, false);
            case I32_EQ, I64_EQ -> builder.icmp(IntPredicate.EQ, a, b);
            case I32_NE, I64_NE -> builder.icmp(IntPredicate.NE, a, b);
            case I32_LT_S, I64_LT_S -> builder.icmp(IntPredicate.SLT, a, b);
            case I32_LT_U, I64_LT_U -> builder.icmp(IntPredicate.ULT, a, b);
            case I32_GT_S, I64_GT_S -> builder.icmp(IntPredicate.SGT, a, b);
            case I32_GT_U, I64_GT_U -> builder.icmp(IntPredicate.UGT, a, b);
            case I32_LE_S, I64_LE_S -> builder.icmp(IntPredicate.SLE, a, b);
            case I32_LE_U, I64_LE_U -> builder.icmp(IntPredicate.ULE, a, b);
            case I32_GE_S, I64_GE_S -> builder.icmp(IntPredicate.SGE, a, b);
            case I32_GE_U, I64_GE_U -> builder.icmp(IntPredicate.UGE, a, b);
            case F32_EQ, F64_EQ -> builder.fcmp(FloatPredicate.OEQ, a, b);
            case F32_NE, F64_NE -> builder.fcmp(FloatPredicate.UNE, a, b);
            case F32_LT, F64_LT -> builder.fcmp(FloatPredicate.OLT, a, b);
            case F32_GT, F64_GT -> builder.fcmp(FloatPredicate.OGT, a, b);
            case F32_LE, F64_LE -> builder.fcmp(FloatPredicate.OLE, a, b);
            case F32_GE, F64_GE -> builder.fcmp(FloatPredicate.OGE, a, b);
            case I32_ADD -> addition(a, b);
            case I64_ADD -> builder.binary(Binary.ADD, a, b);
            case I32_SUB -> difference(a, b);
            case I64_SUB -> builder.binary(Binary.SUB, a, b);
            case I32_MUL, I64_MUL -> builder.binary(Binary.MUL, a, b);
            case I32_AND, I64_AND -> builder.binary(Binary.AND, a, b);
            case I32_OR, I64_OR -> builder.binary(Binary.OR, a, b);
            case I32_XOR, I64_XOR -> builder.binary(Binary.XOR, a, b);
            case I32_SHL, I64_SHL -> shift(Binary.SHL, a, b);
            case I32_SHR_S, I64_SHR_S -> shift(Binary.ASHR, a, b);
            case I32_SHR_U, I64_SHR_U -> shift(Binary.LSHR, a, b);
            case I32_ROTL, I64_ROTL -> builder.intrinsic(a.type(), "fshl." + a.type(), a, a, b);
            case I32_ROTR, I64_ROTR -> builder.intrinsic(a.type(), "fshr." + a.type(), a, a, b);
            case I32_DIV_S, I64_DIV_S -> division.divideSigned(a, b);
            case I32_DIV_U, I64_DIV_U -> division.divideUnsigned(a, b);
            case I32_REM_S, I64_REM_S -> division.remainderSigned(a, b);
            case I32_REM_U, I64_REM_U -> division.remainderUnsigned(a, b);
            case F32_ADD, F64_ADD -> floats.arithmetic(Binary.FADD, a, b);
            case F32_SUB, F64_SUB -> floats.arithmetic(Binary.FSUB, a, b);
            case F32_MUL, F64_MUL -> floats.arithmetic(Binary.FMUL, a, b);
            case F32_DIV, F64_DIV -> floats.arithmetic(Binary.FDIV, a, b);
            case F32_MIN, F64_MIN -> floats.minimum(a, b);
            case F32_MAX, F64_MAX -> floats.maximum(a, b);
            case F32_COPYSIGN, F64_COPYSIGN -> floats.copysign(a, b);
        };
    }

    /** An i32 sum may become an address. */
    private Value addition(Value left, Value right) {
        Value sum = builder.binary(Binary.ADD, left, right);
        memory.added(sum, left, right);
        return sum;
    }

    /**
     * A global less a constant is where the part of the guest's stack begins that the function has. LLVM would compute each address in it
     * from what the global was before, at a distance below that, for which many processors have longer instructions, or none.
     */
    private Value difference(Value left, Value right) {
        Value difference = builder.binary(Binary.SUB, left, right);
        boolean isFrame = context.isGlobal(left) && right.integer().isPresent();
        return isFrame && isBetterOpaque(context.module().options()) ? builder.opaque(difference) : difference;
    }

    /** Where indices are wrapped, that saves room, but executes more instructions. */
    private static boolean isBetterOpaque(CodegenOptions options) {
        return options.target().reachesUpwards()
                && (options.memory() != MemoryMechanism.MASK || options.size() != CodeSize.ANY);
    }

    /** The amount counts modulo the width; for LLVM a greater one would be poison. */
    private Value shift(Binary opcode, Value value, Value amount) {
        int mask = value.type().equals(I32) ? 31 : 63;
        return builder.binary(opcode, value, builder.binary(Binary.AND, amount, Value.integer(value.type(), mask)));
    }

    private Value extend(Value value, Type narrow) {
        return builder.convert(Conversion.SEXT, builder.convert(Conversion.TRUNC, value, narrow), value.type());
    }
}
