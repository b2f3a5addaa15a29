// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.function;

import io.awsm.codegen.abi.InstanceState.Mode;
import io.awsm.codegen.abi.LlvmTypes;
import io.awsm.codegen.abi.ModuleContext;
import io.awsm.codegen.abi.RuntimeFunction;
import io.awsm.codegen.memory.GuestAccess;
import io.awsm.llvm.ir.Binary;
import io.awsm.llvm.ir.Conversion;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;
import io.awsm.wasm.instruction.Instruction;
import io.awsm.wasm.instruction.LoadOp;
import io.awsm.wasm.instruction.MemoryArgument;
import io.awsm.wasm.instruction.StoreOp;
import io.awsm.wasm.type.ValueType;

/** Memory instructions (specification 4.4.7). How an access is checked is the {@code MemoryStrategy}'s business. */
final class MemoryTranslator {

    private final FunctionContext context;
    private final FunctionBuilder builder;
    private final Operands operands;
    private final BulkTranslator bulk;

    MemoryTranslator(FunctionContext context) {
        this.context = context;
        this.builder = context.builder();
        this.operands = context.operands();
        this.bulk = new BulkTranslator(context);
    }

    Operands translate(Instruction.Load instruction) {
        LoadOp op = instruction.op();
        Type type = LlvmTypes.of(op.type());
        Type stored = isWhole(op.type(), op.bytes()) ? type : Type.integer(8 * op.bytes());
        Value value = load(stored, instruction.argument(), op.bytes());
        return operands.push(
                stored.equals(type)
                        ? value
                        : builder.convert(op.signed() ? Conversion.SEXT : Conversion.ZEXT, value, type));
    }

    Operands translate(Instruction.Store instruction) {
        StoreOp op = instruction.op();
        Value value = operands.pop();
        Value stored = isWhole(op.type(), op.bytes())
                ? value
                : builder.convert(Conversion.TRUNC, value, Type.integer(8 * op.bytes()));
        return store(stored, instruction.argument(), op.bytes());
    }

    private boolean isWhole(ValueType type, int bytes) {
        return bytes == LlvmTypes.size(type, context.module().pointerSize());
    }

    Operands translate(Instruction.Memory instruction) {
        int index = instruction.index();
        return switch (instruction.op()) {
            case MEMORY_SIZE -> size(index);
            case MEMORY_GROW -> grow(index);
            case MEMORY_FILL -> bulk.fillMemory(index);
            case MEMORY_COPY -> bulk.copyMemory(index, instruction.source());
            case MEMORY_INIT -> bulk.initMemory(index, instruction.source());
            case DATA_DROP -> bulk.dropData(index);
        };
    }

    /** Pops the address and loads. */
    Value load(Type type, MemoryArgument argument, int bytes) {
        return context.memory().load(access(argument, bytes), type);
    }

    /** Pops the address and stores. */
    Operands store(Value value, MemoryArgument argument, int bytes) {
        context.memory().store(access(argument, bytes), value);
        return operands;
    }

    private GuestAccess access(MemoryArgument argument, int bytes) {
        return new GuestAccess(argument.memory(), operands.pop(), argument.offset(), bytes, 1 << argument.align());
    }

    private Operands size(int memory) {
        int pageSizeLog2 = context.module().module().memories().get(memory).pageSizeLog2();
        ModuleContext module = context.module();
        Value pages = builder.binary(Binary.LSHR, context.memorySize(memory), module.word(pageSizeLog2));
        return operands.push(
                module.word().equals(Type.I32) ? pages : builder.convert(Conversion.TRUNC, pages, Type.I32));
    }

    private Operands grow(int memory) {
        Value pages = operands.pop();
        Value head = context.state().memory(memory);
        return operands.push(
                context.state().leave(Mode.RUNTIME, () -> context.call(RuntimeFunction.MEMORY_GROW, head, pages)));
    }
}
