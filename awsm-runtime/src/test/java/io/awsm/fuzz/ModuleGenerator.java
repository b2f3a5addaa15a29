// SPDX-License-Identifier: Apache-2.0
package io.awsm.fuzz;

import io.awsm.wasm.instruction.CallOp;
import io.awsm.wasm.instruction.ControlOp;
import io.awsm.wasm.instruction.ReferenceOp;
import io.awsm.wasm.instruction.TableOp;
import io.awsm.wasm.instruction.VariableOp;
import io.awsm.wasm.module.Section;
import io.awsm.wasm.type.FunctionType;
import io.awsm.wasm.type.GlobalType;
import io.awsm.wasm.type.Limits;
import io.awsm.wasm.type.MemoryType;
import io.awsm.wasm.type.NumberType;
import io.awsm.wasm.type.ReferenceType;
import io.awsm.wasm.type.TableType;
import io.awsm.wasm.type.ValueType;
import io.awsm.wasm.type.VectorType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Makes the index spaces of a module and all sections but the code; a module may import from one made before. */
final class ModuleGenerator {

    private static final int OPERATIONS = 6;

    private static final int FUNCTION = 0;
    private static final int TABLE = 1;
    private static final int MEMORY = 2;
    private static final int GLOBAL = 3;

    private static final String FUEL = "fuel";

    private final Chance chance;
    private final ModulePlan plan;
    private final Map<Section, List<Code>> sections = new EnumMap<>(Section.class);
    private final Map<String, List<ValueType>> calls = new LinkedHashMap<>();
    private final Map<String, List<ValueType>> looks = new LinkedHashMap<>();
    private final List<String> globals = new ArrayList<>();
    private final List<byte[]> helpers = new ArrayList<>();
    private int exportedFunctions;
    private GeneratedModule module;

    private ModuleGenerator(Chance chance, ModulePlan plan) {
        this.chance = chance;
        this.plan = plan;
    }

    /**
     * @param plan of which only what must be left out is known
     * @param from what to import from, or null
     * @param name its name
     */
    static ModuleGenerator generate(Chance chance, ModulePlan plan, ModuleGenerator from, String name) {
        ModuleGenerator generator = new ModuleGenerator(chance, plan);
        generator.run(from, name);
        return generator;
    }

    GeneratedModule module() {
        return module;
    }

    private void run(ModuleGenerator from, String name) {
        types();
        if (from != null) {
            imports(from.plan, name);
        } else {
            define(FUEL, new GlobalType(NumberType.I32, true), new Code().i32(ModulePlan.FUEL));
        }
        int imported = plan.functions.size();
        functions();
        tables();
        memories();
        globals();
        SegmentGenerator segments = new SegmentGenerator(plan, chance, this::item, importedGlobals());
        segments.elements();
        segments.data();
        List<Body> bodies = new ArrayList<>();
        for (int i = imported; i < plan.functions.size(); i++) {
            bodies.add(new BodyGenerator(plan, plan.functionType(i), chance).generate());
        }
        exportedFunctions = plan.functions.size();
        wrappers(imported);
        operations();
        looks();
        // Section by section, since bodies may have added types.
        plan.types.forEach(
                t -> item(Section.TYPE).u8(0x60).types(t.parameters()).types(t.results()));
        module = new GeneratedModule(
                write(Section.TYPE, Section.DATA_COUNT),
                bodies,
                helpers,
                write(Section.DATA, Section.DATA),
                calls,
                looks,
                globals);
    }

    private Code item(Section section) {
        Code item = new Code();
        sections.computeIfAbsent(section, s -> new ArrayList<>()).add(item);
        return item;
    }

    private byte[] write(Section first, Section last) {
        Code out = new Code();
        if (first == Section.TYPE) {
            out.bytes(new byte[] {0, 'a', 's', 'm', 1, 0, 0, 0});
        }
        sections.forEach((section, items) -> {
            if (section.compareTo(first) >= 0 && section.compareTo(last) <= 0) {
                Code contents = new Code();
                if (section != Section.START && section != Section.DATA_COUNT) {
                    contents.u32(items.size());
                }
                items.forEach(i -> contents.bytes(i.toBytes()));
                out.u8(section.id()).sized(contents.toBytes());
            }
        });
        return out.toBytes();
    }

    // Index spaces

    private void types() {
        plan.types.add(FunctionType.of(List.of(), List.of()));
        for (int i = chance.between(4, 9); i > 0; i--) {
            // Some have more than there are registers for.
            boolean isLong = chance.percent(8);
            plan.types.add(FunctionType.of(randomTypes(isLong ? 16 : 4), randomTypes(isLong ? 12 : 3)));
        }
        // Another index for the same
        plan.types.add(chance.pick(plan.types));
    }

