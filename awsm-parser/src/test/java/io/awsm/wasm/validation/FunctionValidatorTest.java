// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.validation;

import static io.awsm.wasm.ModuleBytes.bytes;
import static io.awsm.wasm.ModuleBytes.code;
import static io.awsm.wasm.ModuleBytes.concat;
import static io.awsm.wasm.ModuleBytes.module;
import static io.awsm.wasm.ModuleBytes.repeat;
import static io.awsm.wasm.ModuleBytes.sized;
import static io.awsm.wasm.ModuleBytes.u32;
import static io.awsm.wasm.Opcodes.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsm.wasm.InvalidException;
import io.awsm.wasm.ModuleBytes;
import io.awsm.wasm.binary.ModuleReader;
import io.awsm.wasm.module.Module;
import io.awsm.wasm.module.Section;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A function for each typing rule that breaks just it, and those that must not break one. */
class FunctionValidatorTest {

    /** Types: 0 nothing, 1 (i32) -> (i32), 2 () -> (i32 i64), 3 (i64) -> (). */
    private static ModuleBytes types() {
        return module().item(Section.TYPE, 0x60, 0, 0)
                .item(Section.TYPE, 0x60, 1, I32, 1, I32)
                .item(Section.TYPE, 0x60, 0, 2, I32, I64)
                .item(Section.TYPE, 0x60, 1, I64, 0);
    }

    /** A module with one of everything, in which function 0 has this type and code. */
    private static ModuleBytes function(int type, int... instructions) {
        return function(type, bytes(instructions));
    }

    private static ModuleBytes function(int type, byte[] instructions) {
        return types().item(Section.FUNCTION, type)
                .item(Section.TABLE, FUNCREF, 0, 1)
                .item(Section.TABLE, EXTERNREF, 0, 1)
                .item(Section.MEMORY, 0, 1)
                .item(Section.GLOBAL, I64, 0, I64_CONST, 0, END)
                .item(Section.GLOBAL, I64, 1, I64_CONST, 0, END)
                .item(Section.ELEMENT, 3, 0, 1, 0)
                .item(Section.ELEMENT, 5, EXTERNREF, 0)
                .section(12, 1)
                .body(instructions)
                .item(Section.DATA, 1, 0);
    }

    private static void assertValid(ModuleBytes bytes) {
        ModuleValidator.validate(ModuleReader.read(bytes.toBytes()));
    }

    private static InvalidException invalid(ModuleBytes bytes) {
        try {
            assertValid(bytes);
        } catch (InvalidException e) {
            return e;
        }
        throw new AssertionError("the function is valid");
    }

    private static void assertInvalid(ModuleBytes bytes, String reason) {
        InvalidException e = invalid(bytes);
        assertThat(e.reason()).isEqualTo(reason);
        assertThat(e.function()).hasValue(0);
    }

    private static void assertMismatch(ModuleBytes bytes, String reason) {
        assertInvalid(bytes, "type mismatch: " + reason);
    }

    // Operands

    @Test
    void operandsHaveTheTypesOfTheSignature() {
        assertValid(function(0, I32_CONST, 1, I32_CONST, 2, I32_ADD, DROP));
        assertMismatch(
                function(0, I32_CONST, 1, I64_CONST, 2, I32_ADD, DROP), "i32.add expects i32 but the stack has i64");
        assertMismatch(
                function(0, I64_CONST, 1, I32_CONST, 2, I32_ADD, DROP), "i32.add expects i32 but the stack has i64");
        assertMismatch(function(0, I32_CONST, 1, I32_ADD, DROP), "i32.add expects i32 but the stack is empty");
        assertMismatch(function(0, DROP), "drop expects a value but the stack is empty");
        assertMismatch(
                function(0, F32_CONST, 0, 0, 0, 0, FD, 0x11, DROP), "i32x4.splat expects i32 but the stack has f32");
    }

