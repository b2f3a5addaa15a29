package io.awsm.wasm.validation;

import static io.awsm.wasm.instruction.NumericOp.I32_ADD;
import static io.awsm.wasm.instruction.NumericOp.I32_MUL;
import static io.awsm.wasm.instruction.NumericOp.I32_SUB;
import static io.awsm.wasm.instruction.NumericOp.I64_ADD;
import static io.awsm.wasm.instruction.NumericOp.I64_MUL;
import static io.awsm.wasm.instruction.NumericOp.I64_SUB;

import io.awsm.wasm.instruction.Instruction;
import io.awsm.wasm.instruction.NumericOp;
import io.awsm.wasm.module.ConstantExpression;
import io.awsm.wasm.module.Module;
import io.awsm.wasm.type.GlobalType;
import io.awsm.wasm.type.NumberType;
import io.awsm.wasm.type.ReferenceType;
import io.awsm.wasm.type.ValueType;
import io.awsm.wasm.type.VectorType;
import java.util.EnumSet;
import java.util.Set;

/**
 * Constant expressions (specification 3.3.10) with the integer arithmetic of the extended constant expressions, which
 * position-independent modules use.
 */
final class ConstantExpressionValidator {

    private static final Set<NumericOp> ARITHMETIC = EnumSet.of(I32_ADD, I32_SUB, I32_MUL, I64_ADD, I64_SUB, I64_MUL);

    private static final Instruction END = new Instruction.End();

    private final ValidationErrors errors = new ValidationErrors(-1);
    private final OperandStack operands = new OperandStack(errors);
    private final Context context;

    ConstantExpressionValidator(Module module) {
        this.context = new Context(module, errors);
    }

    void validate(ConstantExpression expression, ValueType expected) {
        int count = expression.instructions().size();
        for (int i = 0; i < count; i++) {
            Instruction instruction = expression.instructions().get(i);
            errors.at(expression.offsets().get(i), instruction);
            validate(instruction);
        }
        errors.at(expression.offsets().get(count), END);
        operands.pop(expected);
        operands.checkEmpty();
    }

    private void validate(Instruction instruction) {
        if (instruction instanceof Instruction.I32Const) {
            operands.push(NumberType.I32);
        } else if (instruction instanceof Instruction.I64Const) {
            operands.push(NumberType.I64);
        } else if (instruction instanceof Instruction.F32Const) {
            operands.push(NumberType.F32);
        } else if (instruction instanceof Instruction.F64Const) {
            operands.push(NumberType.F64);
        } else if (instruction instanceof Instruction.V128Const) {
            operands.push(VectorType.V128);
        } else if (instruction instanceof Instruction.RefNull reference) {
            operands.push(reference.type());
        } else if (instruction instanceof Instruction.RefFunc reference) {
            context.function(reference.function());
            operands.push(ReferenceType.FUNCREF);
        } else if (instruction instanceof Instruction.GlobalGet get) {
            validate(get);
        } else if (instruction instanceof Instruction.Numeric numeric && ARITHMETIC.contains(numeric.op())) {
            operands.apply(numeric.op().signature());
        } else {
            throw errors.constantExpressionRequired();
        }
    }

    private void validate(Instruction.GlobalGet get) {
        GlobalType type = context.importedGlobal(get.global());
        if (type.mutable()) {
            throw errors.constantExpressionRequired();
        }
        operands.push(type.value());
    }
}