    private List<ValueType> randomTypes(int most) {
        List<ValueType> types = new ArrayList<>();
        for (int i = chance.below(most + 1); i > 0; i--) {
            types.add(chance.type());
        }
        return types;
    }

    private void imports(ModulePlan from, String name) {
        for (int i = 0; i < from.functions.size(); i++) {
            if (chance.percent(60)) {
                plan.functions.add(plan.typeIndex(from.functionType(i)));
                imported(name, function(i), FUNCTION).u32(plan.functions.get(plan.functions.size() - 1));
            }
        }
        for (int i = 0; i < from.tables.size(); i++) {
            if (chance.percent(60)) {
                plan.tables.add(from.tables.get(i));
                plan.tableContents.add(new Integer[0]);
                writeTable(imported(name, table(i), TABLE), from.tables.get(i));
            }
        }
        for (int i = 0; i < from.memories.size(); i++) {
            // Again and again the same: then several indices stand for one memory.
            while (chance.percent(i == 0 && plan.memories.isEmpty() ? 60 : 30)
                    && !(plan.forInterpreter && (from.hasMemoryInit || plan.hasImportedMemory))) {
                plan.hasImportedMemory = true;
                plan.memories.add(from.memories.get(i));
                MemoryType any = from.memories.get(i);
                Limits least = new Limits(any.limits().minimum(), OptionalLong.empty());
                writeMemory(
                        imported(name, memory(i), MEMORY),
                        new MemoryType(least, any.address(), any.pageSizeLog2(), any.shared()));
            }
        }
        for (int i = 0; i < from.globals.size(); i++) {
            if (i == from.fuel || chance.percent(60)) {
                if (i == from.fuel) {
                    plan.fuel = plan.globals.size();
                }
                plan.globals.add(from.globals.get(i));
                imported(name, global(from, i), GLOBAL)
                        .type(from.globals.get(i).value())
                        .u8(from.globals.get(i).mutable() ? 1 : 0);
            }
        }
    }

    private Code imported(String module, String field, int kind) {
        return item(Section.IMPORT).name(module).name(field).u8(kind);
    }

    private void functions() {
        for (int i = chance.between(2, 5); i > 0; i--) {
            plan.functions.add(chance.below(plan.types.size()));
            item(Section.FUNCTION).u32(plan.functions.get(plan.functions.size() - 1));
        }
        for (int i = 0; i < plan.functions.size(); i++) {
            export(function(i), FUNCTION, i);
        }
        if (chance.percent(25)) {
            for (int i = 0; i < plan.functions.size(); i++) {
                if (plan.functions.get(i) == 0) {
                    item(Section.START).u32(i);
                    break;
                }
            }
        }
    }

    private void tables() {
        for (int i = chance.below(3); i > 0; i--) {
            ReferenceType element = chance.percent(75) ? ReferenceType.FUNCREF : ReferenceType.EXTERNREF;
            int size = chance.between(chance.percent(10) ? 0 : 3, 9);
            TableType table = new TableType(element, new Limits(size, OptionalLong.of(size + chance.below(6))));
            plan.tables.add(table);
            plan.tableContents.add(new Integer[size]);
            writeTable(item(Section.TABLE), table);
        }
        for (int i = 0; i < plan.tables.size(); i++) {
            export(table(i), TABLE, i);
        }
    }

    private static void writeTable(Code out, TableType type) {
        out.type(type.element()).u8(1).u32((int) type.limits().minimum()).u32((int)
                type.limits().maximum().getAsLong());
    }

    private void memories() {
        while (chance.percent(plan.memories.isEmpty() ? 92 : plan.forInterpreter ? 0 : 25)) {
            MemoryType memory = !plan.forInterpreter && chance.percent(25) ? ofBytes() : ofPages();
            plan.memories.add(memory);
            writeMemory(item(Section.MEMORY), memory);
        }
        for (int i = 0; i < plan.memories.size(); i++) {
            export(memory(i), MEMORY, i);
        }
    }

    private MemoryType ofPages() {
        int pages = chance.percent(90) ? 1 : chance.below(3);
        return new MemoryType(new Limits(pages, OptionalLong.of(pages + chance.below(2))));
    }

    /** Its pages have one byte each. */
    private MemoryType ofBytes() {
        int bytes = chance.percent(80) ? chance.between(4096, 70_000) : chance.below(4096);
        Limits limits = new Limits(bytes, OptionalLong.of(bytes + chance.below(5000)));
        return new MemoryType(limits, NumberType.I32, 0, false);
    }

    private static void writeMemory(Code out, MemoryType type) {
        boolean isStandard = type.pageSizeLog2() == MemoryType.STANDARD_PAGE;
        OptionalLong maximum = type.limits().maximum();
        out.u8((maximum.isPresent() ? 1 : 0) | (isStandard ? 0 : 8))
                .u32((int) type.limits().minimum());
        maximum.ifPresent(most -> out.u32((int) most));
        if (!isStandard) {
            out.u32(type.pageSizeLog2());
        }
    }

