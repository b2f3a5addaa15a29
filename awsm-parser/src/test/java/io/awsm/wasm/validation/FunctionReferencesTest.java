// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.validation;

import static io.awsm.wasm.ModuleBytes.bytes;
import static io.awsm.wasm.ModuleBytes.concat;
import static io.awsm.wasm.ModuleBytes.module;
import static io.awsm.wasm.ModuleBytes.sized;
import static io.awsm.wasm.Opcodes.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsm.wasm.Feature;
import io.awsm.wasm.InvalidException;
import io.awsm.wasm.ModuleBytes;
import io.awsm.wasm.binary.ModuleReader;
import io.awsm.wasm.instruction.Instruction;
import io.awsm.wasm.instruction.Op;
import io.awsm.wasm.instruction.UnimplementedOp;
import io.awsm.wasm.module.Module;
import io.awsm.wasm.module.Section;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The rules of typed references, byte by byte: the assembler of other tests does not know them. A function for each rule
 * that breaks just it, and those that must not break one.
 */
class FunctionReferencesTest {

    private static final int FUNCTION = 0x60;

    /** Types: 0 () -> (), 1 (i32) -> (i64), 2 like 1, 3 (i64) -> (i64), 4 that of function 0. */
    private static ModuleBytes function(byte[] type, byte[] locals, int... instructions) {
        return module().item(Section.TYPE, FUNCTION, 0, 0)
                .item(Section.TYPE, FUNCTION, 1, I32, 1, I64)
                .item(Section.TYPE, FUNCTION, 1, I32, 1, I64)
                .item(Section.TYPE, FUNCTION, 1, I64, 1, I64)
                .item(Section.TYPE, concat(bytes(FUNCTION), type))
                .item(Section.FUNCTION, 4)
                .item(Section.FUNCTION, 2)
                .item(Section.TABLE, NULLABLE_REF, 1, 0, 1)
                .item(Section.ELEMENT, 3, 0, 1, 1)
                .item(Section.CODE, sized(concat(locals, bytes(instructions), bytes(END))))
                .body(UNREACHABLE);
    }

    private static ModuleBytes function(byte[] type, int... instructions) {
        return function(type, bytes(0), instructions);
    }

    private static byte[] type(List<Integer> parameters, List<Integer> results, int counts) {
        int[] all = Stream.of(List.of(counts >> 4), parameters, List.of(counts & 15), results)
                .flatMap(List::stream)
                .mapToInt(i -> i)
                .toArray();
        return bytes(all);
    }

    /** One parameter, one result. */
    private static byte[] takes(List<Integer> parameter, List<Integer> result) {
        return type(parameter, result, 0x11);
    }

    private static final List<Integer> REF_1 = List.of(REF, 1);
    private static final List<Integer> REF_2 = List.of(REF, 2);
    private static final List<Integer> REF_3 = List.of(REF, 3);
    private static final List<Integer> NULL_1 = List.of(NULLABLE_REF, 1);
    private static final List<Integer> NULL_2 = List.of(NULLABLE_REF, 2);
    private static final List<Integer> ANY = List.of(FUNCREF);
    private static final List<Integer> NUMBER = List.of(I64);
    private static final byte[] NOTHING = bytes(0, 0);

    private static void assertValid(ModuleBytes bytes) {
        ModuleValidator.validate(ModuleReader.read(bytes.toBytes()));
    }

    private static void assertInvalid(ModuleBytes bytes, String reason) {
        assertThatThrownBy(() -> assertValid(bytes))
                .isInstanceOf(InvalidException.class)
                .hasMessageStartingWith(reason);
    }