    @Test
    void placeOfAnError() {
        ModuleBytes bytes = code(NOP, NOP, I32_CONST, 1, F32_CONST, 0, 0, 0, 0, I32_ADD, DROP);
        byte[] good = bytes.toBytes();
        // The body is the end of the module: 11 instruction bytes and the end
        assertThatThrownBy(() -> ModuleValidator.validate(ModuleReader.read(good)))
                .isInstanceOfSatisfying(
                        InvalidException.class, e -> assertThat(e.offset()).isEqualTo(good.length - 3));
    }

    @Test
    void functionIndexCountsImports() {
        ModuleBytes bytes = types().item(Section.IMPORT, 0, 0, 0, 0)
                .item(Section.FUNCTION, 0)
                .item(Section.FUNCTION, 0)
                .body()
                .body(DROP);
        assertThat(invalid(bytes).function()).hasValue(2);
    }

    // Blocks

    @Test
    void blocksTakeParametersAndLeaveResults() {
        assertValid(function(0, I32_CONST, 7, BLOCK, 1, I32_EQZ, END, DROP));
        assertValid(function(0, BLOCK, 2, I32_CONST, 1, I64_CONST, 2, END, DROP, DROP));
        assertMismatch(function(0, BLOCK, 1, END, DROP), "block expects i32 but the stack is empty");
        assertMismatch(
                function(0, BLOCK, 2, I32_CONST, 1, I32_CONST, 2, END, DROP, DROP),
                "end expects i64 but the stack has i32");
        assertMismatch(function(0, BLOCK, I32, END, DROP), "end expects i32 but the stack is empty");
        assertMismatch(function(0, BLOCK, VOID, I32_CONST, 1, END), "end leaves 1 value too many on the stack");
        assertMismatch(
                function(0, LOOP, VOID, I32_CONST, 1, I32_CONST, 1, END), "end leaves 2 values too many on the stack");
        assertMismatch(function(2), "end expects i64 but the stack is empty");
        assertInvalid(function(0, BLOCK, 4, END), "unknown type 4 (module has 4)");
    }

    @Test
    void blocksDoNotSeeTheOperandsAroundThem() {
        assertMismatch(
                function(0, I32_CONST, 1, BLOCK, VOID, DROP, END, DROP), "drop expects a value but the stack is empty");
    }

    @Test
    void bothBranchesOfIfLeaveTheResults() {
        assertValid(function(0, I32_CONST, 1, IF, I32, I32_CONST, 2, ELSE, I32_CONST, 3, END, DROP));
        // Without else the parameters are the results
        assertValid(function(0, I32_CONST, 1, I32_CONST, 2, IF, 1, I32_EQZ, END, DROP));
        assertMismatch(function(0, IF, VOID, END), "if expects i32 but the stack is empty");
        assertMismatch(
                function(0, I32_CONST, 1, IF, I32, ELSE, I32_CONST, 1, END, DROP),
                "else expects i32 but the stack is empty");
        assertMismatch(
                function(0, I32_CONST, 1, IF, I32, I32_CONST, 1, ELSE, END, DROP),
                "end expects i32 but the stack is empty");
        assertMismatch(
                function(0, I32_CONST, 1, IF, I32, I32_CONST, 1, END, DROP), "if of type () -> (i32) needs an else");
        assertMismatch(
                function(0, I64_CONST, 0, I32_CONST, 1, IF, 3, DROP, END), "if of type (i64) -> () needs an else");
    }

    // Branches

    @Test
    void branchesTakeTheTypesOfTheirLabel() {
        assertValid(function(0, BLOCK, I32, I32_CONST, 1, BR, 0, END, DROP));
        assertMismatch(function(0, BLOCK, I32, BR, 0, END, DROP), "br expects i32 but the stack is empty");
        // The label of a loop takes its parameters, not its results
        assertValid(function(0, LOOP, I32, BR, 0, END, DROP));
        assertMismatch(
                function(0, I32_CONST, 0, LOOP, 1, DROP, BR, 0, END, DROP), "br expects i32 but the stack is empty");
        assertValid(function(1, LOCAL_GET, 0, BR, 0));
        assertMismatch(function(1, BR, 0), "br expects i32 but the stack is empty");
        assertInvalid(function(0, BR, 1), "unknown label 1 (1 in scope)");
        assertInvalid(
                function(0, BLOCK, VOID, BR_IF, 0xFF, 0xFF, 0xFF, 0xFF, 15, END),
                "type mismatch: br_if expects i32 but the stack is empty");
        assertInvalid(
                function(0, I32_CONST, 0, BR_IF, 0xFF, 0xFF, 0xFF, 0xFF, 15), "unknown label 4294967295 (1 in scope)");
    }

