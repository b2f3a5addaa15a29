package io.awsm.codegen.function;

import io.awsm.codegen.abi.AliasInfo;
import io.awsm.codegen.abi.GlobalConstants;
import io.awsm.codegen.abi.LlvmTypes;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;
import io.awsm.wasm.type.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Locals and globals (specification 4.4.5). */
final class VariableTranslator {

    private final FunctionContext context;
    private final FunctionBuilder builder;
    private final Operands operands;
    private final List<Local> locals = new ArrayList<>();

    /** Locals are stack slots, which LLVM turns into SSA values at every level but -O0. */
    private record Local(Type type, Value slot) {}

    VariableTranslator(FunctionContext context) {
        this.context = context;
        this.builder = context.builder();
        this.operands = context.operands();
    }

    void declareLocal(ValueType type, Value initial) {
        Value slot = builder.slot(
                LlvmTypes.of(type), LlvmTypes.size(type, context.module().pointerSize()));
        builder.storeSlot(initial, slot);
        locals.add(new Local(LlvmTypes.of(type), slot));
    }

    void localGet(int index) {
        Local local = locals.get(index);
        operands.push(builder.loadSlot(local.type, local.slot));
    }

    void localSet(int index) {
        builder.storeSlot(operands.pop(), locals.get(index).slot);
    }

    void localTee(int index) {
        Value value = operands.pop();
        builder.storeSlot(value, locals.get(index).slot);
        operands.push(value);
    }

    void globalGet(int index) {
        Optional<Value> constant = GlobalConstants.value(context.module(), index);
        operands.push(constant.orElseGet(() -> {
            ValueType type = context.module().module().globals().get(index).value();
            return builder.load(LlvmTypes.of(type), context.state().global(index), size(type), alias());
        }));
    }

    void globalSet(int index) {
        ValueType type = context.module().module().globals().get(index).value();
        builder.store(operands.pop(), context.state().global(index), size(type), alias());
    }

    private int size(ValueType type) {
        return LlvmTypes.size(type, context.module().pointerSize());
    }

    private String alias() {
        return AliasInfo.GLOBAL.suffix(builder.module());
    }
}
