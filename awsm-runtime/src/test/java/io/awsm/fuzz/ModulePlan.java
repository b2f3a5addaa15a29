// SPDX-License-Identifier: Apache-2.0
package io.awsm.fuzz;

import io.awsm.wasm.type.FunctionType;
import io.awsm.wasm.type.GlobalType;
import io.awsm.wasm.type.MemoryType;
import io.awsm.wasm.type.ReferenceType;
import io.awsm.wasm.type.TableType;
import io.awsm.wasm.type.ValueType;
import io.awsm.wasm.type.VectorType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The index spaces of a module that is being made: what its code may name. */
final class ModulePlan {

    /** What a call from outside may burn. */
    static final int FUEL = 60;

    /** Whether to leave out what the interpreter gets wrong ({@link Interpreter}). */
    final boolean forInterpreter;

    /** Whether what it does ends although no access traps. */
    final boolean endsWithoutTraps;

    final List<FunctionType> types = new ArrayList<>();
    /** Indices of types; of what generated code may call, imports first. */
    final List<Integer> functions = new ArrayList<>();

    final List<TableType> tables = new ArrayList<>();
    /** Functions that were put into each table, by where; null: not known. */
    final List<Integer[]> tableContents = new ArrayList<>();

    final List<GlobalType> globals = new ArrayList<>();
    /** The global that only generated checks use. */
    int fuel;

    /** Imports first. */
    final List<MemoryType> memories = new ArrayList<>();

    boolean hasImportedMemory;
    boolean hasMemoryInit;
    /** Of the data segments, whether they are passive. */
    final List<Boolean> data = new ArrayList<>();

    final List<ReferenceType> elements = new ArrayList<>();

    /** Whether addresses are in bounds, mostly: what comes after others is not known everywhere. */
    final boolean staysInside;

    ModulePlan(boolean forInterpreter, boolean endsWithoutTraps, boolean staysInside) {
        this.forInterpreter = forInterpreter;
        this.endsWithoutTraps = endsWithoutTraps;
        this.staysInside = staysInside;
    }

    FunctionType functionType(int function) {
        return types.get(functions.get(function));
    }

    /** The index of a type that it adds if there is none. */
    int typeIndex(FunctionType type) {
        if (!types.contains(type)) {
            types.add(type);
        }
        return types.indexOf(type);
    }

    /** Types that a block may have. */
    List<FunctionType> blockTypes() {
        return types.stream()
                .filter(t -> !forInterpreter
                        || t.parameters().isEmpty()
                        || t.parameters().size() == 1 && !t.parameters().contains(VectorType.V128))
                .toList();
    }

    /** Those of the operations that may be used. */
    List<Operations.Operation> operations(List<Operations.Operation> all) {
        return all.stream()
                .filter(o -> !forInterpreter || !Interpreter.WRONG.contains(o.op()))
                .toList();
    }

    /** The bytes that a memory has, until it grows. */
    int bytes(int memory) {
        return (int) memories.get(memory).minimumBytes();
    }

    /** Those that it may grow to. */
    long mostBytes(int memory) {
        MemoryType type = memories.get(memory);
        return type.limits().maximum().orElseThrow() << type.pageSizeLog2();
    }

    /** Data segments that {@code memory.init} may name. */
    List<Integer> initializers() {
        return IntStream.range(0, data.size())
                .filter(i -> !forInterpreter || data.get(i) && !hasImportedMemory)
                .boxed()
                .toList();
    }

    /** Tables of such references. */
    List<Integer> tablesOf(ReferenceType type) {
        return IntStream.range(0, tables.size())
                .filter(i -> tables.get(i).element() == type)
                .boxed()
                .toList();
    }

    /** Globals of the type, without the fuel. */
    List<Integer> globalsOf(ValueType type, boolean onlyMutable) {
        return IntStream.range(0, globals.size())
                .filter(i -> i != fuel
                        && globals.get(i).value().equals(type)
                        && (globals.get(i).mutable() || !onlyMutable))
                .boxed()
                .toList();
    }
}
