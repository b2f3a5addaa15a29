// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.memory;

import io.awsm.llvm.ir.ControlFlow;
import io.awsm.llvm.ir.IrInstruction;
import io.awsm.llvm.ir.IrInstruction.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    /** Of the slot that is looked at: how its webs have grown together so far, each value with another one; -1 if it has not. */
    private final int[] joined;
    /** Of that slot, the last store in each block; -1 if there is none. */
    private final int[] lastStores;
    /** How many blocks may still be gone through. */
    private long left;

    Webs(List<IrInstruction> function) {
        this.function = function;
        this.flow = new ControlFlow(function);
        this.left = (long) MOST * function.size();
        this.joined = new int[flow.size() + function.size()];
        this.lastStores = new int[flow.size()];
        Arrays.fill(joined, -1);
        Arrays.fill(lastStores, -1);
    }

    /**
     * The webs of a slot; none if that takes too long.
     *
     * @param accesses the indices of all its loads and stores, ascending
     */
    Collection<List<Integer>> of(List<Integer> accesses) {
        BitSet live = new BitSet();
        Map<Integer, List<Integer>> webs = new LinkedHashMap<>();
        int[] seen = seen(accesses, live);
        if (goBack(live)) {
            for (int i = 0; i < seen.length; i++) {
                webs.computeIfAbsent(root(seen[i]), root -> new ArrayList<>()).add(accesses.get(i));
            }
        }
        for (int access : accesses) {
            joined[stored(access)] = -1;
            lastStores[flow.block(access)] = -1;
        }
        live.stream().forEach(block -> joined[block] = -1);
        return webs.values();
    }

    /** What each access reads or writes, and the last stores of blocks. In those that become live, something that is stored before is read. */
    private int[] seen(List<Integer> accesses, BitSet live) {
        int[] seen = new int[accesses.size()];
        int block = -1;
        int value = 0;
        for (int i = 0; i < seen.length; i++) {
            int access = accesses.get(i);
            if (flow.block(access) != block) {
                block = flow.block(access);
                value = block;
            }
            if (function.get(access).kind() == Kind.SLOT_STORE) {
                value = stored(access);
                lastStores[block] = access;
            } else if (value == block) {
                live.set(block);
            }
            seen[i] = value;
        }
        return seen;
    }

    /** Joins what live blocks may see, and finds the others that are live. Returns whether that was possible in time. */
    private boolean goBack(BitSet live) {
        Deque<Integer> open = new ArrayDeque<>();
        live.stream().forEach(open::push);
        while (!open.isEmpty()) {
            int next = open.pop();
            for (int previous : flow.before(next)) {
                int store = lastStores[previous];
                join(next, store < 0 ? previous : stored(store));
                if (store < 0 && !live.get(previous)) {
                    live.set(previous);
                    open.push(previous);
                }
                if (--left < 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /** What a store stores, as a number; what the slot holds at the start of a block has the number of the block. */
    private int stored(int store) {
        return flow.size() + store;
    }

    private void join(int one, int other) {
        int root = root(one);
        int otherRoot = root(other);
        if (root != otherRoot) {
            joined[root] = otherRoot;
        }
    }

    private int root(int value) {
        int root = value;
        while (joined[root] >= 0) {
            root = joined[root];
        }
        for (int next = value; next != root; ) {
            int after = joined[next];
            joined[next] = root;
            next = after;
        }
        return root;
    }
}
