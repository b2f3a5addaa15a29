// SPDX-License-Identifier: Apache-2.0
/**
 * The instructions of WebAssembly as data.
 *
 * <p>Each enum is an opcode table, whose rows are instructions with the same immediates: see {@link
 * io.awsm.wasm.instruction.Op} for the columns that all have. {@link io.awsm.wasm.instruction.Instruction} is sealed, a
 * record for each table: a row and its immediates.
 *
 * <pre>
 *   control     Control(ControlOp)    Block(BlockOp, type)      Branch(BranchOp, label, labels)   Call(CallOp, ...)
 *   reference   Reference(ReferenceOp, type, function)
 *   parametric  Parametric(ParametricOp, types)
 *   variable    Variable(VariableOp, index)
 *   table       Table(TableOp, index, source)
 *   memory      Memory(MemoryOp, index, source)   Load(LoadOp, memarg)   Store(StoreOp, memarg)
 *   numeric     Constant(ConstantOp, bits)        Numeric(NumericOp)
 *   vector      Vector(VectorOp)   VectorLane(VectorLaneOp, lanes)   VectorLoad(...)   LaneAccess(...)
 * </pre>
 *
 * <p>To add an instruction is to add a row, which names its {@link io.awsm.wasm.Feature}; the compiler then names each
 * {@code switch} that must learn it. Rows of {@link io.awsm.wasm.instruction.UnimplementedOp} have no record: they are
 * there to be refused by name.
 *
 * <p>Function bodies are never held as lists of these: the reader makes one, the validator and its consumer look at it,
 * and it is garbage.
 */
package io.awsm.wasm.instruction;
