package io.awsm.wasm.instruction;

/**
 * A method for every kind of instruction and no defaults: a new kind does not compile until every treatment of
 * instructions has said what to do with it.
 *
 * @param <R> what a treatment returns
 */
public interface InstructionVisitor<R> {

    // Control instructions (2.4.8)

    R visitUnreachable(Instruction.Unreachable instruction);

    R visitNop(Instruction.Nop instruction);

    R visitBlock(Instruction.Block instruction);

    R visitLoop(Instruction.Loop instruction);

    R visitIf(Instruction.If instruction);

    R visitElse(Instruction.Else instruction);

    R visitEnd(Instruction.End instruction);

    R visitBr(Instruction.Br instruction);

    R visitBrIf(Instruction.BrIf instruction);

    R visitBrTable(Instruction.BrTable instruction);

    R visitReturn(Instruction.Return instruction);

    R visitCall(Instruction.Call instruction);

    R visitCallIndirect(Instruction.CallIndirect instruction);

    // Reference instructions (2.4.3)

    R visitRefNull(Instruction.RefNull instruction);

    R visitRefIsNull(Instruction.RefIsNull instruction);

    R visitRefFunc(Instruction.RefFunc instruction);

    // Parametric instructions (2.4.4)

    R visitDrop(Instruction.Drop instruction);

    R visitSelect(Instruction.Select instruction);

    R visitSelectTyped(Instruction.SelectTyped instruction);

    // Variable instructions (2.4.5)

    R visitLocalGet(Instruction.LocalGet instruction);

    R visitLocalSet(Instruction.LocalSet instruction);

    R visitLocalTee(Instruction.LocalTee instruction);

    R visitGlobalGet(Instruction.GlobalGet instruction);

    R visitGlobalSet(Instruction.GlobalSet instruction);

    // Table instructions (2.4.6)

    R visitTableGet(Instruction.TableGet instruction);

    R visitTableSet(Instruction.TableSet instruction);

    R visitTableSize(Instruction.TableSize instruction);

    R visitTableGrow(Instruction.TableGrow instruction);

    R visitTableFill(Instruction.TableFill instruction);

    R visitTableCopy(Instruction.TableCopy instruction);

    R visitTableInit(Instruction.TableInit instruction);

    R visitElemDrop(Instruction.ElemDrop instruction);

    // Memory instructions (2.4.7)

    R visitLoad(Instruction.Load instruction);

    R visitStore(Instruction.Store instruction);

    R visitMemorySize(Instruction.MemorySize instruction);

    R visitMemoryGrow(Instruction.MemoryGrow instruction);

    R visitMemoryFill(Instruction.MemoryFill instruction);

    R visitMemoryCopy(Instruction.MemoryCopy instruction);

    R visitMemoryInit(Instruction.MemoryInit instruction);

    R visitDataDrop(Instruction.DataDrop instruction);

    // Numeric instructions (2.4.1)

    R visitI32Const(Instruction.I32Const instruction);

    R visitI64Const(Instruction.I64Const instruction);

    R visitF32Const(Instruction.F32Const instruction);

    R visitF64Const(Instruction.F64Const instruction);

    R visitNumeric(Instruction.Numeric instruction);

    // Vector instructions (2.4.2, 2.4.7)

    R visitV128Const(Instruction.V128Const instruction);

    R visitVector(Instruction.Vector instruction);

    R visitVectorShuffle(Instruction.VectorShuffle instruction);

    R visitVectorLane(Instruction.VectorLane instruction);

    R visitVectorLoad(Instruction.VectorLoad instruction);

    R visitVectorStore(Instruction.VectorStore instruction);

    R visitVectorLoadLane(Instruction.VectorLoadLane instruction);

    R visitVectorStoreLane(Instruction.VectorStoreLane instruction);
}
