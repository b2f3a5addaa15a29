// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.instruction;

import static io.awsm.wasm.type.NumberType.I64;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.dylibso.chicory.wabt.Wat2Wasm;
import io.awsm.wasm.Feature;
import io.awsm.wasm.Features;
import io.awsm.wasm.MalformedException;
import io.awsm.wasm.UnsupportedException;
import io.awsm.wasm.WasmException;
import io.awsm.wasm.binary.BinaryReader;
import io.awsm.wasm.binary.InstructionReader;
import io.awsm.wasm.binary.ModuleReader;
import io.awsm.wasm.module.Module;
import io.awsm.wasm.type.BlockType;
import io.awsm.wasm.type.DefinedTypes;
import io.awsm.wasm.validation.InstructionList;
import io.awsm.wasm.validation.ModuleValidator;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The opcode tables against an assembler. For each row a function is assembled that has the row's operands as
 * parameters and its result as result, so a wrong opcode, mnemonic, signature, width or immediate shows: the assembler
 * validates what it is given. That no opcode has a meaning without a row shows by trying all.
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
                        new Instruction.Block(BlockOp.BLOCK, new BlockType.Empty()),
                        new Instruction.Control(ControlOp.END),
                        new Instruction.Block(BlockOp.LOOP, new BlockType.Single(I64)),
                        new Instruction.Constant(ConstantOp.I64_CONST, 0, 0),
                        new Instruction.Control(ControlOp.END),
                        new Instruction.Parametric(ParametricOp.DROP, List.of()),
                        new Instruction.Constant(ConstantOp.I32_CONST, 0, 0),
                        new Instruction.Constant(ConstantOp.I32_CONST, 1, 0),
                        new Instruction.Block(BlockOp.IF, new BlockType.Indexed(0)),
                        new Instruction.Control(ControlOp.ELSE),
                        new Instruction.Control(ControlOp.NOP),
                        new Instruction.Control(ControlOp.END),
                        new Instruction.Parametric(ParametricOp.DROP, List.of()),
                        new Instruction.Control(ControlOp.END));
    }

    /** Together with {@link #blocksAreDecoded}, and {@code FunctionReferencesTest} for what the assembler does not know. */
    @Test
    void noRowIsForgotten() {
        Set<Op> tested = new HashSet<>(List.of(BlockOp.values()));
        Collections.addAll(tested, ControlOp.ELSE, ControlOp.END);
        TypedInstruction.all().forEach(typed -> tested.add(typed.instruction().op()));

        assertThat(tested)
                .containsExactlyInAnyOrderElementsOf(Op.all().stream()
                        .filter(op -> !(op instanceof UnimplementedOp) && op.feature() != Feature.FUNCTION_REFERENCES)
                        .toList());
    }

    @Test
    void everyRowHasItsTable() {
        Set<Class<?>> ofInstructions = Stream.of(Instruction.class.getPermittedSubclasses())
                .map(kind -> kind.getRecordComponents()[0].getType())
                .collect(toSet());
        ofInstructions.add(UnimplementedOp.class);

        assertThat(Op.class.getPermittedSubclasses()).containsExactlyInAnyOrderElementsOf(ofInstructions);
    }

    /** The number of instructions is the specification's, of 3.0 with the proposals that have opcodes. */
    @Test
    void theTablesAreComplete() {
        Map<Feature.Standard, Long> rows =
                Op.all().stream().collect(groupingBy(op -> op.feature().standard(), TreeMap::new, counting()));

        assertThat(rows)
                .containsEntry(Feature.Standard.V1, 172L)
                .containsEntry(Feature.Standard.V2, 265L)
                .containsEntry(Feature.Standard.V3, 62L)
                .containsEntry(Feature.Standard.PROPOSAL, 84L);
        assertThat(Op.all()).extracting(Op::opcode).doesNotHaveDuplicates();
    }

    /** All others are illegal. */
    @Test
    void everyOpcodeThatHasARowIsKnownOrUnsupported() {
        for (int prefix : new int[] {0, 0xFB, 0xFC, 0xFD, 0xFE}) {
            Map<Integer, Outcome> expected = Op.all().stream()
                    .filter(op -> op.prefix() == prefix)
                    .collect(
                            toMap(Op::code, op -> op instanceof UnimplementedOp ? Outcome.UNSUPPORTED : Outcome.KNOWN));
            for (int code = 0; code < (prefix == 0 ? 0xFB : 1000); code++) {
                assertThat(outcome(prefix, code, Features.DEFAULT))
                        .as("0x%02x 0x%x", prefix, code)
                        .isEqualTo(expected.getOrDefault(code, Outcome.ILLEGAL));
            }
        }
        assertThat(outcome(0, 0xFF, Features.DEFAULT)).isEqualTo(Outcome.ILLEGAL);
    }

    @Test
    void everyRowIsRefusedWithoutItsFeature() {
        for (Op op : Op.all()) {
            if (op.feature() != Feature.MVP) {
                assertThat(outcome(op.prefix(), op.code(), Features.DEFAULT.without(op.feature())))
                        .as(op.mnemonic())
                        .isEqualTo(Outcome.UNSUPPORTED);
            }
        }
    }

    private enum Outcome {
        KNOWN,
        ILLEGAL,
        UNSUPPORTED
    }

    private static Outcome outcome(int prefix, int code, Features features) {
        byte[] bytes = new byte[64];
        int at = 0;
        if (prefix != 0) {
            bytes[at++] = (byte) prefix;
            bytes[at++] = (byte) (code & 0x7F | 0x80);
            bytes[at] = (byte) (code >> 7);
        } else {
            bytes[at++] = (byte) code;
            // The immediates: zeros, but for the instructions that need a type.
            bytes[at] = (byte) (code == ReferenceOp.REF_NULL.code() ? 0x70 : 0);
        }
        return outcome(bytes, features);
    }

    private static Outcome outcome(byte[] bytes, Features features) {
        try {
            InstructionReader.read(new BinaryReader(bytes, 0, bytes.length, -1, features, new DefinedTypes()));
            return Outcome.KNOWN;
        } catch (MalformedException e) {
            assertThat(e.reason()).startsWith("illegal opcode");
            return Outcome.ILLEGAL;
        } catch (UnsupportedException e) {
            assertThat(e.reason()).containsPattern(" are (not supported|turned off)");
            return Outcome.UNSUPPORTED;
        } catch (WasmException e) {
            throw new AssertionError(e);
        }
    }
}