    private void globals() {
        int imported = importedGlobals();
        for (int i = chance.between(1, 6); i > 0; i--) {
            ValueType value = chance.type();
            List<Integer> constants = plan.globalsOf(value, false).stream()
                    .filter(g -> g < imported && !plan.globals.get(g).mutable())
                    .toList();
            Code initial = new Code();
            if (!constants.isEmpty() && chance.percent(40)) {
                initial.op(VariableOp.GLOBAL_GET, chance.pick(constants));
            } else if (value.equals(ReferenceType.FUNCREF) && chance.percent(70)) {
                initial.op(ReferenceOp.REF_FUNC, chance.below(plan.functions.size()));
            } else {
                initial.constant(value, chance);
            }
            define("", new GlobalType(value, chance.percent(70)), initial);
        }
        for (int i = 0; i < plan.globals.size(); i++) {
            export(global(plan, i), GLOBAL, i);
            globals.add(global(plan, i));
        }
    }

    private void define(String name, GlobalType type, Code initial) {
        if (name.equals(FUEL)) {
            plan.fuel = plan.globals.size();
        }
        plan.globals.add(type);
        item(Section.GLOBAL)
                .type(type.value())
                .u8(type.mutable() ? 1 : 0)
                .bytes(initial.toBytes())
                .op(ControlOp.END);
    }

    private void export(String name, int kind, int index) {
        item(Section.EXPORT).name(name).u8(kind).u32(index);
    }

    private static String function(int index) {
        return "f" + index;
    }

    private static String table(int index) {
        return "t" + index;
    }

    private static String memory(int index) {
        return "m" + index;
    }

    private static String global(ModulePlan plan, int index) {
        return index == plan.fuel ? FUEL : "g" + index;
    }

    private int importedGlobals() {
        return plan.globals.size()
                - sections.getOrDefault(Section.GLOBAL, List.of()).size();
    }

    // What the host calls

    /** Functions that fill up the fuel and call another. */
    private void wrappers(int imported) {
        for (int i = imported; i < exportedFunctions; i++) {
            List<ValueType> parameters = plan.functionType(i).parameters();
            Code code = new Code().u32(0).i32(ModulePlan.FUEL).op(VariableOp.GLOBAL_SET, plan.fuel);
            for (int p = 0; p < parameters.size(); p++) {
                code.op(VariableOp.LOCAL_GET, p);
            }
            helper("call" + i, plan.functions.get(i), code.op(CallOp.CALL, i), calls);
        }
    }

    /** Functions that apply one instruction to their parameters, so that nothing hides what it does. */
    private void operations() {
        for (int i = 0; i < OPERATIONS; i++) {
            Operations.Operation operation = chance.pick(plan.operations(Operations.PURE));
            NanFormat free = operation.exact() ? null : operation.yields();
            int operands = operation.operands().size();
            Code code =
                    free == null ? new Code().u32(0) : new Code().u32(1).u32(1).type(free.type());
            for (int operand = 0; operand < operands; operand++) {
                code.op(VariableOp.LOCAL_GET, operand);
            }
            operation.write(code, chance);
            if (free != null) {
                free.settle(code, operands, !plan.forInterpreter);
            }
            FunctionType type = FunctionType.of(operation.operands(), List.of(operation.result()));
            helper("op" + i + ":" + operation.op().mnemonic(), plan.typeIndex(type), code, calls);
        }
    }

    private void looks() {
        for (int i = 0; i < plan.tables.size(); i++) {
            FunctionType get = FunctionType.of(
                    List.of(NumberType.I32), List.of(plan.tables.get(i).element()));
            Code code = new Code().u32(0).op(VariableOp.LOCAL_GET, 0).op(TableOp.TABLE_GET, i);
            helper("get" + i, plan.typeIndex(get), code, looks);
            FunctionType size = FunctionType.of(List.of(), List.of(NumberType.I32));
            helper("size" + i, plan.typeIndex(size), new Code().u32(0).op(TableOp.TABLE_SIZE, i), looks);
        }
        for (int i = 0; i < plan.memories.size(); i++) {
            FunctionType hash = FunctionType.of(List.of(), List.of(VectorType.V128));
            helper("hash" + i, plan.typeIndex(hash), MemoryHash.code(i, plan.memories.get(i)), looks);
        }
    }

    private void helper(String name, int type, Code code, Map<String, List<ValueType>> to) {
        item(Section.FUNCTION).u32(type);
        helpers.add(code.op(ControlOp.END).toBytes());
        export(name, FUNCTION, exportedFunctions + helpers.size() - 1);
        to.put(name, plan.types.get(type).parameters());
    }
}
