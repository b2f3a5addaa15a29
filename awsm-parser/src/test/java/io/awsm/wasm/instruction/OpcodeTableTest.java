package io.awsm.wasm.instruction;

import static io.awsm.wasm.type.NumberType.I64;
import static org.assertj.core.api.Assertions.assertThat;

import com.dylibso.chicory.wabt.Wat2Wasm;
import io.awsm.wasm.MalformedException;
import io.awsm.wasm.UnsupportedException;
import io.awsm.wasm.WasmException;
import io.awsm.wasm.binary.BinaryReader;
import io.awsm.wasm.binary.InstructionReader;
import io.awsm.wasm.binary.ModuleReader;
import io.awsm.wasm.module.Module;
import io.awsm.wasm.type.BlockType;
import io.awsm.wasm.validation.InstructionList;
import io.awsm.wasm.validation.ModuleValidator;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The opcode tables against an assembler. For each row a function is assembled that has the row's operands as
 * parameters and its result as result, so a wrong opcode, mnemonic, signature, width or immediate shows: the assembler
 * validates what it is given. That no row is missing shows by trying all opcodes.
 */
class OpcodeTableTest {

    @Test
    void assembledInstructionsAreDecodedAndValid() {
        List<TypedInstruction> rows = TypedInstruction.all();
        Module module = TypedInstruction.assemble(rows);
        ModuleValidator.validate(module);

        assertThat(module.bodies()).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
            List<Instruction> instructions = InstructionList.of(module, module.importedFunctions() + i);
            Instruction expected = rows.get(i).instruction();
            // Behind an instruction that does not fall through comes just the end.
            assertThat(instructions.get(instructions.size() - 2))
                    .as(rows.get(i).function())
                    .isEqualTo(expected);
        }
    }

    @Test
    void blocksAreDecoded() {
        Module module = ModuleReader.read(Wat2Wasm.parse("""
                (module (type (func (param i32) (result i32)))
                  (func (block) (loop (result i64) i64.const 0) drop
                    i32.const 0 i32.const 1 if (type 0) else nop end drop))
                """));

        assertThat(InstructionList.of(module, 0))
                .containsExactly(
                        new Instruction.Block(new BlockType.Empty()),
                        new Instruction.End(),
                        new Instruction.Loop(new BlockType.Single(I64)),
                        new Instruction.I64Const(0),
                        new Instruction.End(),
                        new Instruction.Drop(),
                        new Instruction.I32Const(0),
                        new Instruction.I32Const(1),
                        new Instruction.If(new BlockType.Indexed(0)),
                        new Instruction.Else(),
                        new Instruction.Nop(),
                        new Instruction.End(),
                        new Instruction.Drop(),
                        new Instruction.End());
    }

    @Test
    void everyOpcodeOfOneByteIsKnownOrRefused() {
        Set<Integer> unsupported = new TreeSet<>(Set.of(0x06, 0x07, 0x08, 0x09, 0x0A, 0x18, 0x19, 0x1F));
        Collections.addAll(unsupported, 0x12, 0x13, 0x14, 0x15, 0xD3, 0xD4, 0xD5, 0xD6, 0xFB, 0xFE);
        Collections.addAll(unsupported, 0xE0, 0xE1, 0xE2, 0xE3, 0xE4, 0xE5);

        assertThat(opcodes(256, Outcome.UNSUPPORTED)).containsExactlyElementsOf(unsupported);
        // 183 instructions and the two prefixes
        assertThat(opcodes(256, Outcome.KNOWN)).hasSize(185);
        assertThat(opcodes(256, Outcome.ILLEGAL))
                .hasSize(256 - 185 - unsupported.size())
                .contains(0x16, 0x1D, 0x27, 0xC5, 0xCF, 0xD7, 0xFA, 0xFF);
    }

    @Test
    void everyOpcodeBehindAPrefixIsKnownOrRefused() {
        assertThat(opcodes(1000, Outcome.KNOWN, 0xFC)).containsExactlyElementsOf(range(0, 18));
        assertThat(opcodes(1000, Outcome.UNSUPPORTED, 0xFC)).containsExactlyElementsOf(range(0x13, 0x17));

        Set<Integer> vectors = new TreeSet<>(range(0, 256));
        vectors.removeAll(Set.of(0x9A, 0xA2, 0xA5, 0xA6, 0xAF, 0xB0, 0xB2, 0xB3, 0xB4, 0xBB));
        vectors.removeAll(Set.of(0xC2, 0xC5, 0xC6, 0xCF, 0xD0, 0xD2, 0xD3, 0xD4, 0xE2, 0xEE));
        assertThat(vectors).hasSize(236);
        assertThat(opcodes(1000, Outcome.KNOWN, 0xFD)).containsExactlyElementsOf(vectors);
        assertThat(opcodes(1000, Outcome.UNSUPPORTED, 0xFD)).containsExactlyElementsOf(range(0x100, 0x114));
    }

    private enum Outcome {
        KNOWN,
        ILLEGAL,
        UNSUPPORTED
    }

    private static Set<Integer> range(int start, int end) {
        return new TreeSet<>(IntStream.range(start, end).boxed().toList());
    }

    /** The opcodes below {@code end}, behind the prefix if there is one, for which reading has the outcome. */
    private static Set<Integer> opcodes(int end, Outcome outcome, int... prefix) {
        Set<Integer> found = new TreeSet<>();
        for (int opcode = 0; opcode < end; opcode++) {
            byte[] bytes = new byte[64];
            int at = 0;
            if (prefix.length > 0) {
                bytes[at++] = (byte) prefix[0];
                bytes[at++] = (byte) (opcode & 0x7F | 0x80);
                bytes[at] = (byte) (opcode >> 7);
            } else {
                bytes[at++] = (byte) opcode;
                // The immediates: zeros, but for the instructions that need a type.
                bytes[at] = (byte) (opcode == 0xD0 ? 0x70 : 0);
            }
            if (outcome(bytes) == outcome) {
                found.add(opcode);
            }
        }
        return found;
    }

    private static Outcome outcome(byte[] bytes) {
        try {
            InstructionReader.read(new BinaryReader(bytes, 0, bytes.length, -1));
            return Outcome.KNOWN;
        } catch (MalformedException e) {
            assertThat(e.reason()).startsWith("illegal opcode");
            return Outcome.ILLEGAL;
        } catch (UnsupportedException e) {
            assertThat(e.reason()).endsWith(" are not supported");
            return Outcome.UNSUPPORTED;
        } catch (WasmException e) {
            throw new AssertionError(e);
        }
    }
}
