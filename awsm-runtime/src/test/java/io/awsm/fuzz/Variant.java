// SPDX-License-Identifier: Apache-2.0
package io.awsm.fuzz;

/** How an engine of ours is told to differ from what is usual. */
enum Variant {
    USUAL(""),
    /** Pages are smaller than modules say. */
    SMALL_PAGES(" with small pages"),
    /** So is what the first memory begins with. */
    SMALL_MEMORIES(" with small memories"),
    /** Each case is executed twice, the second time by instances that have what those of the first time had. */
    POOLED(" from a pool"),
    /** Modules are compiled apart, most of those that import with another mechanism, and linked. */
    LINKED(" linked");

    /** Behind an engine's name. */
    final String text;

    Variant(String text) {
        this.text = text;
    }

    boolean hasSmallPages() {
        return this == SMALL_PAGES || this == SMALL_MEMORIES;
    }
}
