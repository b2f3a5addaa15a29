// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.validation;

import static io.awsm.wasm.ModuleBytes.bytes;
import static io.awsm.wasm.ModuleBytes.concat;
import static io.awsm.wasm.ModuleBytes.module;
import static io.awsm.wasm.ModuleBytes.name;
import static io.awsm.wasm.Opcodes.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsm.wasm.Features;
import io.awsm.wasm.InvalidException;
import io.awsm.wasm.ModuleBytes;
import io.awsm.wasm.binary.ModuleReader;
import io.awsm.wasm.module.Module;
import io.awsm.wasm.module.Section;
import org.junit.jupiter.api.Test;

/** A module for each rule about sections that breaks just it, and those that must not break one. */
class ModuleValidatorTest {

    private static final String PAGES = "memory size must be at most 65536 pages (4GiB): ";

    private static void assertValid(ModuleBytes bytes) {
        ModuleValidator.validate(ModuleReader.read(bytes.toBytes()));
    }

    private static void assertInvalid(ModuleBytes bytes, String reason, int offset) {
        try {
            assertValid(bytes);
        } catch (InvalidException e) {
            assertThat(e.reason()).isEqualTo(reason);
            assertThat(e.offset()).isEqualTo(offset);
            assertThat(e.function()).isEmpty();
            return;
        }
        throw new AssertionError("the module is valid");
    }

    private static ModuleBytes function() {
        return module().item(Section.TYPE, 0x60, 0, 0).item(Section.FUNCTION, 0);
    }

    @Test
    void typesOfFunctions() {
        assertInvalid(module().item(Section.FUNCTION, 0).body(), "unknown type 0 (module has 0)", 11);
        assertInvalid(
                module().item(Section.IMPORT, concat(name("m"), name("f"), bytes(0, 5))),
                "unknown type 5 (module has 0)",
                16);
    }

    @Test
    void tableLimits() {
        assertValid(module().item(Section.TABLE, FUNCREF, 1, 5, 5));
        assertValid(module().item(Section.TABLE, FUNCREF, 0, 0xFF, 0xFF, 0xFF, 0xFF, 15));
        String reason = "size minimum must not be greater than maximum: 6 5";
        assertInvalid(module().item(Section.TABLE, FUNCREF, 0, 0).item(Section.TABLE, FUNCREF, 1, 6, 5), reason, 14);
        assertInvalid(module().item(Section.IMPORT, 0, 0, 1, FUNCREF, 1, 6, 5), reason, 11);
    }

    @Test
    void memoryLimits() {
        assertValid(module().item(Section.MEMORY, 1, 0x80, 0x80, 4, 0x80, 0x80, 4));
        assertInvalid(module().item(Section.MEMORY, 0, 0x81, 0x80, 4), PAGES + "65537", 11);
        assertInvalid(module().item(Section.MEMORY, 1, 0, 0x81, 0x80, 4), PAGES + "0 65537", 11);
        assertInvalid(module().item(Section.IMPORT, 0, 0, 2, 0, 0xFF, 0xFF, 0xFF, 0xFF, 15), PAGES + "4294967295", 11);
        assertInvalid(module().item(Section.MEMORY, 0, 1).item(Section.MEMORY, 0, 0x81, 0x80, 4), PAGES + "65537", 13);
        assertInvalid(module().item(Section.MEMORY, 1, 2, 1), "size minimum must not be greater than maximum: 2 1", 11);
    }

    @Test
    void valuesOfGlobals() {
        assertValid(module().item(Section.GLOBAL, I32, 0, I32_CONST, 1, I32_CONST, 2, 0x6B, END));
        assertValid(module().item(Section.GLOBAL, I64, 0, I64_CONST, 1, I64_CONST, 2, 0x7E, END));
        assertValid(module().item(Section.GLOBAL, EXTERNREF, 1, REF_NULL, EXTERNREF, END));
        assertValid(module().item(Section.GLOBAL, F32, 0, F32_CONST, 0, 0, 0, 0, END));
        assertValid(module().item(Section.GLOBAL, F64, 0, F64_CONST, 0, 0, 0, 0, 0, 0, 0, 0, END));
        assertValid(module().item(Section.GLOBAL, concat(bytes(V128, 0, FD, 12), new byte[16], bytes(END))));
        assertValid(
                function().item(Section.GLOBAL, FUNCREF, 0, REF_FUNC, 0, END).body());
        assertInvalid(
                module().item(Section.GLOBAL, I32, 0, I64_CONST, 1, END),
                "type mismatch: end expects i32 but the stack has i64",
                15);
        assertInvalid(
                module().item(Section.GLOBAL, I32, 0, END),
                "type mismatch: end expects i32 but the stack is empty",
                13);
        assertInvalid(
                module().item(Section.GLOBAL, I32, 0, I32_CONST, 1, I32_CONST, 2, END),
                "type mismatch: end leaves 1 value too many on the stack",
                17);
        assertInvalid(
                module().item(Section.GLOBAL, I32, 0, I32_CONST, 1, I32_ADD, END),
                "type mismatch: i32.add expects i32 but the stack is empty",
                15);
    }

