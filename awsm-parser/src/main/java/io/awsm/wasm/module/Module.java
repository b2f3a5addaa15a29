// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.module;

import io.awsm.wasm.Features;
import io.awsm.wasm.instruction.Instruction;
import io.awsm.wasm.instruction.ReferenceOp;
import io.awsm.wasm.type.DefinedTypes;
import io.awsm.wasm.type.FunctionType;
import io.awsm.wasm.type.GlobalType;
import io.awsm.wasm.type.MemoryType;
import io.awsm.wasm.type.TableType;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A decoded module (specification 2.5), immutable. Each index space is one list in which the imports come first, as the
 * specification counts them; {@code bodies} alone has the defined functions only.
 *
 * @since 0.1
 */
public final class Module {

    private final DefinedTypes types;
    private final List<Import> imports;
    private final List<Integer> functionTypes;
    private final List<FunctionType> functions;
    private final List<TableType> tables;
    private final List<Optional<ConstantExpression>> tableInitializers;
    private final List<MemoryType> memories;
    private final List<GlobalType> globals;
    private final List<ConstantExpression> globalInitializers;
    private final List<Export> exports;
    private final OptionalInt start;
    private final List<ElementSegment> elements;
    private final OptionalInt dataCount;
    private final List<DataSegment> data;
    private final List<FunctionBody> bodies;
    private final Names names;
    private final ItemOffsets offsets;
    private final Features features;

    private final int importedTables;
    private final int importedMemories;
    private final BitSet references;

    /**
     * @param types the type section
     * @param imports all imports in the order of the module
     * @param functionTypes the type of every function, by its first index
     * @param tables the type of every table
     * @param tableInitializers the initial values of the elements of defined tables
     * @param memories the type of every memory
     * @param globals the type of every global
     * @param globalInitializers the initial values of the defined globals
     * @param exports in the order of the module
     * @param start the function to call at the end of instantiation
     * @param elements element segments
     * @param dataCount how many data segments the data count section announces, if there is one
     * @param data data segments
     * @param bodies the code of the defined functions, not yet decoded
     * @param names what the custom name section says, empty if there is none
     * @param offsets where the items are, for messages
     * @param features that the module may use
     */
    public Module(
            DefinedTypes types,
            List<Import> imports,
            List<Integer> functionTypes,
            List<TableType> tables,
            List<Optional<ConstantExpression>> tableInitializers,
            List<MemoryType> memories,
            List<GlobalType> globals,
            List<ConstantExpression> globalInitializers,
            List<Export> exports,
            OptionalInt start,
            List<ElementSegment> elements,
            OptionalInt dataCount,
            List<DataSegment> data,
            List<FunctionBody> bodies,
            Names names,
            ItemOffsets offsets,
            Features features) {
        this.types = types;
        this.imports = List.copyOf(imports);
        this.functionTypes = List.copyOf(functionTypes);
        this.functions = functionTypes.stream().map(types.list()::get).toList();
        this.tables = List.copyOf(tables);
        this.tableInitializers = List.copyOf(tableInitializers);
        this.memories = List.copyOf(memories);
        this.globals = List.copyOf(globals);
        this.globalInitializers = List.copyOf(globalInitializers);
        this.exports = List.copyOf(exports);
        this.start = start;
        this.elements = List.copyOf(elements);
        this.dataCount = dataCount;
        this.data = List.copyOf(data);
        this.bodies = List.copyOf(bodies);
        this.names = names;
        this.offsets = offsets;
        this.features = features;
        this.importedTables = (int)
                imports.stream().filter(i -> i.type() instanceof TableType).count();
        this.importedMemories = (int)
                imports.stream().filter(i -> i.type() instanceof MemoryType).count();
        this.references = references();
    }

    /** The same, but for the types of its memories, of which there are as many. */
    public Module withMemories(List<MemoryType> others) {
        return new Module(
                types,
                imports,
                functionTypes,
                tables,
                tableInitializers,
                others,
                globals,
                globalInitializers,
                exports,
                start,
                elements,
                dataCount,
                data,
                bodies,
                names,
                offsets,
                features);
    }

