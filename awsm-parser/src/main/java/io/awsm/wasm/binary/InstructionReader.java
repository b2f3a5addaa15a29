package io.awsm.wasm.binary;

import io.awsm.wasm.ImplementationLimits;
import io.awsm.wasm.instruction.Instruction;
import io.awsm.wasm.instruction.LabelTable;
import io.awsm.wasm.instruction.LoadOp;
import io.awsm.wasm.instruction.MemoryArgument;
import io.awsm.wasm.instruction.NumericOp;
import io.awsm.wasm.instruction.StoreOp;
import io.awsm.wasm.instruction.VectorLaneOp;
import io.awsm.wasm.instruction.VectorLoadLaneOp;
import io.awsm.wasm.instruction.VectorLoadOp;
import io.awsm.wasm.instruction.VectorOp;
import io.awsm.wasm.instruction.VectorStoreLaneOp;
import io.awsm.wasm.type.BlockType;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads expressions one instruction at a time (specification 5.4), by three tables of what each opcode is and how its
 * immediates are read: opcodes of one byte, those behind the prefix 0xFC and those behind 0xFD.
 *
 * <p>It knows no nesting: {@code end} is an instruction like others. Instructions without immediates are constants.
 */
public final class InstructionReader {

    private static final int PREFIX_FC = 0xFC;
    private static final int PREFIX_FD = 0xFD;

    /** Reads what follows the opcode. */
    @FunctionalInterface
    private interface Immediates {
        Instruction read(BinaryReader in);
    }

    private static final Immediates[] PLAIN = new Immediates[0x100];
    private static final Immediates[] FC = new Immediates[0x12];
    private static final Immediates[] FD = new Immediates[0x100];

    private InstructionReader() {}

    /** Reads the next instruction. */
    public static Instruction read(BinaryReader in) {
        int at = in.offset();
        int opcode = in.readByte();
        Immediates immediates = PLAIN[opcode];
        if (immediates == null) {
            throw in.errors(at).illegalOpcode(opcode);
        }
        return immediates.read(in);
    }

    /** By how much the instructions behind this one are nested deeper: 1, 0 or, behind {@code end}, -1. */
    public static int nesting(Instruction instruction) {
        if (instruction instanceof Instruction.Block
                || instruction instanceof Instruction.Loop
                || instruction instanceof Instruction.If) {
            return 1;
        }
        return instruction instanceof Instruction.End ? -1 : 0;
    }

    private static Instruction readPrefixed(BinaryReader in, int prefix, Immediates[] table) {
        int at = in.offset() - 1;
        int opcode = in.readU32();
        if (opcode < 0 || opcode >= table.length || table[opcode] == null) {
            throw in.errors(at).illegalOpcode(prefix, opcode);
        }
        return table[opcode].read(in);
    }

    static {
        control();
        references();
        parametric();
        variables();
        tables();
        memory();
        numeric();
        vectors();
    }

    private static void control() {
        constant(0x00, new Instruction.Unreachable());
        constant(0x01, new Instruction.Nop());
        blocks(0x02, Instruction.Block::new);
        blocks(0x03, Instruction.Loop::new);
        blocks(0x04, Instruction.If::new);
        constant(0x05, new Instruction.Else());
        constant(0x0B, new Instruction.End());
        index(0x0C, Instruction.Br::new);
        index(0x0D, Instruction.BrIf::new);
        put(0x0E, in -> new Instruction.BrTable(readLabelTable(in)));
        constant(0x0F, new Instruction.Return());
        index(0x10, Instruction.Call::new);
        indices(0x11, Instruction.CallIndirect::new);
    }

    private static void references() {
        put(0xD0, in -> new Instruction.RefNull(TypeReader.readReferenceType(in)));
        constant(0xD1, new Instruction.RefIsNull());
        index(0xD2, Instruction.RefFunc::new);
    }

    private static void parametric() {
        constant(0x1A, new Instruction.Drop());
        constant(0x1B, new Instruction.Select());
        put(0x1C, in -> new Instruction.SelectTyped(TypeReader.readResultTypes(in)));
    }

    private static void variables() {
        index(0x20, Instruction.LocalGet::new);
        index(0x21, Instruction.LocalSet::new);
        index(0x22, Instruction.LocalTee::new);
        index(0x23, Instruction.GlobalGet::new);
        index(0x24, Instruction.GlobalSet::new);
    }

    private static void tables() {
        index(0x25, Instruction.TableGet::new);
        index(0x26, Instruction.TableSet::new);
        indices(0xFC0C, (element, table) -> new Instruction.TableInit(table, element));
        index(0xFC0D, Instruction.ElemDrop::new);
        indices(0xFC0E, Instruction.TableCopy::new);
        index(0xFC0F, Instruction.TableGrow::new);
        index(0xFC10, Instruction.TableSize::new);
        index(0xFC11, Instruction.TableFill::new);
    }

