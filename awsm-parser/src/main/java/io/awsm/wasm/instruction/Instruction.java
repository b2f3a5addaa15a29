package io.awsm.wasm.instruction;

import io.awsm.wasm.type.BlockType;
import io.awsm.wasm.type.ReferenceType;
import io.awsm.wasm.type.ValueType;
import java.util.List;

/**
 * One instruction with its immediates: a record for each kind, in the order of the specification's chapter 2.4. Indices
 * and labels are as decoded, 0 to 2^32 - 1 wrapped into {@code int}; only validated instructions have indices that are
 * known to be in range (and those always fit).
 */
public sealed interface Instruction {

    /** Calls the visitor's method for this kind. */
    <R> R accept(InstructionVisitor<R> visitor);

    /** The name in the text format, for messages: {@code i32.add}. */
    default String mnemonic() {
        return accept(Mnemonic.INSTANCE);
    }

    // Control instructions (2.4.8)

    record Unreachable() implements Instruction {
        @Override
        public <R> R accept(InstructionVisitor<R> visitor) {
            return visitor.visitUnreachable(this);
        }
    }

    record Nop() implements Instruction {
        @Override
        public <R> R accept(InstructionVisitor<R> visitor) {
            return visitor.visitNop(this);
        }
    }

    record Block(BlockType type) implements Instruction {
        @Override
        public <R> R accept(InstructionVisitor<R> visitor) {
            return visitor.visitBlock(this);
        }
    }

    record Loop(BlockType type) implements Instruction {
        @Override
        public <R> R accept(InstructionVisitor<R> visitor) {
            return visitor.visitLoop(this);
        }
    }

    record If(BlockType type) implements Instruction {
        @Override
        public <R> R accept(InstructionVisitor<R> visitor) {
            return visitor.visitIf(this);
        }
    }

    record Else() implements Instruction {
        @Override
        public <R> R accept(InstructionVisitor<R> visitor) {
            return visitor.visitElse(this);
        }
    }

    record End() implements Instruction {
        @Override
        public <R> R accept(InstructionVisitor<R> visitor) {
            return visitor.visitEnd(this);
        }
    }

    record Br(int label) implements Instruction {
        @Override
        public <R> R accept(InstructionVisitor<R> visitor) {
            return visitor.visitBr(this);
        }
    }

    record BrIf(int label) implements Instruction {
        @Override
        public <R> R accept(InstructionVisitor<R> visitor) {
            return visitor.visitBrIf(this);
        }
    }

    record BrTable(LabelTable labels) implements Instruction {
        @Override
        public <R> R accept(InstructionVisitor<R> visitor) {
            return visitor.visitBrTable(this);
        }
    }

    record Return() implements Instruction {
        @Override
        public <R> R accept(InstructionVisitor<R> visitor) {
            return visitor.visitReturn(this);
        }
    }

    record Call(int function) implements Instruction {
        @Override
        public <R> R accept(InstructionVisitor<R> visitor) {
            return visitor.visitCall(this);
        }
    }

    record CallIndirect(int type, int table) implements Instruction {
        @Override
        public <R> R accept(InstructionVisitor<R> visitor) {
            return visitor.visitCallIndirect(this);
        }
    }

    // Reference instructions (2.4.3)

    record RefNull(ReferenceType type) implements Instruction {
        @Override
        public <R> R accept(InstructionVisitor<R> visitor) {
            return visitor.visitRefNull(this);
        }
    }

    record RefIsNull() implements Instruction {
        @Override
        public <R> R accept(InstructionVisitor<R> visitor) {
            return visitor.visitRefIsNull(this);
        }
    }

    record RefFunc(int function) implements Instruction {
        @Override
        public <R> R accept(InstructionVisitor<R> visitor) {
            return visitor.visitRefFunc(this);
        }
    }

    // Parametric instructions (2.4.4)

