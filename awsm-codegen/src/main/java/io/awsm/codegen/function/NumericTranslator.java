package io.awsm.codegen.function;

import static io.awsm.llvm.ir.Type.DOUBLE;
import static io.awsm.llvm.ir.Type.FLOAT;
import static io.awsm.llvm.ir.Type.I16;
import static io.awsm.llvm.ir.Type.I32;
import static io.awsm.llvm.ir.Type.I64;
import static io.awsm.llvm.ir.Type.I8;

import io.awsm.codegen.memory.AddressHistory;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;
import io.awsm.wasm.instruction.NumericOp;

/** Numeric instructions (specification 4.3): a table of what each is in LLVM. The difficult ones are elsewhere. */
final class NumericTranslator {

    private final FunctionBuilder builder;
    private final Operands operands;
    private final AddressHistory addresses;
    private final DivisionTranslator division;
    private final ConversionTranslator conversion;
    private final FloatTranslator floats;

    NumericTranslator(FunctionContext context) {
        builder = context.builder();
        operands = context.operands();
        addresses = context.addresses();
        division = new DivisionTranslator(context);
        conversion = new ConversionTranslator(context);
        floats = new FloatTranslator(context);
    }

    void floatConstant(Value value, boolean isNan) {
        operands.push(floats.constant(value, isNan));
    }

    void translate(NumericOp op) {
        if (op.signature().operands().size() == 1) {
            operands.push(unary(op, operands.pop()));
        } else {
            Value right = operands.pop();
            Value left = operands.pop();
            operands.push(binary(op, left, right));
        }
    }

    private Value unary(NumericOp op, Value value) {
        return switch (op) {
            case I32_EQZ, I64_EQZ -> builder.icmp("eq", value, Value.integer(value.type(), 0));
            case I32_CLZ, I64_CLZ -> builder.intrinsic(value.type(), "ctlz." + value.type(), value, Value.FALSE);
            case I32_CTZ, I64_CTZ -> builder.intrinsic(value.type(), "cttz." + value.type(), value, Value.FALSE);
            case I32_POPCNT, I64_POPCNT -> builder.intrinsic(value.type(), "ctpop." + value.type(), value);
            case F32_ABS, F64_ABS -> floats.absolute(value);
            case F32_NEG, F64_NEG -> builder.fneg(value);
            case F32_CEIL, F64_CEIL -> floats.unary("ceil", value);
            case F32_FLOOR, F64_FLOOR -> floats.unary("floor", value);
            case F32_TRUNC, F64_TRUNC -> floats.unary("trunc", value);
            case F32_NEAREST, F64_NEAREST -> floats.unary("roundeven", value);
            case F32_SQRT, F64_SQRT -> floats.unary("sqrt", value);
            case I32_EXTEND8_S, I64_EXTEND8_S -> extend(value, I8);
            case I32_EXTEND16_S, I64_EXTEND16_S -> extend(value, I16);
            case I64_EXTEND32_S -> extend(value, I32);
            case I32_WRAP_I64 -> builder.convert("trunc", value, I32);
            case I64_EXTEND_I32_S -> builder.convert("sext", value, I64);
            case I64_EXTEND_I32_U -> builder.convert("zext", value, I64);
            case F32_CONVERT_I32_S, F32_CONVERT_I64_S -> builder.convert("sitofp", value, FLOAT);
            case F32_CONVERT_I32_U, F32_CONVERT_I64_U -> builder.convert("uitofp", value, FLOAT);
            case F64_CONVERT_I32_S, F64_CONVERT_I64_S -> builder.convert("sitofp", value, DOUBLE);
            case F64_CONVERT_I32_U, F64_CONVERT_I64_U -> builder.convert("uitofp", value, DOUBLE);
            case F32_DEMOTE_F64 -> floats.demote(value);
            case F64_PROMOTE_F32 -> floats.promote(value);
            case I32_REINTERPRET_F32 -> builder.convert("bitcast", value, I32);
            case I64_REINTERPRET_F64 -> builder.convert("bitcast", value, I64);
            case F32_REINTERPRET_I32 -> builder.convert("bitcast", value, FLOAT);
            case F64_REINTERPRET_I64 -> builder.convert("bitcast", value, DOUBLE);
            case I32_TRUNC_F32_S, I32_TRUNC_F64_S -> conversion.trapping(value, I32, true);
            case I32_TRUNC_F32_U, I32_TRUNC_F64_U -> conversion.trapping(value, I32, false);
            case I64_TRUNC_F32_S, I64_TRUNC_F64_S -> conversion.trapping(value, I64, true);
            case I64_TRUNC_F32_U, I64_TRUNC_F64_U -> conversion.trapping(value, I64, false);
            case I32_TRUNC_SAT_F32_S, I32_TRUNC_SAT_F64_S -> conversion.saturating(value, I32, true);
            case I32_TRUNC_SAT_F32_U, I32_TRUNC_SAT_F64_U -> conversion.saturating(value, I32, false);
            case I64_TRUNC_SAT_F32_S, I64_TRUNC_SAT_F64_S -> conversion.saturating(value, I64, true);
            case I64_TRUNC_SAT_F32_U, I64_TRUNC_SAT_F64_U -> conversion.saturating(value, I64, false);
            default -> throw new IllegalArgumentException(op.mnemonic());
        };
    }

