// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.abi;

import io.awsm.codegen.CodegenOptions;
import io.awsm.codegen.Instances;
import io.awsm.codegen.Target;
import io.awsm.codegen.facts.ModuleFacts;
import io.awsm.wasm.instruction.Instruction.Reference;
import io.awsm.wasm.module.ElementSegment;
import io.awsm.wasm.module.Import;
import io.awsm.wasm.module.Module;
import io.awsm.wasm.type.FunctionType;
import io.awsm.wasm.type.GlobalType;
import io.awsm.wasm.type.MemoryType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Where an instance has what, in bytes from its start: the head that the runtime knows ({@code struct awsm_instance} in
 * {@code abi.h}), then the slots of the imports, then what the module defines.
 */
public final class Layout {

    /** Elements that an instance has room for, in all its tables: what it takes shall not depend on numbers in the module. */
    private static final int MOST_INLINE_ELEMENTS = 1024;

    private final int word;
    private long end;

    private final long importsOffset;
    private final long importsSize;
    private final List<Long> functionImports = new ArrayList<>();
    private final List<Long> memories = new ArrayList<>();
    private final List<Long> tables = new ArrayList<>();
    private final List<Long> globals = new ArrayList<>();
    private final Map<Integer, Long> inlineElements = new HashMap<>();
    private final Map<Integer, Integer> functionReferences = new HashMap<>();
    private final long functionReferencesOffset;
    private final long elementLengths;
    private final long dataLengths;
    private final long tailArguments;
    private final Map<Integer, Long> evaluatedElements = new HashMap<>();

    public Layout(Module module, ModuleFacts facts, CodegenOptions options) {
        Target target = options.target();
        Instances instances = options.instances();
        word = target.pointerSize();
        allocate(RuntimeStruct.INSTANCE.size(word), word);
        importsOffset = end;
        module.imports().forEach(this::allocate);
        importsSize = end - importsOffset;
        for (int i = module.importedMemories(); i < module.memories().size(); i++) {
            long limits = MemoryLimits.exist(module, options, facts, i) ? (long) MemoryLimits.COUNT * word : 0;
            memories.add(allocate(RuntimeStruct.MEMORY.size(word) + limits, word));
        }
        allocateTables(module, facts);
        allocateGlobals(module, facts, instances);
        elementLengths = allocate(4L * module.elements().size(), 4);
        dataLengths = allocate(4L * module.data().size(), 4);
        functionReferencesOffset = allocate(
                (long) RuntimeStruct.FUNCTION.size(word)
                        * facts.referencedFunctions().size(),
                word);
        for (int function : facts.referencedFunctions()) {
            functionReferences.put(function, functionReferences.size());
        }
        allocateEvaluatedElements(module);
        tailArguments = allocate(mostTailArguments(facts, target) * ValueArray.ELEMENT, 16);
    }

    private void allocate(Import imported) {
        if (WasiFunction.symbol(imported).isPresent()) {
            functionImports.add(-1L);
        } else if (imported.type() instanceof FunctionType) {
            functionImports.add(allocate(2 * word, word));
        } else if (imported.type() instanceof MemoryType) {
            memories.add(allocate(word, word));
        } else if (imported.type() instanceof GlobalType) {
            globals.add(allocate(word, word));
        } else {
            tables.add(allocate(word, word));
        }
    }

    private void allocateTables(Module module, ModuleFacts facts) {
        int inline = MOST_INLINE_ELEMENTS;
        for (int i = module.importedTables(); i < module.tables().size(); i++) {
            boolean exists = facts.constantTable(i).isEmpty();
            tables.add(exists ? allocate(RuntimeStruct.TABLE.size(word), word) : -1L);
            long minimum = module.tables().get(i).limits().minimum();
            if (exists && minimum <= inline) {
                inline -= (int) minimum;
                inlineElements.put(i, allocate(minimum * word, word));
            }
        }
    }

