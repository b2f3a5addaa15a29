// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.binary;

import static io.awsm.wasm.ModuleBytes.bytes;
import static io.awsm.wasm.ModuleBytes.code;
import static io.awsm.wasm.ModuleBytes.concat;
import static io.awsm.wasm.ModuleBytes.module;
import static io.awsm.wasm.ModuleBytes.repeat;
import static io.awsm.wasm.ModuleBytes.u32;
import static io.awsm.wasm.Opcodes.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.awsm.wasm.Features;
import io.awsm.wasm.ImplementationLimits;
import io.awsm.wasm.ModuleBytes;
import io.awsm.wasm.UnsupportedException;
import io.awsm.wasm.module.Section;
import io.awsm.wasm.validation.ModuleValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Later versions of WebAssembly, and what exceeds the limits: recognised, not taken for malformed. */
class UnsupportedModuleTest {

    private static final String THREADS = "threads and shared memories are not supported";
    private static final String MEMORY64 = "64-bit memories and tables are not supported";
    private static final String SHARED_EVERYTHING = "shared tables, globals and functions are not supported";
    private static final String EXCEPTIONS = "exceptions are not supported";
    private static final String GARBAGE_COLLECTION = "garbage-collected types are not supported";

    private static void assertUnsupported(byte[] bytes, String reason) {
        try {
            ModuleValidator.validate(ModuleReader.read(bytes));
        } catch (UnsupportedException e) {
            assertThat(e.reason()).isEqualTo(reason);
            assertThat(e.offset()).isPositive();
            return;
        }
        throw new AssertionError("everything is supported");
    }

    private static void assertUnsupported(ModuleBytes bytes, String reason) {
        assertUnsupported(bytes.toBytes(), reason);
    }

    private static void assertLimit(ModuleBytes bytes, String what, int count, int limit) {
        assertUnsupported(bytes, "too many %s: %d, the limit is %d".formatted(what, count, limit));
    }

    @Test
    void components() {
        for (int version : new int[] {0, 10, 13}) {
            assertUnsupported(
                    bytes(0, 'a', 's', 'm', version, 0, 1, 0),
                    "components (this is one, not a core module) are not supported");
        }
    }

    @Test
    void instructions() {
        assertUnsupported(code(0x1F, VOID, 0, END), EXCEPTIONS);
        assertUnsupported(code(0x06, VOID, 0x19, END), EXCEPTIONS);
        assertUnsupported(code(0x08, 0), EXCEPTIONS);
        assertUnsupported(code(0x0A), EXCEPTIONS);
        assertUnsupported(code(0xFB, 0, 0), GARBAGE_COLLECTION);
        assertUnsupported(code(0xFE, 0x03, 0), THREADS);
        assertUnsupported(code(FD, 0x80, 2), "relaxed vector instructions are not supported");
        assertUnsupported(code(FC, 0x13), "wide-arithmetic instructions are not supported");
        assertUnsupported(code(0xE0, 0), "continuations are not supported");
    }

    @Test
    void typesAndLimits() {
        assertUnsupported(module().item(Section.TYPE, 0x5F, 0), GARBAGE_COLLECTION);
        assertUnsupported(module().item(Section.TYPE, 0x4E, 0), GARBAGE_COLLECTION);
        assertUnsupported(module().item(Section.TYPE, 0x60, 1, 0x64, 0x6E, 0), GARBAGE_COLLECTION);
        assertUnsupported(module().item(Section.TYPE, 0x60, 1, 0x6E, 0), GARBAGE_COLLECTION);
        assertUnsupported(module().item(Section.TYPE, 0x60, 1, 0x69, 0), EXCEPTIONS);
        assertUnsupported(module().item(Section.TABLE, 0x63, 0x6D, 0, 0), GARBAGE_COLLECTION);
        assertUnsupported(module().item(Section.MEMORY, 3, 0, 1), THREADS);
        assertUnsupported(module().item(Section.MEMORY, 2, 0), THREADS);
        assertUnsupported(module().item(Section.MEMORY, 4, 0), MEMORY64);
        assertUnsupported(module().item(Section.MEMORY, 7, 0, 1), MEMORY64);
        assertUnsupported(module().item(Section.IMPORT, 0, 0, 2, 3, 0, 1), THREADS);
        assertUnsupported(module().item(Section.MEMORY, 15, 0, 1, 0), MEMORY64);
        assertUnsupported(module().item(Section.TABLE, FUNCREF, 2, 0), SHARED_EVERYTHING);
        assertUnsupported(module().item(Section.GLOBAL, I32, 3, I32_CONST, 0, END), SHARED_EVERYTHING);
        assertUnsupported(module().item(Section.TABLE, FUNCREF, 5, 0, 0), MEMORY64);
        assertUnsupported(module().section(13, 0), EXCEPTIONS);
        assertUnsupported(module().section(14, 0), "string references are not supported");
        assertUnsupported(module().item(Section.TYPE, 0x60, 1, 0x68, 0), "continuations are not supported");
        assertUnsupported(module().item(Section.TYPE, 0x5D, 0), "continuations are not supported");
    }

