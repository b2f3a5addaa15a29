// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.memory;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Where has been accessed from an address on. Never changed.
 *
 * @param ends for constants that are added to the address, in 32 bits, how many bytes from there on
 */
record Places(NavigableMap<Integer, Long> ends) {

    /** How many are kept, the lowest of all. */
    static final int MOST = 6;

    static final Places NONE = new Places(Collections.emptyNavigableMap());

    Places and(int constant, long end) {
        Long known = ends.get(constant);
        if (known != null && known >= end) {
            return this;
        }
        NavigableMap<Integer, Long> all = new TreeMap<>(ends);
        all.merge(constant, end, Math::max);
        return lowest(all);
    }

    Places and(Places others) {
        if (isEmpty() || others.isEmpty()) {
            return isEmpty() ? others : this;
        }
        NavigableMap<Integer, Long> all = new TreeMap<>(ends);
        others.ends.forEach((constant, end) -> all.merge(constant, end, Math::max));
        return lowest(all);
    }

    private static Places lowest(NavigableMap<Integer, Long> all) {
        while (all.size() > MOST) {
            all.pollLastEntry();
        }
        return new Places(all);
    }

    /** What is known of both. */
    Places or(Places others) {
        if (this == others || isEmpty() || others.isEmpty()) {
            return isEmpty() ? this : others;
        }
        NavigableMap<Integer, Long> both = new TreeMap<>(ends);
        both.keySet().retainAll(others.ends.keySet());
        both.replaceAll((constant, end) -> Math.min(end, others.ends.get(constant)));
        return both.equals(ends) ? this : new Places(both);
    }

    /** The same from an address that is higher by a constant. */
    Places from(int constant) {
        if (constant == 0) {
            return this;
        }
        NavigableMap<Integer, Long> moved = new TreeMap<>();
        ends.forEach((c, end) -> {
            if (Math.abs((long) c - constant) <= Integer.MAX_VALUE) {
                moved.put(c - constant, end);
            }
        });
        return new Places(moved);
    }

    boolean isEmpty() {
        return ends.isEmpty();
    }

    /** Written out, as that of a record is made at run time, which takes a millisecond. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Places places && ends.equals(places.ends);
    }

    @Override
    public int hashCode() {
        return ends.hashCode();
    }
}
