// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.memory;

import io.awsm.llvm.ir.ControlFlow;
import io.awsm.llvm.ir.IrInstruction;
import io.awsm.llvm.ir.IrInstruction.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds out which loads and stores of a slot belong together. A local of WebAssembly may be one variable here and another one there:
 * compilers give locals out as if they were registers. A load belongs to the stores whose value it may see, a <em>web</em> is all that
 * belongs together.
 */
final class Webs {

    /** Blocks to go through for each instruction, so that a hostile function takes no longer than others. */
    private static final int MOST = 100;

    private final List<IrInstruction> function;
    private final ControlFlow flow;

    /** Of the slot that is looked at: how its webs have grown together so far. */
    private final Map<Integer, Integer> joined = new HashMap<>();

    /** How many blocks may still be gone through. */
    private long left;

    Webs(List<IrInstruction> function) {
        this.function = function;
        this.flow = new ControlFlow(function);
        this.left = (long) MOST * function.size();
    }

    /**
     * The webs of a slot; none if that takes too long.
     *
     * @param accesses the indices of all its loads and stores, ascending
     */
    Collection<List<Integer>> of(List<Integer> accesses) {
        joined.clear();
        Map<Integer, Integer> lastStores = new HashMap<>();
        Set<Integer> live = new HashSet<>();
        Deque<Integer> open = new ArrayDeque<>();
        Map<Integer, Integer> seen = new HashMap<>();
        int block = -1;
        int value = 0;
        for (int access : accesses) {
            if (flow.block(access) != block) {
                block = flow.block(access);
                value = atStart(block);
            }
            if (function.get(access).kind() == Kind.SLOT_STORE) {
                value = access;
                lastStores.put(block, access);
            } else if (value < 0 && live.add(block)) {
                open.push(block);
            }
            seen.put(access, value);
        }
        while (!open.isEmpty()) {
            int next = open.pop();
            for (int previous : flow.before(next)) {
                Integer store = lastStores.get(previous);
                join(atStart(next), store == null ? atStart(previous) : store);
                if (store == null && live.add(previous)) {
                    open.push(previous);
                }
                if (--left < 0) {
                    return List.of();
                }
            }
        }
        Map<Integer, List<Integer>> webs = new LinkedHashMap<>();
        accesses.forEach(access -> webs.computeIfAbsent(root(seen.get(access)), root -> new ArrayList<>())
                .add(access));
        return webs.values();
    }

    /** What the slot holds at the start of a block, as a number; what a store stores has that of its index. */
    private static int atStart(int block) {
        return -1 - block;
    }

    private void join(int one, int other) {
        int root = root(one);
        if (root != root(other)) {
            joined.put(root, root(other));
        }
    }

    private int root(int value) {
        int root = value;
        while (joined.containsKey(root)) {
            root = joined.get(root);
        }
        for (int next = value; next != root; ) {
            next = joined.put(next, root);
        }
        return root;
    }
}