    @Test
    void brIfLeavesTheTypesOfItsLabel() {
        assertValid(function(0, BLOCK, I32, I32_CONST, 1, I32_CONST, 2, BR_IF, 0, END, DROP));
        assertMismatch(function(0, BR_IF, 0), "br_if expects i32 but the stack is empty");
        assertMismatch(
                function(0, BLOCK, I32, I64_CONST, 1, I32_CONST, 2, BR_IF, 0, END, DROP),
                "br_if expects i32 but the stack has i64");
    }

    @Test
    void allLabelsOfBrTableHaveFittingTypes() {
        assertValid(function(0, BLOCK, VOID, LOOP, VOID, I32_CONST, 0, BR_TABLE, 2, 0, 1, 2, END, END));
        assertMismatch(function(0, BR_TABLE, 0, 0), "br_table expects i32 but the stack is empty");
        assertMismatch(
                function(0, BLOCK, I32, I32_CONST, 0, I32_CONST, 0, BR_TABLE, 1, 1, 0, END, DROP),
                "br_table has labels of different types: 1 values and 0");
        assertMismatch(
                function(
                        0, BLOCK, I32, BLOCK, I64, I32_CONST, 0, I32_CONST, 0, BR_TABLE, 1, 0, 1, END, DROP, END, DROP),
                "br_table expects i64 but the stack has i32");
        assertInvalid(function(0, I32_CONST, 0, BR_TABLE, 1, 3, 0), "unknown label 3 (1 in scope)");
        assertInvalid(function(0, I32_CONST, 0, BR_TABLE, 1, 0, 3), "unknown label 3 (1 in scope)");
        // In dead code the operands fit both labels, but their number is checked
        assertValid(
                function(0, BLOCK, I32, BLOCK, I64, UNREACHABLE, BR_TABLE, 1, 0, 1, END, DROP, UNREACHABLE, END, DROP));
        assertMismatch(
                function(0, BLOCK, I32, UNREACHABLE, BR_TABLE, 1, 0, 1, END, DROP),
                "br_table has labels of different types: 0 values and 1");
    }

    @Test
    void returnTakesTheResultsOfTheFunction() {
        assertValid(function(1, BLOCK, VOID, I32_CONST, 0, RETURN, END, I32_CONST, 0));
        assertMismatch(function(1, I64_CONST, 0, RETURN), "return expects i32 but the stack has i64");
    }

    // Dead code

    @Test
    void deadCodeIsTypedAsFarAsItIsKnown() {
        assertValid(function(0, UNREACHABLE, I32_ADD, DROP));
        assertValid(function(0, UNREACHABLE, SELECT, DROP));
        assertValid(function(0, UNREACHABLE, SELECT, I32_EQZ, DROP));
        assertValid(function(0, UNREACHABLE, REF_IS_NULL, DROP));
        assertValid(function(2, UNREACHABLE));
        assertValid(function(0, BLOCK, VOID, BR, 0, DROP, DROP, END));
        assertMismatch(
                function(0, UNREACHABLE, I64_CONST, 0, I32_EQZ, DROP), "i32.eqz expects i32 but the stack has i64");
        assertMismatch(function(0, UNREACHABLE, I32_CONST, 0), "end leaves 1 value too many on the stack");
        assertMismatch(
                function(0, UNREACHABLE, F32_CONST, 0, 0, 0, 0, I32_CONST, 1, SELECT, I32_EQZ, DROP),
                "i32.eqz expects i32 but the stack has f32");
        assertInvalid(function(0, UNREACHABLE, LOCAL_GET, 0), "unknown local 0 (function has 0)");
        assertInvalid(function(0, UNREACHABLE, BR, 1), "unknown label 1 (1 in scope)");
    }

