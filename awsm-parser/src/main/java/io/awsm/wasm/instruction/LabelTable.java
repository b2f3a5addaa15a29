// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.instruction;

import java.util.Arrays;

/**
 * The labels of {@code br_table} but for the last, the default: a compact, immutable list, as one instruction may name millions.
 *
 * @since 0.1
 */
public final class LabelTable {

    /** No labels, as other branches than {@code br_table} have. */
    public static final LabelTable NONE = new LabelTable();

    private final int[] labels;

    /** Takes ownership of {@code labels}. */
    public LabelTable(int... labels) {
        this.labels = labels;
    }

    /** The number of labels, which operands 0, 1, ... choose. */
    public int size() {
        return labels.length;
    }

    public int label(int operand) {
        return labels[operand];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LabelTable that && Arrays.equals(labels, that.labels);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(labels);
    }

    @Override
    public String toString() {
        return Arrays.toString(labels);
    }
}
