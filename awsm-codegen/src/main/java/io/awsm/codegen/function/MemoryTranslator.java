package io.awsm.codegen.function;

import io.awsm.codegen.abi.AliasInfo;
import io.awsm.codegen.abi.LlvmTypes;
import io.awsm.codegen.abi.RuntimeFunction;
import io.awsm.codegen.memory.MemoryStrategy;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;
import io.awsm.wasm.instruction.LoadOp;
import io.awsm.wasm.instruction.MemoryArgument;
import io.awsm.wasm.instruction.StoreOp;

/** Memory instructions (specification 4.4.7). How an access is checked is the {@link MemoryStrategy}'s business. */
final class MemoryTranslator {

    private final FunctionContext context;
    private final FunctionBuilder builder;
    private final Operands operands;
    private final MemoryStrategy strategy;
    private final String alias;

    MemoryTranslator(FunctionContext context, MemoryStrategy strategy) {
        this.context = context;
        this.builder = context.builder();
        this.operands = context.operands();
        this.strategy = strategy;
        this.alias = AliasInfo.MEMORY.suffix(builder.module());
    }

    void load(LoadOp op, MemoryArgument argument) {
        Type type = LlvmTypes.of(op.type());
        boolean whole = op.bytes() == LlvmTypes.size(op.type(), context.module().pointerSize());
        Type stored = whole ? type : Type.integer(8 * op.bytes());
        Value value = load(stored, argument, op.bytes());
        operands.push(whole ? value : builder.convert(op.signed() ? "sext" : "zext", value, type));
    }

    void store(StoreOp op, MemoryArgument argument) {
        Value value = operands.pop();
        boolean whole = op.bytes() == LlvmTypes.size(op.type(), context.module().pointerSize());
        store(whole ? value : builder.convert("trunc", value, Type.integer(8 * op.bytes())), argument, op.bytes());
    }

    /** Pops the address and loads; nothing may be assumed of the alignment, whatever the module promises. */
    Value load(Type type, MemoryArgument argument, int bytes) {
        Value address = address(argument, bytes);
        return strategy.faults()
                ? builder.faultingLoad(type, address, 1, alias)
                : builder.load(type, address, 1, alias);
    }

    /** Pops the address and stores. */
    void store(Value value, MemoryArgument argument, int bytes) {
        builder.store(value, address(argument, bytes), 1, alias);
    }

    private Value address(MemoryArgument argument, int bytes) {
        return strategy.address(context, argument.memory(), operands.pop(), argument.offset(), bytes);
    }

    void size(int memory) {
        Value pages = builder.binary("lshr", context.memorySize(memory), Value.i64(16));
        operands.push(builder.convert("trunc", pages, Type.I32));
    }

    void grow(int memory) {
        Value pages = operands.pop();
        operands.push(context.call(RuntimeFunction.MEMORY_GROW, context.state().memory(memory), pages));
    }
}
