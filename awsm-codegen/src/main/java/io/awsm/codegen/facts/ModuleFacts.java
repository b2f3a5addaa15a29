// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.facts;

import io.awsm.wasm.instruction.Instruction;
import io.awsm.wasm.instruction.Instruction.Constant;
import io.awsm.wasm.instruction.Instruction.Reference;
import io.awsm.wasm.instruction.ReferenceOp;
import io.awsm.wasm.module.ConstantExpression;
import io.awsm.wasm.module.ElementSegment;
import io.awsm.wasm.module.ElementSegment.Mode.Active;
import io.awsm.wasm.module.Export;
import io.awsm.wasm.module.Module;
import io.awsm.wasm.type.FunctionType;
import io.awsm.wasm.type.ReferenceType;
import io.awsm.wasm.type.Subtyping;
import io.awsm.wasm.type.TableType;
import io.awsm.wasm.validation.FunctionValidator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a first pass over the whole module finds out, so that the translation can do less: which tables and globals can
 * never change, which functions become references, which functions call others.
 */
public final class ModuleFacts {

    /**
     * How many elements all constant tables may have: these, and some for each element of a segment. Larger tables are
     * made at instantiation, even if they are constant, since a few bytes may declare millions of empty elements.
     */
    private static final long LEAST_CONSTANT_ELEMENTS = 1 << 14;

    private static final int CONSTANT_ELEMENTS_FACTOR = 8;

    private final Module module;
    private final List<FunctionFacts> functions = new ArrayList<>();
    private boolean promotes;
    private final BitSet writtenGlobals = new BitSet();
    private final BitSet exportedGlobals = new BitSet();
    private final BitSet writtenTables = new BitSet();
    private final BitSet grownMemories = new BitSet();
    private final BitSet exportedMemories = new BitSet();
    private final TreeSet<Integer> referenced = new TreeSet<>();
    private BitSet reachable = new BitSet();
    private final BitSet unknownCallers = new BitSet();
    private StackBounds stackBounds;
    private final TailCalls tailCalls = new TailCalls();
    private final List<Optional<int[]>> constantTables = new ArrayList<>();

    /** By identity: equal types of a module are the same. */
    private final Map<FunctionType, Integer> typeIndices = new IdentityHashMap<>();

    private final Map<Integer, List<ElementSegment>> activeSegments = new HashMap<>();
    private long constantElementsLeft;

    private ModuleFacts(Module module) {
        this.module = module;
        for (int i = 0; i < module.types().size(); i++) {
            typeIndices.putIfAbsent(module.types().get(i), i);
        }
    }

    /** The index of the first of all types that are equal to one of the module. */
    public int typeIndex(FunctionType type) {
        return typeIndices.get(type);
    }

    /**
     * Reads every body of a module that is otherwise valid; throws what the validator finds wrong with them.
     *
     * @param reflected whether exported functions become references, for other modules to import
     */
    public static ModuleFacts of(Module module, boolean reflected) {
        ModuleFacts facts = new ModuleFacts(module);
        List<int[]> callees = facts.collectFunctions();
        for (Export export : module.exports()) {
            if (export.kind() == Export.Kind.GLOBAL) {
                facts.writtenGlobals.set(export.index());
                facts.exportedGlobals.set(export.index());
            } else if (export.kind() == Export.Kind.TABLE) {
                facts.writtenTables.set(export.index());
            } else if (export.kind() == Export.Kind.MEMORY) {
                facts.exportedMemories.set(export.index());
            } else if (export.kind() == Export.Kind.FUNCTION && reflected) {
                facts.referenced.add(export.index());
            }
        }
        facts.constantElementsLeft = LEAST_CONSTANT_ELEMENTS;
        for (ElementSegment segment : module.elements()) {
            if (segment.mode() instanceof Active active) {
                facts.activeSegments
                        .computeIfAbsent(active.table(), t -> new ArrayList<>())
                        .add(segment);
            }
            facts.constantElementsLeft +=
                    (long) CONSTANT_ELEMENTS_FACTOR * segment.items().size();
        }
        for (int table = 0; table < module.tables().size(); table++) {
            facts.constantTables.add(facts.constantContents(table));
        }
        facts.collectReferences();
        BitSet roots = facts.roots();
        facts.reachable = CallGraph.reachable(callees, roots);
        facts.stackBounds = new StackBounds(callees, facts.unknownCallers, roots, module.importedFunctions());
        return facts;
    }

    /** Whom each function calls directly. */
    private List<int[]> collectFunctions() {
        int imported = module.importedFunctions();
        int[] firstCalls = new int[module.functions().size()];
        List<BitSet> memories = new ArrayList<>();
        BitSet tailCallers = new BitSet();
        List<int[]> callees = new ArrayList<>(Collections.nCopies(imported, new int[0]));
        for (int i = imported; i < module.functions().size(); i++) {
            FactsCollector collector =
                    new FactsCollector(writtenGlobals, writtenTables, grownMemories, referenced, tailCalls);
            FunctionValidator.validate(module, i, collector);
            firstCalls[i] = collector.firstCall();
            memories.add(collector.memories());
            tailCallers.set(i, collector.tailCalls());
            unknownCallers.set(i, collector.unknownCalls());
            promotes |= collector.promotes();
            callees.add(collector.callees());
        }
        BitSet largeCircles = CallGraph.largeCircles(callees);
        for (int i = imported; i < module.functions().size(); i++) {
            functions.add(new FunctionFacts(
                    firstCalls[i], memories.get(i - imported), tailCallers.get(i), largeCircles.get(i)));
        }
        return callees;
    }

