// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.function;

import io.awsm.llvm.ir.Value;
import io.awsm.wasm.instruction.Instruction;

/** Instructions on operands of any type (specification 4.4.4). */
final class ParametricTranslator {

    private final FunctionContext context;
    private final Operands operands;

    ParametricTranslator(FunctionContext context) {
        this.context = context;
        this.operands = context.operands();
    }

    Operands translate(Instruction.Parametric instruction) {
        return switch (instruction.op()) {
            case DROP -> {
                operands.pop();
                yield operands;
            }
            case SELECT, SELECT_TYPED -> select();
        };
    }

    private Operands select() {
        Value condition = operands.popCondition();
        Value ifZero = operands.pop();
        Value ifNotZero = operands.pop();
        return operands.push(context.builder().select(condition, ifNotZero, ifZero));
    }
}
