// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.facts;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Which functions call each other in large circles. LLVM inlines along a circle again and again: twenty thousand small
 * functions that call one another make it use gigabytes and hours. Calls within a circle that large are not inlined.
 */
final class CallGraph {

    /** The most functions that may call one another and still be inlined. */
    private static final int LARGEST_CIRCLE = 128;

    private final List<int[]> callees;
    private final int[] order;
    private final int[] low;
    private final int[] stack;
    private final BitSet onStack = new BitSet();
    private final BitSet inLargeCircle = new BitSet();
    private final int[] path;
    private final int[] next;
    private int visited;
    private int height;

    private CallGraph(List<int[]> callees) {
        this.callees = callees;
        this.order = new int[callees.size()];
        this.low = new int[callees.size()];
        this.stack = new int[callees.size()];
        this.path = new int[callees.size()];
        this.next = new int[callees.size()];
    }

    /**
     * The functions in strongly connected components of more than {@value #LARGEST_CIRCLE}.
     *
     * @param callees for each function, whom it calls directly
     */
    static BitSet largeCircles(List<int[]> callees) {
        CallGraph graph = new CallGraph(callees);
        for (int i = 0; i < callees.size(); i++) {
            if (graph.order[i] == 0) {
                graph.visit(i);
            }
        }
        return graph.inLargeCircle;
    }

    /** The functions that one of {@code roots} is, or calls, or by way of others. */
    static BitSet reachable(List<int[]> callees, BitSet roots) {
        BitSet reachable = (BitSet) roots.clone();
        int[] found = Arrays.copyOf(roots.stream().toArray(), callees.size());
        for (int next = 0, count = roots.cardinality(); next < count; next++) {
            for (int callee : callees.get(found[next])) {
                if (!reachable.get(callee)) {
                    reachable.set(callee);
                    found[count++] = callee;
                }
            }
        }
        return reachable;
    }

    /** Tarjan's algorithm, with a path of its own instead of recursion: call chains may be long. */
    private void visit(int root) {
        int depth = 0;
        path[0] = root;
        next[0] = 0;
        enter(root);
        while (depth >= 0) {
            int function = path[depth];
            if (next[depth] < callees.get(function).length) {
                int callee = callees.get(function)[next[depth]++];
                if (order[callee] == 0) {
                    depth++;
                    path[depth] = callee;
                    next[depth] = 0;
                    enter(callee);
                } else if (onStack.get(callee)) {
                    low[function] = Math.min(low[function], order[callee]);
                }
            } else {
                leave(function);
                depth--;
                if (depth >= 0) {
                    low[path[depth]] = Math.min(low[path[depth]], low[function]);
                }
            }
        }
    }

    private void enter(int function) {
        visited++;
        order[function] = visited;
        low[function] = visited;
        stack[height++] = function;
        onStack.set(function);
    }

    private void leave(int function) {
        if (low[function] != order[function]) {
            return;
        }
        int first = height;
        do {
            first--;
            onStack.clear(stack[first]);
        } while (stack[first] != function);
        if (height - first > LARGEST_CIRCLE) {
            for (int i = first; i < height; i++) {
                inLargeCircle.set(stack[i]);
            }
        }
        height = first;
    }
}
