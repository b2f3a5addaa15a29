// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.abi;

import io.awsm.llvm.ir.Value;
import io.awsm.wasm.instruction.Instruction;
import io.awsm.wasm.instruction.Instruction.Constant;
import io.awsm.wasm.module.ConstantExpression;
import io.awsm.wasm.type.GlobalType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Globals whose value is known at compile time. */
public final class GlobalConstants {

    private GlobalConstants() {}

    /**
     * The value of a global that never changes and starts with a constant. A mutable one counts only if the user asked
     * for it ({@code --inline-constant-globals}) and nothing in the module or outside writes it.
     */
    public static Optional<Value> value(ModuleContext context, int global) {
        GlobalType type = context.module().globals().get(global);
        boolean constant = !type.mutable()
                || context.options().inlineConstantGlobals() && context.facts().neverWritten(global);
        int imported = context.module().importedGlobals();
        return constant && global >= imported
                ? constant(context.module().globalInitializers().get(global - imported))
                : Optional.empty();
    }

    /** The value of an expression that is a single constant instruction of a number or vector type. */
    public static Optional<Value> constant(ConstantExpression expression) {
        List<Instruction> instructions = expression.instructions();
        return instructions.size() == 1 ? constant(instructions.get(0)) : Optional.empty();
    }

    /** The same for an expression of 32 bits, as an address. */
    public static OptionalLong address(ConstantExpression expression) {
        OptionalLong number = constant(expression).map(Value::integer).orElse(OptionalLong.empty());
        return number.isPresent() ? OptionalLong.of(number.getAsLong() & 0xFFFFFFFFL) : number;
    }

    /** The value of a constant instruction. */
    public static Optional<Value> constant(Instruction instruction) {
        return instruction instanceof Constant constant ? Optional.of(value(constant)) : Optional.empty();
    }

    private static Value value(Constant constant) {
        return switch (constant.op()) {
            case I32_CONST -> Value.i32(constant.i32());
            case I64_CONST -> Value.i64(constant.low());
            case F32_CONST -> Value.f32(constant.i32());
            case F64_CONST -> Value.f64(constant.low());
            case V128_CONST -> LlvmTypes.v128(constant.low(), constant.high());
        };
    }
}
