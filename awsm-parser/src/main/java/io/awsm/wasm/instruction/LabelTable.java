package io.awsm.wasm.instruction;

import java.util.Arrays;

/**
 * The labels of {@code br_table}: a compact, immutable list, as one instruction may name millions.
 */
public final class LabelTable {

    private final int[] labels;
    private final int defaultLabel;

    /** Takes ownership of {@code labels}. */
    public LabelTable(int[] labels, int defaultLabel) {
        this.labels = labels;
        this.defaultLabel = defaultLabel;
    }

    /** The number of labels that operands 0, 1, ... choose; greater operands choose {@link #defaultLabel()}. */
    public int size() {
        return labels.length;
    }

    public int label(int operand) {
        return labels[operand];
    }

    public int defaultLabel() {
        return defaultLabel;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LabelTable that
                && defaultLabel == that.defaultLabel
                && Arrays.equals(labels, that.labels);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(labels) + defaultLabel;
    }

    @Override
    public String toString() {
        return Arrays.toString(labels) + " default " + defaultLabel;
    }
}
