// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.instruction;

import io.awsm.wasm.type.BlockType;
import io.awsm.wasm.type.ReferenceType;
import io.awsm.wasm.type.ValueType;
import java.util.List;

/**
 * One instruction: a row of an opcode table with its immediates. There is a record for each table, since the rows of a
 * table have the same immediates. Indices and labels are as decoded, 0 to 2^32 - 1 wrapped into {@code int}; only
 * validated instructions have indices that are known to be in range (and those always fit).
 *
 * @since 0.1
 */
public sealed interface Instruction {

    /** What is known of the instruction without its immediates. */
    Op op();

    /** Calls the visitor's method for this kind. */
    <R> R accept(InstructionVisitor<R> visitor);

    /** The name in the text format, for messages: {@code i32.add}. */
    default String mnemonic() {
        return op().mnemonic();
    }

    /** Control instructions without immediates: {@code unreachable}, {@code end}. */
    record Control(ControlOp op) implements Instruction {
        @Override
        public <R> R accept(InstructionVisitor<R> visitor) {
            return visitor.visitControl(this);
        }
    }

    /** The start of a block. */
    record Block(BlockOp op, BlockType type) implements Instruction {
        @Override
        public <R> R accept(InstructionVisitor<R> visitor) {
            return visitor.visitBlock(this);
        }
    }

    /**
     * A branch.
     *
     * @param label where to; of {@code br_table}, for operands that {@code labels} does not have
     * @param labels those of {@code br_table}; of others empty
     */
    record Branch(BranchOp op, int label, LabelTable labels) implements Instruction {
        @Override
        public <R> R accept(InstructionVisitor<R> visitor) {
            return visitor.visitBranch(this);
        }
    }

    /**
     * A call.
     *
     * @param index of the function, or of the type of what is called
     * @param table the index of the table, if {@link CallOp#callee} is an element; else 0
     */
    record Call(CallOp op, int index, int table) implements Instruction {
        @Override
        public <R> R accept(InstructionVisitor<R> visitor) {
            return visitor.visitCall(this);
        }
    }

    /**
     * About references; see {@link ReferenceOp#immediate}.
     *
     * @param type null if the instruction names none
     * @param function its index; 0 if the instruction names none
     */
    record Reference(ReferenceOp op, ReferenceType type, int function) implements Instruction {
        @Override
        public <R> R accept(InstructionVisitor<R> visitor) {
            return visitor.visitReference(this);
        }
    }

    /**
     * On operands of any type.
     *
     * @param types those that the instruction names; often none
     */
    record Parametric(ParametricOp op, List<ValueType> types) implements Instruction {
        @Override
        public <R> R accept(InstructionVisitor<R> visitor) {
            return visitor.visitParametric(this);
        }
    }

    /** Access to a local or a global. */
    record Variable(VariableOp op, int index) implements Instruction {
        @Override
        public <R> R accept(InstructionVisitor<R> visitor) {
            return visitor.visitVariable(this);
        }
    }

    /**
     * On tables and element segments; see {@link TableOp#indices}.
     *
     * @param index of the table, or of the segment if there is no table
     * @param source the index of the table or segment that is read, if there is one besides; else 0
     */
    record Table(TableOp op, int index, int source) implements Instruction {
        @Override
        public <R> R accept(InstructionVisitor<R> visitor) {
            return visitor.visitTable(this);
        }
    }

    /**
     * On memories and data segments as a whole; see {@link MemoryOp#indices}.
     *
     * @param index of the memory, or of the segment if there is no memory
     * @param source the index of the memory or segment that is read, if there is one besides; else 0
     */
    record Memory(MemoryOp op, int index, int source) implements Instruction {
        @Override
        public <R> R accept(InstructionVisitor<R> visitor) {
            return visitor.visitMemory(this);
        }
    }

    /** A load of a number or a vector. */
    record Load(LoadOp op, MemoryArgument argument) implements Instruction {
        @Override
        public <R> R accept(InstructionVisitor<R> visitor) {
            return visitor.visitLoad(this);
        }
    }

    /** A store of a number or a vector. */
    record Store(StoreOp op, MemoryArgument argument) implements Instruction {
        @Override
        public <R> R accept(InstructionVisitor<R> visitor) {
            return visitor.visitStore(this);
        }
    }

    /**
     * The bits of a value, so that every NaN keeps its payload.
     *
     * @param low the value, extended by zeros; lanes 0 and 1 of the shape {@code i64x2} are this and {@code high}
     * @param high 0 but for vectors
     */
    record Constant(ConstantOp op, long low, long high) implements Instruction {
        /** Of type i32, or the bits of an f32. */
        public int i32() {
            return (int) low;
        }

        @Override
        public <R> R accept(InstructionVisitor<R> visitor) {
            return visitor.visitConstant(this);
        }
    }

    /** Arithmetic. */
    record Numeric(NumericOp op) implements Instruction {
        @Override
        public <R> R accept(InstructionVisitor<R> visitor) {
            return visitor.visitNumeric(this);
        }
    }

    /** Arithmetic of vectors. */
    record Vector(VectorOp op) implements Instruction {
        @Override
        public <R> R accept(InstructionVisitor<R> visitor) {
            return visitor.visitVector(this);
        }
    }

    /**
     * Access to lanes of vectors.
     *
     * @param lanes {@code op.namedLanes()} of them, each 0 to 255 unless validated
     */
    record VectorLane(VectorLaneOp op, List<Integer> lanes) implements Instruction {
        public VectorLane {
            lanes = List.copyOf(lanes);
        }

        @Override
        public <R> R accept(InstructionVisitor<R> visitor) {
            return visitor.visitVectorLane(this);
        }
    }

    /** A load that makes a vector of something smaller. */
    record VectorLoad(VectorLoadOp op, MemoryArgument argument) implements Instruction {
        @Override
        public <R> R accept(InstructionVisitor<R> visitor) {
            return visitor.visitVectorLoad(this);
        }
    }

    /** A load or store of one lane. */
    record LaneAccess(LaneAccessOp op, MemoryArgument argument, int lane) implements Instruction {
        @Override
        public <R> R accept(InstructionVisitor<R> visitor) {
            return visitor.visitLaneAccess(this);
        }
    }
}