    @Test
    void everyInstructionIsDecoded() {
        Module module = ModuleReader.read(function(
                        takes(NULL_1, NUMBER),
                        BLOCK,
                        VOID,
                        LOCAL_GET,
                        0,
                        BR_ON_NULL,
                        0,
                        DROP,
                        END,
                        BLOCK,
                        REF,
                        1,
                        LOCAL_GET,
                        0,
                        BR_ON_NON_NULL,
                        0,
                        UNREACHABLE,
                        END,
                        DROP,
                        LOCAL_GET,
                        0,
                        REF_AS_NON_NULL,
                        DROP,
                        I32_CONST,
                        0,
                        LOCAL_GET,
                        0,
                        CALL_REF,
                        1,
                        DROP,
                        I32_CONST,
                        0,
                        LOCAL_GET,
                        0,
                        RETURN_CALL_REF,
                        1)
                .toBytes());
        List<Op> rows =
                InstructionList.of(module, 0).stream().map(Instruction::op).toList();

        assertThat(rows)
                .containsAll(Op.all().stream()
                        .filter(op -> op.feature() == Feature.FUNCTION_REFERENCES && !(op instanceof UnimplementedOp))
                        .toList());
    }

    @Test
    void subtypesAreAcceptedEverywhere() {
        assertValid(function(takes(REF_1, NULL_2), LOCAL_GET, 0));
        assertValid(function(takes(REF_1, ANY), LOCAL_GET, 0));
        assertValid(function(takes(NULL_1, ANY), LOCAL_GET, 0));
        assertInvalid(
                function(takes(NULL_1, REF_1), LOCAL_GET, 0), "type mismatch: end expects (ref 1) but the stack has");
        assertInvalid(function(takes(ANY, NULL_1), LOCAL_GET, 0), "type mismatch");
        assertInvalid(function(takes(REF_1, REF_3), LOCAL_GET, 0), "type mismatch");
    }

    @Test
    void equalTypesAreTheSameWhateverTheirIndex() {
        assertValid(function(takes(REF_1, REF_2), LOCAL_GET, 0));
        assertValid(function(takes(REF_2, NUMBER), I32_CONST, 0, LOCAL_GET, 0, CALL_REF, 1));
    }

    @Test
    void callsTakeAReferenceOfTheType() {
        assertValid(function(takes(NULL_1, NUMBER), I32_CONST, 0, LOCAL_GET, 0, CALL_REF, 2));
        assertInvalid(
                function(takes(ANY, NUMBER), I32_CONST, 0, LOCAL_GET, 0, CALL_REF, 1),
                "type mismatch: call_ref expects (ref null 1) but the stack has funcref");
        assertInvalid(
                function(takes(REF_3, NUMBER), I32_CONST, 0, LOCAL_GET, 0, CALL_REF, 1), "type mismatch: call_ref");
        assertInvalid(
                function(takes(REF_1, NUMBER), I64_CONST, 0, LOCAL_GET, 0, CALL_REF, 1), "type mismatch: call_ref");
        assertInvalid(function(NOTHING, UNREACHABLE, CALL_REF, 9), "unknown type 9");
    }

    @Test
    void tailCallsReturnWhatTheFunctionDoesOrLess() {
        assertValid(function(takes(NULL_1, NUMBER), I32_CONST, 0, LOCAL_GET, 0, RETURN_CALL_REF, 2));
        assertValid(function(takes(NULL_1, NUMBER), I64_CONST, 0, I32_CONST, 0, LOCAL_GET, 0, RETURN_CALL_REF, 1));
        assertInvalid(
                function(type(REF_1, List.of(), 0x10), I32_CONST, 0, LOCAL_GET, 0, RETURN_CALL_REF, 1),
                "type mismatch: return_call_ref calls a function of type");
        assertInvalid(
                function(takes(ANY, NUMBER), I32_CONST, 0, LOCAL_GET, 0, RETURN_CALL_REF, 1),
                "type mismatch: return_call_ref expects (ref null 1) but the stack has funcref");
        assertInvalid(function(NOTHING, UNREACHABLE, RETURN_CALL_REF, 9), "unknown type 9");
    }

    @Test
    void referencesToFunctionsHaveTheirType() {
        assertValid(function(type(List.of(), REF_1, 1), 0xD2, 1));
        assertInvalid(function(type(List.of(), REF_3, 1), 0xD2, 1), "type mismatch");
    }

    @Test
    void nullHasTheTypeThatIsNamed() {
        assertValid(function(type(List.of(), NULL_1, 1), REF_NULL, 2));
        assertInvalid(function(type(List.of(), REF_1, 1), REF_NULL, 1), "type mismatch");
        assertInvalid(function(NOTHING, REF_NULL, 9, DROP), "unknown type 9");
    }

