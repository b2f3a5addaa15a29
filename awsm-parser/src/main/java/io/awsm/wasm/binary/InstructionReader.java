// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.binary;

import io.awsm.wasm.Feature;
import io.awsm.wasm.ImplementationLimits;
import io.awsm.wasm.instruction.BlockOp;
import io.awsm.wasm.instruction.BranchOp;
import io.awsm.wasm.instruction.CallOp;
import io.awsm.wasm.instruction.ConstantOp;
import io.awsm.wasm.instruction.ControlOp;
import io.awsm.wasm.instruction.Instruction;
import io.awsm.wasm.instruction.LabelTable;
import io.awsm.wasm.instruction.LaneAccessOp;
import io.awsm.wasm.instruction.LoadOp;
import io.awsm.wasm.instruction.MemoryArgument;
import io.awsm.wasm.instruction.MemoryOp;
import io.awsm.wasm.instruction.NumericOp;
import io.awsm.wasm.instruction.Op;
import io.awsm.wasm.instruction.ParametricOp;
import io.awsm.wasm.instruction.ReferenceOp;
import io.awsm.wasm.instruction.StoreOp;
import io.awsm.wasm.instruction.TableOp;
import io.awsm.wasm.instruction.UnimplementedOp;
import io.awsm.wasm.instruction.VariableOp;
import io.awsm.wasm.instruction.VectorLaneOp;
import io.awsm.wasm.instruction.VectorLoadOp;
import io.awsm.wasm.instruction.VectorOp;
import io.awsm.wasm.type.ReferenceType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Reads expressions one instruction at a time (specification 5.4). Which opcodes there are say the opcode tables; here
 * is how the immediates of each table's rows are read.
 *
 * <p>It knows no nesting: {@code end} is an instruction like others. Instructions without immediates are constants.
 *
 * @since 0.1
 */
public final class InstructionReader {

    /** Of a memory argument: the bit that says that the index of a memory follows; below it is the alignment. */
    private static final int MEMORY_FOLLOWS = 0x40;
    /** All alignments are below this if there is no such bit. */
    private static final int ALIGNMENT_LIMIT = 32;

    /** Reads what follows the opcode of the instruction that starts at an offset. */
    @FunctionalInterface
    private interface Immediates {
        Instruction read(BinaryReader in, int start);
    }

    /** By the first byte, which may be a prefix. */
    private static final Immediates[] FIRST = new Immediates[0x100];
    /** By the prefix byte, and the opcode that follows it. */
    private static final Immediates[][] PREFIXED = new Immediates[0x100][];

    private InstructionReader() {}

    /** Reads the next instruction. */
    public static Instruction read(BinaryReader in) {
        int at = in.offset();
        int opcode = in.readByte();
        Immediates immediates = FIRST[opcode];
        if (immediates == null) {
            throw in.errors(at).illegalOpcode(opcode);
        }
        return immediates.read(in, at);
    }

    private static Instruction readPrefixed(BinaryReader in, int start, int prefix) {
        int opcode = in.readU32();
        Immediates[] table = PREFIXED[prefix];
        if (opcode < 0 || opcode >= table.length || table[opcode] == null) {
            throw in.errors(start).illegalOpcode(prefix, opcode);
        }
        return table[opcode].read(in, start);
    }

    /** By how much the instructions after this one are nested deeper: 1, 0 or, after {@code end}, -1. */
    public static int nesting(Instruction instruction) {
        if (instruction instanceof Instruction.Block) {
            return 1;
        }
        return instruction.op() == ControlOp.END ? -1 : 0;
    }

    static {
        constants(ControlOp.values(), Instruction.Control::new);
        constants(NumericOp.values(), Instruction.Numeric::new);
        constants(VectorOp.values(), Instruction.Vector::new);
        put(BlockOp.values(), (op, in) -> new Instruction.Block(op, TypeReader.readBlockType(in)));
        put(BranchOp.values(), InstructionReader::readBranch);
        put(CallOp.values(), InstructionReader::readCall);
        put(ReferenceOp.values(), InstructionReader::readReference);
        put(ParametricOp.values(), InstructionReader::readParametric);
        put(VariableOp.values(), (op, in) -> new Instruction.Variable(op, in.readU32()));
        put(TableOp.values(), InstructionReader::readTable);
        put(MemoryOp.values(), InstructionReader::readMemory);
        put(LoadOp.values(), (op, in) -> new Instruction.Load(op, readMemoryArgument(in)));
        put(StoreOp.values(), (op, in) -> new Instruction.Store(op, readMemoryArgument(in)));
        put(ConstantOp.values(), InstructionReader::readConstant);
        put(VectorLaneOp.values(), (op, in) -> new Instruction.VectorLane(op, readLanes(in, op.namedLanes())));
        put(VectorLoadOp.values(), (op, in) -> new Instruction.VectorLoad(op, readMemoryArgument(in)));
        put(LaneAccessOp.values(), (op, in) -> new Instruction.LaneAccess(op, readMemoryArgument(in), in.readByte()));
        for (UnimplementedOp op : UnimplementedOp.values()) {
            put(op, (in, start) -> {
                throw in.errors(start).unsupportedInstruction(op);
            });
        }
    }

    // Instructions by table

    private static Instruction readBranch(BranchOp op, BinaryReader in) {
        LabelTable labels = op == BranchOp.BR_TABLE ? readLabelTable(in) : LabelTable.NONE;
        return new Instruction.Branch(op, in.readU32(), labels);
    }

    private static Instruction readCall(CallOp op, BinaryReader in) {
        return switch (op.callee()) {
            case FUNCTION -> new Instruction.Call(op, in.readU32(), 0);
            case ELEMENT -> new Instruction.Call(op, in.readU32(), readTableIndex(in));
            case REFERENCE -> new Instruction.Call(op, in.readTypeIndex(), 0);
        };
    }

