package io.awsm.wasm.module;

import io.awsm.wasm.type.FunctionType;
import io.awsm.wasm.type.GlobalType;
import io.awsm.wasm.type.MemoryType;
import io.awsm.wasm.type.TableType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A decoded module (specification 2.5). Each index space is one list in which the imports come first, as the
 * specification counts them; {@code bodies} alone has the defined functions only.
 *
 * @param types the type section
 * @param imports all imports in the order of the module
 * @param functions the type of every function
 * @param tables the type of every table
 * @param memories the type of every memory
 * @param globals the type of every global
 * @param globalInitializers the initial values of the defined globals
 * @param exports in the order of the module
 * @param start the function to call at the end of instantiation
 * @param elements element segments
 * @param data data segments
 * @param bodies the code of the defined functions, not yet decoded
 * @param names what the custom name section says, empty if there is none
 */
public record Module(
        List<FunctionType> types,
        List<Import> imports,
        List<FunctionType> functions,
        List<TableType> tables,
        List<MemoryType> memories,
        List<GlobalType> globals,
        List<ConstantExpression> globalInitializers,
        List<Export> exports,
        OptionalInt start,
        List<ElementSegment> elements,
        List<DataSegment> data,
        List<FunctionBody> bodies,
        Names names) {

    public Module {
        types = List.copyOf(types);
        imports = List.copyOf(imports);
        functions = List.copyOf(functions);
        tables = List.copyOf(tables);
        memories = List.copyOf(memories);
        globals = List.copyOf(globals);
        globalInitializers = List.copyOf(globalInitializers);
        exports = List.copyOf(exports);
        elements = List.copyOf(elements);
        data = List.copyOf(data);
        bodies = List.copyOf(bodies);
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
        return (int)
                imports.stream().filter(i -> i.type() instanceof MemoryType).count();
    }

    /** How many tables at the start of the index space are imported. */
    public int importedTables() {
        return (int) imports.stream().filter(i -> i.type() instanceof TableType).count();
    }

    /** The body of the function with this index, if the module defines it. */
    public Optional<FunctionBody> body(int function) {
        int defined = function - importedFunctions();
        return defined < 0 ? Optional.empty() : Optional.of(bodies.get(defined));
    }
}