    @Test
    void whatIsNotNullLosesTheNull() {
        assertValid(function(takes(NULL_1, REF_1), LOCAL_GET, 0, REF_AS_NON_NULL));
        assertInvalid(
                function(takes(NUMBER, NUMBER), LOCAL_GET, 0, REF_AS_NON_NULL),
                "type mismatch: ref.as_non_null expects a reference");
        // What dead code pops is some reference, but no number.
        assertValid(function(takes(NULL_1, REF_3), UNREACHABLE, REF_AS_NON_NULL));
        assertInvalid(function(takes(NULL_1, NUMBER), UNREACHABLE, REF_AS_NON_NULL), "type mismatch");
    }

    @Test
    void branchesOnNull() {
        assertValid(function(takes(NULL_1, REF_1), BLOCK, VOID, LOCAL_GET, 0, BR_ON_NULL, 0, BR, 1, END, UNREACHABLE));
        assertInvalid(function(takes(NUMBER, NUMBER), LOCAL_GET, 0, BR_ON_NULL, 0), "type mismatch");
        assertInvalid(function(takes(NULL_1, NUMBER), LOCAL_GET, 0, BR_ON_NULL, 0), "type mismatch: br_on_null");
        assertInvalid(function(NOTHING, UNREACHABLE, BR_ON_NULL, 1), "unknown label 1");
    }

    @Test
    void branchesOnWhatIsNotNull() {
        assertValid(function(takes(NULL_1, REF_1), LOCAL_GET, 0, BR_ON_NON_NULL, 0, UNREACHABLE));
        assertInvalid(function(takes(NULL_1, REF_3), LOCAL_GET, 0, BR_ON_NON_NULL, 0, UNREACHABLE), "type mismatch");
        assertInvalid(
                function(takes(NULL_1, NUMBER), LOCAL_GET, 0, BR_ON_NON_NULL, 0, UNREACHABLE),
                "type mismatch: br_on_non_null needs a label that takes a reference last");
        assertInvalid(function(takes(NULL_1, REF_1), LOCAL_GET, 0, BR_ON_NON_NULL, 0), "type mismatch: end");
    }

    @Test
    void localsWithoutAValueMustBeSet() {
        byte[] local = bytes(1, 1, REF, 1);
        byte[] identity = takes(REF_1, REF_1);
        assertValid(function(identity, local, LOCAL_GET, 0, LOCAL_SET, 1, LOCAL_GET, 1));
        assertValid(function(identity, local, LOCAL_GET, 0, LOCAL_TEE, 1, DROP, BLOCK, REF, 1, LOCAL_GET, 1, END));
        assertValid(function(identity, bytes(1, 1, NULLABLE_REF, 1), LOCAL_GET, 1, REF_AS_NON_NULL));
        assertInvalid(function(identity, local, LOCAL_GET, 1), "uninitialized local 1");
        assertInvalid(
                function(identity, local, BLOCK, VOID, LOCAL_GET, 0, LOCAL_SET, 1, END, LOCAL_GET, 1),
                "uninitialized local 1");
        assertInvalid(
                function(
                        identity, local, I32_CONST, 0, IF, VOID, LOCAL_GET, 0, LOCAL_SET, 1, ELSE, LOCAL_GET, 1, DROP,
                        END, LOCAL_GET, 0),
                "uninitialized local 1");
        assertInvalid(function(identity, local, UNREACHABLE, LOCAL_GET, 1), "uninitialized local 1");
    }

    @Test
    void typesThatAreNamedExist() {
        assertInvalid(function(bytes(1, REF, 9, 0)), "unknown type 9");
        assertInvalid(function(NOTHING, bytes(1, 1, REF, 9), NOP), "unknown type 9");
        assertInvalid(function(NOTHING, BLOCK, REF, 9, UNREACHABLE, END, DROP), "unknown type 9");
        assertInvalid(function(NOTHING, UNREACHABLE, SELECT_TYPED, 1, REF, 9, DROP), "unknown type 9");
        assertInvalid(
                module().item(Section.TYPE, FUNCTION, 1, REF, 1, 0).item(Section.TYPE, FUNCTION, 0, 0),
                "unknown type 1");
    }

