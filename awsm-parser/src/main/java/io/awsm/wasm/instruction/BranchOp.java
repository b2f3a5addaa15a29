package io.awsm.wasm.instruction;

import io.awsm.wasm.Feature;

/** Branches to labels (specification 2.4.8). */
public enum BranchOp implements Op {
    BR(0x0C, "br"),
    BR_IF(0x0D, "br_if"),
    BR_TABLE(0x0E, "br_table");

    private final Row row;

    BranchOp(int opcode, String mnemonic) {
        this.row = new Row(opcode, mnemonic, Feature.MVP);
    }

    @Override
    public Row row() {
        return row;
    }
}
