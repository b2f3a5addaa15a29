// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.instruction;

import io.awsm.wasm.Feature;

/**
 * Branches to labels (specification 2.4.8): opcode, mnemonic, feature.
 *
 * @since 0.1
 */
public enum BranchOp implements Op {
    BR(0x0C, "br", Feature.MVP),
    BR_IF(0x0D, "br_if", Feature.MVP),
    BR_TABLE(0x0E, "br_table", Feature.MVP),
    BR_ON_NULL(0xD5, "br_on_null", Feature.FUNCTION_REFERENCES),
    BR_ON_NON_NULL(0xD6, "br_on_non_null", Feature.FUNCTION_REFERENCES);

    private final Row row;

    BranchOp(int opcode, String mnemonic, Feature feature) {
        this.row = new Row(opcode, mnemonic, feature);
    }

    @Override
    public Row row() {
        return row;
    }
}
