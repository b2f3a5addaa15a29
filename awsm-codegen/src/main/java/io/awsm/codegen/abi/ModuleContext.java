// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.abi;

import io.awsm.codegen.CodeSize;
import io.awsm.codegen.CodegenOptions;
import io.awsm.codegen.Instances;
import io.awsm.codegen.LargeFrames;
import io.awsm.codegen.MemoryMechanism;
import io.awsm.codegen.facts.ModuleFacts;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;
import io.awsm.wasm.module.Module;
import io.awsm.wasm.type.FunctionType;
import io.awsm.wasm.type.MemoryType;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What all parts of the translation of one module share. Immutable.
 *
 * @param readOnlyData of the first memory, if it is not to be in RAM
 */
public record ModuleContext(
        Module module,
        CodegenOptions options,
        ModuleFacts facts,
        Layout layout,
        Symbols symbols,
        Map<FunctionType, FunctionAbi> abis,
        Optional<ReadOnlyData> readOnlyData,
        LargeFrames largeFrames) {

    public static ModuleContext of(Module module, CodegenOptions options) {
        ModuleFacts facts = ModuleFacts.of(module, reflected(options));
        Layout layout = new Layout(module, facts, options);
        Symbols symbols = new Symbols(options.prefix(), module.names());
        Map<FunctionType, FunctionAbi> abis = new HashMap<>();
        module.types().forEach(type -> abis.computeIfAbsent(type, t -> new FunctionAbi(options.target(), t)));
        return new ModuleContext(
                module, options, facts, layout, symbols, abis, ReadOnlyData.of(module, options), LargeFrames.NONE);
    }

    public ModuleContext with(LargeFrames large) {
        return new ModuleContext(module, options, facts, layout, symbols, abis, readOnlyData, large);
    }

    /** The first memory, if it is a variable. */
    public Optional<StaticMemory> staticMemory() {
        return StaticMemory.of(module, facts, options, readOnlyData);
    }

    /**
     * Whether a memory is where the linker says: the first one of an executable, on machines whose accesses can name an address. That takes
     * more bytes than a register.
     */
    public boolean isPlaced(int memory) {
        return memory == 0
                && options.program()
                && options.size() == CodeSize.ANY
                && module.importedMemories() == 0
                && options.target().memoryAddress().isPresent();
    }

    /** Bytes that a memory has from the beginning, whatever becomes of it: of one that is cut ({@code --memory-size}), what is left. */
    public long leastBytes(int memory) {
        long declared = module.memories().get(memory).minimumBytes();
        return memory == 0 ? staticMemory().map(StaticMemory::size).orElse(declared) : declared;
    }

    /** How many {@link MemoryLimits} a memory has. */
    public int limits(int memory) {
        return MemoryLimits.exist(module, options, facts, memory) ? MemoryLimits.COUNT : 0;
    }

    /** The size of a memory that is the module's own and never grows, in bytes. */
    public OptionalLong fixedBytes(int memory) {
        Optional<StaticMemory> place = memory == 0 ? staticMemory() : Optional.empty();
        boolean isFixed = place.map(StaticMemory::isFixed).orElseGet(() -> neverGrows(module, options, facts, memory));
        return isFixed ? OptionalLong.of(leastBytes(memory)) : OptionalLong.empty();
    }

    /** It has its largest size, or nobody who could make it grow does. */
    static boolean neverGrows(Module module, CodegenOptions options, ModuleFacts facts, int memory) {
        MemoryType type = module.memories().get(memory);
        boolean isForOthers = !options.program() && facts.exportedMemory(memory);
        return memory >= module.importedMemories()
                && (type.limits().maximum().orElse(-1) == type.limits().minimum()
                        || !isForOthers && !facts.growsMemory(memory));
    }

    /**
     * With the mechanism {@code mpu}: whether the hardware denies what is after a memory. Only after a first one that is the module's
     * own, and ends where the hardware can.
     */
    public boolean hasZone(int memory) {
        if (options.memory() != MemoryMechanism.MPU || memory != 0 || module.importedMemories() > 0) {
            return false;
        }
        boolean canBeDenied = 1L << module.memories().get(0).pageSizeLog2() >= StaticMemory.ZONE;
        return staticMemory().map(StaticMemory::hasZone).orElse(canBeDenied);
    }

    /** How functions of a type of the module are called. */
    public FunctionAbi abi(FunctionType type) {
        return abis.get(type);
    }

    /** How a function of the module is called. */
    public FunctionAbi abi(int function) {
        return abi(module.functions().get(function));
    }

    /** Parameters of functions that end with calls of any others. */
    public AllRegisters allRegisters() {
        return new AllRegisters(options.target());
    }

    /** {@link ModuleFacts#continuesTailCalls}, on targets that have tail calls. */
    public boolean continuesTailCalls(int function) {
        return options.target().arguments().allowTailCalls() && facts.continuesTailCalls(function);
    }

    /** Whether a function that calls others must compare the stack pointer with the limit. */
    public boolean checksStack(int function) {
        return !knowsDepths() || facts.stackBounds().isChecked(function);
    }

    /** Whether what a function calls does not compare, since the function does so for all of them. */
    public boolean isReliedOn(int function) {
        return knowsDepths() && facts.stackBounds().isReliedOn(function);
    }

    /** On microcontrollers, where the stack is small, and most modules call nothing that would not be known. */
    private boolean knowsDepths() {
        return !options.target().isHosted() && !largeFrames.each();
    }

    /** Whether there is {@code NAME_module}. */
    public boolean reflected() {
        return reflected(options);
    }

    private static boolean reflected(CodegenOptions options) {
        return options.instances() == Instances.MANY && !options.program();
    }

    public boolean manyInstances() {
        return options.instances() == Instances.MANY;
    }

    /** The size of a pointer of the target, in bytes. */
    public int pointerSize() {
        return options.target().pointerSize();
    }

    /** The integer of the size of a pointer. */
    public Type word() {
        return Type.integer(8 * pointerSize());
    }

    /** The address of a member of the structure at {@code address}. */
    public Value member(FunctionBuilder builder, Value address, RuntimeStruct struct, String member) {
        return builder.at(address, struct.offset(member, pointerSize()));
    }

    public Value word(long value) {
        return Value.integer(word(), value);
    }
}
