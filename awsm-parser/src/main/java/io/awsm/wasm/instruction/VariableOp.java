// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.instruction;

import io.awsm.wasm.Feature;

/**
 * Variable instructions (specification 2.4.5): opcode, mnemonic, and whether a global is written.
 *
 * @since 0.1
 */
public enum VariableOp implements Op {
    LOCAL_GET(0x20, "local.get", false),
    LOCAL_SET(0x21, "local.set", false),
    LOCAL_TEE(0x22, "local.tee", false),
    GLOBAL_GET(0x23, "global.get", false),
    GLOBAL_SET(0x24, "global.set", true);

    private final Row row;
    private final boolean writesGlobal;

    VariableOp(int opcode, String mnemonic, boolean writesGlobal) {
        this.row = new Row(opcode, mnemonic, Feature.MVP);
        this.writesGlobal = writesGlobal;
    }

    @Override
    public Row row() {
        return row;
    }

    public boolean writesGlobal() {
        return writesGlobal;
    }
}
