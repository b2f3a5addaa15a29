package io.awsm.wasm.instruction;

import static io.awsm.wasm.type.NumberType.F32;
import static io.awsm.wasm.type.NumberType.F64;
import static io.awsm.wasm.type.NumberType.I32;
import static io.awsm.wasm.type.NumberType.I64;
import static io.awsm.wasm.type.ReferenceType.EXTERNREF;
import static io.awsm.wasm.type.ReferenceType.FUNCREF;
import static io.awsm.wasm.type.VectorType.V128;
import static java.util.stream.Collectors.joining;

import com.dylibso.chicory.wabt.Wat2Wasm;
import io.awsm.wasm.binary.ModuleReader;
import io.awsm.wasm.module.Module;
import io.awsm.wasm.type.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An instruction with its type.
 *
 * @param immediates in the text format, with a space before them
 */
record TypedInstruction(Instruction instruction, String immediates, List<ValueType> operands, List<ValueType> results) {

    /** One row of each table, and one of each kind that has no table, but for blocks. */
    static List<TypedInstruction> all() {
        List<TypedInstruction> rows = new ArrayList<>();
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

    private static void addKindsWithoutTable(List<TypedInstruction> rows) {
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

    private static TypedInstruction row(Instruction expected, String immediates, Signature signature) {
        return row(
                expected,
                immediates,
                List.of(signature.result()),
                signature.operands().toArray(ValueType[]::new));
    }

    private static TypedInstruction row(
            Instruction instruction, String immediates, List<ValueType> results, ValueType... operands) {
        return new TypedInstruction(instruction, immediates, List.of(operands), results);
    }

    /** A function in the text format that has the operands as parameters, and the instruction before its end. */
    String function() {
        StringBuilder text = new StringBuilder("(func");
        operands.forEach(o -> text.append(" (param ").append(o.text()).append(')'));
        results.forEach(r -> text.append(" (result ").append(r.text()).append(')'));
        IntStream.range(0, operands.size())
                .forEach(i -> text.append(" local.get ").append(i));
        return text + " " + instruction.mnemonic() + immediates + ")";
    }

    /** A module with two imported functions, one of each row, and all that they name. */
    static Module assemble(List<TypedInstruction> rows) {
        return ModuleReader.read(Wat2Wasm.parse(
                """
                (module
                  (type (func (param i32) (result i64)))
                  (import "m" "f" (func (type 0)))
                  (import "m" "g" (func (type 0)))
                  (memory 1)
                  (table 1 funcref) (table 1 externref) (table 1 funcref)
                  (global (mut i64) (i64.const 0))
                  (data "x") (data "y")
                  (elem func 0)
                """ + rows.stream().map(TypedInstruction::function).collect(joining("\n")) + ")"));
    }

    /** Natural alignment and an offset. */
    private static MemoryArgument argument(int bytes) {
        return new MemoryArgument(Integer.numberOfTrailingZeros(bytes), 0xFFFF_FFFFL, 0);
    }

    private static String memory(int bytes) {
        return " offset=0xffffffff align=" + bytes;
    }
}
