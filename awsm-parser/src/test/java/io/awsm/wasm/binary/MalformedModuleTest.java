// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.binary;

import static io.awsm.wasm.ModuleBytes.bytes;
import static io.awsm.wasm.ModuleBytes.code;
import static io.awsm.wasm.ModuleBytes.concat;
import static io.awsm.wasm.ModuleBytes.module;
import static io.awsm.wasm.ModuleBytes.name;
import static io.awsm.wasm.ModuleBytes.repeat;
import static io.awsm.wasm.Opcodes.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.awsm.wasm.MalformedException;
import io.awsm.wasm.ModuleBytes;
import io.awsm.wasm.module.Module;
import io.awsm.wasm.module.Section;
import io.awsm.wasm.validation.ModuleValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A module for each rule of the binary format that breaks just it. */
class MalformedModuleTest {

    private static final String END_REACHED = "unexpected end of section or function";

    private static MalformedException malformed(byte[] bytes) {
        try {
            Module module = ModuleReader.read(bytes);
            ModuleValidator.validate(module);
        } catch (MalformedException e) {
            return e;
        }
        throw new AssertionError("nothing is malformed");
    }

    private static void assertMalformed(byte[] bytes, String reason, int offset) {
        MalformedException e = malformed(bytes);
        assertThat(e.reason()).isEqualTo(reason);
        assertThat(e.offset()).isEqualTo(offset);
        assertThat(e.function()).isEmpty();
    }

    private static void assertMalformed(ModuleBytes bytes, String reason, int offset) {
        assertMalformed(bytes.toBytes(), reason, offset);
    }

    /** In the code of function 0. */
    private static void assertMalformedCode(ModuleBytes bytes, String reason) {
        MalformedException e = malformed(bytes.toBytes());
        assertThat(e.reason()).isEqualTo(reason);
        assertThat(e.function()).hasValue(0);
    }

    // Header

    @Test
    void header() {
        assertMalformed(bytes(), "unexpected end: the file is empty", 0);
        assertMalformed(bytes(0, 'a', 's'), END_REACHED, 3);
        assertMalformed(bytes('a', 's', 'm', 0), "magic header not detected", 0);
        assertMalformed(bytes(0, 'a', 's', 'm'), END_REACHED, 4);
        assertMalformed(bytes(0, 'a', 's', 'm', 2, 0, 0, 0), "unknown binary version 0x00000002", 4);
        assertMalformed(bytes(0, 'a', 's', 'm', 0, 0, 2, 0), "unknown binary version 0x00020000", 4);
    }

    // Sections

    @ParameterizedTest
    @ValueSource(ints = {15, 0x7F, 0x80, 0xFF})
    void sectionIdentifier(int id) {
        assertMalformed(module().raw(id, 0), "malformed section id " + id, 8);
    }

    @Test
    void sectionSize() {
        assertMalformed(module().raw(1), END_REACHED, 9);
        assertMalformed(module().raw(1, 7, 0), "length out of bounds", 9);
        assertMalformed(module().raw(1, 0x80, 0x80, 0x80, 0x80, 0x80), "integer representation too long", 14);
        // Too small, too large
        assertMalformed(module().raw(1, 3, 1, 0x60, 0, 0), "section size mismatch", 8);
        assertMalformed(module().raw(1, 5, 1, 0x60, 0, 0, 0), "section size mismatch", 8);
    }

