// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.instruction;

import io.awsm.wasm.Feature;

/**
 * Control instructions without immediates (specification 2.4.8).
 *
 * @since 0.1
 */
public enum ControlOp implements Op {
    UNREACHABLE(0x00, "unreachable"),
    NOP(0x01, "nop"),
    ELSE(0x05, "else"),
    END(0x0B, "end"),
    RETURN(0x0F, "return");

    private final Row row;

    ControlOp(int opcode, String mnemonic) {
        this.row = new Row(opcode, mnemonic, Feature.MVP);
    }

    @Override
    public Row row() {
        return row;
    }
}