    @Test
    void blocksInDeadCodeAreNotPolymorphicThemselves() {
        assertMismatch(function(0, UNREACHABLE, BLOCK, VOID, DROP, END), "drop expects a value but the stack is empty");
        assertMismatch(function(0, UNREACHABLE, BLOCK, I32, END, DROP), "end expects i32 but the stack is empty");
        // and behind them the code is still dead
        assertValid(function(0, UNREACHABLE, BLOCK, VOID, END, I32_ADD, DROP));
        assertMismatch(function(0, BLOCK, VOID, UNREACHABLE, END, DROP), "drop expects a value but the stack is empty");
    }

    // Calls

    @Test
    void callsTakeParametersAndLeaveResults() {
        assertValid(function(1, LOCAL_GET, 0, CALL, 0));
        assertMismatch(function(1, CALL, 0), "call expects i32 but the stack is empty");
        assertInvalid(function(0, CALL, 1), "unknown function 1 (module has 1)");
        assertValid(function(1, LOCAL_GET, 0, I32_CONST, 0, CALL_INDIRECT, 1, 0));
        assertMismatch(function(0, CALL_INDIRECT, 0, 0), "call_indirect expects i32 but the stack is empty");
        assertMismatch(
                function(0, I32_CONST, 0, CALL_INDIRECT, 3, 0), "call_indirect expects i64 but the stack is empty");
        assertInvalid(function(0, I32_CONST, 0, CALL_INDIRECT, 9, 0), "unknown type 9 (module has 4)");
        assertInvalid(function(0, I32_CONST, 0, CALL_INDIRECT, 0, 2), "unknown table 2 (module has 2)");
        assertMismatch(
                function(0, I32_CONST, 0, CALL_INDIRECT, 0, 1),
                "call_indirect expects a table of funcref but table 1 has externref");
    }

    @Test
    void tailCallsTakeParametersAndReturnResults() {
        assertValid(function(1, LOCAL_GET, 0, RETURN_CALL, 0));
        assertValid(function(1, I64_CONST, 0, LOCAL_GET, 0, RETURN_CALL, 0));
        assertValid(function(0, RETURN_CALL, 0, I32_ADD, DROP)); // what comes after is never reached
        assertMismatch(function(1, RETURN_CALL, 0), "return_call expects i32 but the stack is empty");
        assertInvalid(function(0, RETURN_CALL, 1), "unknown function 1 (module has 1)");
        assertValid(function(1, LOCAL_GET, 0, I32_CONST, 0, RETURN_CALL_INDIRECT, 1, 0));
        assertMismatch(
                function(0, RETURN_CALL_INDIRECT, 0, 0), "return_call_indirect expects i32 but the stack is empty");
        assertMismatch(
                function(0, I32_CONST, 0, I32_CONST, 0, RETURN_CALL_INDIRECT, 1, 0),
                "return_call_indirect calls a function of type (i32) -> (i32) in one with the results ()");
        assertMismatch(
                function(1, I32_CONST, 0, RETURN_CALL_INDIRECT, 2, 0),
                "return_call_indirect calls a function of type () -> (i32 i64) in one with the results (i32)");
        assertMismatch(
                function(0, I32_CONST, 0, RETURN_CALL_INDIRECT, 0, 1),
                "return_call_indirect expects a table of funcref but table 1 has externref");
    }

    // References

    @Test
    void references() {
        assertValid(function(0, REF_NULL, EXTERNREF, REF_IS_NULL, DROP));
        assertMismatch(
                function(0, I32_CONST, 0, REF_IS_NULL, DROP), "ref.is_null expects a reference but the stack has i32");
        assertMismatch(function(0, REF_IS_NULL, DROP), "ref.is_null expects a value but the stack is empty");
        assertValid(function(0, REF_FUNC, 0, DROP));
        assertInvalid(function(0, REF_FUNC, 1, DROP), "unknown function 1 (module has 1)");
        assertInvalid(code(REF_FUNC, 0, DROP), "undeclared function reference 0");
    }