    @Test
    void tags() {
        assertUnsupported(module().item(Section.IMPORT, 0, 0, 4, 0, 0), EXCEPTIONS);
        assertUnsupported(module().item(Section.EXPORT, 0, 4, 0), EXCEPTIONS);
    }

    @Test
    void otherImports() {
        assertUnsupported(module().item(Section.IMPORT, 0, 0, 0x7F, 0), "compact import sections are not supported");
        assertUnsupported(
                module().item(Section.IMPORT, 0, 0, 0x20, 0), "custom descriptors and exact types are not supported");
    }

    /** Where version 2.0 has a zero byte, or a flag that must be clear. */
    @Test
    void memoryIndices() {
        for (int[] instruction : new int[][] {
            {MEMORY_SIZE, 1},
            {MEMORY_SIZE, 0x80, 0},
            {MEMORY_GROW, 1},
            {FC, 8, 0, 1},
            {FC, 10, 1, 0},
            {FC, 10, 0, 1},
            {FC, 11, 1},
            {I32_LOAD, 0x42, 1, 0},
            {FD, 0, 0x44, 1, 0}
        }) {
            assertThat(refused(code(instruction), Features.parse("2.0")))
                    .hasMessage("multiple memories are turned off (feature multi-memory)");
        }
    }

    /** Version 2.0 has its own words for these, which its test suite expects. */
    @Test
    void wordsOfVersion2AreKept() {
        assertVersion2(module().item(Section.IMPORT, 0, 0, 4), "malformed import kind");
        assertVersion2(code(MEMORY_GROW, 1), "zero byte expected");
        assertVersion2(code(I32_LOAD, 0x40, 0), "malformed memop flags");
        assertVersion2(code(0x0A), "illegal opcode");
        assertVersion2(module().item(Section.MEMORY, 8, 0), "integer too large: malformed limits flags");
        assertVersion2(module().item(Section.MEMORY, 0, 0).item(Section.MEMORY, 0, 0), "multiple memories");
    }

    private static void assertVersion2(ModuleBytes bytes, String words) {
        assertThat(refused(bytes, Features.parse("2.0")).getCause()).hasMessageStartingWith(words);
    }

    private static Throwable refused(ModuleBytes bytes, Features features) {
        return catchThrowableOfType(
                UnsupportedException.class,
                () -> ModuleValidator.validate(ModuleReader.read(bytes.toBytes(), features)));
    }

    @ParameterizedTest
    @CsvSource({
        "1, types, " + ImplementationLimits.TYPES,
        "2, imports, " + ImplementationLimits.IMPORTS,
        "3, functions, " + ImplementationLimits.FUNCTIONS,
        "4, tables, " + ImplementationLimits.TABLES,
        "5, memories, " + ImplementationLimits.MEMORIES,
        "6, globals, " + ImplementationLimits.GLOBALS,
        "7, exports, " + ImplementationLimits.EXPORTS,
        "9, element segments, " + ImplementationLimits.ELEMENT_SEGMENTS,
        "10, function bodies, " + ImplementationLimits.FUNCTIONS,
        "11, data segments, " + ImplementationLimits.DATA_SEGMENTS,
    })
    void itemsOfASection(int section, String items, int limit) {
        byte[] contents = concat(u32(limit + 1), new byte[limit + 1]);
        assertLimit(module().raw(section).raw(ModuleBytes.sized(contents)), items, limit + 1, limit);
    }

