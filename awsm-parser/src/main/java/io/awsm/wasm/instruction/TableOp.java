// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.instruction;

import io.awsm.wasm.Feature;

/**
 * Table instructions (specification 2.4.6): opcode, mnemonic, feature, immediates.
 *
 * @since 0.1
 */
public enum TableOp implements Op {
    TABLE_GET(0x25, "table.get", Feature.REFERENCE_TYPES, Indices.TABLE),
    TABLE_SET(0x26, "table.set", Feature.REFERENCE_TYPES, Indices.TABLE),
    TABLE_INIT(0xFC0C, "table.init", Feature.BULK_MEMORY, Indices.TABLE_AND_SEGMENT),
    ELEM_DROP(0xFC0D, "elem.drop", Feature.BULK_MEMORY, Indices.SEGMENT),
    TABLE_COPY(0xFC0E, "table.copy", Feature.BULK_MEMORY, Indices.TWO_TABLES),
    TABLE_GROW(0xFC0F, "table.grow", Feature.REFERENCE_TYPES, Indices.TABLE),
    TABLE_SIZE(0xFC10, "table.size", Feature.REFERENCE_TYPES, Indices.TABLE),
    TABLE_FILL(0xFC11, "table.fill", Feature.REFERENCE_TYPES, Indices.TABLE);

    /** What the indices are. */
    public enum Indices {
        TABLE,
        /** The destination, the source. */
        TWO_TABLES,
        TABLE_AND_SEGMENT,
        SEGMENT
    }

    private final Row row;
    private final Indices indices;

    TableOp(int opcode, String mnemonic, Feature feature, Indices indices) {
        this.row = new Row(opcode, mnemonic, feature);
        this.indices = indices;
    }

    @Override
    public Row row() {
        return row;
    }

    public Indices indices() {
        return indices;
    }
}
