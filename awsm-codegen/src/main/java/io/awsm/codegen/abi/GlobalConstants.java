package io.awsm.codegen.abi;

import io.awsm.llvm.ir.Value;
import io.awsm.wasm.instruction.Instruction;
import io.awsm.wasm.instruction.Instruction.F32Const;
import io.awsm.wasm.instruction.Instruction.F64Const;
import io.awsm.wasm.instruction.Instruction.I32Const;
import io.awsm.wasm.instruction.Instruction.I64Const;
import io.awsm.wasm.instruction.Instruction.V128Const;
import io.awsm.wasm.module.ConstantExpression;
import io.awsm.wasm.type.GlobalType;
import java.util.List;
import java.util.Optional;

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

    /** The value of a constant instruction. */
    public static Optional<Value> constant(Instruction instruction) {
        if (instruction instanceof I32Const i) {
            return Optional.of(Value.i32(i.value()));
        } else if (instruction instanceof I64Const i) {
            return Optional.of(Value.i64(i.value()));
        } else if (instruction instanceof F32Const f) {
            return Optional.of(Value.f32(f.bits()));
        } else if (instruction instanceof F64Const f) {
            return Optional.of(Value.f64(f.bits()));
        } else if (instruction instanceof V128Const v) {
            return Optional.of(LlvmTypes.v128(v.low(), v.high()));
        }
        return Optional.empty();
    }
}
