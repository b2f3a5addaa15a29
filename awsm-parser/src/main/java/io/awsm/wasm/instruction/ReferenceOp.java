// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.instruction;

import io.awsm.wasm.Feature;

/**
 * Reference instructions (specification 2.4.3): opcode, mnemonic, feature, immediate.
 *
 * @since 0.1
 */
public enum ReferenceOp implements Op {
    REF_NULL(0xD0, "ref.null", Feature.REFERENCE_TYPES, Immediate.TYPE),
    REF_IS_NULL(0xD1, "ref.is_null", Feature.REFERENCE_TYPES, Immediate.NONE),
    REF_FUNC(0xD2, "ref.func", Feature.REFERENCE_TYPES, Immediate.FUNCTION),
    REF_AS_NON_NULL(0xD4, "ref.as_non_null", Feature.FUNCTION_REFERENCES, Immediate.NONE);

    /** What follows the opcode. */
    public enum Immediate {
        NONE,
        TYPE,
        /** The index of a function, which becomes a reference. */
        FUNCTION
    }

    private final Row row;
    private final Immediate immediate;

    ReferenceOp(int opcode, String mnemonic, Feature feature, Immediate immediate) {
        this.row = new Row(opcode, mnemonic, feature);
        this.immediate = immediate;
    }

    @Override
    public Row row() {
        return row;
    }

    public Immediate immediate() {
        return immediate;
    }
}
