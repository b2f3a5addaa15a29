// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.abi;

import io.awsm.codegen.Target;
import io.awsm.llvm.ir.Block;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.Global;
import io.awsm.llvm.ir.IntPredicate;
import io.awsm.llvm.ir.Likely;
import io.awsm.llvm.ir.Local;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;
import io.awsm.wasm.type.ValueType;
import java.util.List;
import java.util.function.Supplier;

/**
 * The state of the instance as one function sees it: behind its first parameter with instances {@code many}, at fixed
 * addresses with {@code one}.
 */
public final class InstanceState {

    private final Unit unit;
    private final FunctionBuilder builder;
    private final Value pointer;

    /** For a function that {@link Unit#begin} started. */
    public InstanceState(Unit unit, FunctionBuilder builder) {
        this(unit, builder, Local.named(Type.PTR, "instance"));
    }

    /** With the pointer that instances {@code many} use. */
    public InstanceState(Unit unit, FunctionBuilder builder, Value instance) {
        this.unit = unit;
        this.builder = builder;
        ModuleContext context = unit.context();
        this.pointer = context.manyInstances() ? instance : unit.variable(staticInstance(context), staticType(context));
    }

    /** The symbol of the one instance. */
    public static String staticInstance(ModuleContext context) {
        return context.symbols().internal("instance");
    }

    /** The type of the one instance. */
    public static Type staticType(ModuleContext context) {
        return Type.array(context.layout().size(), Type.I8);
    }

    /** The symbol of the {@link StaticMemory}. */
    public static String staticMemory(ModuleContext context) {
        return context.symbols().internal("memory");
    }

    /** Where the memory begins that is {@linkplain ModuleContext#isPlaced placed}: the linker says it. Nobody says how large it is. */
    public static Value placedMemory(Unit unit) {
        return unit.ir().external("hidden", Target.MEMORY_SYMBOL, Type.array(0, Type.I8));
    }

    /** The symbol of a global of the one instance. */
    public static String globalVariable(ModuleContext context, int index) {
        return context.symbols().internal("global", index);
    }

    /** The type of that: the value, and if it is exported what else a {@code struct awsm_global} has. */
    public static Type globalType(ModuleContext context, int index) {
        ValueType type = context.module().globals().get(index).value();
        if (!context.facts().exportedGlobal(index)) {
            return LlvmTypes.of(type);
        }
        return Type.struct(List.of(LlvmTypes.of(type), globalRest(context, type)));
    }

    /** What an exported global has after a value of this type. */
    public static Type globalRest(ModuleContext context, ValueType type) {
        return Type.array(
                RuntimeStruct.GLOBAL.size(context.pointerSize()) - LlvmTypes.size(type, context.pointerSize()),
                Type.I8);
    }

    /** {@code struct awsm_instance *}. */
    public Value pointer() {
        return pointer;
    }

    /** The address at an offset of {@link Layout}. */
    public Value at(long offset) {
        return pointer instanceof Global global ? global.at(offset) : builder.at(pointer, offset);
    }

    /** The pointer stored at an offset when the instance was made. */
    public Value constantPointer(long offset) {
        return builder.load(
                Type.PTR, at(offset), unit.context().pointerSize(), AliasInfo.CONSTANT.in(builder.module()));
    }

    /** Who executes, as the store says: an interrupt ends guest code wherever it is, and nothing else ({@code abi.h}). */
    public enum Mode {
        /** A host function. */
        HOST,
        GUEST,
        /** A function of the runtime that may wait. */
        WAITING,
        /** A function of the runtime that must not stay half done. */
        RUNTIME
    }

    /** Calls what is not guest code; the value is what {@code call} returns. Then the call from the host may be over. */
    public <T> T leave(Mode mode, Supplier<T> call) {
        if (isProgram()) {
            return call.get();
        }
        Value store = store();
        mode(store, mode);
        T result = call.get();
        resume(store);
        return result;
    }

    /** Begins guest code, in a function that the host calls, or resumes it. */
    public void resume() {
        if (!isProgram()) {
            resume(store());
        }
    }

    /** Whether nobody interrupts the guest, as it has a process of its own that can be ended instead, and no host functions. */
    private boolean isProgram() {
        return unit.context().options().program();
    }

    private void resume(Value store) {
        mode(store, Mode.GUEST);
        ModuleContext context = unit.context();
        Value place = context.member(builder, store, RuntimeStruct.STORE, "pending");
        Value pending = builder.volatileLoad(context.word(), place, context.pointerSize());
        Block ended = builder.block("pending");
        Block next = builder.block("next");
        builder.br(builder.icmp(IntPredicate.NE, pending, context.word(0)), ended, next, Likely.SECOND);
        builder.label(ended);
        RuntimeFunction.PENDING.call(builder, context.pointerSize(), pointer);
        builder.br(next);
        builder.label(next);
    }

    /** From now on the thread is in this mode. LLVM moves nothing over it. */
    public void mode(Mode mode) {
        if (!isProgram()) {
            mode(store(), mode);
        }
    }

    private void mode(Value store, Mode mode) {
        ModuleContext context = unit.context();
        if (mode == Mode.GUEST) {
            builder.memoryBarrier();
        }
        Value place = context.member(builder, store, RuntimeStruct.STORE, "mode");
        builder.volatileStore(context.word(mode.ordinal()), place, context.pointerSize());
        if (mode != Mode.GUEST) {
            builder.memoryBarrier();
        }
    }

    private Value store() {
        return constantPointer(unit.context().layout().store());
    }

    /** {@code struct awsm_memory *}. */
    public Value memory(int index) {
        long offset = unit.context().layout().memory(index);
        return index < unit.context().module().importedMemories() ? constantPointer(offset) : at(offset);
    }

    /** {@code struct awsm_table *}. */
    public Value table(int index) {
        long offset = unit.context().layout().table(index);
        return index < unit.context().module().importedTables() ? constantPointer(offset) : at(offset);
    }

    /** The address of a global's value. */
    public Value global(int index) {
        ModuleContext context = unit.context();
        if (index < context.module().importedGlobals()) {
            return constantPointer(context.layout().global(index));
        }
        if (context.manyInstances()) {
            return at(context.layout().global(index));
        }
        return unit.variable(globalVariable(context, index), globalType(context, index));
    }
}