    @Test
    void onlyConstantInstructions() {
        assertInvalid(
                module().item(Section.GLOBAL, I32, 0, I32_CONST, 1, I32_EQZ, END),
                "constant expression required: i32.eqz is not constant",
                15);
        assertInvalid(
                module().item(Section.GLOBAL, I32, 0, NOP, I32_CONST, 1, END),
                "constant expression required: nop is not constant",
                13);
        assertInvalid(
                module().item(Section.GLOBAL, I32, 0, BLOCK, I32, I32_CONST, 1, END, END),
                "constant expression required: block is not constant",
                13);
    }

    @Test
    void constantExpressionsSeeImmutableGlobalsBeforeThem() {
        assertValid(module().item(Section.IMPORT, 0, 0, 3, I32, 0)
                .item(Section.GLOBAL, I32, 0, GLOBAL_GET, 0, I32_CONST, 4, I32_ADD, END));
        assertInvalid(
                module().item(Section.IMPORT, 0, 0, 3, I32, 1).item(Section.GLOBAL, I32, 0, GLOBAL_GET, 0, END),
                "constant expression required: global.get is not constant",
                21);
        ModuleBytes twoGlobals = module().item(Section.GLOBAL, I32, 0, I32_CONST, 0, END)
                .item(Section.GLOBAL, I32, 0, GLOBAL_GET, 0, END);
        assertValid(twoGlobals);
        Module older = ModuleReader.read(twoGlobals.toBytes(), Features.parse("2.0"));
        assertThatThrownBy(() -> ModuleValidator.validate(older))
                .hasMessage("unknown global 0: this constant expression sees the first 0 only");
        assertInvalid(
                module().item(Section.GLOBAL, I32, 0, GLOBAL_GET, 0, END),
                "unknown global 0: this constant expression sees the first 0 only",
                13);
        assertInvalid(
                module().item(Section.GLOBAL, I32, 1, I32_CONST, 0, END)
                        .item(Section.GLOBAL, I32, 0, GLOBAL_GET, 0, END),
                "constant expression required: global.get is not constant",
                18);
        assertInvalid(
                module().item(Section.GLOBAL, FUNCREF, 0, REF_FUNC, 0, END), "unknown function 0 (module has 0)", 13);
    }

    @Test
    void elementSegments() {
        ModuleBytes table = function().item(Section.TABLE, EXTERNREF, 0, 1);
        assertInvalid(
                table.item(Section.ELEMENT, 0, I32_CONST, 0, END, 1, 0).body(),
                "type mismatch: element segment has (ref func) but table 0 has externref",
                27);
        assertInvalid(
                function().item(Section.ELEMENT, 0, I32_CONST, 0, END, 0).body(), "unknown table 0 (module has 0)", 21);
        assertInvalid(
                function()
                        .item(Section.TABLE, FUNCREF, 0, 1)
                        .item(Section.ELEMENT, 0, I64_CONST, 0, END, 0)
                        .body(),
                "type mismatch: end expects i32 but the stack has i64",
                30);
        assertInvalid(function().item(Section.ELEMENT, 1, 0, 2, 0, 1).body(), "unknown function 1 (module has 1)", 25);
        assertInvalid(
                function()
                        .item(Section.ELEMENT, 5, FUNCREF, 1, REF_NULL, EXTERNREF, END)
                        .body(),
                "type mismatch: end expects funcref but the stack has externref",
                26);
        assertInvalid(
                function()
                        .item(Section.ELEMENT, 5, FUNCREF, 1, I32_CONST, 0, END)
                        .body(),
                "type mismatch: end expects funcref but the stack has i32",
                26);
    }

    @Test
    void dataSegments() {
        assertValid(module().item(Section.DATA, 1, 0));
        assertInvalid(module().item(Section.DATA, 0, I32_CONST, 0, END, 0), "unknown memory 0 (module has 0)", 11);
        assertInvalid(
                module().item(Section.MEMORY, 0, 1).item(Section.DATA, 2, 1, I32_CONST, 0, END, 0),
                "unknown memory 1 (module has 1)",
                16);
        assertValid(module().item(Section.MEMORY, 0, 1)
                .item(Section.MEMORY, 0, 1)
                .item(Section.DATA, 2, 1, I32_CONST, 0, END, 0));
        assertInvalid(
                module().item(Section.MEMORY, 0, 1).item(Section.DATA, 0, I32_CONST, 0, I32_EQZ, END, 0),
                "constant expression required: i32.eqz is not constant",
                19);
        assertInvalid(
                module().item(Section.MEMORY, 0, 1).item(Section.DATA, 0, I64_CONST, 0, END, 0),
                "type mismatch: end expects i32 but the stack has i64",
                19);
    }

