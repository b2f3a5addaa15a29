// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.validation;

import static io.awsm.wasm.instruction.NumericOp.I32_ADD;
import static io.awsm.wasm.instruction.NumericOp.I32_MUL;
import static io.awsm.wasm.instruction.NumericOp.I32_SUB;
import static io.awsm.wasm.instruction.NumericOp.I64_ADD;
import static io.awsm.wasm.instruction.NumericOp.I64_MUL;
import static io.awsm.wasm.instruction.NumericOp.I64_SUB;
import static io.awsm.wasm.instruction.ReferenceOp.REF_FUNC;
import static io.awsm.wasm.instruction.ReferenceOp.REF_NULL;
import static io.awsm.wasm.instruction.VariableOp.GLOBAL_GET;

import io.awsm.wasm.Feature;
import io.awsm.wasm.instruction.ControlOp;
import io.awsm.wasm.instruction.Instruction;
import io.awsm.wasm.instruction.NumericOp;
import io.awsm.wasm.module.ConstantExpression;
import io.awsm.wasm.module.Module;
import io.awsm.wasm.type.GlobalType;
import io.awsm.wasm.type.ValueType;
import java.util.EnumSet;
import java.util.Set;

/**
 * Constant expressions (specification 3.3.10) with what version 3.0 has added: integer arithmetic, which position-independent
 * modules use, and the values of globals that the module has defined before.
 */
final class ConstantExpressionValidator {

    private static final Set<NumericOp> ARITHMETIC = EnumSet.of(I32_ADD, I32_SUB, I32_MUL, I64_ADD, I64_SUB, I64_MUL);

    private static final Instruction END = new Instruction.Control(ControlOp.END);

    private final ValidationErrors errors = new ValidationErrors(-1);
    private final OperandStack operands = new OperandStack(errors);
    private final Context context;
    private final boolean extended;
    private int visibleGlobals;

    ConstantExpressionValidator(Module module) {
        this.context = new Context(module, errors);
        this.visibleGlobals = module.importedGlobals();
        this.extended = module.features().contains(Feature.EXTENDED_CONST);
    }

    /** From now on, expressions see the first {@code count} globals of the module, if it may do more than imported ones. */
    void seeGlobals(int count) {
        if (extended) {
            visibleGlobals = count;
        }
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
        if (instruction instanceof Instruction.Constant constant) {
            operands.push(constant.op().type());
        } else if (instruction instanceof Instruction.Reference reference && reference.op() == REF_NULL) {
            operands.push(reference.type());
        } else if (instruction instanceof Instruction.Reference reference && reference.op() == REF_FUNC) {
            operands.push(context.referenceTo(reference.function()));
        } else if (instruction instanceof Instruction.Variable variable && variable.op() == GLOBAL_GET) {
            operands.push(global(variable.index()));
        } else if (instruction instanceof Instruction.Numeric numeric && isArithmetic(numeric.op())) {
            operands.apply(numeric.op().signature());
        } else {
            throw errors.constantExpressionRequired();
        }
    }

    private boolean isArithmetic(NumericOp op) {
        return extended && ARITHMETIC.contains(op);
    }

    private ValueType global(int index) {
        GlobalType type = context.globalOfConstant(index, visibleGlobals);
        if (type.mutable()) {
            throw errors.constantExpressionRequired();
        }
        return type.value();
    }
}
