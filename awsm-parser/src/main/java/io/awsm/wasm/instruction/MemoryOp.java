// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.instruction;

import io.awsm.wasm.Feature;

/**
 * Memory instructions other than loads and stores (specification 2.4.7): opcode, mnemonic, feature, immediates.
 *
 * @since 0.1
 */
public enum MemoryOp implements Op {
    MEMORY_SIZE(0x3F, "memory.size", Feature.MVP, Indices.MEMORY),
    MEMORY_GROW(0x40, "memory.grow", Feature.MVP, Indices.MEMORY),
    MEMORY_INIT(0xFC08, "memory.init", Feature.BULK_MEMORY, Indices.MEMORY_AND_SEGMENT),
    DATA_DROP(0xFC09, "data.drop", Feature.BULK_MEMORY, Indices.SEGMENT),
    MEMORY_COPY(0xFC0A, "memory.copy", Feature.BULK_MEMORY, Indices.TWO_MEMORIES),
    MEMORY_FILL(0xFC0B, "memory.fill", Feature.BULK_MEMORY, Indices.MEMORY);

    /** What the indices are. */
    public enum Indices {
        MEMORY,
        /** The destination, the source. */
        TWO_MEMORIES,
        MEMORY_AND_SEGMENT,
        SEGMENT
    }

    private final Row row;
    private final Indices indices;

    MemoryOp(int opcode, String mnemonic, Feature feature, Indices indices) {
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
