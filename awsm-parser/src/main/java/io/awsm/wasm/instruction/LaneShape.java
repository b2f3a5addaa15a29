// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.instruction;

import io.awsm.wasm.type.NumberType;

/**
 * How an instruction looks at the 128 bits of a vector (specification 2.4.2): the number of its lanes and their width.
 * Lane 0 is in the lowest bits.
 *
 * @since 0.1
 */
public enum LaneShape {
    I8X16(16, NumberType.I32),
    I16X8(8, NumberType.I32),
    I32X4(4, NumberType.I32),
    I64X2(2, NumberType.I64),
    F32X4(4, NumberType.F32),
    F64X2(2, NumberType.F64);

    private final int lanes;
    private final NumberType laneType;

    LaneShape(int lanes, NumberType laneType) {
        this.lanes = lanes;
        this.laneType = laneType;
    }

    public int lanes() {
        return lanes;
    }

    /** Bytes in one lane: 1, 2, 4 or 8. */
    public int laneBytes() {
        return 16 / lanes;
    }

    /** The type of a lane outside the vector; lanes of 8 and 16 bits are the low bits of an {@code i32}. */
    public NumberType laneType() {
        return laneType;
    }
}
