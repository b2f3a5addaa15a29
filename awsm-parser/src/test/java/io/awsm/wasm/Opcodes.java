// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm;

import io.awsm.wasm.instruction.BlockOp;
import io.awsm.wasm.instruction.BranchOp;
import io.awsm.wasm.instruction.CallOp;
import io.awsm.wasm.instruction.ConstantOp;
import io.awsm.wasm.instruction.ControlOp;
import io.awsm.wasm.instruction.LoadOp;
import io.awsm.wasm.instruction.MemoryOp;
import io.awsm.wasm.instruction.NumericOp;
import io.awsm.wasm.instruction.ParametricOp;
import io.awsm.wasm.instruction.ReferenceOp;
import io.awsm.wasm.instruction.StoreOp;
import io.awsm.wasm.instruction.TableOp;
import io.awsm.wasm.instruction.VariableOp;
import io.awsm.wasm.instruction.VectorOp;

/** The bytes of the binary format that tests spell out. */
public final class Opcodes {

    public static final int I32 = 0x7F;
    public static final int I64 = 0x7E;
    public static final int F32 = 0x7D;
    public static final int F64 = 0x7C;
    public static final int V128 = 0x7B;
    public static final int FUNCREF = 0x70;
    public static final int EXTERNREF = 0x6F;
    /** With a heap type after it. */
    public static final int NULLABLE_REF = 0x63;
    /** With a heap type after it. */
    public static final int REF = 0x64;
    /** The block type without parameters and results. */
    public static final int VOID = 0x40;

    public static final int UNREACHABLE = ControlOp.UNREACHABLE.opcode();
    public static final int NOP = ControlOp.NOP.opcode();
    public static final int BLOCK = BlockOp.BLOCK.opcode();
    public static final int LOOP = BlockOp.LOOP.opcode();
    public static final int IF = BlockOp.IF.opcode();
    public static final int ELSE = ControlOp.ELSE.opcode();
    public static final int END = ControlOp.END.opcode();
    public static final int BR = BranchOp.BR.opcode();
    public static final int BR_IF = BranchOp.BR_IF.opcode();
    public static final int BR_TABLE = BranchOp.BR_TABLE.opcode();
    public static final int RETURN = ControlOp.RETURN.opcode();
    public static final int CALL = CallOp.CALL.opcode();
    public static final int CALL_INDIRECT = CallOp.CALL_INDIRECT.opcode();
    public static final int CALL_REF = CallOp.CALL_REF.opcode();
    public static final int BR_ON_NULL = BranchOp.BR_ON_NULL.opcode();
    public static final int BR_ON_NON_NULL = BranchOp.BR_ON_NON_NULL.opcode();
    public static final int RETURN_CALL = CallOp.RETURN_CALL.opcode();
    public static final int RETURN_CALL_REF = CallOp.RETURN_CALL_REF.opcode();
    public static final int RETURN_CALL_INDIRECT = CallOp.RETURN_CALL_INDIRECT.opcode();
    public static final int DROP = ParametricOp.DROP.opcode();
    public static final int SELECT = ParametricOp.SELECT.opcode();
    public static final int SELECT_TYPED = ParametricOp.SELECT_TYPED.opcode();
    public static final int LOCAL_GET = VariableOp.LOCAL_GET.opcode();
    public static final int LOCAL_SET = VariableOp.LOCAL_SET.opcode();
    public static final int LOCAL_TEE = VariableOp.LOCAL_TEE.opcode();
    public static final int GLOBAL_GET = VariableOp.GLOBAL_GET.opcode();
    public static final int GLOBAL_SET = VariableOp.GLOBAL_SET.opcode();
    public static final int TABLE_GET = TableOp.TABLE_GET.opcode();
    public static final int TABLE_SET = TableOp.TABLE_SET.opcode();
    public static final int I32_LOAD = LoadOp.I32_LOAD.opcode();
    public static final int I32_STORE = StoreOp.I32_STORE.opcode();
    public static final int MEMORY_SIZE = MemoryOp.MEMORY_SIZE.opcode();
    public static final int MEMORY_GROW = MemoryOp.MEMORY_GROW.opcode();
    public static final int I32_CONST = ConstantOp.I32_CONST.opcode();
    public static final int I64_CONST = ConstantOp.I64_CONST.opcode();
    public static final int F32_CONST = ConstantOp.F32_CONST.opcode();
    public static final int F64_CONST = ConstantOp.F64_CONST.opcode();
    public static final int I32_EQZ = NumericOp.I32_EQZ.opcode();
    public static final int I32_ADD = NumericOp.I32_ADD.opcode();
    public static final int REF_NULL = ReferenceOp.REF_NULL.opcode();
    public static final int REF_IS_NULL = ReferenceOp.REF_IS_NULL.opcode();
    public static final int REF_FUNC = ReferenceOp.REF_FUNC.opcode();
    public static final int REF_AS_NON_NULL = ReferenceOp.REF_AS_NON_NULL.opcode();
    /** Prefix of bulk memory and table instructions. */
    public static final int FC = MemoryOp.MEMORY_COPY.prefix();
    /** Prefix of vector instructions. */
    public static final int FD = VectorOp.I8X16_ADD.prefix();

    private Opcodes() {}
}
