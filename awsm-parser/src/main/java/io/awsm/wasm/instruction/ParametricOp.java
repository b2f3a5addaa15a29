// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.instruction;

import io.awsm.wasm.Feature;

/**
 * Parametric instructions (specification 2.4.4): opcode, mnemonic, feature.
 *
 * @since 0.1
 */
public enum ParametricOp implements Op {
    DROP(0x1A, "drop", Feature.MVP),
    SELECT(0x1B, "select", Feature.MVP),
    /** {@code select} with types as immediates. */
    SELECT_TYPED(0x1C, "select", Feature.REFERENCE_TYPES);

    private final Row row;

    ParametricOp(int opcode, String mnemonic, Feature feature) {
        this.row = new Row(opcode, mnemonic, feature);
    }

    @Override
    public Row row() {
        return row;
    }
}
