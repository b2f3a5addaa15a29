// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.memory;

import io.awsm.llvm.ir.Block;
import io.awsm.llvm.ir.IrInstruction;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The loops of a complete function in which something is stored that may be out of bounds, and whether the function has such
 * stores at all: it may be inlined into a loop.
 *
 * <p>What a loop stores to one place again and again, LLVM keeps in a register, and stores it where the loop ends. One that never
 * ends would never store it, and never trap if the place is out of bounds.
 */
final class EndlessLoops {

    /** The indices of their labels. */
    private final BitSet labels = new BitSet();

    private int lastStore = -1;

    EndlessLoops(List<IrInstruction> function) {
        Map<Block, Integer> started = new HashMap<>();
        for (int i = 0; i < function.size(); i++) {
            IrInstruction instruction = function.get(i);
            switch (instruction.kind()) {
                case LABEL -> started.put(instruction.targets().get(0), i);
                case FAULTING_STORE -> lastStore = i;
                case TERMINATOR -> {
                    for (Block target : instruction.targets()) {
                        int start = started.getOrDefault(target, Integer.MAX_VALUE);
                        if (start < lastStore) {
                            labels.set(start);
                        }
                    }
                }
                default -> {}
            }
        }
    }

    /** Whether the function may be inlined into one. */
    boolean mayBeAround() {
        return lastStore >= 0;
    }

    /** Whether one starts at the label with this index. */
    boolean startAt(int label) {
        return labels.get(label);
    }
}