    @Test
    void importsCountInTheirIndexSpace() {
        int count = ImplementationLimits.TABLES;
        ModuleBytes bytes = module().item(Section.IMPORT, 0, 0, 1, FUNCREF, 0, 0)
                .raw(4)
                .raw(ModuleBytes.sized(concat(u32(count), repeat(count, FUNCREF, 0, 0))));
        assertLimit(bytes, "tables", count + 1, count);
    }

    /** Each may take gigabytes of address space, so that imported ones count, too. */
    @Test
    void importedMemories() {
        int limit = ImplementationLimits.MEMORIES;
        byte[] most = repeat(limit, 0, 0, 2, 0, 0);
        assertThat(ModuleReader.read(imports(limit, most)).memories()).hasSize(limit);
        assertUnsupported(
                imports(limit + 1, concat(most, bytes(0, 0, 2, 0, 0))), "too many memories: 101, the limit is 100");
    }

    private static byte[] imports(int count, byte[] items) {
        return module().raw(2).raw(ModuleBytes.sized(concat(u32(count), items))).toBytes();
    }

    @Test
    void parametersAndResults() {
        int limit = 1000;
        byte[] types = repeat(limit + 1, I32);
        assertLimit(
                module().item(Section.TYPE, concat(bytes(0x60), u32(limit + 1), types, bytes(0))),
                "parameters",
                limit + 1,
                limit);
        assertLimit(
                module().item(Section.TYPE, concat(bytes(0x60, 0), u32(limit + 1), types)),
                "results",
                limit + 1,
                limit);
        ModuleBytes most = module().item(
                        Section.TYPE,
                        concat(bytes(0x60), u32(limit), repeat(limit, I32), u32(limit), repeat(limit, I32)));
        assertThat(ModuleReader.read(most.toBytes()).types()).hasSize(1);
    }

    @Test
    void locals() {
        assertLimit(function(1, 49_999), "locals", 50_001, 50_000);
        assertLimit(function(50_001, 0), "locals", 50_002, 50_000);
        ModuleValidator.validate(ModuleReader.read(function(1, 49_998).toBytes()));
    }

    /** A function with a parameter and these locals. */
    private static ModuleBytes function(int i32s, int f64s) {
        byte[] body = concat(bytes(2), u32(i32s), bytes(I32), u32(f64s), bytes(F64, END));
        return module().item(Section.TYPE, 0x60, 1, I64, 0)
                .item(Section.FUNCTION, 0)
                .item(Section.CODE, ModuleBytes.sized(body));
    }

    @Test
    void bodySize() {
        int size = ImplementationLimits.BODY_SIZE;
        byte[] largest = concat(bytes(0), repeat(size - 2, NOP), bytes(END));
        ModuleBytes base = module().item(Section.TYPE, 0x60, 0, 0).item(Section.FUNCTION, 0);
        ModuleValidator.validate(ModuleReader.read(
                base.item(Section.CODE, ModuleBytes.sized(largest)).toBytes()));

        byte[] larger = concat(bytes(0), repeat(size - 1, NOP), bytes(END));
        ModuleBytes other = module().item(Section.TYPE, 0x60, 0, 0).item(Section.FUNCTION, 0);
        assertLimit(other.item(Section.CODE, ModuleBytes.sized(larger)), "bytes in a function body", size + 1, size);
    }

    @Test
    void constantExpressions() {
        int limit = ImplementationLimits.CONSTANT_INSTRUCTIONS;
        byte[] global = concat(bytes(I32, 0), repeat(limit + 1, NOP), bytes(END));
        assertLimit(module().item(Section.GLOBAL, global), "instructions in a constant expression", limit + 1, limit);
    }

    @Test
    void operands() {
        int limit = ImplementationLimits.OPERANDS;
        assertUnsupported(
                code(repeat(limit + 1, MEMORY_SIZE, 0)), "too many operands on the stack, the limit is " + limit);
    }

    @Test
    void nestedLoops() {
        int limit = ImplementationLimits.NESTED_LOOPS;
        byte[] many = concat(repeat(limit, LOOP, VOID), repeat(limit, END));
        ModuleValidator.validate(ModuleReader.read(code(concat(many, many)).toBytes()));
        assertUnsupported(code(repeat(limit + 1, LOOP, VOID)), "too many loops in one another, the limit is " + limit);
    }
}