    @Test
    void customSection() {
        assertMalformed(module().raw(0, 0), END_REACHED, 10);
        assertMalformed(module().raw(0, 3, 5, 'a', 'b'), "length out of bounds", 10);
        // The name is longer than the section, but not than the module
        assertMalformed(module().raw(0, 2, 2, 'a', 'b', 0, 1, 0), END_REACHED, 16);
        assertMalformed(module().raw(0, 2, 1, 0xFF), "malformed UTF-8 encoding", 10);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, types after types",
        "2, 1, types after imports",
        "7, 6, globals after exports",
        "10, 12, data counts after function bodies",
        "12, 9, element segments after data counts",
        "11, 10, function bodies after data segments",
    })
    void sectionOrder(int first, int second, String text) {
        assertMalformed(
                module().section(first, 0).section(second, 0), "unexpected content after last section: " + text, 11);
    }

    @Test
    void functionsAndBodies() {
        String reason = "function and code section have inconsistent lengths ";
        ModuleBytes without = module().item(Section.TYPE, 0x60, 0, 0).item(Section.FUNCTION, 0);
        assertMalformed(without, reason + "1 and 0", 18);
        assertMalformed(module().body(), reason + "0 and 1", 14);
        ModuleBytes two = module().item(Section.TYPE, 0x60, 0, 0)
                .item(Section.FUNCTION, 0)
                .body()
                .body();
        assertMalformed(two, reason + "1 and 2", 27);
    }

    @Test
    void dataCount() {
        String reason = "data count and data section have inconsistent lengths ";
        assertMalformed(module().section(12, 1), reason + "1 and 0", 11);
        assertMalformed(module().section(12, 0).item(Section.DATA, 1, 0), reason + "0 and 1", 16);
        // Announced, but no integer
        assertMalformed(module().section(12), END_REACHED, 10);
    }

    @Test
    void startSection() {
        assertMalformed(module().section(8), END_REACHED, 10);
        assertMalformed(module().section(8, 0, 0), "section size mismatch", 8);
        assertMalformed(
                module().section(8, 0).section(8, 0),
                "unexpected content after last section: start functions after start functions",
                11);
    }

    @Test
    void customSectionsMayBeAnywhere() {
        byte[] module = module().custom("a", bytes())
                .item(Section.TYPE, 0x60, 0, 0)
                .custom("a", bytes(1))
                .item(Section.FUNCTION, 0)
                .body()
                .custom("name", bytes(0xFF))
                .toBytes();
        ModuleValidator.validate(ModuleReader.read(module));
    }

    @Test
    void dataCountIsRequiredByCode() {
        ModuleBytes init =
                code(I32_CONST, 0, I32_CONST, 0, I32_CONST, 0, FC, 8, 0, 0).item(Section.DATA, 1, 0);
        assertMalformedCode(init, "data count section required");
        assertMalformedCode(code(FC, 9, 0).item(Section.DATA, 1, 0), "data count section required");
    }

    // Items

    @Test
    void counts() {
        for (int id : new int[] {1, 2, 3, 4, 5, 6, 7, 9, 10, 11}) {
            assertMalformed(module().section(id, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F), "length out of bounds", 10);
            assertMalformed(module().section(id, 1), END_REACHED, 11);
        }
    }

    @Test
    void types() {
        assertMalformed(module().item(Section.TYPE, 0x40, 0, 0), "malformed function type 0x40", 11);
        assertMalformed(module().item(Section.TYPE, 0xE0, 0x7F, 0, 0), "integer representation too long", 11);
        assertMalformed(module().item(Section.TYPE, 0x60, 1, 0x40, 0), "malformed value type 0x40", 13);
        assertMalformed(module().item(Section.TYPE, 0x60, 1, 0x00, 0), "malformed value type 0x00", 13);
        assertMalformed(module().item(Section.TYPE, 0x60, 0, 1, 0x7A), "malformed value type 0x7a", 14);
        assertMalformed(module().item(Section.TYPE, 0x60, 9, I32), "length out of bounds", 12);
    }

    @Test
    void imports() {
        assertMalformed(module().item(Section.IMPORT, 0, 0, 5), "malformed import kind 0x05", 13);
        assertMalformed(module().item(Section.IMPORT, 0, 0, 0x80), "malformed import kind 0x80", 13);
        assertMalformed(module().item(Section.IMPORT, 1, 0xC0, 0, 3, I32, 0), "malformed UTF-8 encoding", 11);
        assertMalformed(module().item(Section.IMPORT, 0, 1, 0xC0, 3, I32, 0), "malformed UTF-8 encoding", 12);
        assertMalformed(module().item(Section.IMPORT, 0, 0, 3, I32, 4), "malformed mutability 0x04", 15);
    }

    @Test
    void limits() {
        String flags = ": malformed limits flags ";
        assertMalformed(module().item(Section.TABLE, FUNCREF, 8, 0), "integer too large" + flags + "0x08", 12);
        assertMalformed(module().item(Section.MEMORY, 0x10, 0), "integer too large" + flags + "0x10", 11);
        assertMalformed(
                module().item(Section.MEMORY, 0x81, 0, 0), "integer representation too long" + flags + "0x81", 11);
        assertMalformed(module().item(Section.MEMORY, 0, 0x80, 0x80, 0x80, 0x80, 0x10), "integer too large", 16);
        assertMalformed(module().item(Section.MEMORY, 1, 0), END_REACHED, 13);
        assertMalformed(module().item(Section.TABLE, I32, 0, 0), "malformed reference type 0x7f", 11);
    }

    @Test
    void globals() {
        assertMalformed(module().item(Section.GLOBAL, I32, 4, I32_CONST, 0, END), "malformed mutability 0x04", 12);
        assertMalformed(module().item(Section.GLOBAL, I32, 0, I32_CONST, 0, 0xFF), "illegal opcode 0xff", 15);
        assertMalformed(module().item(Section.GLOBAL, I32, 0, I32_CONST, 0), END_REACHED, 15);
        assertMalformed(module().item(Section.GLOBAL, I32, 0, ELSE, END), "END opcode expected", 13);
    }

    @Test
    void exports() {
        assertMalformed(
                module().item(Section.EXPORT, concat(name("e"), bytes(5, 0))), "malformed export kind 0x05", 13);
        assertMalformed(module().item(Section.EXPORT, 1, 0x80, 0, 0), "malformed UTF-8 encoding", 11);
    }

    @Test
    void segments() {
        assertMalformed(module().item(Section.ELEMENT, 8), "malformed elements segment kind 0x08", 11);
        assertMalformed(module().item(Section.ELEMENT, 1, 1, 0), "malformed element kind 0x01", 12);
        assertMalformed(module().item(Section.ELEMENT, 5, I32, 0), "malformed reference type 0x7f", 12);
        assertMalformed(module().item(Section.ELEMENT, 5, FUNCREF, 1, 0xF3, 0, END), "illegal opcode 0xf3", 14);
        assertMalformed(module().item(Section.DATA, 3), "malformed data segment kind 0x03", 11);
        assertMalformed(module().item(Section.DATA, 1, 5, 0), "length out of bounds", 12);
    }

    // Code

    @Test
    void bodySize() {
        // The end is missing, and nothing, another body, another section follows
        ModuleBytes bodyOfTwo = type().item(Section.FUNCTION, 0);
        assertMalformedCode(bodyOfTwo.raw(10, 4, 1, 2, 0, NOP), END_REACHED);
        ModuleBytes two = type().item(Section.FUNCTION, 0).item(Section.FUNCTION, 0);
        assertMalformedCode(two.raw(10, 9, 2, 2, 0, NOP, 5, 0, NOP, NOP, NOP, END), "END opcode expected");
        assertMalformedCode(
                type().item(Section.FUNCTION, 0).raw(10, 4, 1, 2, 0, NOP, 11, 3, 1, 1, 0), "section size mismatch");
        // The last instruction reaches into a custom section, whose size is then an end
        assertMalformedCode(
                type().item(Section.FUNCTION, 0).raw(10, 4, 1, 2, 0, BR).raw(0, END, 1, 'a', 0, 0, 0, 0, 0, 0, 0, 0, 0),
                "section size mismatch");
        // Something behind the end
        assertMalformedCode(type().item(Section.FUNCTION, 0).raw(10, 5, 1, 3, 0, END, NOP), "section size mismatch");
        // No locals and no instruction
        assertMalformedCode(type().item(Section.FUNCTION, 0).raw(10, 2, 1, 0), END_REACHED);
    }

    private static ModuleBytes type() {
        return module().item(Section.TYPE, 0x60, 0, 0);
    }

    @Test
    void locals() {
        ModuleBytes base = type().item(Section.FUNCTION, 0);
        assertMalformedCode(
                base.item(Section.CODE, 10, 2, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F, I32, 1, I64, END), "too many locals");
        assertMalformedCode(
                type().item(Section.FUNCTION, 0).item(Section.CODE, 4, 1, 1, 0x40, END), "malformed value type 0x40");
        assertMalformedCode(type().item(Section.FUNCTION, 0).item(Section.CODE, 3, 90, 1, I32), "length out of bounds");
    }

    @Test
    void opcodes() {
        assertMalformedCode(code(0xFF), "illegal opcode 0xff");
        assertMalformedCode(code(0x16), "illegal opcode 0x16");
        assertMalformedCode(code(FC, 23), "illegal opcode 0xfc 0x17");
        assertMalformedCode(code(FD, 0x9A, 1), "illegal opcode 0xfd 0x9a");
        assertMalformedCode(code(FD, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F), "illegal opcode 0xfd 0xffffffff");
    }

    @Test
    void structure() {
        assertMalformedCode(code(ELSE), "END opcode expected");
        assertMalformedCode(code(BLOCK, VOID, ELSE, END), "END opcode expected");
        assertMalformedCode(code(I32_CONST, 0, IF, VOID, ELSE, ELSE, END), "END opcode expected");
        assertMalformedCode(code(BLOCK, VOID), END_REACHED);
    }

    @Test
    void immediates() {
        assertMalformedCode(code(BLOCK, 0x41, END), "malformed value type 0x41");
        assertMalformedCode(code(BLOCK, 0xC0, 0x7F, END), "malformed block type");
        assertMalformedCode(code(REF_NULL, I32), "malformed reference type 0x7f");
        assertMalformedCode(code(I32_CONST, 0, I32_LOAD, 0x80, 1, 0, DROP), "malformed memop flags 0x80");
        assertMalformedCode(
                code(I32_CONST, 0, I32_LOAD, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F, 0, DROP),
                "malformed memop flags 0xffffffff");
        assertMalformedCode(code(I32_CONST, 0x80, 0x80, 0x80, 0x80, 0x40, DROP), "integer too large");
        assertMalformedCode(code(BR_TABLE, 0x7F), "length out of bounds");
    }

    @Test
    void truncatedImmediates() {
        int[][] instructions = {
            {BR},
            {BR_TABLE, 1, 0},
            {CALL_INDIRECT, 0},
            {SELECT_TYPED, 1},
            {I32_LOAD, 0},
            {I64_CONST, 0x80},
            {F32_CONST, 0, 0, 0},
            {F64_CONST, 0, 0, 0, 0, 0, 0, 0},
            {FC, 12, 0},
            {FD, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0},
            {FD, 13, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0},
            {FD, 0x15},
            {FD, 0x54, 0, 0}
        };
        for (int[] instruction : instructions) {
            // The body ends with the module, so nothing follows that could be taken for an immediate.
            byte[] body = concat(bytes(0), bytes(instruction));
            assertMalformedCode(
                    type().item(Section.FUNCTION, 0).item(Section.CODE, ModuleBytes.sized(body)), END_REACHED);
        }
    }

    @Test
    void integersOfInstructions() {
        int[] tooLong = {0x80, 0x80, 0x80, 0x80, 0x80, 0};
        int[] tooLarge = {0xFF, 0xFF, 0xFF, 0xFF, 0x1F};
        for (int[] opcode : new int[][] {{BR}, {CALL}, {LOCAL_GET}, {GLOBAL_GET}, {REF_FUNC}, {TABLE_GET}, {FC, 13}}) {
            assertMalformedCode(code(concat(bytes(opcode), bytes(tooLong))), "integer representation too long");
            assertMalformedCode(code(concat(bytes(opcode), bytes(tooLarge))), "integer too large");
        }
        byte[] offset = concat(bytes(I32_CONST, 0, I32_LOAD, 0), bytes(tooLarge));
        assertMalformedCode(code(offset), "integer too large");
        byte[] i64 = concat(bytes(I64_CONST), repeat(10, 0x80), bytes(0));
        assertMalformedCode(code(i64), "integer representation too long");
        assertMalformedCode(code(concat(bytes(I64_CONST), repeat(9, 0x80), bytes(0x7E))), "integer too large");
    }

    // Which of several errors is reported

    @Test
    void aBodyThatIsMalformedComesBeforeWhatFollowsIt() {
        assertMalformedCode(code(0xFF).raw(99, 0), "illegal opcode 0xff");
    }

    @Test
    void malformedIsWorseThanInvalid() {
        ModuleBytes invalidFirst = type().item(Section.FUNCTION, 0)
                .item(Section.FUNCTION, 0)
                .body(DROP)
                .body(0xFF);
        MalformedException e = malformed(invalidFirst.toBytes());
        assertThat(e.reason()).isEqualTo("illegal opcode 0xff");
        assertThat(e.function()).hasValue(1);

        ModuleBytes unknownType = type().item(Section.FUNCTION, 9).body(0xFF);
        assertThat(malformed(unknownType.toBytes()).reason()).isEqualTo("illegal opcode 0xff");
    }
}
