// SPDX-License-Identifier: Apache-2.0
package io.awsm.fuzz;

import io.awsm.wasm.instruction.BlockOp;
import io.awsm.wasm.instruction.BranchOp;
import io.awsm.wasm.instruction.ControlOp;
import io.awsm.wasm.instruction.LoadOp;
import io.awsm.wasm.instruction.MemoryOp;
import io.awsm.wasm.instruction.NumericOp;
import io.awsm.wasm.instruction.Op;
import io.awsm.wasm.instruction.ParametricOp;
import io.awsm.wasm.instruction.VariableOp;
import io.awsm.wasm.instruction.VectorLaneOp;
import io.awsm.wasm.instruction.VectorLoadOp;
import io.awsm.wasm.instruction.VectorOp;
import io.awsm.wasm.type.BlockType;
import io.awsm.wasm.type.MemoryType;
import io.awsm.wasm.type.NumberType;
import io.awsm.wasm.type.VectorType;

/** The code of a function that returns a number that all of a memory has a part in. */
final class MemoryHash {

    private static final int AT = 0;
    private static final int END = 1;
    private static final int HASH = 2;
    private static final int STEP = 64;
    private static final int ROTATION = 5;
    /** That engines may be told to make pages of, as a power of two. */
    static final int SMALL_PAGE = 10;
    /** What engines may be told to begin with, in bytes. */
    static final int SMALL_MEMORY = 17 << SMALL_PAGE;
    /** More pages than of any memory that has large ones. */
    private static final int LARGE_PAGES = 8;

    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private MemoryHash() {}

    /** Without the last {@code end}. Few instructions for many bytes, if pages are large: an interpreter runs it. */
    static Code code(int memory, MemoryType type) {
        boolean ofBytes = type.pageSizeLog2() == 0;
        Op load = ofBytes ? VectorLoadOp.V128_LOAD8_SPLAT : LoadOp.V128_LOAD;
        int step = ofBytes ? 1 : STEP;
        BlockType none = new BlockType.Empty();
        Code code = new Code().u32(2).u32(2).type(NumberType.I32).u32(1).type(VectorType.V128);
        code.op(MemoryOp.MEMORY_SIZE, memory);
        if (ofBytes) {
            code.i32(0);
        } else {
            // Many of them are smaller than the module says (--page-size).
            code.i32(SMALL_PAGE).i32(type.pageSizeLog2());
            code.op(MemoryOp.MEMORY_SIZE, memory).i32(LARGE_PAGES).op(NumericOp.I32_GT_U);
            code.op(ParametricOp.SELECT);
        }
        code.op(NumericOp.I32_SHL).op(VariableOp.LOCAL_SET, END);
        code.block(BlockOp.BLOCK, none).block(BlockOp.LOOP, none);
        code.op(VariableOp.LOCAL_GET, AT).op(VariableOp.LOCAL_GET, END);
        code.op(NumericOp.I32_GE_U).op(BranchOp.BR_IF, 1);
        code.op(VariableOp.LOCAL_GET, HASH);
        for (int offset = 0; offset < step; offset += 16) {
            code.op(VariableOp.LOCAL_GET, AT).access(load, 0, memory, offset);
            // The shuffle rotates: a product would keep high bits from having an effect.
            code.op(VectorOp.V128_XOR).op(VariableOp.LOCAL_TEE, HASH).op(VariableOp.LOCAL_GET, HASH);
            code.op(VectorLaneOp.I8X16_SHUFFLE);
            for (int lane = 0; lane < 16; lane++) {
                code.u8((lane + ROTATION) % 16);
            }
            code.v128(FACTOR, FACTOR).op(VectorOp.I64X2_MUL);
        }
        code.op(VariableOp.LOCAL_SET, HASH);
        code.op(VariableOp.LOCAL_GET, AT).i32(step).op(NumericOp.I32_ADD);
        return code.op(VariableOp.LOCAL_SET, AT)
                .op(BranchOp.BR, 0)
                .op(ControlOp.END)
                .op(ControlOp.END)
                .op(VariableOp.LOCAL_GET, HASH);
    }
}