    private static Instruction readReference(ReferenceOp op, BinaryReader in) {
        return switch (op.immediate()) {
            case NONE -> new Instruction.Reference(op, null, 0);
            case TYPE -> new Instruction.Reference(op, new ReferenceType(true, TypeReader.readHeapType(in)), 0);
            case FUNCTION -> new Instruction.Reference(op, null, in.readU32());
        };
    }

    private static Instruction readParametric(ParametricOp op, BinaryReader in) {
        return new Instruction.Parametric(
                op, op == ParametricOp.SELECT_TYPED ? TypeReader.readResultTypes(in) : List.of());
    }

    private static Instruction readTable(TableOp op, BinaryReader in) {
        return switch (op.indices()) {
            case TABLE, SEGMENT -> new Instruction.Table(op, in.readU32(), 0);
            case TWO_TABLES -> new Instruction.Table(op, in.readU32(), in.readU32());
            case TABLE_AND_SEGMENT -> {
                int segment = in.readU32();
                yield new Instruction.Table(op, in.readU32(), segment);
            }
        };
    }

    private static Instruction readMemory(MemoryOp op, BinaryReader in) {
        return switch (op.indices()) {
            case MEMORY -> new Instruction.Memory(op, readMemoryIndex(in), 0);
            case SEGMENT -> new Instruction.Memory(op, in.readU32(), 0);
            case TWO_MEMORIES -> new Instruction.Memory(op, readMemoryIndex(in), readMemoryIndex(in));
            case MEMORY_AND_SEGMENT -> {
                int segment = in.readU32();
                yield new Instruction.Memory(op, readMemoryIndex(in), segment);
            }
        };
    }

    private static Instruction readConstant(ConstantOp op, BinaryReader in) {
        return switch (op) {
            case I32_CONST -> new Instruction.Constant(op, Integer.toUnsignedLong(in.readS32()), 0);
            case I64_CONST -> new Instruction.Constant(op, in.readS64(), 0);
            case F32_CONST -> new Instruction.Constant(op, Integer.toUnsignedLong(in.readInt32()), 0);
            case F64_CONST -> new Instruction.Constant(op, in.readInt64(), 0);
            case V128_CONST -> new Instruction.Constant(op, in.readInt64(), in.readInt64());
        };
    }

    // Immediates

    private static LabelTable readLabelTable(BinaryReader in) {
        int[] labels = new int[in.readCount("labels", ImplementationLimits.BODY_SIZE)];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = in.readU32();
        }
        return new LabelTable(labels);
    }

    /** The first version has a zero byte. */
    private static int readTableIndex(BinaryReader in) {
        int at = in.offset();
        int table = in.readU32();
        if (table != 0) {
            in.require(Feature.REFERENCE_TYPES, at);
        }
        return table;
    }

    /** The flags are the alignment, and whether the index of a memory follows. */
    private static MemoryArgument readMemoryArgument(BinaryReader in) {
        int at = in.offset();
        int flags = in.readU32();
        int limit = in.allows(Feature.MULTI_MEMORY) ? 2 * MEMORY_FOLLOWS : ALIGNMENT_LIMIT;
        if (flags < 0 || flags >= limit) {
            throw in.errors(at).malformedMemoryFlags(flags);
        }
        int memory = (flags & MEMORY_FOLLOWS) != 0 ? in.readU32() : 0;
        return new MemoryArgument(flags % MEMORY_FOLLOWS, Integer.toUnsignedLong(in.readU32()), memory);
    }

    /** Before there were several, it was a zero byte, not an integer. */
    private static int readMemoryIndex(BinaryReader in) {
        if (in.allows(Feature.MULTI_MEMORY)) {
            return in.readU32();
        }
        int at = in.offset();
        if (in.readByte() != 0) {
            throw in.errors(at).zeroByteExpected();
        }
        return 0;
    }

    private static List<Integer> readLanes(BinaryReader in, int count) {
        List<Integer> lanes = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            lanes.add(in.readByte());
        }
        return lanes;
    }

    // Filling the tables

    @FunctionalInterface
    private interface OfRow<T> {
        Instruction read(T op, BinaryReader in);
    }

    /** Rows without immediates, whose instructions need to be made only once. */
    private static <T extends Op> void constants(T[] table, Function<T, Instruction> kind) {
        for (T op : table) {
            Instruction instruction = kind.apply(op);
            put(op, (in, start) -> instruction);
        }
    }

    private static <T extends Op> void put(T[] table, OfRow<T> reader) {
        for (T op : table) {
            put(op, (in, start) -> reader.read(op, in));
        }
    }

    private static void put(Op op, Immediates immediates) {
        Immediates[] table = op.prefix() == 0 ? FIRST : prefixed(op.prefix(), op.code());
        if (table[op.code()] != null) {
            throw new AssertionError("two instructions have the opcode 0x%x".formatted(op.opcode()));
        }
        table[op.code()] = op.feature() == Feature.MVP || op instanceof UnimplementedOp
                ? immediates
                : (in, start) -> {
                    in.require(op.feature(), start);
                    return immediates.read(in, start);
                };
    }

    /** The table of the prefix, with room for the opcode. */
    private static Immediates[] prefixed(int prefix, int code) {
        if (PREFIXED[prefix] == null) {
            PREFIXED[prefix] = new Immediates[0];
            FIRST[prefix] = (in, start) -> readPrefixed(in, start, prefix);
        }
        if (code >= PREFIXED[prefix].length) {
            PREFIXED[prefix] = Arrays.copyOf(PREFIXED[prefix], code + 1);
        }
        return PREFIXED[prefix];
    }
}
