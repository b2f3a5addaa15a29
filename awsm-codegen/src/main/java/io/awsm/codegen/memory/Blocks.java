// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.memory;

import io.awsm.llvm.ir.Block;
import io.awsm.llvm.ir.IrInstruction;
import io.awsm.llvm.ir.IrInstruction.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The blocks of a complete function: where each begins, what is in it, and how many jumps lead to it. */
final class Blocks {

    private final List<IrInstruction> function;
    private final Map<Block, Integer> entries = new HashMap<>();
    private final Map<Block, Integer> labels = new HashMap<>();

    Blocks(List<IrInstruction> function) {
        this.function = function;
        for (int i = 0; i < function.size(); i++) {
            IrInstruction instruction = function.get(i);
            if (instruction.kind() == Kind.TERMINATOR) {
                instruction.targets().forEach(target -> entries.merge(target, 1, Integer::sum));
            } else if (instruction.kind() == Kind.LABEL) {
                labels.put(instruction.targets().get(0), i);
            }
        }
    }

    int entries(Block block) {
        return entries.getOrDefault(block, 0);
    }

    /** Where its label is, -1 if there is none. */
    int label(Block block) {
        return labels.getOrDefault(block, -1);
    }

    /** What is before a label: the jump at the end of the block before it. */
    IrInstruction before(int label) {
        return function.get(label - 1);
    }

    /** The block that begins at a label. */
    Block at(int label) {
        return function.get(label).targets().get(0);
    }

    /** What is in the block that begins there, without its label and the jump at its end, if it only computes, loads and stores; else null. */
    List<IrInstruction> straight(int label) {
        int end = label + 1;
        while (function.get(end).kind() != Kind.TERMINATOR) {
            Kind kind = function.get(end).kind();
            if (kind == Kind.EFFECT || kind == Kind.PHI) {
                return null;
            }
            end++;
        }
        return function.subList(label + 1, end);
    }

    /** The jump after what is straight there. */
    IrInstruction jump(int label, List<IrInstruction> straight) {
        return function.get(label + 1 + straight.size());
    }

    boolean beginsWithPhi(int label) {
        return function.get(label + 1).kind() == Kind.PHI;
    }
}