    @Test
    void offsetsOfSegmentsAreConstant() {
        ModuleBytes imports = module().item(Section.IMPORT, 0, 0, 3, I32, 0)
                .item(Section.TABLE, FUNCREF, 0, 1)
                .item(Section.MEMORY, 0, 1);
        assertValid(
                imports.item(Section.ELEMENT, 0, GLOBAL_GET, 0, END, 0).item(Section.DATA, 0, GLOBAL_GET, 0, END, 0));
        assertInvalid(
                module().item(Section.TABLE, FUNCREF, 0, 1).item(Section.ELEMENT, 0, GLOBAL_GET, 0, END, 0),
                "unknown global 0 (module has 0)",
                18);
        assertInvalid(
                module().item(Section.IMPORT, 0, 0, 3, I32, 1)
                        .item(Section.MEMORY, 0, 1)
                        .item(Section.DATA, 0, GLOBAL_GET, 0, END, 0),
                "constant expression required: global.get is not constant",
                25);
        assertInvalid(
                module().item(Section.TABLE, FUNCREF, 0, 1).item(Section.ELEMENT, 0, END, 0),
                "type mismatch: end expects i32 but the stack is empty",
                18);
        assertInvalid(
                module().item(Section.TABLE, FUNCREF, 0, 1).item(Section.ELEMENT, 2, 1, I32_CONST, 0, END, 0, 0),
                "unknown table 1 (module has 1)",
                17);
    }

    @Test
    void referencesInSegmentsAndExportsDeclareFunctions() {
        int[] reference = {REF_FUNC, 0, DROP};
        assertInvalidCode(function().body(reference), "undeclared function reference 0");
        assertValid(function().item(Section.EXPORT, 0, 0, 0).body(reference));
        assertValid(
                function().item(Section.GLOBAL, FUNCREF, 0, REF_FUNC, 0, END).body(reference));
        assertValid(function().item(Section.ELEMENT, 3, 0, 1, 0).body(reference));
        assertValid(function().item(Section.ELEMENT, 1, 0, 1, 0).body(reference));
        // Neither the start function nor a call is a reference
        assertInvalidCode(function().section(8, 0).body(reference), "undeclared function reference 0");
        assertInvalidCode(function().body(CALL, 0, REF_FUNC, 0, DROP), "undeclared function reference 0");
    }

    private static void assertInvalidCode(ModuleBytes bytes, String reason) {
        assertThatThrownBy(() -> assertValid(bytes)).isInstanceOfSatisfying(InvalidException.class, e -> {
            assertThat(e.reason()).isEqualTo(reason);
            assertThat(e.function()).hasValue(0);
        });
    }

    @Test
    void startFunction() {
        assertValid(function().section(8, 0).body());
        assertInvalid(function().section(8, 1).body(), "unknown function 1 (module has 1)", 20);
        ModuleBytes withResult = module().item(Section.TYPE, 0x60, 0, 1, I32)
                .item(Section.FUNCTION, 0)
                .section(8, 0)
                .body(I32_CONST, 0);
        assertInvalid(withResult, "start function must not have parameters or results but has () -> (i32)", 21);
    }

    @Test
    void exports() {
        assertInvalid(export(0, 1), "unknown function 1 (module has 0)", 11);
        assertInvalid(export(1, 2), "unknown table 2 (module has 0)", 11);
        assertInvalid(export(2, 0), "unknown memory 0 (module has 0)", 11);
        assertInvalid(export(3, 0x7F), "unknown global 127 (module has 0)", 11);
    }

    private static ModuleBytes export(int kind, int index) {
        return module().item(Section.EXPORT, concat(name("e"), bytes(kind, index)));
    }

    @Test
    void exportNamesAreUnique() {
        ModuleBytes memory = module().item(Section.MEMORY, 0, 0);
        assertValid(memory.item(Section.EXPORT, concat(name("a"), bytes(2, 0)))
                .item(Section.EXPORT, concat(name("b"), bytes(2, 0))));
        ModuleBytes twice = module().item(Section.MEMORY, 0, 0)
                .item(Section.EXPORT, concat(name("a\n\"ü"), bytes(2, 0)))
                .item(Section.EXPORT, concat(name("a\n\"ü"), bytes(2, 0)));
        assertInvalid(twice, "duplicate export name \"a\\u{a}\\\"\\u{fc}\"", 24);
        String longName = "x".repeat(100);
        ModuleBytes endless = module().item(Section.MEMORY, 0, 0)
                .item(Section.EXPORT, concat(name(longName), bytes(2, 0)))
                .item(Section.EXPORT, concat(name(longName), bytes(2, 0)));
        assertInvalid(endless, "duplicate export name \"" + "x".repeat(60) + "\"...", 120);
    }
}