    // Parametric instructions

    @Test
    void select() {
        int[] numbers = {F64_CONST, 0, 0, 0, 0, 0, 0, 0, 0};
        assertValid(code(concat(bytes(numbers), bytes(numbers), bytes(I32_CONST, 1, SELECT, DROP))));
        assertMismatch(function(0, SELECT, DROP), "select expects i32 but the stack is empty");
        assertMismatch(function(0, I32_CONST, 1, SELECT, DROP), "select expects a value but the stack is empty");
        assertMismatch(
                function(0, I32_CONST, 1, I64_CONST, 1, I32_CONST, 1, SELECT, DROP),
                "select expects i64 but the stack has i32");
        assertMismatch(
                function(0, REF_NULL, FUNCREF, REF_NULL, FUNCREF, I32_CONST, 1, SELECT, DROP),
                "select without types expects numbers or vectors but the stack has funcref");
        assertMismatch(
                function(0, UNREACHABLE, REF_NULL, FUNCREF, I32_CONST, 1, SELECT, DROP),
                "select without types expects numbers or vectors but the stack has funcref");
    }

    @Test
    void selectWithType() {
        assertValid(function(0, REF_NULL, FUNCREF, REF_NULL, FUNCREF, I32_CONST, 1, SELECT_TYPED, 1, FUNCREF, DROP));
        assertMismatch(
                function(0, I32_CONST, 1, I32_CONST, 1, I32_CONST, 1, SELECT_TYPED, 1, I64, DROP),
                "select expects i64 but the stack has i32");
        assertInvalid(function(0, UNREACHABLE, SELECT_TYPED, 0), "invalid result arity: select with 0 types");
        assertInvalid(function(0, UNREACHABLE, SELECT_TYPED, 2, I32, I32), "invalid result arity: select with 2 types");
    }

    // Variables

