// SPDX-License-Identifier: Apache-2.0
package io.awsm.fuzz;

import io.awsm.wasm.instruction.ControlOp;
import io.awsm.wasm.instruction.ReferenceOp;
import io.awsm.wasm.instruction.VariableOp;
import io.awsm.wasm.module.Section;
import io.awsm.wasm.type.NumberType;
import io.awsm.wasm.type.ReferenceType;
import java.util.List;
import java.util.function.Function;

/** Makes element and data segments. */
final class SegmentGenerator {

    private static final int PASSIVE = 1;
    private static final int EXPLICIT = 2;
    private static final int EXPRESSIONS = 4;
    private static final int DECLARATIVE = PASSIVE | EXPLICIT;

    private final ModulePlan plan;
    private final Chance chance;
    private final Function<Section, Code> item;
    private final int importedGlobals;

    /** @param item adds an item to a section */
    SegmentGenerator(ModulePlan plan, Chance chance, Function<Section, Code> item, int importedGlobals) {
        this.plan = plan;
        this.chance = chance;
        this.item = item;
        this.importedGlobals = importedGlobals;
    }

    /** Segments of all eight kinds (specification 5.5.12). */
    void elements() {
        // The specification takes an export for a declaration, too, but the interpreter does not.
        Code all = item.apply(Section.ELEMENT).u32(DECLARATIVE).u8(0).u32(plan.functions.size());
        for (int i = 0; i < plan.functions.size(); i++) {
            all.u32(i);
        }
        plan.elements.add(ReferenceType.FUNCREF);
        for (int i = chance.below(6); i > 0; i--) {
            int kind = chance.below(8);
            boolean active = (kind & PASSIVE) == 0;
            int table = (kind & EXPLICIT) == 0 || plan.tables.isEmpty() ? 0 : chance.below(plan.tables.size());
            if (active && plan.tables.isEmpty()) {
                continue;
            }
            ReferenceType type = active
                    ? plan.tables.get(table).element()
                    : (kind & EXPRESSIONS) != 0 && chance.percent(30) ? ReferenceType.EXTERNREF : ReferenceType.FUNCREF;
            if (type.equals(ReferenceType.EXTERNREF)
                    && (kind & (EXPRESSIONS | EXPLICIT)) != (EXPRESSIONS | EXPLICIT)
                    && active) {
                continue;
            }
            element(kind, type, table);
        }
    }

    private void element(int kind, ReferenceType type, int table) {
        boolean active = (kind & PASSIVE) == 0;
        int most = active && chance.percent(98) ? Math.min(4, plan.tableContents.get(table).length) : 4;
        Integer[] functions = new Integer[chance.between(Math.min(1, most), most)];
        Code out = item.apply(Section.ELEMENT).u32(kind);
        if (active) {
            if ((kind & EXPLICIT) != 0) {
                out.u32(table);
            }
            int room = plan.tableContents.get(table).length - functions.length;
            int offset = offset(out, room < 0 ? 0 : chance.percent(97) ? chance.below(room + 1) : room + 1);
            for (int i = 0; i < functions.length; i++) {
                functions[i] = type.equals(ReferenceType.FUNCREF) ? chance.below(plan.functions.size()) : null;
                if (offset >= 0 && offset + i < plan.tableContents.get(table).length) {
                    plan.tableContents.get(table)[offset + i] = functions[i];
                }
            }
        } else {
            for (int i = 0; i < functions.length; i++) {
                functions[i] = type.equals(ReferenceType.FUNCREF) ? chance.below(plan.functions.size()) : null;
            }
        }
        boolean expressions = (kind & EXPRESSIONS) != 0;
        if ((kind & DECLARATIVE) != 0) {
            if (expressions) {
                out.type(type);
            } else {
                out.u8(0);
            }
        }
        out.u32(functions.length);
        for (Integer function : functions) {
            if (!expressions) {
                out.u32(function);
            } else if (function == null || chance.percent(10)) {
                out.zero(type).op(ControlOp.END);
            } else {
                out.op(ReferenceOp.REF_FUNC, function).op(ControlOp.END);
            }
        }
        plan.elements.add(type);
    }

    /** Writes the offset of an active segment; returns it, or -1 if it is not known. */
    private int offset(Code out, int wanted) {
        List<Integer> constants = plan.globalsOf(NumberType.I32, false).stream()
                .filter(g -> g < importedGlobals && !plan.globals.get(g).mutable())
                .toList();
        if (!constants.isEmpty() && !plan.forInterpreter && chance.percent(30)) {
            out.op(VariableOp.GLOBAL_GET, chance.pick(constants)).op(ControlOp.END);
            return -1;
        }
        out.i32(wanted).op(ControlOp.END);
        return wanted;
    }

    void data() {
        for (int i = chance.below(5); i > 0; i--) {
            int kind = plan.memories.isEmpty() ? 1 : chance.below(3);
            byte[] bytes = new byte[chance.below(40)];
            for (int at = 0; at < bytes.length; at++) {
                bytes[at] = (byte) chance.i32();
            }
            Code out = item.apply(Section.DATA).u32(kind);
            if (kind != 1) {
                int memory = kind == 2 ? chance.below(plan.memories.size()) : 0;
                if (kind == 2) {
                    out.u32(memory);
                }
                int end = plan.bytes(memory) - bytes.length;
                offset(out, chance.percent(97) ? chance.below(Math.max(1, end)) : end + chance.below(2));
            }
            out.sized(bytes);
            plan.data.add(kind == 1);
        }
        if (!plan.data.isEmpty()) {
            item.apply(Section.DATA_COUNT).u32(plan.data.size());
        }
    }
}
