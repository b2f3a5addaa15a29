// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.function;

import io.awsm.llvm.ir.Conversion;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.IrInstruction;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;
import io.awsm.wasm.instruction.Instruction;

/** Instructions on operands of any type (specification 4.4.4). */
final class ParametricTranslator {

    private final FunctionBuilder builder;
    private final Operands operands;

    ParametricTranslator(FunctionContext context) {
        this.builder = context.builder();
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
        return operands.push(select(condition, ifNotZero, ifZero));
    }

    /**
     * Of two bytes, or two numbers of 16 bits, as one: LLVM does so only where nothing else needs the numbers, but a vector has more
     * bytes than numbers.
     */
    private Value select(Value condition, Value one, Value other) {
        Value narrow = extended(one);
        Value alternative = extended(other);
        if (narrow == null || alternative == null || !narrow.type().equals(alternative.type())) {
            return builder.select(condition, one, other);
        }
        return builder.convert(Conversion.ZEXT, builder.select(condition, narrow, alternative), one.type());
    }

    /** What a number was before it was extended with zeros; null if it was not. */
    private static Value extended(Value value) {
        IrInstruction definition = value.definition();
        boolean isExtended = definition != null
                && definition.opcode() == Conversion.ZEXT
                && !definition.operand(0).type().equals(Type.I1);
        return isExtended ? definition.operand(0) : null;
    }
}
