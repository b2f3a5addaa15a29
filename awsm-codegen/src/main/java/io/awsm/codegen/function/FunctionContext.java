// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.function;

import io.awsm.codegen.abi.AliasInfo;
import io.awsm.codegen.abi.Entry;
import io.awsm.codegen.abi.InstanceState;
import io.awsm.codegen.abi.MemoryLimits;
import io.awsm.codegen.abi.ModuleContext;
import io.awsm.codegen.abi.ReadOnlyData;
import io.awsm.codegen.abi.RuntimeFunction;
import io.awsm.codegen.abi.RuntimeStruct;
import io.awsm.codegen.abi.TrapCode;
import io.awsm.codegen.abi.Unit;
import io.awsm.codegen.memory.AccessContext;
import io.awsm.codegen.memory.MemoryStrategy;
import io.awsm.llvm.ir.Attachment;
import io.awsm.llvm.ir.Block;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.Likely;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;

/** What the translators of one function share: the builder, the operand stack, the instance, and the ways to trap. */
final class FunctionContext implements AccessContext {

    private final Unit unit;
    private final int function;
    private final FunctionBuilder builder;
    private final Entry entry;
    private final InstanceState state;
    private final Operands operands;
    private final MemoryStrategy memory;
    private final Map<TrapCode, Block> traps = new EnumMap<>(TrapCode.class);
    private final Map<Block, Runnable> cold = new LinkedHashMap<>();
    /** Whether an access may trap without LLVM's knowledge, and other effects must keep their place before and after it. */
    private final boolean exact;

    private final Map<Integer, Value> bases = new HashMap<>();
    private final Set<Value> globals = new HashSet<>();

    FunctionContext(Unit unit, int function, FunctionBuilder builder, Entry entry, boolean exact) {
        this.unit = unit;
        this.function = function;
        this.builder = builder;
        this.entry = entry;
        this.state = new InstanceState(unit, builder);
        this.operands = new Operands(builder);
        this.exact = exact;
        this.memory = MemoryStrategy.of(module().options().memory(), this);
    }

    Unit unit() {
        return unit;
    }

    @Override
    public ModuleContext module() {
        return unit.context();
    }

    /** The index of the function being translated. */
    int function() {
        return function;
    }

    @Override
    public FunctionBuilder builder() {
        return builder;
    }

    /** What the function was called with. */
    Entry entry() {
        return entry;
    }

    InstanceState state() {
        return state;
    }

    Operands operands() {
        return operands;
    }

    /** Calls the runtime; the result is null if it is void. */
    Value call(RuntimeFunction callee, Value... arguments) {
        return callee.call(builder, module().pointerSize(), arguments);
    }

    /** Takes note that a value is what a global was when it was read. */
    void readGlobal(Value value) {
        globals.add(value);
    }

    boolean isGlobal(Value value) {
        return globals.contains(value);
    }

    // Effects

    /** Stores to state that is not linear memory: there after a trap that comes later, and not after one that came before. */
    void store(Value value, Value address, int align, AliasInfo alias) {
        Attachment attachment = alias.in(builder.module());
        if (exact) {
            exactly(() -> {
                builder.volatileStore(value, address, align, attachment);
                return null;
            });
        } else {
            builder.store(value, address, align, attachment);
        }
    }

    /** Emits code with effects that must not be moved past an access which may trap. */
    <T> T exactly(Supplier<T> effect) {
        if (!exact) {
            return effect.get();
        }
        builder.memoryBarrier();
        T result = effect.get();
        builder.memoryBarrier();
        return result;
    }

    // Memory

    /** How the function accesses its memories. */
    MemoryStrategy memory() {
        return memory;
    }

    /** Reads the bases of these memories once, at the entry, for all accesses. */
    void readMemoryBases(BitSet memories) {
        memories.stream().forEach(memory -> bases.put(memory, readMemoryBase(memory)));
    }