    record Drop() implements Instruction {
        @Override
        public <R> R accept(InstructionVisitor<R> visitor) {
            return visitor.visitDrop(this);
        }
    }

    record Select() implements Instruction {
        @Override
        public <R> R accept(InstructionVisitor<R> visitor) {
            return visitor.visitSelect(this);
        }
    }

    record SelectTyped(List<ValueType> types) implements Instruction {
        @Override
        public <R> R accept(InstructionVisitor<R> visitor) {
            return visitor.visitSelectTyped(this);
        }
    }

    // Variable instructions (2.4.5)

    record LocalGet(int local) implements Instruction {
        @Override
        public <R> R accept(InstructionVisitor<R> visitor) {
            return visitor.visitLocalGet(this);
        }
    }

    record LocalSet(int local) implements Instruction {
        @Override
        public <R> R accept(InstructionVisitor<R> visitor) {
            return visitor.visitLocalSet(this);
        }
    }

    record LocalTee(int local) implements Instruction {
        @Override
        public <R> R accept(InstructionVisitor<R> visitor) {
            return visitor.visitLocalTee(this);
        }
    }

    record GlobalGet(int global) implements Instruction {
        @Override
        public <R> R accept(InstructionVisitor<R> visitor) {
            return visitor.visitGlobalGet(this);
        }
    }

    record GlobalSet(int global) implements Instruction {
        @Override
        public <R> R accept(InstructionVisitor<R> visitor) {
            return visitor.visitGlobalSet(this);
        }
    }

    // Table instructions (2.4.6)

    record TableGet(int table) implements Instruction {
        @Override
        public <R> R accept(InstructionVisitor<R> visitor) {
            return visitor.visitTableGet(this);
        }
    }

    record TableSet(int table) implements Instruction {
        @Override
        public <R> R accept(InstructionVisitor<R> visitor) {
            return visitor.visitTableSet(this);
        }
    }

    record TableSize(int table) implements Instruction {
        @Override
        public <R> R accept(InstructionVisitor<R> visitor) {
            return visitor.visitTableSize(this);
        }
    }

    record TableGrow(int table) implements Instruction {
        @Override
        public <R> R accept(InstructionVisitor<R> visitor) {
            return visitor.visitTableGrow(this);
        }
    }

    record TableFill(int table) implements Instruction {
        @Override
        public <R> R accept(InstructionVisitor<R> visitor) {
            return visitor.visitTableFill(this);
        }
    }

    record TableCopy(int destination, int source) implements Instruction {
        @Override
        public <R> R accept(InstructionVisitor<R> visitor) {
            return visitor.visitTableCopy(this);
        }
    }

    record TableInit(int table, int element) implements Instruction {
        @Override
        public <R> R accept(InstructionVisitor<R> visitor) {
            return visitor.visitTableInit(this);
        }
    }

    record ElemDrop(int element) implements Instruction {
        @Override
        public <R> R accept(InstructionVisitor<R> visitor) {
            return visitor.visitElemDrop(this);
        }
    }

    // Memory instructions (2.4.7)

    record Load(LoadOp op, MemoryArgument argument) implements Instruction {
        @Override
        public <R> R accept(InstructionVisitor<R> visitor) {
            return visitor.visitLoad(this);
        }
    }

    record Store(StoreOp op, MemoryArgument argument) implements Instruction {
        @Override
        public <R> R accept(InstructionVisitor<R> visitor) {
            return visitor.visitStore(this);
        }
    }

    record MemorySize(int memory) implements Instruction {
        @Override
        public <R> R accept(InstructionVisitor<R> visitor) {
            return visitor.visitMemorySize(this);
        }
    }

    record MemoryGrow(int memory) implements Instruction {
        @Override
        public <R> R accept(InstructionVisitor<R> visitor) {
            return visitor.visitMemoryGrow(this);
        }
    }

    record MemoryFill(int memory) implements Instruction {
        @Override
        public <R> R accept(InstructionVisitor<R> visitor) {
            return visitor.visitMemoryFill(this);
        }
    }

