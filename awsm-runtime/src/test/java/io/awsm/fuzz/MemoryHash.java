package io.awsm.fuzz;

import io.awsm.wasm.instruction.NumericOp;
import io.awsm.wasm.instruction.VectorLoadOp;
import io.awsm.wasm.instruction.VectorOp;
import io.awsm.wasm.type.BlockType;
import io.awsm.wasm.type.NumberType;
import io.awsm.wasm.type.VectorType;

/** The code of a function that returns a number that all of the memory has a part in. */
final class MemoryHash {

    private static final int AT = 0;
    private static final int END = 1;
    private static final int HASH = 2;
    private static final int PAGE_BITS = 16;
    private static final int STEP = 64;
    private static final int ROTATION = 5;
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private MemoryHash() {}

    /** Without the last {@code end}. Few instructions for many bytes: an interpreter runs it. */
    static Code code() {
        BlockType none = new BlockType.Empty();
        Code code = new Code().u32(2).u32(2).type(NumberType.I32).u32(1).type(VectorType.V128);
        code.op(Code.MEMORY_SIZE, 0)
                .i32(PAGE_BITS)
                .op(NumericOp.I32_SHL.opcode())
                .op(Code.LOCAL_SET, END);
        code.block(Code.BLOCK, none).block(Code.LOOP, none);
        code.op(Code.LOCAL_GET, AT).op(Code.LOCAL_GET, END);
        code.op(NumericOp.I32_GE_U.opcode()).op(Code.BR_IF, 1);
        code.op(Code.LOCAL_GET, HASH);
        for (int offset = 0; offset < STEP; offset += 16) {
            code.op(Code.LOCAL_GET, AT).op(VectorLoadOp.V128_LOAD.opcode(), 0, offset);
            // The shuffle rotates: a product would keep high bits from having an effect.
            code.op(VectorOp.V128_XOR.opcode()).op(Code.LOCAL_TEE, HASH).op(Code.LOCAL_GET, HASH);
            code.op(Code.SHUFFLE);
            for (int lane = 0; lane < 16; lane++) {
                code.u8((lane + ROTATION) % 16);
            }
            code.v128(FACTOR, FACTOR).op(VectorOp.I64X2_MUL.opcode());
        }
        code.op(Code.LOCAL_SET, HASH);
        code.op(Code.LOCAL_GET, AT).i32(STEP).op(NumericOp.I32_ADD.opcode());
        return code.op(Code.LOCAL_SET, AT)
                .op(Code.BR, 0)
                .op(Code.END)
                .op(Code.END)
                .op(Code.LOCAL_GET, HASH);
    }
}
