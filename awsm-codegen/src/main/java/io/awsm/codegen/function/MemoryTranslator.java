package io.awsm.codegen.function;

import io.awsm.codegen.abi.AliasInfo;
import io.awsm.codegen.abi.InstanceState.Mode;
import io.awsm.codegen.abi.LlvmTypes;
import io.awsm.codegen.abi.RuntimeFunction;
import io.awsm.codegen.memory.MemoryStrategy;
import io.awsm.llvm.ir.Attachment;
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
import java.util.OptionalLong;

/** Memory instructions (specification 4.4.7). How an access is checked is the {@link MemoryStrategy}'s business. */
final class MemoryTranslator {

    private final FunctionContext context;
    private final FunctionBuilder builder;
    private final Operands operands;
    private final MemoryStrategy strategy;
    private final BulkTranslator bulk;
    private final Attachment alias;

    MemoryTranslator(FunctionContext context, MemoryStrategy strategy) {
        this.context = context;
        this.builder = context.builder();
        this.operands = context.operands();
        this.strategy = strategy;
        this.bulk = new BulkTranslator(context);
        this.alias = AliasInfo.MEMORY.in(builder.module());
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

    /** Pops the address and loads; nothing may be assumed of the alignment, whatever the module promises. */
    Value load(Type type, MemoryArgument argument, int bytes) {
        boolean faults = strategy.faults() && !isSurelyInside(argument, bytes);
        Value address = address(argument, bytes);
        return faults ? builder.faultingLoad(type, address, 1, alias) : builder.load(type, address, 1, alias);
    }

    /** Pops the address and stores. */
    Operands store(Value value, MemoryArgument argument, int bytes) {
        boolean faults = strategy.faults() && !isSurelyInside(argument, bytes);
        Value address = address(argument, bytes);
        if (faults) {
            builder.faultingStore(value, address, 1, alias);
        } else {
            builder.store(value, address, 1, alias);
        }
        return operands;
    }

    /** Whether the address on the stack is a constant within what the memory has from the start; it never shrinks. */
    private boolean isSurelyInside(MemoryArgument argument, int bytes) {
        long pages = context.module()
                .module()
                .memories()
                .get(argument.memory())
                .limits()
                .minimum();
        OptionalLong index = operands.peek(1).get(0).integer();
        return index.isPresent() && (index.getAsLong() & 0xFFFFFFFFL) + argument.offset() + bytes <= pages << 16;
    }

    private Value address(MemoryArgument argument, int bytes) {
        return strategy.address(context, argument.memory(), operands.pop(), argument.offset(), bytes);
    }

    private Operands size(int memory) {
        Value pages = builder.binary(Binary.LSHR, context.memorySize(memory), Value.i64(16));
        return operands.push(builder.convert(Conversion.TRUNC, pages, Type.I32));
    }

    private Operands grow(int memory) {
        Value pages = operands.pop();
        Value head = context.state().memory(memory);
        return operands.push(
                context.state().leave(Mode.HOST, () -> context.call(RuntimeFunction.MEMORY_GROW, head, pages)));
    }
}
