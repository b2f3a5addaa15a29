// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.module;

import io.awsm.codegen.abi.AliasInfo;
import io.awsm.codegen.abi.GlobalConstants;
import io.awsm.codegen.abi.InstanceState;
import io.awsm.codegen.abi.LlvmTypes;
import io.awsm.codegen.abi.ModuleContext;
import io.awsm.llvm.ir.Binary;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.Value;
import io.awsm.wasm.instruction.Instruction;
import io.awsm.wasm.instruction.ReferenceOp;
import io.awsm.wasm.module.ConstantExpression;
import io.awsm.wasm.type.ValueType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Evaluates constant expressions (specification 3.3.9) in the code that instantiates the module. */
final class ConstantExpressions {

    private final ModuleContext context;
    private final FunctionBuilder builder;
    private final InstanceState state;

    ConstantExpressions(ModuleContext context, FunctionBuilder builder, InstanceState state) {
        this.context = context;
        this.builder = builder;
        this.state = state;
    }

    Value evaluate(ConstantExpression expression) {
        Deque<Value> stack = new ArrayDeque<>();
        for (Instruction instruction : expression.instructions()) {
            if (instruction instanceof Instruction.Numeric numeric) {
                Value right = stack.pop();
                Value left = stack.pop();
                stack.push(
                        switch (numeric.op()) {
                            case I32_ADD, I64_ADD -> builder.binary(Binary.ADD, left, right);
                            case I32_SUB, I64_SUB -> builder.binary(Binary.SUB, left, right);
                            case I32_MUL, I64_MUL -> builder.binary(Binary.MUL, left, right);
                            default ->
                                throw new IllegalArgumentException(numeric.op().mnemonic());
                        });
            } else {
                stack.push(operand(instruction));
            }
        }
        return stack.pop();
    }

    private Value operand(Instruction instruction) {
        Optional<Value> constant = GlobalConstants.constant(instruction);
        if (constant.isPresent()) {
            return constant.get();
        } else if (instruction instanceof Instruction.Reference reference) {
            return reference.op() == ReferenceOp.REF_FUNC
                    ? state.at(context.layout().functionReference(reference.function()))
                    : Value.NULL;
        } else if (instruction instanceof Instruction.Variable variable) {
            ValueType type = context.module().globals().get(variable.index()).value();
            return builder.load(
                    LlvmTypes.of(type),
                    state.global(variable.index()),
                    LlvmTypes.size(type, context.pointerSize()),
                    AliasInfo.GLOBAL.in(builder.module()));
        }
        throw new IllegalArgumentException(instruction.toString());
    }
}
