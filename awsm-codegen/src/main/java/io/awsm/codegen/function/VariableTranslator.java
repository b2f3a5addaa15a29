// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.function;

import io.awsm.codegen.abi.AliasInfo;
import io.awsm.codegen.abi.GlobalConstants;
import io.awsm.codegen.abi.LlvmTypes;
import io.awsm.llvm.ir.Attachment;
import io.awsm.llvm.ir.Block;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;
import io.awsm.wasm.instruction.Instruction;
import io.awsm.wasm.type.FunctionType;
import io.awsm.wasm.type.ValueType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Locals and globals (specification 4.4.5). */
final class VariableTranslator {

    private final FunctionContext context;
    private final FunctionBuilder builder;
    private final Operands operands;
    /** The first locals, which most code names most, and the others as they are named. */
    private final Local[] first = new Local[64];

    private final Map<Integer, Local> others = new HashMap<>();
    /** The types of the locals by the first of each declared group, parameters first. */
    private final TreeMap<Integer, ValueType> groups = new TreeMap<>();

    private final List<Value> arguments;
    private final Block entry;
    private final SignatureCheck signatures;
    private final Seams seams;
    private int declared;

    /**
     * Locals are stack slots, which LLVM turns into SSA values at every level but -O0. A local that nothing names costs
     * nothing, and one that is only read where the function begins has no slot: ten bytes may declare 50,000. Within an
     * extended basic block the value that a slot has is remembered, which makes less to read for LLVM.
     */
    private static final class Local {
        private final Type type;
        private final Value initial;
        private Value slot;
        private Value value;
        private Block valueIsOf;
        private int reads;

        Local(Type type, Value initial) {
            this.type = type;
            this.initial = initial;
        }
    }

    /** At the function's entry. */
    VariableTranslator(FunctionContext context, FunctionType type, Seams seams) {
        this.context = context;
        this.builder = context.builder();
        this.operands = context.operands();
        this.seams = seams;
        this.signatures = new SignatureCheck(context);
        this.entry = builder.extended();
        this.arguments = context.entry().arguments();
        type.parameters().forEach(parameter -> declareLocals(1, parameter));
    }

    /** The next locals; parameters come first. */
    void declareLocals(int count, ValueType type) {
        groups.put(declared, type);
        declared += count;
    }

    /** A local that the code names. */
    private Local local(int index) {
        if (index >= first.length) {
            return others.computeIfAbsent(index, this::begin);
        }
        if (first[index] == null) {
            first[index] = begin(index);
        }
        return first[index];
    }

    private Local begin(int index) {
        ValueType type = groups.floorEntry(index).getValue();
        Value initial = index < arguments.size() ? arguments.get(index) : LlvmTypes.zero(type);
        Local local = new Local(LlvmTypes.of(type), initial);
        local.value = initial;
        local.valueIsOf = entry;
        return local;
    }

    private Value slot(Local local) {
        if (local.slot == null) {
            local.slot = builder.initializedSlot(local.initial);
        }
        return local.slot;
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
        Local local = local(index);
        if (!builder.extended().equals(local.valueIsOf)) {
            remember(local, builder.loadSlot(local.type, slot(local)));
        }
        if (seams.isCopyDue(++local.reads)) {
            write(local, seams.copy(local.value));
            local.reads = 0;
        }
        return operands.push(local.value);
    }

    private Operands localSet(int index) {
        write(local(index), operands.pop());
        return operands;
    }

    private Operands localTee(int index) {
        Value value = operands.pop();
        write(local(index), value);
        return operands.push(value);
    }

    private void write(Local local, Value value) {
        builder.storeSlot(value, slot(local));
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
            Value value = builder.load(LlvmTypes.of(type), context.state().global(index), size(type), alias());
            context.readGlobal(value);
            return context.module().facts().isShared(index) ? signatures.read(type, value) : value;
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

    private Attachment alias() {
        return AliasInfo.GLOBAL.in(builder.module());
    }
}
