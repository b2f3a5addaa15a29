package io.awsm.wasm.instruction;

import io.awsm.wasm.Feature;

/** Calls (specification 2.4.8): opcode, mnemonic, feature, and what is called. */
public enum CallOp implements Op {
    CALL(0x10, "call", Feature.MVP, Callee.FUNCTION),
    CALL_INDIRECT(0x11, "call_indirect", Feature.MVP, Callee.ELEMENT),
    CALL_REF(0x14, "call_ref", Feature.FUNCTION_REFERENCES, Callee.REFERENCE);

    /** What is called, and so what the immediates are. */
    public enum Callee {
        /** A function of the module: its index. */
        FUNCTION,
        /** An element of a table: the index of its type, that of the table. */
        ELEMENT,
        /** A reference: the index of its type. */
        REFERENCE
    }

    private final Row row;
    private final Callee callee;

    CallOp(int opcode, String mnemonic, Feature feature, Callee callee) {
        this.row = new Row(opcode, mnemonic, feature);
        this.callee = callee;
    }

    @Override
    public Row row() {
        return row;
    }

    public Callee callee() {
        return callee;
    }
}