    /** To be malformed is worse, even if it comes later. */
    @Test
    void malformedModulesAreNotInvalid() {
        byte[] bytes = function(bytes(1, REF, 9, 0), 0xFF).toBytes();
        assertThatThrownBy(() -> ModuleReader.read(bytes)).hasMessageStartingWith("illegal opcode");
        byte[] inBody = function(NOTHING, REF_NULL, 9, DROP, 0xFF).toBytes();
        assertThatThrownBy(() -> ModuleValidator.validate(ModuleReader.read(inBody)))
                .hasMessageStartingWith("illegal opcode");
    }

    @Test
    void aTypeMayNameItself() {
        ModuleBytes own = module().item(Section.TYPE, FUNCTION, 1, REF, 0, 0)
                .item(Section.TYPE, FUNCTION, 1, REF, 1, 0)
                .item(Section.TYPE, FUNCTION, 1, REF, 0, 0);
        Module module = ModuleReader.read(own.toBytes());

        assertThat(module.types().get(1)).isSameAs(module.types().get(0));
        // Another one: it does not name itself.
        assertThat(module.definedTypes().first(2)).hasValue(2);
        assertThat(module.definedTypes().digest(2))
                .isNotEqualTo(module.definedTypes().digest(0));
    }

    /** Written out, the last of them would have 2^40 parameters. */
    @Test
    void digestsOfNestedTypesAreShort() {
        ModuleBytes nested = module().item(Section.TYPE, FUNCTION, 0, 0);
        for (int i = 0; i < 40; i++) {
            nested.item(Section.TYPE, FUNCTION, 2, REF, i, REF, i, 0);
        }
        Module module = ModuleReader.read(nested.toBytes());
        // The same types in another module, where they have other indices.
        ModuleBytes moved = module().item(Section.TYPE, FUNCTION, 1, I32, 0).item(Section.TYPE, FUNCTION, 0, 0);
        for (int i = 1; i <= 40; i++) {
            moved.item(Section.TYPE, FUNCTION, 2, REF, i, REF, i, 0);
        }
        Module other = ModuleReader.read(moved.toBytes());

        assertThat(module.definedTypes().digest(40))
                .isEqualTo(other.definedTypes().digest(41))
                .isNotEqualTo(module.definedTypes().digest(39))
                .hasSize(64);
    }

    @Test
    void tablesWithoutNullNeedAValue() {
        ModuleBytes types = module().item(Section.TYPE, FUNCTION, 0, 0).item(Section.FUNCTION, 0);
        assertValid(
                types.item(Section.TABLE, 0x40, 0, REF, 0, 0, 3, 0xD2, 0, END).body());
        assertInvalid(
                module().item(Section.TABLE, REF, FUNCREF, 0, 0),
                "type mismatch: a table of (ref func) needs an initial value");
        assertInvalid(
                module().item(Section.TABLE, 0x40, 0, REF, FUNCREF, 0, 0, REF_NULL, FUNCREF, END),
                "type mismatch: end expects (ref func) but the stack has funcref");
    }

    @Test
    void segmentsMatchTheirTables() {
        ModuleBytes indices = module().item(Section.TYPE, FUNCTION, 0, 0)
                .item(Section.FUNCTION, 0)
                .item(Section.TABLE, NULLABLE_REF, 0, 0, 1)
                .item(Section.ELEMENT, 0, I32_CONST, 0, END, 1, 0)
                .body();
        assertInvalid(indices, "type mismatch: element segment has (ref func) but table 0 has (ref null 0)");
        assertValid(module().item(Section.TYPE, FUNCTION, 0, 0)
                .item(Section.FUNCTION, 0)
                .item(Section.TABLE, NULLABLE_REF, 0, 0, 1)
                .item(Section.ELEMENT, 6, 0, I32_CONST, 0, END, REF, 0, 1, 0xD2, 0, END)
                .body());
    }
}
