// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.instruction;

import io.awsm.wasm.Feature;

/**
 * Instructions that open a block, whose type is the immediate (specification 2.4.8).
 *
 * @since 0.1
 */
public enum BlockOp implements Op {
    BLOCK(0x02, "block"),
    LOOP(0x03, "loop"),
    IF(0x04, "if");

    private final Row row;

    BlockOp(int opcode, String mnemonic) {
        this.row = new Row(opcode, mnemonic, Feature.MVP);
    }

    @Override
    public Row row() {
        return row;
    }
}
