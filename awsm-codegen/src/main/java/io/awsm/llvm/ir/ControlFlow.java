// SPDX-License-Identifier: Apache-2.0
package io.awsm.llvm.ir;

import io.awsm.llvm.ir.IrInstruction.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The blocks of a complete function, as numbers in the order in which they are written, and how control goes from one to another. Blocks
 * that trap come later, and do not belong to it.
 */
public final class ControlFlow {

    /** For each instruction, the number of its block. */
    private final int[] blocks;

    private final List<List<Integer>> before = new ArrayList<>();
    private final List<List<Integer>> after = new ArrayList<>();

    public ControlFlow(List<IrInstruction> function) {
        blocks = new int[function.size()];
        Map<Block, Integer> numbers = new HashMap<>();
        addBlock();
        for (int i = 0; i < blocks.length; i++) {
            IrInstruction instruction = function.get(i);
            if (instruction.kind() == Kind.LABEL) {
                numbers.put(instruction.targets().get(0), before.size());
                addBlock();
            }
            blocks[i] = before.size() - 1;
        }
        for (int i = 0; i < blocks.length; i++) {
            if (function.get(i).kind() == Kind.TERMINATOR) {
                for (Block target : function.get(i).targets()) {
                    Integer number = numbers.get(target);
                    if (number != null) {
                        before.get(number).add(blocks[i]);
                        after.get(blocks[i]).add(number);
                    }
                }
            }
        }
    }

    private void addBlock() {
        before.add(new ArrayList<>());
        after.add(new ArrayList<>());
    }

    /** The block of the instruction with this index. */
    public int block(int instruction) {
        return blocks[instruction];
    }

    /** The blocks that lead to a block, once for each way. */
    public List<Integer> before(int block) {
        return before.get(block);
    }

    /** Those that it leads to, once for each way. */
    public List<Integer> after(int block) {
        return after.get(block);
    }
}
