package io.awsm.wasm.instruction;

/** The text format's name of every kind of instruction. */
final class Mnemonic implements InstructionVisitor<String> {

    static final Mnemonic INSTANCE = new Mnemonic();

    @Override
    public String visitUnreachable(Instruction.Unreachable instruction) {
        return "unreachable";
    }

    @Override
    public String visitNop(Instruction.Nop instruction) {
        return "nop";
    }

    @Override
    public String visitBlock(Instruction.Block instruction) {
        return "block";
    }

    @Override
    public String visitLoop(Instruction.Loop instruction) {
        return "loop";
    }

    @Override
    public String visitIf(Instruction.If instruction) {
        return "if";
    }

    @Override
    public String visitElse(Instruction.Else instruction) {
        return "else";
    }

    @Override
    public String visitEnd(Instruction.End instruction) {
        return "end";
    }

    @Override
    public String visitBr(Instruction.Br instruction) {
        return "br";
    }

    @Override
    public String visitBrIf(Instruction.BrIf instruction) {
        return "br_if";
    }

    @Override
    public String visitBrTable(Instruction.BrTable instruction) {
        return "br_table";
    }

    @Override
    public String visitReturn(Instruction.Return instruction) {
        return "return";
    }

    @Override
    public String visitCall(Instruction.Call instruction) {
        return "call";
    }

    @Override
    public String visitCallIndirect(Instruction.CallIndirect instruction) {
        return "call_indirect";
    }

    @Override
    public String visitRefNull(Instruction.RefNull instruction) {
        return "ref.null";
    }

    @Override
    public String visitRefIsNull(Instruction.RefIsNull instruction) {
        return "ref.is_null";
    }

    @Override
    public String visitRefFunc(Instruction.RefFunc instruction) {
        return "ref.func";
    }

    @Override
    public String visitDrop(Instruction.Drop instruction) {
        return "drop";
    }

    @Override
    public String visitSelect(Instruction.Select instruction) {
        return "select";
    }

    @Override
    public String visitSelectTyped(Instruction.SelectTyped instruction) {
        return "select";
    }

    @Override
    public String visitLocalGet(Instruction.LocalGet instruction) {
        return "local.get";
    }

    @Override
    public String visitLocalSet(Instruction.LocalSet instruction) {
        return "local.set";
    }

    @Override
    public String visitLocalTee(Instruction.LocalTee instruction) {
        return "local.tee";
    }

    @Override
    public String visitGlobalGet(Instruction.GlobalGet instruction) {
        return "global.get";
    }

    @Override
    public String visitGlobalSet(Instruction.GlobalSet instruction) {
        return "global.set";
    }

    @Override
    public String visitTableGet(Instruction.TableGet instruction) {
        return "table.get";
    }

    @Override
    public String visitTableSet(Instruction.TableSet instruction) {
        return "table.set";
    }

    @Override
    public String visitTableSize(Instruction.TableSize instruction) {
        return "table.size";
    }

    @Override
    public String visitTableGrow(Instruction.TableGrow instruction) {
        return "table.grow";
    }

    @Override
    public String visitTableFill(Instruction.TableFill instruction) {
        return "table.fill";
    }

    @Override
    public String visitTableCopy(Instruction.TableCopy instruction) {
        return "table.copy";
    }

    @Override
    public String visitTableInit(Instruction.TableInit instruction) {
        return "table.init";
    }

    @Override
    public String visitElemDrop(Instruction.ElemDrop instruction) {
        return "elem.drop";
    }

    @Override
    public String visitLoad(Instruction.Load instruction) {
        return instruction.op().mnemonic();
    }

    @Override
    public String visitStore(Instruction.Store instruction) {
        return instruction.op().mnemonic();
    }

    @Override
    public String visitMemorySize(Instruction.MemorySize instruction) {
        return "memory.size";
    }

    @Override
    public String visitMemoryGrow(Instruction.MemoryGrow instruction) {
        return "memory.grow";
    }

    @Override
    public String visitMemoryFill(Instruction.MemoryFill instruction) {
        return "memory.fill";
    }

    @Override
    public String visitMemoryCopy(Instruction.MemoryCopy instruction) {
        return "memory.copy";
    }

    @Override
    public String visitMemoryInit(Instruction.MemoryInit instruction) {
        return "memory.init";
    }

    @Override
    public String visitDataDrop(Instruction.DataDrop instruction) {
        return "data.drop";
    }

    @Override
    public String visitI32Const(Instruction.I32Const instruction) {
        return "i32.const";
    }

    @Override
    public String visitI64Const(Instruction.I64Const instruction) {
        return "i64.const";
    }

    @Override
    public String visitF32Const(Instruction.F32Const instruction) {
        return "f32.const";
    }

    @Override
    public String visitF64Const(Instruction.F64Const instruction) {
        return "f64.const";
    }

    @Override
    public String visitNumeric(Instruction.Numeric instruction) {
        return instruction.op().mnemonic();
    }

    @Override
    public String visitV128Const(Instruction.V128Const instruction) {
        return "v128.const";
    }

    @Override
    public String visitVector(Instruction.Vector instruction) {
        return instruction.op().mnemonic();
    }

    @Override
    public String visitVectorShuffle(Instruction.VectorShuffle instruction) {
        return "i8x16.shuffle";
    }

    @Override
    public String visitVectorLane(Instruction.VectorLane instruction) {
        return instruction.op().mnemonic();
    }

    @Override
    public String visitVectorLoad(Instruction.VectorLoad instruction) {
        return instruction.op().mnemonic();
    }

    @Override
    public String visitVectorStore(Instruction.VectorStore instruction) {
        return "v128.store";
    }

    @Override
    public String visitVectorLoadLane(Instruction.VectorLoadLane instruction) {
        return instruction.op().mnemonic();
    }

    @Override
    public String visitVectorStoreLane(Instruction.VectorStoreLane instruction) {
        return instruction.op().mnemonic();
    }
}
