// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.instruction;

import static io.awsm.wasm.instruction.LaneShape.I16X8;
import static io.awsm.wasm.instruction.LaneShape.I32X4;
import static io.awsm.wasm.instruction.LaneShape.I64X2;
import static io.awsm.wasm.instruction.LaneShape.I8X16;

import io.awsm.wasm.Feature;

/**
 * Loads that replace one lane of a vector, and stores of one lane (specification 2.4.7): opcode, mnemonic, whether it
 * is a store, and the shape, whose lane width is the number of bytes accessed.
 *
 * @since 0.1
 */
public enum LaneAccessOp implements Op {
    V128_LOAD8_LANE(0xFD54, "v128.load8_lane", false, I8X16),
    V128_LOAD16_LANE(0xFD55, "v128.load16_lane", false, I16X8),
    V128_LOAD32_LANE(0xFD56, "v128.load32_lane", false, I32X4),
    V128_LOAD64_LANE(0xFD57, "v128.load64_lane", false, I64X2),
    V128_STORE8_LANE(0xFD58, "v128.store8_lane", true, I8X16),
    V128_STORE16_LANE(0xFD59, "v128.store16_lane", true, I16X8),
    V128_STORE32_LANE(0xFD5A, "v128.store32_lane", true, I32X4),
    V128_STORE64_LANE(0xFD5B, "v128.store64_lane", true, I64X2);

    private final Row row;
    private final boolean store;
    private final LaneShape shape;

    LaneAccessOp(int opcode, String mnemonic, boolean store, LaneShape shape) {
        this.row = new Row(opcode, mnemonic, Feature.SIMD);
        this.store = store;
        this.shape = shape;
    }

    @Override
    public Row row() {
        return row;
    }

    /** Whether memory is written; else it is read. */
    public boolean isStore() {
        return store;
    }

    public LaneShape shape() {
        return shape;
    }

    /** The bytes read or written: 1, 2, 4 or 8. */
    public int bytes() {
        return shape.laneBytes();
    }
}
