// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.instruction;

import static io.awsm.wasm.instruction.BranchOp.BR;
import static io.awsm.wasm.instruction.BranchOp.BR_IF;
import static io.awsm.wasm.instruction.BranchOp.BR_TABLE;
import static io.awsm.wasm.instruction.CallOp.CALL;
import static io.awsm.wasm.instruction.CallOp.CALL_INDIRECT;
import static io.awsm.wasm.instruction.CallOp.RETURN_CALL;
import static io.awsm.wasm.instruction.CallOp.RETURN_CALL_INDIRECT;
import static io.awsm.wasm.instruction.ConstantOp.F32_CONST;
import static io.awsm.wasm.instruction.ConstantOp.F64_CONST;
import static io.awsm.wasm.instruction.ConstantOp.I32_CONST;
import static io.awsm.wasm.instruction.ConstantOp.I64_CONST;
import static io.awsm.wasm.instruction.ConstantOp.V128_CONST;
import static io.awsm.wasm.instruction.ControlOp.NOP;
import static io.awsm.wasm.instruction.ControlOp.RETURN;
import static io.awsm.wasm.instruction.ControlOp.UNREACHABLE;
import static io.awsm.wasm.instruction.MemoryOp.DATA_DROP;
import static io.awsm.wasm.instruction.MemoryOp.MEMORY_COPY;
import static io.awsm.wasm.instruction.MemoryOp.MEMORY_FILL;
import static io.awsm.wasm.instruction.MemoryOp.MEMORY_GROW;
import static io.awsm.wasm.instruction.MemoryOp.MEMORY_INIT;
import static io.awsm.wasm.instruction.MemoryOp.MEMORY_SIZE;
import static io.awsm.wasm.instruction.ParametricOp.DROP;
import static io.awsm.wasm.instruction.ParametricOp.SELECT;
import static io.awsm.wasm.instruction.ParametricOp.SELECT_TYPED;
import static io.awsm.wasm.instruction.ReferenceOp.REF_FUNC;
import static io.awsm.wasm.instruction.ReferenceOp.REF_IS_NULL;
import static io.awsm.wasm.instruction.ReferenceOp.REF_NULL;
import static io.awsm.wasm.instruction.TableOp.ELEM_DROP;
import static io.awsm.wasm.instruction.TableOp.TABLE_COPY;
import static io.awsm.wasm.instruction.TableOp.TABLE_FILL;
import static io.awsm.wasm.instruction.TableOp.TABLE_GET;
import static io.awsm.wasm.instruction.TableOp.TABLE_GROW;
import static io.awsm.wasm.instruction.TableOp.TABLE_INIT;
import static io.awsm.wasm.instruction.TableOp.TABLE_SET;
import static io.awsm.wasm.instruction.TableOp.TABLE_SIZE;
import static io.awsm.wasm.instruction.VariableOp.GLOBAL_GET;
import static io.awsm.wasm.instruction.VariableOp.GLOBAL_SET;
import static io.awsm.wasm.instruction.VariableOp.LOCAL_GET;
import static io.awsm.wasm.instruction.VariableOp.LOCAL_SET;
import static io.awsm.wasm.instruction.VariableOp.LOCAL_TEE;
import static io.awsm.wasm.type.NumberType.F32;
import static io.awsm.wasm.type.NumberType.F64;
import static io.awsm.wasm.type.NumberType.I32;
import static io.awsm.wasm.type.NumberType.I64;
import static io.awsm.wasm.type.ReferenceType.EXTERNREF;
import static io.awsm.wasm.type.ReferenceType.FUNCREF;
import static io.awsm.wasm.type.VectorType.V128;
import static java.util.stream.Collectors.joining;

