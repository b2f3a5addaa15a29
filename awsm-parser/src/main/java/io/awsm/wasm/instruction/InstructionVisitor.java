// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.instruction;

/**
 * A method for every kind of instruction and no defaults: a new kind does not compile until every treatment of
 * instructions has said what to do with it. The methods answer with an exhaustive {@code switch} expression over the
 * rows, so that a new row does not compile either.
 *
 * @param <R> what a treatment returns
 * @since 0.1
 */
public interface InstructionVisitor<R> {

    R visitControl(Instruction.Control instruction);

    R visitBlock(Instruction.Block instruction);

    R visitBranch(Instruction.Branch instruction);

    R visitCall(Instruction.Call instruction);

    R visitReference(Instruction.Reference instruction);

    R visitParametric(Instruction.Parametric instruction);

    R visitVariable(Instruction.Variable instruction);

    R visitTable(Instruction.Table instruction);

    R visitMemory(Instruction.Memory instruction);

    R visitLoad(Instruction.Load instruction);

    R visitStore(Instruction.Store instruction);

    R visitConstant(Instruction.Constant instruction);

    R visitNumeric(Instruction.Numeric instruction);

    R visitVector(Instruction.Vector instruction);

    R visitVectorLane(Instruction.VectorLane instruction);

    R visitVectorLoad(Instruction.VectorLoad instruction);

    R visitLaneAccess(Instruction.LaneAccess instruction);
}
