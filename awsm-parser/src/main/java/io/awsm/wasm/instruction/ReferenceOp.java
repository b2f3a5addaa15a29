package io.awsm.wasm.instruction;

import io.awsm.wasm.Feature;

/** Reference instructions (specification 2.4.3): opcode, mnemonic, immediate. */
public enum ReferenceOp implements Op {
    REF_NULL(0xD0, "ref.null", Immediate.TYPE),
    REF_IS_NULL(0xD1, "ref.is_null", Immediate.NONE),
    REF_FUNC(0xD2, "ref.func", Immediate.FUNCTION);

    /** What follows the opcode. */
    public enum Immediate {
        NONE,
        TYPE,
        /** The index of a function, which becomes a reference. */
        FUNCTION
    }

    private final Row row;
    private final Immediate immediate;

    ReferenceOp(int opcode, String mnemonic, Immediate immediate) {
        this.row = new Row(opcode, mnemonic, Feature.REFERENCE_TYPES);
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
