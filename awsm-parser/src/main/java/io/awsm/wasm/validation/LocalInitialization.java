// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.validation;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Which locals have been set of those that have no value before: what is set within a block counts to its end only
 * (specification, appendix "Validation Algorithm").
 */
final class LocalInitialization {

    private final BitSet set = new BitSet();
    /** Those that have been set, in that order. */
    private int[] order = new int[8];

    private int count;

    boolean isSet(int local) {
        return set.get(local);
    }

    void set(int local) {
        if (set.get(local)) {
            return;
        }
        set.set(local);
        if (count == order.length) {
            order = Arrays.copyOf(order, 2 * count);
        }
        order[count++] = local;
    }

    /** How many have been set: where a block begins. */
    int count() {
        return count;
    }

    /** Forgets all but the first {@code before}: where the block ends. */
    void forget(int before) {
        while (count > before) {
            set.clear(order[--count]);
        }
    }
}
