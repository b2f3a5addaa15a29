// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm;

import static io.awsm.wasm.ModuleBytes.bytes;
import static io.awsm.wasm.ModuleBytes.code;
import static io.awsm.wasm.ModuleBytes.concat;
import static io.awsm.wasm.ModuleBytes.module;
import static io.awsm.wasm.ModuleBytes.repeat;
import static io.awsm.wasm.ModuleBytes.sized;
import static io.awsm.wasm.ModuleBytes.u32;
import static io.awsm.wasm.Opcodes.*;

import io.awsm.wasm.binary.ModuleReader;
import io.awsm.wasm.module.Section;
import io.awsm.wasm.validation.ModuleValidator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Modules made to cost much: depth, or counts that promise more than there is. As a program it reads and validates them
 * all and prints what is not as expected, so that a test can run it in a virtual machine of its own with little memory.
 */
final class HostileModules {

    private static final String VALID = "valid";
    private static final String OUT_OF_BOUNDS = "length out of bounds";
    private static final String UNEXPECTED_END = "unexpected end of section or function";

    private record Hostile(String name, String expected, Supplier<ModuleBytes> bytes) {}

    private final List<Hostile> modules = new ArrayList<>();

    private HostileModules() {}

    public static void main(String[] arguments) {
        HostileModules all = new HostileModules();
        all.addCounts();
        all.addSizes();
        all.addDepths();
        all.addBranches();
        all.modules.forEach(HostileModules::run);
        System.out.println(all.modules.size() + " modules");
    }

    private static void run(Hostile hostile) {
        String outcome = outcome(hostile.bytes().get().toBytes());
        if (!outcome.equals(hostile.expected())) {
            System.out.println(hostile.name() + ": " + outcome);
        }
    }

    private static String outcome(byte[] bytes) {
        try {
            ModuleValidator.validate(ModuleReader.read(bytes));
            return VALID;
        } catch (WasmException e) {
            return e.reason();
        }
    }

    private void add(String name, String expected, Supplier<ModuleBytes> bytes) {
        modules.add(new Hostile(name, expected, bytes));
    }

    /** Counts of 2^32 - 1 with nothing behind them. */
    private void addCounts() {
        byte[] huge = u32(-1);
        for (int id : new int[] {1, 2, 3, 4, 5, 6, 7, 9, 10, 11}) {
            add(
                    "items of section " + id,
                    OUT_OF_BOUNDS,
                    () -> module().raw(id, 5).raw(huge));
        }
        add("elements", OUT_OF_BOUNDS, () -> module().item(Section.ELEMENT, concat(bytes(1, 0), huge)));
        add("bytes of data", OUT_OF_BOUNDS, () -> module().item(Section.DATA, concat(bytes(1), huge)));
        add("labels", OUT_OF_BOUNDS, () -> code(concat(bytes(BR_TABLE), huge)));
        add("types of select", OUT_OF_BOUNDS, () -> code(concat(bytes(SELECT_TYPED), huge)));
        add("function names", VALID, () -> module().custom("name", concat(bytes(1, 5), huge)));
        add("size of a table", VALID, () -> module().item(Section.TABLE, concat(bytes(FUNCREF, 0), huge)));
        add(
                "data count",
                "data count and data section have inconsistent lengths 4294967295 and 0",
                () -> module().raw(12, 5).raw(huge));
    }

    /** Few bytes that stand for much. */
    private void addSizes() {
        add("locals of many functions", VALID, HostileModules::manyLocals);
        add(
                "many elements",
                VALID,
                () -> module().item(Section.TYPE, 0x60, 0, 0)
                        .item(Section.FUNCTION, 0)
                        .item(Section.ELEMENT, concat(bytes(1, 0), u32(2_000_000), new byte[2_000_000]))
                        .body());
        add(
                "many results of many calls",
                "too many operands on the stack, the limit is 1000000",
                () -> module().item(Section.TYPE, concat(bytes(0x60, 0), u32(1000), repeat(1000, I32)))
                        .item(Section.FUNCTION, 0)
                        .body(repeat(500_000, CALL, 0)));
    }

    private static ModuleBytes manyLocals() {
        int functions = 20_000;
        byte[] body = sized(concat(bytes(1), u32(50_000), bytes(I64, END)));
        ModuleBytes module = module().item(Section.TYPE, 0x60, 0, 0);
        for (int i = 0; i < functions; i++) {
            module.item(Section.FUNCTION, 0);
        }
        for (int i = 0; i < functions; i++) {
            module.item(Section.CODE, body);
        }
        return module;
    }

    private void addDepths() {
        int depth = 50_000;
        add("blocks", VALID, () -> nested(depth, bytes(BLOCK, VOID), bytes(END)));
        add(
                "loops",
                "too many loops in one another, the limit is 1000",
                () -> nested(depth, bytes(LOOP, VOID), bytes(END)));
        add("ifs", VALID, () -> nested(depth, bytes(I32_CONST, 0, IF, VOID), bytes(ELSE, END)));
        add("dead blocks", VALID, () -> nested(depth, bytes(UNREACHABLE, BLOCK, VOID), bytes(END)));
        add("a million blocks", VALID, () -> nested(1_000_000, bytes(BLOCK, VOID), bytes(END)));
        add("blocks without end", UNEXPECTED_END, () -> code(repeat(1_000_000, BLOCK, VOID)));
        add(
                "blocks in a constant expression",
                UNEXPECTED_END,
                () -> module().item(Section.GLOBAL, concat(bytes(I32, 0), repeat(9_000, BLOCK, VOID))));
    }

    private static ModuleBytes nested(int depth, byte[] open, byte[] close) {
        return code(concat(repeat(depth, open), repeat(depth, close)));
    }

    private void addBranches() {
        add(
                "branches",
                VALID,
                () -> nested(50_000, bytes(BLOCK, VOID), concat(bytes(I32_CONST, 0, BR_IF, 0), bytes(END))));
        add(
                "labels of one branch",
                VALID,
                () -> code(concat(bytes(I32_CONST, 0, BR_TABLE), u32(2_000_000), new byte[2_000_001])));
        // Each label is that of another block
        byte[] labels = new byte[101];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) i;
        }
        byte[] branch = concat(bytes(BLOCK, VOID, I32_CONST, 0, BR_TABLE, 100), labels, bytes(END));
        add(
                "labels of many branches",
                VALID,
                () -> code(concat(repeat(1000, BLOCK, VOID), repeat(20_000, branch), repeat(1000, END))));
    }
}