    private Value readMemoryBase(int memory) {
        if (memory == 0 && module().staticMemory().isPresent()) {
            return unit.variable(
                    InstanceState.staticMemory(module()),
                    module().staticMemory().get().type());
        }
        if (module().isPlaced(memory)) {
            return InstanceState.placedMemory(unit);
        }
        Value place = module().member(builder, state.memory(memory), RuntimeStruct.MEMORY, "base");
        return builder.load(Type.PTR, place, module().pointerSize(), AliasInfo.CONSTANT.in(builder.module()));
    }

    @Override
    public Value memoryBase(int memory) {
        return bases.get(memory);
    }

    @Override
    public Value readOnlyData() {
        ReadOnlyData data = module().readOnlyData().orElseThrow();
        return unit.variable(ReadOnlyData.symbol(module()), Type.array(data.end() - data.start(), Type.I8));
    }

    @Override
    public Value memorySize(int memory) {
        OptionalLong fixed = module().fixedBytes(memory);
        if (fixed.isPresent() && fixed.getAsLong() <= MemoryStrategy.LARGEST) {
            return module().word(fixed.getAsLong());
        }
        return ofMemory(memory, "size", sizes(memory, 0));
    }

    @Override
    public Value memoryLimit(int memory, long bytes) {
        return MemoryLimits.load(module(), builder, state.memory(memory), bytes, sizes(memory, bytes - 1));
    }

    /** Of a memory so many bytes smaller. One never shrinks, and there is one before code that accesses it is executed. */
    private Attachment sizes(int memory, long less) {
        long least = Math.min(module().leastBytes(memory), MemoryStrategy.LARGEST);
        return builder.module().range(module().word(), least - less, MemoryStrategy.LARGEST + 1 - less);
    }

    @Override
    public Value memoryAccess(int memory) {
        return ofMemory(memory, "access", Attachment.NONE);
    }

    @Override
    public Value call(RuntimeFunction callee, int memory, Value... more) {
        Value[] arguments = new Value[more.length + 3];
        arguments[0] = state.pointer();
        arguments[1] = state.memory(memory);
        System.arraycopy(more, 0, arguments, 2, more.length);
        arguments[more.length + 2] = Value.i32(function);
        return call(callee, arguments);
    }

    private Value ofMemory(int memory, String member, Attachment values) {
        Value address = module().member(builder, state.memory(memory), RuntimeStruct.MEMORY, member);
        Attachment alias = AliasInfo.HEAD.in(builder.module());
        return builder.load(module().word(), address, module().pointerSize(), alias.and(values));
    }

    // Traps

    @Override
    public void trapIf(Value condition, TrapCode code) {
        Block next = builder.block("next");
        builder.br(condition, trapBlock(code), next, Likely.SECOND);
        builder.labelExtending(next);
    }

    /** Ends the current block with a trap. */
    void trap(TrapCode code) {
        builder.br(trapBlock(code));
    }

    @Override
    public Block trapBlock(TrapCode code) {
        return traps.computeIfAbsent(code, c -> builder.block("trap"));
    }

    /** A block for code that is hardly ever executed, which {@code code} emits at the end of the function. */
    Block atEnd(String hint, Runnable code) {
        Block block = builder.block(hint);
        cold.put(block, code);
        return block;
    }

    /** Places the blocks of code that is hardly ever executed; at the end of the function. */
    void placeColdBlocks() {
        cold.forEach((block, code) -> {
            builder.label(block);
            code.run();
        });
    }

    /**
     * Places the blocks that trap, last of all.
     *
     * @param returns whether the function may return
     */
    void placeTraps(boolean returns) {
        traps.forEach((code, block) -> {
            builder.label(block);
            if (code == TrapCode.CALL_STACK_EXHAUSTED && !returns) {
                keepFrame();
            }
            call(RuntimeFunction.TRAP, state.pointer(), Value.i32(code.reason(function)));
            builder.unreachable();
        });
    }

    /**
     * Where calls leave the address to return to in a register, LLVM does not save it for a function that never returns, which could call
     * itself for ever without taking any stack.
     */
    private void keepFrame() {
        builder.assembly("", "r", builder.slot(module().word()));
    }
}
