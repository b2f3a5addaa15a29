// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.module;

import java.util.Map;

/**
 * Where the items of the sections are, for messages: a compact addition to those records that do not know it.
 *
 * @since 0.1
 */
public final class ItemOffsets {

    /** Knows no place. */
    public static final ItemOffsets NONE = new ItemOffsets(Map.of(), 0);

    private final Map<Section, int[]> offsets;
    private final int fileSize;

    /**
     * Takes ownership of the arrays: for each section the offset of every item in it.
     *
     * @param fileSize of the whole module, in bytes
     */
    public ItemOffsets(Map<Section, int[]> offsets, int fileSize) {
        this.offsets = Map.copyOf(offsets);
        this.fileSize = fileSize;
    }

    /** Bytes of the whole module, 0 if unknown. */
    public int fileSize() {
        return fileSize;
    }

    /**
     * Bytes from the start of the module, 0 if unknown.
     *
     * @param item counted in the section, so without imports
     */
    public int of(Section section, int item) {
        int[] known = offsets.get(section);
        return known == null || item >= known.length ? 0 : known[item];
    }
}
