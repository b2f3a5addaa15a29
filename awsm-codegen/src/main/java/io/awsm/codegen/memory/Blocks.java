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

    /** Whether a block is executed after this jump only. */
    boolean leads(IrInstruction jump, Block block) {
        return entries(block) == 1 && jump.targets().contains(block);
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

    /** The index of the jump that ends what is straight from an index on: what only computes, loads and stores; -1 if it ends otherwise. */
    int jumpAfter(int index) {
        int end = index;
        while (function.get(end).kind() != Kind.TERMINATOR) {
            Kind kind = function.get(end).kind();
            if (kind == Kind.EFFECT || kind == Kind.PHI || kind == Kind.LABEL) {
                return -1;
            }
            end++;
        }
        return end;
    }

    IrInstruction instruction(int index) {
        return function.get(index);
    }

    /** What is from an index on, up to another one. */
    List<IrInstruction> range(int from, int to) {
        return function.subList(from, to);
    }

    /**
     * Whether the jump at an index leaves what goes on after it: it is conditional, nothing else leads to what comes next, and the other way
     * leads to something after {@code start}, or to a trap.
     */
    boolean leaves(int jump, int start) {
        IrInstruction instruction = function.get(jump);
        if (instruction.targets().size() != 2 || instruction.operandCount() != 1 || jump + 1 == function.size()) {
            return false;
        }
        IrInstruction next = function.get(jump + 1); // the label of another block
        Block stay = next.targets().get(0);
        Block leave = other(instruction, stay);
        return instruction.targets().contains(stay) && entries(stay) == 1 && isAfter(leave, start);
    }

    /** Where a conditional jump leads if not to this block. */
    static Block other(IrInstruction jump, Block block) {
        return jump.targets().get(jump.targets().get(0).equals(block) ? 1 : 0);
    }

    /** Whether a block is after a label, and may be entered from everywhere. What begins with a phi depends on where it comes from. */
    private boolean isAfter(Block block, int start) {
        int label = label(block);
        return label < 0 || label > start && !beginsWithPhi(label);
    }

    boolean beginsWithPhi(int label) {
        return function.get(label + 1).kind() == Kind.PHI;
    }
}
