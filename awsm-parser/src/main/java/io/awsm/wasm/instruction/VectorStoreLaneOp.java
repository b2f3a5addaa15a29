package io.awsm.wasm.instruction;

import static io.awsm.wasm.instruction.LaneShape.I16X8;
import static io.awsm.wasm.instruction.LaneShape.I32X4;
import static io.awsm.wasm.instruction.LaneShape.I64X2;
import static io.awsm.wasm.instruction.LaneShape.I8X16;

/**
 * Stores of one lane of a vector (specification 2.4.7): opcode, mnemonic, and the shape, whose lane width is
 * the number of bytes written.
 */
public enum VectorStoreLaneOp {
    V128_STORE8_LANE(0xFD58, "v128.store8_lane", I8X16),
    V128_STORE16_LANE(0xFD59, "v128.store16_lane", I16X8),
    V128_STORE32_LANE(0xFD5A, "v128.store32_lane", I32X4),
    V128_STORE64_LANE(0xFD5B, "v128.store64_lane", I64X2);

    private final int opcode;
    private final String mnemonic;
    private final LaneShape shape;

    VectorStoreLaneOp(int opcode, String mnemonic, LaneShape shape) {
        this.opcode = opcode;
        this.mnemonic = mnemonic;
        this.shape = shape;
    }

    public int opcode() {
        return opcode;
    }

    public String mnemonic() {
        return mnemonic;
    }

    public LaneShape shape() {
        return shape;
    }

    /** The bytes written: 1, 2, 4 or 8. */
    public int bytes() {
        return shape.laneBytes();
    }
}
