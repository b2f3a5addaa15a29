package io.awsm.codegen.function;

import io.awsm.codegen.abi.AliasInfo;
import io.awsm.codegen.abi.GlobalConstants;
import io.awsm.codegen.abi.LlvmTypes;
import io.awsm.llvm.ir.Block;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;
import io.awsm.wasm.instruction.Instruction;
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

    /**
     * Locals are stack slots, which LLVM turns into SSA values at every level but -O0. Within an extended basic block the value that a
     * slot has is remembered, which makes less to read for LLVM.
     */
    private static final class Local {
        private final Type type;
        private final Value slot;
        private Value value;
        private Block valueIsOf;

        Local(Type type, Value slot) {
            this.type = type;
            this.slot = slot;
        }
    }

    VariableTranslator(FunctionContext context) {
        this.context = context;
        this.builder = context.builder();
        this.operands = context.operands();
    }

    void declareLocal(ValueType type, Value initial) {
        Value slot = builder.slot(LlvmTypes.of(type));
        locals.add(new Local(LlvmTypes.of(type), slot));
        write(locals.get(locals.size() - 1), initial);
    }

    Operands translate(Instruction.Variable instruction) {
        int index = instruction.index();
        return switch (instruction.op()) {
            case LOCAL_GET -> localGet(index);
            case LOCAL_SET -> localSet(index);
            case LOCAL_TEE -> localTee(index);
            case GLOBAL_GET -> globalGet(index);
            case GLOBAL_SET -> globalSet(index);
        };
    }

    private Operands localGet(int index) {
        Local local = locals.get(index);
        if (!builder.extended().equals(local.valueIsOf)) {
            remember(local, builder.loadSlot(local.type, local.slot));
        }
        return operands.push(local.value);
    }

    private Operands localSet(int index) {
        write(locals.get(index), operands.pop());
        return operands;
    }

    private Operands localTee(int index) {
        Value value = operands.pop();
        write(locals.get(index), value);
        return operands.push(value);
    }

    private void write(Local local, Value value) {
        builder.storeSlot(value, local.slot);
        remember(local, value);
    }

    private void remember(Local local, Value value) {
        local.value = value;
        local.valueIsOf = builder.extended();
    }

    private Operands globalGet(int index) {
        Optional<Value> constant = GlobalConstants.value(context.module(), index);
        return operands.push(constant.orElseGet(() -> {
            ValueType type = context.module().module().globals().get(index).value();
            return builder.load(LlvmTypes.of(type), context.state().global(index), size(type), alias());
        }));
    }

    private Operands globalSet(int index) {
        ValueType type = context.module().module().globals().get(index).value();
        context.store(operands.pop(), context.state().global(index), size(type), AliasInfo.GLOBAL);
        return operands;
    }

    private int size(ValueType type) {
        return LlvmTypes.size(type, context.module().pointerSize());
    }

    private String alias() {
        return AliasInfo.GLOBAL.suffix(builder.module());
    }
}
