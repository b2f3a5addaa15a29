// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.memory;

import io.awsm.llvm.ir.Block;
import io.awsm.llvm.ir.IrInstruction;
import io.awsm.llvm.ir.IrInstruction.Kind;
import io.awsm.llvm.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A small loop, which is entered at one place. It is in one part, which jumps back to its start; or in two, if it is left in the middle or
 * at its top: the first one jumps to the second or leaves the loop, the second one jumps back. Within a part there may be more
 * conditional jumps out of the loop, each followed by the label of what goes on.
 *
 * @param start the first block
 * @param head what is in the first part, without its label and its jump
 * @param jump at its end, by which the loop is left when it has been executed often enough
 * @param middle the block where the second part begins; the first one if there is no other
 * @param rest what is in the second part
 * @param exit where it goes on when that jump leaves it
 */
record LoopShape(
        Block start, List<IrInstruction> head, IrInstruction jump, Block middle, List<IrInstruction> rest, Block exit) {

    /** More jumps out of a loop than these are not looked at. */
    private static final int MOST_EXITS = 4;

    /** What the loop may be whose label is at an index of a function's body: each of its jumps may be the one that counts. */
    static List<LoopShape> at(Blocks blocks, int label) {
        Block start = blocks.at(label);
        List<LoopShape> shapes = new ArrayList<>();
        if (blocks.entries(start) != 2 || !blocks.before(label).targets().equals(List.of(start))) {
            return shapes;
        }
        int end = blocks.jumpAfter(label + 1);
        while (end >= 0 && shapes.size() < MOST_EXITS) {
            addEndingAt(end, blocks, label, shapes);
            end = blocks.leaves(end, label) ? blocks.jumpAfter(end + 2) : -1;
        }
        return shapes;
    }

    private static void addEndingAt(int end, Blocks blocks, int label, List<LoopShape> shapes) {
        Block start = blocks.at(label);
        IrInstruction jump = blocks.instruction(end);
        if (jump.targets().size() != 2 || jump.operandCount() != 1) {
            return;
        }
        for (Block middle : jump.targets()) {
            Block exit = Blocks.other(jump, middle);
            List<IrInstruction> rest = middle.equals(start) ? List.of() : rest(blocks, label, middle);
            // What begins with a phi depends on where it comes from.
            if (rest != null && blocks.label(exit) > label && !blocks.beginsWithPhi(blocks.label(exit))) {
                shapes.add(new LoopShape(start, blocks.range(label + 1, end), jump, middle, rest, exit));
                return;
            }
        }
    }

    /** What is in a part which the loop alone jumps to and which jumps back, else null. */
    private static List<IrInstruction> rest(Blocks blocks, int start, Block middle) {
        int label = blocks.label(middle);
        if (label < start || blocks.entries(middle) != 1) {
            return null;
        }
        int end = blocks.jumpAfter(label + 1);
        for (int exits = 0; end >= 0 && exits < MOST_EXITS && blocks.leaves(end, start); exits++) {
            end = blocks.jumpAfter(end + 2);
        }
        return end >= 0 && blocks.instruction(end).targets().equals(List.of(blocks.at(start)))
                ? blocks.range(label + 1, end)
                : null;
    }

    /** Both parts. */
    List<IrInstruction> body() {
        return rest.isEmpty()
                ? head
                : Stream.concat(head.stream(), rest.stream()).toList();
    }

    /** Whether it is left between two parts of an iteration. */
    boolean isLeftInTheMiddle() {
        return !middle.equals(start);
    }

    /** Whether there are other jumps that leave it. */
    boolean isLeftElsewhere() {
        return !otherExits().isEmpty();
    }

    /** Where they lead. */
    List<Block> otherExits() {
        List<IrInstruction> body = body();
        return IntStream.range(0, body.size())
                .filter(i -> body.get(i).kind() == Kind.TERMINATOR)
                .mapToObj(
                        i -> Blocks.other(body.get(i), body.get(i + 1).targets().get(0)))
                .toList();
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
