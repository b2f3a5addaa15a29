package io.awsm.wasm.instruction;

import static io.awsm.wasm.type.NumberType.F32;
import static io.awsm.wasm.type.NumberType.F64;
import static io.awsm.wasm.type.NumberType.I32;
import static io.awsm.wasm.type.NumberType.I64;
import static io.awsm.wasm.type.ReferenceType.EXTERNREF;
import static io.awsm.wasm.type.ReferenceType.FUNCREF;
import static io.awsm.wasm.type.VectorType.V128;
import static java.util.stream.Collectors.joining;
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
import io.awsm.wasm.type.ValueType;
import io.awsm.wasm.validation.InstructionList;
import io.awsm.wasm.validation.ModuleValidator;
import java.util.ArrayList;
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

    /** A function in the text format, and the instruction before its end. */
    private record Row(String function, Instruction expected) {}

    private static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (NumericOp op : NumericOp.values()) {
            rows.add(row(new Instruction.Numeric(op), "", op.signature()));
        }
        for (VectorOp op : VectorOp.values()) {
            rows.add(row(new Instruction.Vector(op), "", op.signature()));
        }
        for (VectorLaneOp op : VectorLaneOp.values()) {
            int lane = op.shape().lanes() - 1;
            rows.add(row(new Instruction.VectorLane(op, lane), " " + lane, op.signature()));
        }
        for (LoadOp op : LoadOp.values()) {
            Instruction load = new Instruction.Load(op, argument(op.bytes()));
            rows.add(row(load, memory(op.bytes()), List.of(op.type()), I32));
        }
        for (StoreOp op : StoreOp.values()) {
            Instruction store = new Instruction.Store(op, argument(op.bytes()));
            rows.add(row(store, memory(op.bytes()), List.of(), I32, op.type()));
        }
        for (VectorLoadOp op : VectorLoadOp.values()) {
            Instruction load = new Instruction.VectorLoad(op, argument(op.bytes()));
            rows.add(row(load, memory(op.bytes()), List.of(V128), I32));
        }
        for (VectorLoadLaneOp op : VectorLoadLaneOp.values()) {
            int lane = op.shape().lanes() - 1;
            Instruction load = new Instruction.VectorLoadLane(op, argument(op.bytes()), lane);
            rows.add(row(load, memory(op.bytes()) + " " + lane, List.of(V128), I32, V128));
        }
        for (VectorStoreLaneOp op : VectorStoreLaneOp.values()) {
            int lane = op.shape().lanes() - 1;
            Instruction store = new Instruction.VectorStoreLane(op, argument(op.bytes()), lane);
            rows.add(row(store, memory(op.bytes()) + " " + lane, List.of(), I32, V128));
        }
        addKindsWithoutTable(rows);
        return rows;
    }

    private static void addKindsWithoutTable(List<Row> rows) {
        rows.add(row(new Instruction.VectorStore(argument(16)), memory(16), List.of(), I32, V128));
        rows.add(row(
                new Instruction.V128Const(0x0706050403020100L, -1L),
                " i8x16 0 1 2 3 4 5 6 7 -1 -1 -1 -1 -1 -1 -1 -1",
                List.of(V128)));
        rows.add(row(
                new Instruction.VectorShuffle(
                        IntStream.range(0, 16).map(i -> 2 * i).boxed().toList()),
                " 0 2 4 6 8 10 12 14 16 18 20 22 24 26 28 30",
                List.of(V128),
                V128,
                V128));
        rows.add(row(new Instruction.I32Const(Integer.MIN_VALUE), " -2147483648", List.of(I32)));
        rows.add(row(new Instruction.I64Const(Long.MIN_VALUE), " -9223372036854775808", List.of(I64)));
        rows.add(row(new Instruction.F32Const(0x7FA00000), " nan:0x200000", List.of(F32)));
        rows.add(row(new Instruction.F64Const(0xFFF4000000000000L), " -nan:0x4000000000000", List.of(F64)));

        rows.add(row(new Instruction.Unreachable(), "", List.of()));
        rows.add(row(new Instruction.Nop(), "", List.of()));
        rows.add(row(new Instruction.Br(0), " 0", List.of()));
        rows.add(row(new Instruction.BrIf(0), " 0", List.of(), I32));
        rows.add(row(new Instruction.BrTable(new LabelTable(new int[] {0, 0}, 0)), " 0 0 0", List.of(), I32));
        rows.add(row(new Instruction.Return(), "", List.of()));
        rows.add(row(new Instruction.Call(1), " 1", List.of(I64), I32));
        rows.add(row(new Instruction.CallIndirect(0, 0), " (type 0)", List.of(I64), I32, I32));

        rows.add(row(new Instruction.RefNull(EXTERNREF), " extern", List.of(EXTERNREF)));
        rows.add(row(new Instruction.RefIsNull(), "", List.of(I32), FUNCREF));
        rows.add(row(new Instruction.RefFunc(0), " 0", List.of(FUNCREF)));
        rows.add(row(new Instruction.Drop(), "", List.of(), F64));
        rows.add(row(new Instruction.Select(), "", List.of(V128), V128, V128, I32));
        rows.add(row(
                new Instruction.SelectTyped(List.of(FUNCREF)),
                " (result funcref)",
                List.of(FUNCREF),
                FUNCREF,
                FUNCREF,
                I32));
        rows.add(row(new Instruction.LocalGet(0), " 0", List.of(F32, F32), F32));
        rows.add(row(new Instruction.LocalSet(0), " 0", List.of(), F32));
        rows.add(row(new Instruction.LocalTee(0), " 0", List.of(F32), F32));
        rows.add(row(new Instruction.GlobalGet(0), " 0", List.of(I64)));
        rows.add(row(new Instruction.GlobalSet(0), " 0", List.of(), I64));

        rows.add(row(new Instruction.TableGet(1), " 1", List.of(EXTERNREF), I32));
        rows.add(row(new Instruction.TableSet(1), " 1", List.of(), I32, EXTERNREF));
        rows.add(row(new Instruction.TableSize(1), " 1", List.of(I32)));
        rows.add(row(new Instruction.TableGrow(1), " 1", List.of(I32), EXTERNREF, I32));
        rows.add(row(new Instruction.TableFill(1), " 1", List.of(), I32, EXTERNREF, I32));
        rows.add(row(new Instruction.TableCopy(2, 0), " 2 0", List.of(), I32, I32, I32));
        rows.add(row(new Instruction.TableInit(2, 0), " 2 0", List.of(), I32, I32, I32));
        rows.add(row(new Instruction.ElemDrop(0), " 0", List.of()));
        rows.add(row(new Instruction.MemorySize(0), "", List.of(I32)));
        rows.add(row(new Instruction.MemoryGrow(0), "", List.of(I32), I32));
        rows.add(row(new Instruction.MemoryFill(0), "", List.of(), I32, I32, I32));
        rows.add(row(new Instruction.MemoryCopy(0, 0), "", List.of(), I32, I32, I32));
        rows.add(row(new Instruction.MemoryInit(0, 1), " 1", List.of(), I32, I32, I32));
        rows.add(row(new Instruction.DataDrop(1), " 1", List.of()));
    }

    private static Row row(Instruction expected, String immediates, Signature signature) {
        return row(
                expected,
                immediates,
                List.of(signature.result()),
                signature.operands().toArray(ValueType[]::new));
    }

    private static Row row(Instruction expected, String immediates, List<ValueType> results, ValueType... operands) {
        StringBuilder text = new StringBuilder("(func");
        for (ValueType operand : operands) {
            text.append(" (param ").append(operand.text()).append(')');
        }
        for (ValueType result : results) {
            text.append(" (result ").append(result.text()).append(')');
        }
        for (int i = 0; i < operands.length; i++) {
            text.append(" local.get ").append(i);
        }
        return new Row(text + " " + expected.mnemonic() + immediates + ")", expected);
    }

    /** Natural alignment and an offset. */
    private static MemoryArgument argument(int bytes) {
        return new MemoryArgument(Integer.numberOfTrailingZeros(bytes), 0xFFFF_FFFFL, 0);
    }

    private static String memory(int bytes) {
        return " offset=0xffffffff align=" + bytes;
    }

    @Test
    void assembledInstructionsAreDecodedAndValid() {
        List<Row> rows = rows();
        String text = """
                (module
                  (type (func (param i32) (result i64)))
                  (import "m" "f" (func (type 0)))
                  (import "m" "g" (func (type 0)))
                  (memory 1)
                  (table 1 funcref) (table 1 externref) (table 1 funcref)
                  (global (mut i64) (i64.const 0))
                  (data "x") (data "y")
                  (elem func 0)
                """ + rows.stream().map(Row::function).collect(joining("\n")) + ")";
        Module module = ModuleReader.read(Wat2Wasm.parse(text));
        ModuleValidator.validate(module);

        assertThat(module.bodies()).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
            List<Instruction> instructions = InstructionList.of(module, module.importedFunctions() + i);
            Instruction expected = rows.get(i).expected();
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
        Set<Integer> unsupported = new TreeSet<>(Set.of(0x06, 0x07, 0x08, 0x09, 0x18, 0x19, 0x1F));
        Collections.addAll(unsupported, 0x12, 0x13, 0x14, 0x15, 0xD3, 0xD4, 0xD5, 0xD6, 0xFB, 0xFE);
        Collections.addAll(unsupported, 0xE0, 0xE1, 0xE2, 0xE3, 0xE4, 0xE5);

        assertThat(opcodes(256, Outcome.UNSUPPORTED)).containsExactlyElementsOf(unsupported);
        // 183 instructions and the two prefixes
        assertThat(opcodes(256, Outcome.KNOWN)).hasSize(185);
        assertThat(opcodes(256, Outcome.ILLEGAL))
                .hasSize(256 - 185 - unsupported.size())
                .contains(0x0A, 0x16, 0x1D, 0x27, 0xC5, 0xCF, 0xD7, 0xFA, 0xFF);
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
