// SPDX-License-Identifier: Apache-2.0
package io.awsm.llvm.ir;

import io.awsm.llvm.ir.IrInstruction.Kind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The blocks of a complete function, as numbers in the order in which they are written, and how control goes from one to another. Blocks
 * that trap come later, and do not belong to it.
 */
public final class ControlFlow {

    private static final int[] NONE = {};

    /** For each instruction, the number of its block. */
    private final int[] blocks;

    private final int[][] before;
    private final int[][] after;

    public ControlFlow(List<IrInstruction> function) {
        blocks = new int[function.size()];
        Map<Block, Integer> numbers = new HashMap<>();
        int last = 0;
        for (int i = 0; i < blocks.length; i++) {
            IrInstruction instruction = function.get(i);
            if (instruction.kind() == Kind.LABEL) {
                last++;
                numbers.put(instruction.targets().get(0), last);
            }
            blocks[i] = last;
        }
        after = new int[last + 1][];
        Arrays.fill(after, NONE);
        int[] entries = new int[last + 1];
        for (int i = 0; i < blocks.length; i++) {
            if (function.get(i).kind() == Kind.TERMINATOR) {
                after[blocks[i]] = known(function.get(i).targets(), numbers);
                for (int target : after[blocks[i]]) {
                    entries[target]++;
                }
            }
        }
        before = turned(after, entries);
    }

    private static int[] known(List<Block> targets, Map<Block, Integer> numbers) {
        int[] known = new int[targets.size()];
        int count = 0;
        for (Block target : targets) {
            Integer number = numbers.get(target);
            if (number != null) {
                known[count++] = number;
            }
        }
        return count == known.length ? known : Arrays.copyOf(known, count);
    }

    /** The ways from the other end, of which so many lead to each block. */
    private static int[][] turned(int[][] after, int[] entries) {
        int[][] before = new int[entries.length][];
        Arrays.setAll(before, block -> entries[block] == 0 ? NONE : new int[entries[block]]);
        int[] found = new int[entries.length];
        for (int block = 0; block < after.length; block++) {
            for (int target : after[block]) {
                before[target][found[target]++] = block;
            }
        }
        return before;
    }

    /** How many blocks there are. */
    public int size() {
        return before.length;
    }

    /** The block of the instruction with this index. */
    public int block(int instruction) {
        return blocks[instruction];
    }

    /** The blocks that lead to a block, once for each way, in ascending order. Not to be changed. */
    public int[] before(int block) {
        return before[block];
    }

    /** Those that it leads to, once for each way. Not to be changed. */
    public int[] after(int block) {
        return after[block];
    }

    /** Whether a block is executed after the one that is written before it only. */
    public boolean follows(int block) {
        return before[block].length == 1 && before[block][0] == block - 1;
    }

    /** Whether some jump leads to its own block or to one before it. */
    public boolean goesBack() {
        for (int block = 0; block < before.length; block++) {
            int ways = before[block].length;
            if (ways > 0 && before[block][ways - 1] >= block) {
                return true;
            }
        }
        return false;
    }
}
