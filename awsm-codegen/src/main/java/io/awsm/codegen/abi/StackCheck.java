// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.abi;

import io.awsm.codegen.LargeFrames;
import io.awsm.codegen.StackDepths;
import io.awsm.llvm.ir.Binary;
import io.awsm.llvm.ir.Block;
import io.awsm.llvm.ir.Call;
import io.awsm.llvm.ir.CallingConvention;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.IntPredicate;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;
import java.util.List;

/** Comparisons of the stack pointer with the limit of the instance, deterministic on every target. */
public final class StackCheck {

    private StackCheck() {}

    /**
     * Whether the function's own frame is beyond the limit, or what it calls might be: its frame is made before any of its code, how
     * much what it calls takes is known when all is linked. No limit is so high that their sum could wrap: where it is added, the highest
     * addresses are the processor's own.
     */
    public static Value isExhausted(FunctionBuilder builder, ModuleContext context, InstanceState state, int function) {
        Value pointer = stackPointer(builder, context);
        Value limit = limit(builder, context, state);
        if (context.isReliedOn(function)) {
            String below = StackDepths.below(context.symbols().function(function));
            Value depth = Value.address(context.word(), builder.module().external("hidden", below, Type.I8));
            limit = builder.binary(Binary.ADD, limit, depth);
        }
        return builder.icmp(IntPredicate.ULT, pointer, limit);
    }

    /**
     * Writes a function that goes on with another with the same signature, if there is room for its frame.
     *
     * @param function what the message of the trap names
     */
    static void writeChecked(
            Unit unit,
            CallingConvention convention,
            String symbol,
            Type result,
            List<Value> parameters,
            String attributes,
            int function) {
        ModuleContext context = unit.context();
        FunctionBuilder builder =
                unit.define(unit.linkage(), convention, result, symbol, parameters, attributes, function);
        InstanceState state = new InstanceState(unit, builder);
        Value frame = builder.load(
                context.word(),
                unit.ir().external("hidden", LargeFrames.frame(LargeFrames.body(symbol)), context.word()),
                context.pointerSize());
        Value subtract = builder.module()
                .declare(
                        "",
                        context.word(),
                        "llvm.usub.sat." + context.word(),
                        List.of(context.word(), context.word()),
                        "");
        Value lowest = builder.call(context.word(), subtract, List.of(stackPointer(builder, context), frame));
        Block exhausted = builder.block("exhausted");
        Block enter = builder.block("enter");
        builder.br(isBeyond(lowest, builder, context, state), exhausted, enter);
        builder.label(exhausted);
        RuntimeFunction.TRAP.call(
                builder,
                context.pointerSize(),
                state.pointer(),
                Value.i32(TrapCode.CALL_STACK_EXHAUSTED.reason(function)));
        builder.unreachable();
        builder.label(enter);
        Call body = Call.of(result, Value.global(LargeFrames.body(symbol)), parameters);
        boolean jumps = context.options().target().arguments().allowTailCalls();
        builder.ret(builder.call(jumps ? body.in(convention).tail(Call.Tail.MUST) : body.in(convention)));
        builder.finish();
    }

    private static Value isBeyond(Value pointer, FunctionBuilder builder, ModuleContext context, InstanceState state) {
        return builder.icmp(IntPredicate.ULT, pointer, limit(builder, context, state));
    }

    private static Value limit(FunctionBuilder builder, ModuleContext context, InstanceState state) {
        return builder.load(
                context.word(),
                state.at(context.layout().stackLimit()),
                context.pointerSize(),
                AliasInfo.INSTANCE.in(builder.module()));
    }

    /** The stack pointer behind the prologue, as a word. */
    private static Value stackPointer(FunctionBuilder builder, ModuleContext context) {
        String register = context.options().target().stackPointer();
        Value callee = builder.module()
                .declare("", context.word(), "llvm.read_register." + context.word(), List.of(Type.METADATA), "");
        Value name = Value.metadata(builder.module().metadata("!{!\"" + register + "\"}"));
        return builder.call(context.word(), callee, List.of(name));
    }
}
