// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.validation;

import static io.awsm.wasm.ModuleBytes.bytes;
import static io.awsm.wasm.ModuleBytes.code;
import static io.awsm.wasm.ModuleBytes.concat;
import static io.awsm.wasm.ModuleBytes.module;
import static io.awsm.wasm.ModuleBytes.sized;
import static io.awsm.wasm.Opcodes.*;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.awsm.wasm.ModuleBytes;
import io.awsm.wasm.binary.ModuleReader;
import io.awsm.wasm.instruction.Instruction;
import io.awsm.wasm.module.Module;
import io.awsm.wasm.module.Section;
import org.junit.jupiter.api.Test;

/** What a consumer sees: live code only, and every block with its end. */
class FunctionConsumerTest {

    private static InstructionList consume(ModuleBytes bytes) {
        Module module = ModuleReader.read(bytes.toBytes());
        InstructionList list = new InstructionList();
        FunctionValidator.validate(module, 0, list);
        return list;
    }

    private static void assertSeen(String expected, int... instructions) {
        assertThat(consume(code(instructions)).instructions.stream()
                        .map(Instruction::mnemonic)
                        .collect(joining(" ")))
                .isEqualTo(expected);
    }

    @Test
    void endOfTheFunctionIsTheLastInstruction() {
        assertSeen("end");
        assertSeen("nop end", NOP);
        assertSeen("unreachable end", UNREACHABLE);
    }

    @Test
    void deadCodeIsWithheld() {
        assertSeen("unreachable end", UNREACHABLE, NOP, I32_CONST, 1, DROP);
        assertSeen("return end", RETURN, NOP);
        assertSeen("br end", BR, 0, NOP);
        assertSeen("i32.const br_table end", I32_CONST, 0, BR_TABLE, 0, 0, NOP);
        assertSeen("i32.const br_if nop end", I32_CONST, 0, BR_IF, 0, NOP);
    }

    @Test
    void codeBehindABlockIsLive() {
        assertSeen("block br end nop end", BLOCK, VOID, BR, 0, NOP, END, NOP);
        // even if no branch leads there
        assertSeen("block unreachable end nop end", BLOCK, VOID, UNREACHABLE, NOP, END, NOP);
        assertSeen("loop br end nop end", LOOP, VOID, BR, 0, NOP, END, NOP);
    }

    @Test
    void blocksInDeadCodeAreWithheldAsAWhole() {
        assertSeen("unreachable end", UNREACHABLE, BLOCK, VOID, NOP, END, NOP);
        assertSeen("unreachable end", UNREACHABLE, BLOCK, VOID, LOOP, VOID, END, UNREACHABLE, END, LOOP, VOID, END);
        assertSeen("unreachable end", UNREACHABLE, IF, VOID, NOP, ELSE, NOP, END);
        assertSeen(
                "block unreachable end nop end",
                BLOCK,
                VOID,
                UNREACHABLE,
                BLOCK,
                VOID,
                UNREACHABLE,
                END,
                NOP,
                END,
                NOP);
    }

    @Test
    void bothBranchesOfIfAreLive() {
        assertSeen(
                "i32.const if unreachable else nop end nop end",
                I32_CONST,
                0,
                IF,
                VOID,
                UNREACHABLE,
                NOP,
                ELSE,
                NOP,
                END,
                NOP);
        assertSeen(
                "i32.const if nop else unreachable end nop end",
                I32_CONST,
                0,
                IF,
                VOID,
                NOP,
                ELSE,
                UNREACHABLE,
                NOP,
                END,
                NOP);
        assertSeen(
                "i32.const if unreachable else unreachable end nop end",
                I32_CONST,
                0,
                IF,
                VOID,
                UNREACHABLE,
                ELSE,
                UNREACHABLE,
                END,
                NOP);
        assertSeen("i32.const if unreachable end end", I32_CONST, 0, IF, VOID, UNREACHABLE, NOP, END);
        assertSeen("i32.const if else end end", I32_CONST, 0, IF, VOID, ELSE, END);
        // An if that is dead within a branch that is not
        assertSeen(
                "i32.const if unreachable else nop end end",
                I32_CONST,
                0,
                IF,
                VOID,
                UNREACHABLE,
                I32_CONST,
                0,
                IF,
                VOID,
                NOP,
                ELSE,
                NOP,
                END,
                ELSE,
                NOP,
                END);
    }

    @Test
    void offsetsAreThoseOfTheModule() {
        byte[] module = code(I32_CONST, 1, BLOCK, VOID, BR, 0, NOP, END, DROP).toBytes();
        int start = module.length - 10;
        assertThat(consume(code(I32_CONST, 1, BLOCK, VOID, BR, 0, NOP, END, DROP)).offsets)
                .containsExactly(start, start + 2, start + 4, start + 7, start + 8, start + 9);
    }

    @Test
    void localsAreReportedInGroups() {
        byte[] body = concat(bytes(4, 2, I32, 0, F32, 1, I32, 0xB8, 0x17, EXTERNREF), bytes(END));
        ModuleBytes bytes = module().item(Section.TYPE, 0x60, 2, I64, I64, 0)
                .item(Section.FUNCTION, 0)
                .item(Section.CODE, sized(body));
        assertThat(consume(bytes).locals).containsExactly("2 i32", "1 i32", "3000 externref");
    }
}
