// SPDX-License-Identifier: Apache-2.0
package io.awsm.fuzz;

import io.awsm.wasm.instruction.MemoryOp;
import io.awsm.wasm.instruction.NumericOp;
import io.awsm.wasm.instruction.ReferenceOp;
import io.awsm.wasm.instruction.TableOp;
import io.awsm.wasm.instruction.VariableOp;
import io.awsm.wasm.type.FunctionType;
import io.awsm.wasm.type.NumberType;
import io.awsm.wasm.type.ReferenceType;
import io.awsm.wasm.type.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What is known while the code of a function is made; makes code that accesses memory and tables. */
abstract class StateGenerator {

    private static final int BUDGET = 90;
    private static final int PAGE = 65536;

    /** @param mayBranch whether a branch to it costs fuel, or goes forward */
    record Label(List<ValueType> types, boolean mayBranch) {}

    final ModulePlan plan;
    final FunctionType type;
    final Chance chance;
    final Code code = new Code();
    final List<Body.Region> regions = new ArrayList<>();
    final List<ValueType> locals;
    final List<Integer> readable = new ArrayList<>();
    final List<Integer> writable = new ArrayList<>();
    final List<Label> labels = new ArrayList<>();
    /** Of the loops around, the locals that count. */
    final List<Integer> counters = new ArrayList<>();
    /** In how many loops without fuel we are: nothing in them may take long. */
    int straight;

    int budget = BUDGET;

    StateGenerator(ModulePlan plan, FunctionType type, Chance chance) {
        this.plan = plan;
        this.type = type;
        this.chance = chance;
        this.locals = new ArrayList<>(type.parameters());
        for (int i = 0; i < locals.size(); i++) {
            readable.add(i);
            writable.add(i);
        }
        labels.add(new Label(type.results(), true));
    }

    int addLocal(ValueType local) {
        locals.add(local);
        return locals.size() - 1;
    }

    /** Pushes values in whose NaNs nothing is free. */
    abstract void produce(List<ValueType> types, int depth);

    /** Pushes a value in whose NaNs nothing is free. */
    abstract void settled(ValueType wanted, int depth);

    // Memory

    void load(ValueType wanted, int depth) {
        List<Operations.Access> loads = Operations.loadsOf(wanted);
        if (!plan.memories.isEmpty() && !loads.isEmpty()) {
            Operations.Access access = chance.pick(loads);
            int memory = memory();
            int offset = address(memory, access.bytes(), depth);
            produce(access.operands(), depth);
            access.write(code, chance, memory, offset);
        }
    }

    /** One of those that there are. */
    int memory() {
        return chance.below(plan.memories.size());
    }

    /** Pushes an address, mostly a good one; returns the offset that goes with it. */
    int address(int memory, int bytes, int depth) {
        int kind = chance.below(40);
        if (!counters.isEmpty() && kind < 12) {
            code.op(VariableOp.LOCAL_GET, chance.pick(counters))
                    .i32(Integer.numberOfTrailingZeros(bytes))
                    .op(NumericOp.I32_SHL);
            return chance.below(256);
        } else if (kind == 12 && !plan.staysInside) {
            settled(NumberType.I32, depth);
            return chance.percent(50) ? chance.below(PAGE) : chance.i32();
        } else if (kind == 13) {
            // Around the end
            int offset = chance.below(32);
            code.i32(plan.bytes(memory) - bytes - offset + chance.between(-2, plan.staysInside ? 0 : 1));
            return offset;
        } else if (kind < 18) {
            code.i32(chance.below(512));
            return chance.below(512);
        }
        settled(NumberType.I32, depth);
        code.i32(chance.percent(50) ? 0xFF : plan.staysInside || chance.percent(80) ? 0xFFF : PAGE - 1)
                .op(NumericOp.I32_AND);
        return chance.below(bytes * 4);
    }

    /** Pushes a small number, mostly. */
    void small(int mask, int depth) {
        settled(NumberType.I32, depth);
        if (plan.forInterpreter || !chance.percent(4)) {
            code.i32(mask).op(NumericOp.I32_AND);
        }
    }

    void bulkMemory(int depth) {
        if (plan.memories.isEmpty()) {
            return;
        }
        int kind = chance.below(plan.data.isEmpty() ? 2 : plan.initializers().isEmpty() ? 3 : 4);
        if (kind == 2) {
            code.op(MemoryOp.DATA_DROP, chance.below(plan.data.size()));
            return;
        }
        small(0xFFF, depth);
        small(kind == 3 ? 3 : 0xFFF, depth);
        small(kind == 3 ? 7 : 0x7F, depth);
        switch (kind) {
            case 0 -> code.op(MemoryOp.MEMORY_FILL, memory());
            case 1 -> code.op(MemoryOp.MEMORY_COPY, memory(), memory());
            default -> {
                plan.hasMemoryInit = true;
                code.op(MemoryOp.MEMORY_INIT, chance.pick(plan.initializers()), memory());
            }
        }
    }

    // Tables and references

    /** Sizes, growth, and what tables hold. */
    void query(ValueType wanted, int depth) {
        if (wanted instanceof ReferenceType reference) {
            List<Integer> tables = plan.tablesOf(reference);
            if (!tables.isEmpty()) {
                small(3, depth);
                code.op(TableOp.TABLE_GET, chance.pick(tables));
            }
        } else if (wanted == NumberType.I32) {
            int kind = chance.below(10);
            if (kind == 0) {
                settled(chance.percent(50) ? ReferenceType.FUNCREF : ReferenceType.EXTERNREF, depth);
                code.op(ReferenceOp.REF_IS_NULL);
            } else if (kind == 1 && !plan.memories.isEmpty()) {
                code.op(MemoryOp.MEMORY_SIZE, memory());
            } else if (kind == 2 && !plan.memories.isEmpty() && straight == 0) {
                int memory = memory();
                boolean ofBytes = plan.memories.get(memory).pageSizeLog2() == 0;
                small(ofBytes ? chance.pick(List.of(1, 0x7F, 0xFFF)) : 1, depth);
                code.op(MemoryOp.MEMORY_GROW, memory);
            } else if (kind < 5 && !plan.tables.isEmpty()) {
                int table = chance.below(plan.tables.size());
                if (kind == 3 && straight == 0) {
                    settled(plan.tables.get(table).element(), depth);
                    small(3, depth);
                    code.op(TableOp.TABLE_GROW, table);
                } else {
                    code.op(TableOp.TABLE_SIZE, table);
                }
            }
        }
    }

    void tableStatement(int depth) {
        if (plan.tables.isEmpty()) {
            return;
        }
        int table = chance.below(plan.tables.size());
        ReferenceType element = plan.tables.get(table).element();
        int[] segments = IntStream.range(0, plan.elements.size())
                .filter(i -> plan.elements.get(i) == element)
                .toArray();
        int kind = chance.below(segments.length == 0 ? 3 : 5);
        if (kind == 4) {
            code.op(TableOp.ELEM_DROP, chance.below(plan.elements.size()));
            return;
        }
        small(3, depth);
        switch (kind) {
            case 0 -> {
                settled(element, depth);
                code.op(TableOp.TABLE_SET, table);
            }
            case 1 -> {
                settled(element, depth);
                small(1, depth);
                code.op(TableOp.TABLE_FILL, table);
            }
            case 2 -> {
                small(3, depth);
                small(1, depth);
                code.op(TableOp.TABLE_COPY, table, chance.pick(plan.tablesOf(element)));
            }
            default -> {
                small(1, depth);
                small(1, depth);
                code.op(TableOp.TABLE_INIT, segments[chance.below(segments.length)], table);
            }
        }
    }
}