    /** Whether a function of the module grows a memory. */
    public boolean growsMemory(int memory) {
        return grownMemories.get(memory);
    }

    /** Whether others, the host among them, can reach a memory that is not imported. */
    public boolean exportedMemory(int memory) {
        return exportedMemories.get(memory);
    }

    /** Of a defined function. */
    public FunctionFacts function(int index) {
        return functions.get(index - module.importedFunctions());
    }

    /**
     * Whether a function is one through which a chain of tail calls may go on, so that it must be left by a jump: it
     * makes such calls, or is an import, which may be the function of another sandbox, and is called in this way or by
     * reference.
     */
    public boolean continuesTailCalls(int function) {
        return function < module.importedFunctions()
                ? tailCalls.functions().get(function) || referenced.contains(function)
                : function(function).tailCalls();
    }

    /** The types of all functions that are called by tail calls. */
    public Stream<FunctionType> tailCalled() {
        return Stream.concat(
                tailCalls.functions().stream().mapToObj(module.functions()::get),
                tailCalls.types().stream().mapToObj(module.types()::get));
    }

    /** Whether any function converts f32 to f64. */
    public boolean promotes() {
        return promotes;
    }

    /** Whether others can come to know of a global. */
    public boolean exportedGlobal(int global) {
        return exportedGlobals.get(global);
    }

    /** Whether others, the host among them, can reach a global. */
    public boolean isShared(int global) {
        return global < module.importedGlobals() || exportedGlobal(global);
    }

    /** Whether a global that is declared mutable could nevertheless be read at compile time. */
    public boolean neverWritten(int global) {
        return !writtenGlobals.get(global);
    }

    /**
     * The functions (or -1) that a table holds for ever, if that is known: nothing in the module writes it and nothing
     * outside can reach it.
     */
    public Optional<int[]> constantTable(int table) {
        return constantTables.get(table);
    }

    /** The functions that become references at run time, in ascending order. */
    public List<Integer> referencedFunctions() {
        return List.copyOf(referenced);
    }

    /** What functions use of the stack. */
    public StackBounds stackBounds() {
        return stackBounds;
    }

    /** Whether a function might be executed: something that can be called calls it, or a reference. */
    public boolean reachable(int function) {
        return reachable.get(function);
    }

    /** What is called from outside, or through a reference. */
    private BitSet roots() {
        BitSet roots = new BitSet();
        module.exports().stream()
                .filter(export -> export.kind() == Export.Kind.FUNCTION)
                .forEach(export -> roots.set(export.index()));
        module.start().ifPresent(roots::set);
        referenced.forEach(roots::set);
        constantTables.stream()
                .flatMap(Optional::stream)
                .flatMapToInt(Arrays::stream)
                .filter(function -> function >= 0)
                .forEach(roots::set);
        return roots;
    }

    private Optional<int[]> constantContents(int table) {
        TableType type = module.tables().get(table);
        if (table < module.importedTables()
                || writtenTables.get(table)
                || !Subtyping.matches(type.element(), ReferenceType.FUNCREF)
                || type.limits().minimum() > constantElementsLeft) {
            return Optional.empty();
        }
        constantElementsLeft -= type.limits().minimum();
        Optional<Integer> initial = module.tableInitializers()
                .get(table - module.importedTables())
                .map(ModuleFacts::constantItem)
                .orElse(Optional.of(-1));
        if (initial.isEmpty()) {
            return Optional.empty();
        }
        int[] contents = new int[(int) type.limits().minimum()];
        Arrays.fill(contents, initial.get());
        for (ElementSegment segment : activeSegments.getOrDefault(table, List.of())) {
            if (!place(segment, ((Active) segment.mode()).position(), contents)) {
                return Optional.empty();
            }
        }
        return Optional.of(contents);
    }

    /** False if where the segment goes, or what it holds, is known only at instantiation, or it does not fit. */
    private static boolean place(ElementSegment segment, ConstantExpression position, int[] contents) {
        if (position.instructions().size() != 1
                || !(position.instructions().get(0) instanceof Constant constant)
                || constant.low() + segment.items().size() > contents.length) {
            return false;
        }
        for (int i = 0; i < segment.items().size(); i++) {
            Optional<Integer> item = constantItem(segment.items().get(i));
            if (item.isEmpty()) {
                return false;
            }
            contents[constant.i32() + i] = item.get();
        }
        return true;
    }

    /** The function that an element is, or -1 for null, if that is known. */
    private static Optional<Integer> constantItem(ConstantExpression item) {
        return item.instructions().size() == 1 && item.instructions().get(0) instanceof Reference reference
                ? Optional.of(reference.op() == ReferenceOp.REF_NULL ? -1 : reference.function())
                : Optional.empty();
    }

    /** Functions in constant expressions; those in bodies are already collected. */
    private void collectReferences() {
        module.globalInitializers().forEach(this::collectReferences);
        for (int i = 0; i < module.tableInitializers().size(); i++) {
            if (constantTables.get(module.importedTables() + i).isEmpty()) {
                module.tableInitializers().get(i).ifPresent(this::collectReferences);
            }
        }
        for (ElementSegment segment : module.elements()) {
            boolean placed = segment.mode() instanceof Active active
                    && constantTables.get(active.table()).isPresent();
            if (!placed && !(segment.mode() instanceof ElementSegment.Mode.Declarative)) {
                segment.items().forEach(this::collectReferences);
            }
        }
    }

    private void collectReferences(ConstantExpression expression) {
        for (Instruction instruction : expression.instructions()) {
            if (instruction instanceof Reference reference && reference.op() == ReferenceOp.REF_FUNC) {
                referenced.add(reference.function());
            }
        }
    }
}
