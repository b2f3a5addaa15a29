// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.facts;

import java.util.BitSet;

/** What the tail calls of a module call. */
final class TailCalls {

    private final BitSet functions = new BitSet();
    private final BitSet types = new BitSet();

    /** @param index of a function if the call is direct, else of its type */
    void add(int index, boolean isDirect) {
        (isDirect ? functions : types).set(index);
    }

    /** The functions that are called directly. */
    BitSet functions() {
        return functions;
    }

    /** The types of what is called by reference. */
    BitSet types() {
        return types;
    }
}