    private void allocateGlobals(Module module, ModuleFacts facts, Instances instances) {
        for (int i = module.importedGlobals(); i < module.globals().size(); i++) {
            int size = facts.exportedGlobal(i)
                    ? RuntimeStruct.GLOBAL.size(word)
                    : LlvmTypes.size(module.globals().get(i).value(), word);
            // In a single instance they are variables of their own, which LLVM can see through.
            globals.add(instances == Instances.MANY ? allocate(size, Math.min(size, ValueArray.ELEMENT)) : -1L);
        }
    }

    private void allocateEvaluatedElements(Module module) {
        for (int i = 0; i < module.elements().size(); i++) {
            ElementSegment segment = module.elements().get(i);
            if (!hasPlainItems(segment)) {
                evaluatedElements.put(i, allocate((long) word * segment.items().size(), word));
            }
        }
    }

    private static long mostTailArguments(ModuleFacts facts, Target target) {
        return facts.tailCalled()
                .distinct()
                .mapToLong(type -> new FunctionAbi(target, type).inMemory())
                .max()
                .orElse(0);
    }

    /** Whether all items are {@code ref.func} or {@code ref.null}, so that the segment can be constant data. */
    public boolean isPlain(int segment) {
        return !evaluatedElements.containsKey(segment);
    }

    private static boolean hasPlainItems(ElementSegment segment) {
        return segment.items().stream()
                .allMatch(item ->
                        item.instructions().size() == 1 && item.instructions().get(0) instanceof Reference);
    }

    /** The size of an instance. */
    public long size() {
        return end;
    }

    public int pointerSize() {
        return word;
    }

    public long importsOffset() {
        return importsOffset;
    }

    public long importsSize() {
        return importsSize;
    }

    /** {@code stack_limit} of the head. */
    public long stackLimit() {
        return RuntimeStruct.INSTANCE.offset("stack_limit", word);
    }

    /** {@code store} of the head. */
    public long store() {
        return RuntimeStruct.INSTANCE.offset("store", word);
    }

    /** {@code memory} of the head: which one host functions of the runtime use. */
    public long memoryPointer() {
        return RuntimeStruct.INSTANCE.offset("memory", word);
    }

    /** The slot of an imported function: its code; behind it, its environment. Those of WASI have none. */
    public long functionImport(int function) {
        return functionImports.get(function);
    }

    /** The memory itself, or for an imported one the pointer to it. */
    public long memory(int memory) {
        return memories.get(memory);
    }

    /** The table itself, or for an imported one the pointer to it. Constant tables have none. */
    public long table(int table) {
        return tables.get(table);
    }

    /** Room for the initial elements of a defined table, if the instance has it. */
    public OptionalLong inlineElements(int table) {
        Long offset = inlineElements.get(table);
        return offset == null ? OptionalLong.empty() : OptionalLong.of(offset);
    }

    /** The global's value, or for an imported one the pointer to it; an exported one is a {@code struct awsm_global}. */
    public long global(int global) {
        return globals.get(global);
    }

    /** The array of {@code struct awsm_function} of the functions that become references. */
    public long functionReferences() {
        return functionReferencesOffset;
    }

    /** The place of a referenced function in that array. */
    public int functionReferenceIndex(int function) {
        return functionReferences.get(function);
    }

    /** The {@code struct awsm_function} of a referenced function. */
    public long functionReference(int function) {
        return functionReferencesOffset + (long) RuntimeStruct.FUNCTION.size(word) * functionReferences.get(function);
    }

    /** The length of an element segment, 32 bits, 0 once dropped. */
    public long elementLength(int segment) {
        return elementLengths + 4L * segment;
    }

    /** The length of a data segment, 32 bits, 0 once dropped. */
    public long dataLength(int segment) {
        return dataLengths + 4L * segment;
    }

    /** The references of an element segment that is not {@linkplain #isPlain plain}. */
    public long evaluatedElements(int segment) {
        return evaluatedElements.get(segment);
    }

    /** Room for the arguments of tail calls that are passed in memory: the caller's frame is gone. */
    public long tailArguments() {
        return tailArguments;
    }

    private long allocate(long size, int align) {
        long start = (end + align - 1) / align * align;
        end = start + size;
        return start;
    }
}