    /** What the module may use, also in the code of its functions. */
    public Features features() {
        return features;
    }

    /** The type section. */
    public List<FunctionType> types() {
        return types.list();
    }

    /** The type section with what types have in common. */
    public DefinedTypes definedTypes() {
        return types;
    }

    /** All imports in the order of the module. */
    public List<Import> imports() {
        return imports;
    }

    /** The type of every function. */
    public List<FunctionType> functions() {
        return functions;
    }

    /** The index of a function's type, the first one if several types are equal. */
    public int typeIndex(int function) {
        return functionTypes.get(function);
    }

    /** The type of every table. */
    public List<TableType> tables() {
        return tables;
    }

    /** What all elements of a defined table are at first; null if it is empty. */
    public List<Optional<ConstantExpression>> tableInitializers() {
        return tableInitializers;
    }

    /** The type of every memory. */
    public List<MemoryType> memories() {
        return memories;
    }

    /** The type of every global. */
    public List<GlobalType> globals() {
        return globals;
    }

    /** The initial values of the defined globals. */
    public List<ConstantExpression> globalInitializers() {
        return globalInitializers;
    }

    /** In the order of the module. */
    public List<Export> exports() {
        return exports;
    }

    /** The function to call at the end of instantiation. */
    public OptionalInt start() {
        return start;
    }

    public List<ElementSegment> elements() {
        return elements;
    }

    /** How many data segments the data count section announces; without it, no body may name a data segment. */
    public OptionalInt dataCount() {
        return dataCount;
    }

    public List<DataSegment> data() {
        return data;
    }

    /** The code of the defined functions, not yet decoded. */
    public List<FunctionBody> bodies() {
        return bodies;
    }

    /** What the custom name section says. */
    public Names names() {
        return names;
    }

    /** Where the items are, for messages. */
    public ItemOffsets offsets() {
        return offsets;
    }

    /** How many functions at the start of the index space are imported. */
    public int importedFunctions() {
        return functions.size() - bodies.size();
    }

    /** How many globals at the start of the index space are imported. */
    public int importedGlobals() {
        return globals.size() - globalInitializers.size();
    }

    /** How many memories at the start of the index space are imported. */
    public int importedMemories() {
        return importedMemories;
    }

    /** How many tables at the start of the index space are imported. */
    public int importedTables() {
        return importedTables;
    }

    /** The body of the function with this index, if the module defines it. */
    public Optional<FunctionBody> body(int function) {
        int defined = function - importedFunctions();
        return defined < 0 ? Optional.empty() : Optional.of(bodies.get(defined));
    }

    /**
     * Whether the function occurs outside the bodies, in an export, an element segment or the value of a global or
     * table. Only
     * such functions can become references ({@code C.refs} in specification 3.1.1).
     */
    public boolean isReferenced(int function) {
        return references.get(function);
    }

    private BitSet references() {
        BitSet result = new BitSet();
        for (Export export : exports) {
            if (export.kind() == Export.Kind.FUNCTION) {
                addReference(result, export.index());
            }
        }
        globalInitializers.forEach(value -> addReferences(result, value));
        tableInitializers.forEach(value -> value.ifPresent(v -> addReferences(result, v)));
        elements.forEach(segment -> segment.items().forEach(item -> addReferences(result, item)));
        return result;
    }

    private void addReferences(BitSet result, ConstantExpression expression) {
        for (Instruction instruction : expression.instructions()) {
            if (instruction instanceof Instruction.Reference reference && reference.op() == ReferenceOp.REF_FUNC) {
                addReference(result, reference.function());
            }
        }
    }

    /** The module may be invalid, its indices anything. */
    private void addReference(BitSet result, int function) {
        if (function >= 0 && function < functions.size()) {
            result.set(function);
        }
    }
}
