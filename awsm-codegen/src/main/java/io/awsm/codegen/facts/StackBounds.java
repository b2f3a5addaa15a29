// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.facts;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/**
 * Which functions use a bounded part of the stack: those from which no call leads back to where one has been, or to what is known
 * only at run time. What the functions take that such a function calls can be told when their frames are known, and be compared with
 * the limit at once, where such a call begins; then what is called compares nothing.
 *
 * <p>That LLVM inlines changes nothing: each chain of calls of machine code is a part of one of these, and the frame of what is inlined
 * everywhere counts nothing.
 */
public final class StackBounds {

    private static final int NEVER = -1;

    private final List<int[]> callees;
    private final BitSet unknown;
    private final int imported;
    /** What is called first comes first, unless it is in a circle. */
    private final int[] order;

    private int ordered;

    /** For each function, one with an unknown call that it leads to, or one in a circle; else {@link #NEVER}. */
    private final int[] endless;

    /** Those that compare for themselves. */
    private final BitSet checked = new BitSet();

    /**
     * @param callees for each function, whom it calls directly
     * @param unknown the functions that call something through a table or a reference, or end with a call
     * @param roots those that are called from outside, or through a reference
     * @param imported how many are imported
     */
    StackBounds(List<int[]> callees, BitSet unknown, BitSet roots, int imported) {
        this.callees = callees;
        this.unknown = unknown;
        this.imported = imported;
        this.order = new int[callees.size()];
        this.endless = new int[callees.size()];
        new Search().run();
        checked.or(roots);
        for (int function = 0; function < callees.size(); function++) {
            if (endless[function] != NEVER) {
                checked.set(function);
                for (int callee : callees.get(function)) {
                    checked.set(callee);
                }
            }
        }
    }

    /** Whether a function that calls others must compare the stack pointer with the limit; else those have that call it. */
    public boolean isChecked(int function) {
        return checked.get(function);
    }

    /** Whether what it calls relies on its comparison. */
    public boolean isReliedOn(int function) {
        return isBounded(function)
                && IntStream.of(callees.get(function)).anyMatch(c -> callees.get(c).length > 0 && !isChecked(c));
    }

    public boolean isBounded(int function) {
        return endless[function] == NEVER;
    }

    /** A function that calls what is known only at run time, and that this one leads to, if that is why it has no bound. */
    public Optional<Integer> unknownCall(int function) {
        return Optional.of(endless[function]).filter(f -> f != NEVER && unknown.get(f));
    }

    /** A function that leads back to itself, and that this one leads to, or -1. */
    public int circle(int function) {
        return endless[function];
    }

    /**
     * What all that a function calls takes, at most; of those without a bound it is less than that.
     *
     * @param frame of each function
     */
    public long[] below(IntToLongFunction frame) {
        long[] below = new long[callees.size()];
        for (int i = 0; i < ordered; i++) {
            for (int callee : callees.get(order[i])) {
                long own = callee < imported ? 0 : frame.applyAsLong(callee);
                below[order[i]] = Math.max(below[order[i]], own + below[callee]);
            }
        }
        return below;
    }

    /** Depth first, with a path of its own instead of recursion: call chains may be long. */
    private final class Search {

        private final int[] path = new int[callees.size()];
        private final int[] next = new int[callees.size()];
        private final BitSet seen = new BitSet();
        private final BitSet onPath = new BitSet();
        private int depth;

        void run() {
            for (int root = 0; root < callees.size(); root++) {
                if (!seen.get(root)) {
                    enter(root);
                    while (depth > 0) {
                        step(path[depth - 1]);
                    }
                }
            }
        }

        private void enter(int function) {
            seen.set(function);
            onPath.set(function);
            endless[function] = unknown.get(function) ? function : NEVER;
            path[depth++] = function;
        }

        private void step(int function) {
            if (next[function] < callees.get(function).length) {
                int callee = callees.get(function)[next[function]++];
                if (!seen.get(callee)) {
                    enter(callee);
                } else if (onPath.get(callee)) {
                    note(function, callee);
                } else {
                    note(function, endless[callee]);
                }
                return;
            }
            onPath.clear(function);
            order[ordered++] = function;
            depth--;
            if (depth > 0) {
                note(path[depth - 1], endless[function]);
            }
        }

        private void note(int function, int why) {
            if (endless[function] == NEVER) {
                endless[function] = why;
            }
        }
    }
}
