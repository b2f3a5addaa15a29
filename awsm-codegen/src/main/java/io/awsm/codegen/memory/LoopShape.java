// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.memory;

import io.awsm.llvm.ir.Block;
import io.awsm.llvm.ir.IrInstruction;
import io.awsm.llvm.ir.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The blocks of a small loop, which is entered at one place and left at one. It is one block, which jumps back to itself; or two, if it is
 * left in the middle or at its top: the first one jumps to the second or leaves the loop, the second one jumps back.
 *
 * @param start the first block
 * @param head what is in it, without its label and its jump
 * @param jump at its end
 * @param middle the second block; the first one if there is no other
 * @param rest what is in the second block
 * @param exit where it goes on when it has ended
 */
record LoopShape(
        Block start, List<IrInstruction> head, IrInstruction jump, Block middle, List<IrInstruction> rest, Block exit) {

    /** The loop whose label is at an index of a function's body, if it is such a loop. */
    static Optional<LoopShape> at(Blocks blocks, int label) {
        Block start = blocks.at(label);
        List<IrInstruction> head = blocks.straight(label);
        if (head == null
                || blocks.entries(start) != 2
                || !blocks.before(label).targets().equals(List.of(start))) {
            return Optional.empty();
        }
        IrInstruction jump = blocks.jump(label, head);
        if (jump.targets().size() != 2 || jump.operandCount() != 1) {
            return Optional.empty();
        }
        for (int way = 0; way < 2; way++) {
            Block middle = jump.targets().get(way);
            Block exit = jump.targets().get(1 - way);
            List<IrInstruction> rest = middle.equals(start) ? List.of() : rest(blocks, label, middle);
            // What begins with a phi depends on where it comes from.
            if (rest != null && blocks.label(exit) > label && !blocks.beginsWithPhi(blocks.label(exit))) {
                return Optional.of(new LoopShape(start, head, jump, middle, rest, exit));
            }
        }
        return Optional.empty();
    }

    /** What is in a block which the loop alone jumps to and which jumps back, else null. */
    private static List<IrInstruction> rest(Blocks blocks, int start, Block middle) {
        int label = blocks.label(middle);
        if (label < start || blocks.entries(middle) != 1) {
            return null;
        }
        List<IrInstruction> rest = blocks.straight(label);
        return rest != null && blocks.jump(label, rest).targets().equals(List.of(blocks.at(start))) ? rest : null;
    }

    /** Both blocks. */
    List<IrInstruction> body() {
        return rest.isEmpty()
                ? head
                : Stream.concat(head.stream(), rest.stream()).toList();
    }

    /** Whether it is left between two parts of an iteration. */
    boolean isLeftInTheMiddle() {
        return !middle.equals(start);
    }

    /** What decides whether it goes on. */
    Value condition() {
        return jump.operand(0);
    }

    /** Whether it goes on if that is true, else if it is false. */
    boolean goesOnIfTrue() {
        return jump.targets().get(0).equals(middle);
    }
}