    private static void memory() {
        for (LoadOp op : LoadOp.values()) {
            put(op.opcode(), in -> new Instruction.Load(op, readMemoryArgument(in)));
        }
        for (StoreOp op : StoreOp.values()) {
            put(op.opcode(), in -> new Instruction.Store(op, readMemoryArgument(in)));
        }
        put(0x3F, in -> new Instruction.MemorySize(readZero(in)));
        put(0x40, in -> new Instruction.MemoryGrow(readZero(in)));
        put(0xFC08, in -> {
            int data = in.readU32();
            return new Instruction.MemoryInit(readZero(in), data);
        });
        index(0xFC09, Instruction.DataDrop::new);
        put(0xFC0A, in -> new Instruction.MemoryCopy(readZero(in), readZero(in)));
        put(0xFC0B, in -> new Instruction.MemoryFill(readZero(in)));
    }

    private static void numeric() {
        put(0x41, in -> new Instruction.I32Const(in.readS32()));
        put(0x42, in -> new Instruction.I64Const(in.readS64()));
        put(0x43, in -> new Instruction.F32Const(in.readInt32()));
        put(0x44, in -> new Instruction.F64Const(in.readInt64()));
        for (NumericOp op : NumericOp.values()) {
            constant(op.opcode(), new Instruction.Numeric(op));
        }
        PLAIN[PREFIX_FC] = in -> readPrefixed(in, PREFIX_FC, FC);
    }

    private static void vectors() {
        for (VectorLoadOp op : VectorLoadOp.values()) {
            put(op.opcode(), in -> new Instruction.VectorLoad(op, readMemoryArgument(in)));
        }
        put(0xFD0B, in -> new Instruction.VectorStore(readMemoryArgument(in)));
        put(0xFD0C, in -> new Instruction.V128Const(in.readInt64(), in.readInt64()));
        put(0xFD0D, in -> new Instruction.VectorShuffle(readLanes(in)));
        for (VectorOp op : VectorOp.values()) {
            constant(op.opcode(), new Instruction.Vector(op));
        }
        for (VectorLaneOp op : VectorLaneOp.values()) {
            put(op.opcode(), in -> new Instruction.VectorLane(op, in.readByte()));
        }
        for (VectorLoadLaneOp op : VectorLoadLaneOp.values()) {
            put(op.opcode(), in -> new Instruction.VectorLoadLane(op, readMemoryArgument(in), in.readByte()));
        }
        for (VectorStoreLaneOp op : VectorStoreLaneOp.values()) {
            put(op.opcode(), in -> new Instruction.VectorStoreLane(op, readMemoryArgument(in), in.readByte()));
        }
        PLAIN[PREFIX_FD] = in -> readPrefixed(in, PREFIX_FD, FD);
    }

    // Immediates

    private static LabelTable readLabelTable(BinaryReader in) {
        int[] labels = new int[in.readCount("labels", ImplementationLimits.BODY_SIZE)];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = in.readU32();
        }
        return new LabelTable(labels, in.readU32());
    }

    private static MemoryArgument readMemoryArgument(BinaryReader in) {
        int at = in.offset();
        int align = in.readU32();
        if (align < 0 || align >= 32) {
            throw in.errors(at).malformedMemoryFlags(align);
        }
        return new MemoryArgument(align, Integer.toUnsignedLong(in.readU32()), 0);
    }

    /** Where a later version has the index of a memory, 2.0 has a byte, not an integer. */
    private static int readZero(BinaryReader in) {
        int at = in.offset();
        if (in.readByte() != 0) {
            throw in.errors(at).zeroByteExpected();
        }
        return 0;
    }

    private static List<Integer> readLanes(BinaryReader in) {
        List<Integer> lanes = new ArrayList<>(16);
        for (int i = 0; i < 16; i++) {
            lanes.add(in.readByte());
        }
        return lanes;
    }

    // Rows of the tables

    @FunctionalInterface
    private interface OfIndex {
        Instruction make(int index);
    }

    @FunctionalInterface
    private interface OfIndices {
        Instruction make(int first, int second);
    }

    @FunctionalInterface
    private interface OfBlockType {
        Instruction make(BlockType type);
    }

    private static void constant(int opcode, Instruction instruction) {
        put(opcode, in -> instruction);
    }

    private static void index(int opcode, OfIndex kind) {
        put(opcode, in -> kind.make(in.readU32()));
    }

    private static void indices(int opcode, OfIndices kind) {
        put(opcode, in -> kind.make(in.readU32(), in.readU32()));
    }

    private static void blocks(int opcode, OfBlockType kind) {
        put(opcode, in -> kind.make(TypeReader.readBlockType(in)));
    }

    private static void put(int opcode, Immediates immediates) {
        Immediates[] table = switch (opcode >> 8) {
            case 0 -> PLAIN;
            case PREFIX_FC -> FC;
            default -> FD;
        };
        if (table[opcode & 0xFF] != null) {
            throw new AssertionError("two instructions have the opcode 0x%x".formatted(opcode));
        }
        table[opcode & 0xFF] = immediates;
    }
}