    @Test
    void locals() {
        assertValid(function(1, LOCAL_GET, 0, LOCAL_TEE, 0, LOCAL_SET, 0, LOCAL_GET, 0));
        assertInvalid(function(1, LOCAL_GET, 1), "unknown local 1 (function has 1)");
        assertInvalid(function(1, LOCAL_SET, 7), "unknown local 7 (function has 1)");
        assertInvalid(function(1, LOCAL_TEE, 0x80, 1), "unknown local 128 (function has 1)");
        assertMismatch(function(1, I64_CONST, 0, LOCAL_SET, 0), "local.set expects i32 but the stack has i64");
        assertMismatch(function(1, LOCAL_TEE, 0), "local.tee expects i32 but the stack is empty");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
    void localsKeepTheirOrder(int local) {
        int[] types = {I32, F32, F32, I64, F64, F64, F64};
        // One parameter, then two f32, no v128, one i64, three f64
        byte[] groups = bytes(4, 2, F32, 0, V128, 1, I64, 3, F64);
        ModuleBytes bytes = module().item(Section.TYPE, 0x60, 1, I32, 1, types[local])
                .item(Section.FUNCTION, 0)
                .item(Section.CODE, sized(concat(groups, bytes(LOCAL_GET, local, END))));
        assertValid(bytes);
    }

    @Test
    void globals() {
        assertValid(function(0, GLOBAL_GET, 0, GLOBAL_SET, 1));
        assertInvalid(function(0, GLOBAL_GET, 2), "unknown global 2 (module has 2)");
        assertInvalid(function(0, GLOBAL_SET, 2), "unknown global 2 (module has 2)");
        assertInvalid(function(0, GLOBAL_GET, 0, GLOBAL_SET, 0), "global is immutable: 0");
        assertMismatch(function(0, I32_CONST, 0, GLOBAL_SET, 1), "global.set expects i64 but the stack has i32");
    }

    // Tables

    @Test
    void tables() {
        assertValid(function(0, I32_CONST, 0, I32_CONST, 0, TABLE_GET, 1, TABLE_SET, 1));
        assertMismatch(
                function(0, I32_CONST, 0, I32_CONST, 0, TABLE_GET, 0, TABLE_SET, 1),
                "table.set expects externref but the stack has funcref");
        int[][] instructions = {
            {TABLE_GET, 2},
            {TABLE_SET, 2},
            {FC, 15, 2},
            {FC, 16, 2},
            {FC, 17, 2},
            {FC, 14, 2, 0},
            {FC, 14, 0, 2},
            {FC, 12, 0, 2}
        };
        for (int[] instruction : instructions) {
            assertInvalid(function(0, instruction), "unknown table 2 (module has 2)");
        }
        assertMismatch(
                function(0, REF_NULL, FUNCREF, I32_CONST, 0, FC, 15, 1, DROP),
                "table.grow expects externref but the stack has funcref");
        assertMismatch(
                function(0, I32_CONST, 0, REF_NULL, FUNCREF, I32_CONST, 0, FC, 17, 1),
                "table.fill expects externref but the stack has funcref");
        assertMismatch(
                function(0, UNREACHABLE, FC, 14, 0, 1),
                "table.copy expects elements of type funcref but gets externref");
        assertMismatch(
                function(0, UNREACHABLE, FC, 12, 1, 0),
                "table.init expects elements of type funcref but gets externref");
        assertInvalid(function(0, UNREACHABLE, FC, 12, 2, 0), "unknown elem segment 2 (module has 2)");
        assertInvalid(function(0, FC, 13, 2), "unknown elem segment 2 (module has 2)");
    }

    // Memories

    @Test
    void memoryMustExist() {
        int[][] instructions = {
            {I32_LOAD, 2, 0},
            {I32_LOAD, 0x42, 0, 0},
            {I32_STORE, 2, 0},
            {MEMORY_SIZE, 0},
            {MEMORY_GROW, 0},
            {FC, 10, 0, 0},
            {FC, 11, 0},
            {FC, 8, 0, 0},
            {FD, 0, 4, 0},
            {FD, 11, 4, 0},
            {FD, 0x54, 0, 0, 0},
            {FD, 0x58, 0, 0, 0}
        };
        for (int[] instruction : instructions) {
            ModuleBytes bytes = types().item(Section.FUNCTION, 0)
                    .section(12, 1)
                    .body(concat(bytes(UNREACHABLE), bytes(instruction)))
                    .item(Section.DATA, 1, 0);
            assertInvalid(bytes, "unknown memory 0 (module has 0)");
        }
    }

    /** Each index of an instruction that has one. */
    @Test
    void everyMemoryMustExist() {
        int[][] instructions = {
            {I32_LOAD, 0x42, 2, 0},
            {I32_STORE, 0x42, 2, 0},
            {MEMORY_SIZE, 2},
            {MEMORY_GROW, 2},
            {FC, 10, 0, 2},
            {FC, 10, 2, 1},
            {FC, 11, 2},
            {FC, 8, 0, 2},
            {FD, 0, 0x44, 2, 0},
            {FD, 11, 0x44, 2, 0},
            {FD, 0x54, 0x40, 2, 0, 0},
            {FD, 0x58, 0x40, 2, 0, 0}
        };
        for (int[] instruction : instructions) {
            ModuleBytes bytes = types().item(Section.FUNCTION, 0)
                    .item(Section.MEMORY, 0, 0)
                    .item(Section.MEMORY, 0, 0)
                    .section(12, 1)
                    .body(concat(bytes(UNREACHABLE), bytes(instruction)))
                    .item(Section.DATA, 1, 0);
            assertInvalid(bytes, "unknown memory 2 (module has 2)");
        }
    }

    @Test
    void alignment() {
        assertInvalid(
                function(0, I32_CONST, 0, I32_LOAD, 0x43, 0, 0, DROP),
                "alignment must not be larger than natural: i32.load has 2^3 bytes, natural are 4");
        assertInvalid(
                function(0, I32_CONST, 0, I32_LOAD, 0x3F, 0, DROP),
                "alignment must not be larger than natural: i32.load has 2^63 bytes, natural are 4");
        assertValid(function(0, I32_CONST, 0, I32_LOAD, 2, 0, DROP));
        assertInvalid(
                function(0, I32_CONST, 0, I32_LOAD, 3, 0, DROP),
                "alignment must not be larger than natural: i32.load has 2^3 bytes, natural are 4");
        assertInvalid(
                function(0, UNREACHABLE, I32_STORE, 31, 0),
                "alignment must not be larger than natural: i32.store has 2^31 bytes, natural are 4");
        assertInvalid(
                function(0, UNREACHABLE, FD, 0, 5, 0, DROP),
                "alignment must not be larger than natural: v128.load has 2^5 bytes, natural are 16");
        assertInvalid(
                function(0, UNREACHABLE, FD, 11, 5, 0),
                "alignment must not be larger than natural: v128.store has 2^5 bytes, natural are 16");
        assertInvalid(
                function(0, UNREACHABLE, FD, 1, 4, 0, DROP),
                "alignment must not be larger than natural: v128.load8x8_s has 2^4 bytes, natural are 8");
        assertInvalid(
                function(0, UNREACHABLE, FD, 0x54, 1, 0, 0, DROP),
                "alignment must not be larger than natural: v128.load8_lane has 2^1 bytes, natural are 1");
        assertInvalid(
                function(0, UNREACHABLE, FD, 0x5B, 4, 0, 0),
                "alignment must not be larger than natural: v128.store64_lane has 2^4 bytes, natural are 8");
    }

    @Test
    void dataSegmentsMustExist() {
        assertValid(function(0, I32_CONST, 0, I32_CONST, 0, I32_CONST, 0, FC, 8, 0, 0, FC, 9, 0));
        assertInvalid(function(0, UNREACHABLE, FC, 8, 1, 0), "unknown data segment 1 (module has 1)");
        assertInvalid(function(0, FC, 9, 1), "unknown data segment 1 (module has 1)");
        assertInvalid(code(FC, 9, 0), "unknown data segment 0 (module has 0)");
    }

    // Vectors

    @Test
    void lanes() {
        assertValid(function(0, UNREACHABLE, FD, 0x15, 15, DROP));
        assertInvalid(
                function(0, UNREACHABLE, FD, 0x15, 16, DROP), "invalid lane index 16 (i8x16.extract_lane_s has 16)");
        assertInvalid(function(0, UNREACHABLE, FD, 0x22, 2, DROP), "invalid lane index 2 (f64x2.replace_lane has 2)");
        assertInvalid(
                function(0, UNREACHABLE, FD, 0x57, 0, 0, 2, DROP), "invalid lane index 2 (v128.load64_lane has 2)");
        assertInvalid(
                function(0, UNREACHABLE, FD, 0x59, 0, 0, 0xFF), "invalid lane index 255 (v128.store16_lane has 8)");
        byte[] last = concat(bytes(UNREACHABLE, FD, 13), repeat(15, 31), bytes(32, DROP));
        assertInvalid(code(last), "invalid lane index 32 (i8x16.shuffle has 32)");
    }

    @Test
    void indicesAreUnsigned() {
        Map<String, int[]> instructions = Map.of(
                "unknown local 4294967295 (function has 0)", new int[] {LOCAL_GET},
                "unknown global 4294967295 (module has 2)", new int[] {GLOBAL_GET},
                "unknown function 4294967295 (module has 1)", new int[] {CALL},
                "unknown table 4294967295 (module has 2)", new int[] {TABLE_GET},
                "unknown label 4294967295 (1 in scope)", new int[] {BR},
                "unknown elem segment 4294967295 (module has 2)", new int[] {FC, 13},
                "unknown data segment 4294967295 (module has 1)", new int[] {FC, 9});
        instructions.forEach((reason, instruction) ->
                assertInvalid(function(0, concat(bytes(instruction), u32(-1))), reason));
    }

    @Test
    void importedFunctionsHaveNoBody() {
        Module module =
                ModuleReader.read(types().item(Section.IMPORT, 0, 0, 0, 0).toBytes());
        assertThatThrownBy(() -> FunctionValidator.validate(module, 0, new InstructionList()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("function 0 is imported");
    }
}