    private Value binary(NumericOp op, Value left, Value right) {
        return switch (op) {
            case I32_EQ, I64_EQ -> builder.icmp("eq", left, right);
            case I32_NE, I64_NE -> builder.icmp("ne", left, right);
            case I32_LT_S, I64_LT_S -> builder.icmp("slt", left, right);
            case I32_LT_U, I64_LT_U -> builder.icmp("ult", left, right);
            case I32_GT_S, I64_GT_S -> builder.icmp("sgt", left, right);
            case I32_GT_U, I64_GT_U -> builder.icmp("ugt", left, right);
            case I32_LE_S, I64_LE_S -> builder.icmp("sle", left, right);
            case I32_LE_U, I64_LE_U -> builder.icmp("ule", left, right);
            case I32_GE_S, I64_GE_S -> builder.icmp("sge", left, right);
            case I32_GE_U, I64_GE_U -> builder.icmp("uge", left, right);
            case F32_EQ, F64_EQ -> floats.compare("oeq", left, right);
            case F32_NE, F64_NE -> floats.compare("une", left, right);
            case F32_LT, F64_LT -> floats.compare("olt", left, right);
            case F32_GT, F64_GT -> floats.compare("ogt", left, right);
            case F32_LE, F64_LE -> floats.compare("ole", left, right);
            case F32_GE, F64_GE -> floats.compare("oge", left, right);
            case I32_ADD -> addition(left, right);
            case I64_ADD -> builder.binary("add", left, right);
            case I32_SUB, I64_SUB -> builder.binary("sub", left, right);
            case I32_MUL, I64_MUL -> builder.binary("mul", left, right);
            case I32_AND, I64_AND -> builder.binary("and", left, right);
            case I32_OR, I64_OR -> builder.binary("or", left, right);
            case I32_XOR, I64_XOR -> builder.binary("xor", left, right);
            case I32_SHL, I64_SHL -> shift("shl", left, right);
            case I32_SHR_S, I64_SHR_S -> shift("ashr", left, right);
            case I32_SHR_U, I64_SHR_U -> shift("lshr", left, right);
            case I32_ROTL, I64_ROTL -> builder.intrinsic(left.type(), "fshl." + left.type(), left, left, right);
            case I32_ROTR, I64_ROTR -> builder.intrinsic(left.type(), "fshr." + left.type(), left, left, right);
            case I32_DIV_S, I64_DIV_S -> division.divideSigned(left, right);
            case I32_DIV_U, I64_DIV_U -> division.divideUnsigned(left, right);
            case I32_REM_S, I64_REM_S -> division.remainderSigned(left, right);
            case I32_REM_U, I64_REM_U -> division.remainderUnsigned(left, right);
            case F32_ADD, F64_ADD -> floats.arithmetic("fadd", left, right);
            case F32_SUB, F64_SUB -> floats.arithmetic("fsub", left, right);
            case F32_MUL, F64_MUL -> floats.arithmetic("fmul", left, right);
            case F32_DIV, F64_DIV -> floats.arithmetic("fdiv", left, right);
            case F32_MIN, F64_MIN -> floats.minimum(left, right);
            case F32_MAX, F64_MAX -> floats.maximum(left, right);
            case F32_COPYSIGN, F64_COPYSIGN -> floats.copysign(left, right);
            default -> throw new IllegalArgumentException(op.mnemonic());
        };
    }

    /** An i32 sum may become an address. */
    private Value addition(Value left, Value right) {
        Value sum = builder.binary("add", left, right);
        addresses.add(sum, left, right);
        return sum;
    }

    /** The amount counts modulo the width; for LLVM a greater one would be poison. */
    private Value shift(String opcode, Value value, Value amount) {
        int mask = value.type().equals(I32) ? 31 : 63;
        return builder.binary(opcode, value, builder.binary("and", amount, Value.integer(value.type(), mask)));
    }

    private Value extend(Value value, Type narrow) {
        return builder.convert("sext", builder.convert("trunc", value, narrow), value.type());
    }
}
