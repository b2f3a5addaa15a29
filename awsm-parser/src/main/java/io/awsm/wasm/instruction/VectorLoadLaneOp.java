package io.awsm.wasm.instruction;

import static io.awsm.wasm.instruction.LaneShape.I16X8;
import static io.awsm.wasm.instruction.LaneShape.I32X4;
import static io.awsm.wasm.instruction.LaneShape.I64X2;
import static io.awsm.wasm.instruction.LaneShape.I8X16;

/**
 * Loads that replace one lane of a vector (specification 2.4.7): opcode, mnemonic, and the shape, whose lane width is
 * the number of bytes read.
 */
public enum VectorLoadLaneOp {
    V128_LOAD8_LANE(0xFD54, "v128.load8_lane", I8X16),
    V128_LOAD16_LANE(0xFD55, "v128.load16_lane", I16X8),
    V128_LOAD32_LANE(0xFD56, "v128.load32_lane", I32X4),
    V128_LOAD64_LANE(0xFD57, "v128.load64_lane", I64X2);

    private final int opcode;
    private final String mnemonic;
    private final LaneShape shape;

    VectorLoadLaneOp(int opcode, String mnemonic, LaneShape shape) {
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

    /** The bytes read: 1, 2, 4 or 8. */
    public int bytes() {
        return shape.laneBytes();
    }
}