    record MemoryCopy(int destination, int source) implements Instruction {
        @Override
        public <R> R accept(InstructionVisitor<R> visitor) {
            return visitor.visitMemoryCopy(this);
        }
    }

    record MemoryInit(int memory, int data) implements Instruction {
        @Override
        public <R> R accept(InstructionVisitor<R> visitor) {
            return visitor.visitMemoryInit(this);
        }
    }

    record DataDrop(int data) implements Instruction {
        @Override
        public <R> R accept(InstructionVisitor<R> visitor) {
            return visitor.visitDataDrop(this);
        }
    }

    // Numeric instructions (2.4.1)

    record I32Const(int value) implements Instruction {
        @Override
        public <R> R accept(InstructionVisitor<R> visitor) {
            return visitor.visitI32Const(this);
        }
    }

    record I64Const(long value) implements Instruction {
        @Override
        public <R> R accept(InstructionVisitor<R> visitor) {
            return visitor.visitI64Const(this);
        }
    }

    /** The bits of the value, so that every NaN keeps its payload. */
    record F32Const(int bits) implements Instruction {
        @Override
        public <R> R accept(InstructionVisitor<R> visitor) {
            return visitor.visitF32Const(this);
        }
    }

    /** The bits of the value, so that every NaN keeps its payload. */
    record F64Const(long bits) implements Instruction {
        @Override
        public <R> R accept(InstructionVisitor<R> visitor) {
            return visitor.visitF64Const(this);
        }
    }

    record Numeric(NumericOp op) implements Instruction {
        @Override
        public <R> R accept(InstructionVisitor<R> visitor) {
            return visitor.visitNumeric(this);
        }
    }

    // Vector instructions (2.4.2, 2.4.7)

    /** The bits of lanes 0 and 1 of the shape {@code i64x2}; the vector is 16 bytes in little-endian order. */
    record V128Const(long low, long high) implements Instruction {
        @Override
        public <R> R accept(InstructionVisitor<R> visitor) {
            return visitor.visitV128Const(this);
        }
    }

    record Vector(VectorOp op) implements Instruction {
        @Override
        public <R> R accept(InstructionVisitor<R> visitor) {
            return visitor.visitVector(this);
        }
    }

    /**
     * {@code i8x16.shuffle}.
     *
     * @param lanes for each of the 16 lanes of the result, the lane (0 to 31) of the two operands side by side
     */
    record VectorShuffle(List<Integer> lanes) implements Instruction {
        public VectorShuffle {
            lanes = List.copyOf(lanes);
        }

        @Override
        public <R> R accept(InstructionVisitor<R> visitor) {
            return visitor.visitVectorShuffle(this);
        }
    }

    record VectorLane(VectorLaneOp op, int lane) implements Instruction {
        @Override
        public <R> R accept(InstructionVisitor<R> visitor) {
            return visitor.visitVectorLane(this);
        }
    }

    record VectorLoad(VectorLoadOp op, MemoryArgument argument) implements Instruction {
        @Override
        public <R> R accept(InstructionVisitor<R> visitor) {
            return visitor.visitVectorLoad(this);
        }
    }

    /** {@code v128.store}. */
    record VectorStore(MemoryArgument argument) implements Instruction {
        @Override
        public <R> R accept(InstructionVisitor<R> visitor) {
            return visitor.visitVectorStore(this);
        }
    }

    record VectorLoadLane(VectorLoadLaneOp op, MemoryArgument argument, int lane) implements Instruction {
        @Override
        public <R> R accept(InstructionVisitor<R> visitor) {
            return visitor.visitVectorLoadLane(this);
        }
    }

    record VectorStoreLane(VectorStoreLaneOp op, MemoryArgument argument, int lane) implements Instruction {
        @Override
        public <R> R accept(InstructionVisitor<R> visitor) {
            return visitor.visitVectorStoreLane(this);
        }
    }
}