import io.awsm.wasm.TextFormat;
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

    /** One for each row of the opcode tables, but for blocks; {@link OpcodeTableTest} knows that none is missing. */
    static List<TypedInstruction> all() {
        List<TypedInstruction> rows = new ArrayList<>();
        for (NumericOp op : NumericOp.values()) {
            rows.add(row(new Instruction.Numeric(op), "", op.signature()));
        }
        for (VectorOp op : VectorOp.values()) {
            rows.add(row(new Instruction.Vector(op), "", op.signature()));
        }
        for (VectorLaneOp op : VectorLaneOp.values()) {
            List<Integer> lanes = IntStream.rangeClosed(1, op.namedLanes())
                    .map(i -> op.laneLimit() - i)
                    .boxed()
                    .toList();
            String text = lanes.stream().map(l -> " " + l).collect(joining());
            rows.add(row(new Instruction.VectorLane(op, lanes), text, op.signature()));
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
        for (LaneAccessOp op : LaneAccessOp.values()) {
            int lane = op.shape().lanes() - 1;
            Instruction access = new Instruction.LaneAccess(op, argument(op.bytes()), lane);
            rows.add(row(access, memory(op.bytes()) + " " + lane, op.isStore() ? List.of() : List.of(V128), I32, V128));
        }
        addConstants(rows);
        addControl(rows);
        addReferencesAndVariables(rows);
        addTables(rows);
        addMemories(rows);
        return rows;
    }

    private static void addConstants(List<TypedInstruction> rows) {
        rows.add(row(constant(I32_CONST, 0x8000_0000L, 0), " -2147483648", List.of(I32)));
        rows.add(row(constant(I64_CONST, Long.MIN_VALUE, 0), " -9223372036854775808", List.of(I64)));
        rows.add(row(constant(F32_CONST, 0x7FA00000, 0), " nan:0x200000", List.of(F32)));
        rows.add(row(constant(F64_CONST, 0xFFF4000000000000L, 0), " -nan:0x4000000000000", List.of(F64)));
        rows.add(row(
                constant(V128_CONST, 0x0706050403020100L, -1L),
                " i8x16 0 1 2 3 4 5 6 7 -1 -1 -1 -1 -1 -1 -1 -1",
                List.of(V128)));
    }

    private static Instruction constant(ConstantOp op, long low, long high) {
        return new Instruction.Constant(op, low, high);
    }

    private static void addControl(List<TypedInstruction> rows) {
        rows.add(row(new Instruction.Control(UNREACHABLE), "", List.of()));
        rows.add(row(new Instruction.Control(NOP), "", List.of()));
        rows.add(row(new Instruction.Control(RETURN), "", List.of()));
        rows.add(row(new Instruction.Branch(BR, 0, LabelTable.NONE), " 0", List.of()));
        rows.add(row(new Instruction.Branch(BR_IF, 0, LabelTable.NONE), " 0", List.of(), I32));
        rows.add(row(new Instruction.Branch(BR_TABLE, 0, new LabelTable(0, 0)), " 0 0 0", List.of(), I32));
        rows.add(row(new Instruction.Call(CALL, 1, 0), " 1", List.of(I64), I32));
        rows.add(row(new Instruction.Call(CALL_INDIRECT, 0, 2), " 2 (type 0)", List.of(I64), I32, I32));
        rows.add(row(new Instruction.Call(RETURN_CALL, 1, 0), " 1", List.of(I64), I32));
        rows.add(row(new Instruction.Call(RETURN_CALL_INDIRECT, 0, 2), " 2 (type 0)", List.of(I64), I32, I32));
    }

    private static void addReferencesAndVariables(List<TypedInstruction> rows) {
        rows.add(row(new Instruction.Reference(REF_NULL, EXTERNREF, 0), " extern", List.of(EXTERNREF)));
        rows.add(row(new Instruction.Reference(REF_IS_NULL, null, 0), "", List.of(I32), FUNCREF));
        rows.add(row(new Instruction.Reference(REF_FUNC, null, 0), " 0", List.of(FUNCREF)));
        rows.add(row(new Instruction.Parametric(DROP, List.of()), "", List.of(), F64));
        rows.add(row(new Instruction.Parametric(SELECT, List.of()), "", List.of(V128), V128, V128, I32));
        rows.add(row(
                new Instruction.Parametric(SELECT_TYPED, List.of(FUNCREF)),
                " (result funcref)",
                List.of(FUNCREF),
                FUNCREF,
                FUNCREF,
                I32));
        rows.add(row(new Instruction.Variable(LOCAL_GET, 0), " 0", List.of(F32, F32), F32));
        rows.add(row(new Instruction.Variable(LOCAL_SET, 0), " 0", List.of(), F32));
        rows.add(row(new Instruction.Variable(LOCAL_TEE, 0), " 0", List.of(F32), F32));
        rows.add(row(new Instruction.Variable(GLOBAL_GET, 0), " 0", List.of(I64)));
        rows.add(row(new Instruction.Variable(GLOBAL_SET, 0), " 0", List.of(), I64));
    }

    private static void addTables(List<TypedInstruction> rows) {
        rows.add(row(new Instruction.Table(TABLE_GET, 1, 0), " 1", List.of(EXTERNREF), I32));
        rows.add(row(new Instruction.Table(TABLE_SET, 1, 0), " 1", List.of(), I32, EXTERNREF));
        rows.add(row(new Instruction.Table(TABLE_SIZE, 1, 0), " 1", List.of(I32)));
        rows.add(row(new Instruction.Table(TABLE_GROW, 1, 0), " 1", List.of(I32), EXTERNREF, I32));
        rows.add(row(new Instruction.Table(TABLE_FILL, 1, 0), " 1", List.of(), I32, EXTERNREF, I32));
        rows.add(row(new Instruction.Table(TABLE_COPY, 2, 0), " 2 0", List.of(), I32, I32, I32));
        rows.add(row(new Instruction.Table(TABLE_INIT, 2, 0), " 2 0", List.of(), I32, I32, I32));
        rows.add(row(new Instruction.Table(ELEM_DROP, 0, 0), " 0", List.of()));
    }

    private static void addMemories(List<TypedInstruction> rows) {
        rows.add(row(new Instruction.Memory(MEMORY_SIZE, 0, 0), "", List.of(I32)));
        rows.add(row(new Instruction.Memory(MEMORY_GROW, 0, 0), "", List.of(I32), I32));
        rows.add(row(new Instruction.Memory(MEMORY_FILL, 0, 0), "", List.of(), I32, I32, I32));
        rows.add(row(new Instruction.Memory(MEMORY_COPY, 0, 0), "", List.of(), I32, I32, I32));
        rows.add(row(new Instruction.Memory(MEMORY_INIT, 0, 1), " 1", List.of(), I32, I32, I32));
        rows.add(row(new Instruction.Memory(DATA_DROP, 1, 0), " 1", List.of()));
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
        return ModuleReader.read(TextFormat.assemble(
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
