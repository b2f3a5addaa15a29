// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.memory;

import io.awsm.llvm.ir.Block;
import io.awsm.llvm.ir.IrInstruction;
import io.awsm.llvm.ir.IrInstruction.Kind;
import io.awsm.llvm.ir.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
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

    /**
     * The loop whose label is at an index of a function's body, if it is such a loop.
     *
     * @param entries how many jumps there are to a block
     * @param labels where blocks begin
     */
    static Optional<LoopShape> at(
            List<IrInstruction> function, int label, ToIntFunction<Block> entries, Map<Block, Integer> labels) {
        Block start = function.get(label).targets().get(0);
        List<IrInstruction> head = straight(function, label);
        if (head == null
                || entries.applyAsInt(start) != 2
                || !function.get(label - 1).targets().equals(List.of(start))) {
            return Optional.empty();
        }
        IrInstruction jump = function.get(label + 1 + head.size());
        if (jump.targets().size() != 2 || jump.operandCount() != 1) {
            return Optional.empty();
        }
        for (int way = 0; way < 2; way++) {
            Block middle = jump.targets().get(way);
            Block exit = jump.targets().get(1 - way);
            List<IrInstruction> rest =
                    middle.equals(start) ? List.of() : rest(function, label, start, middle, entries, labels);
            if (rest != null && isPlain(function, label, exit, labels)) {
                return Optional.of(new LoopShape(start, head, jump, middle, rest, exit));
            }
        }
        return Optional.empty();
    }

    /** What is in the block whose label is there, if it only computes, loads and stores; else null. */
    private static List<IrInstruction> straight(List<IrInstruction> function, int label) {
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

    /** What is in a block which the loop alone jumps to and which jumps back, else null. */
    private static List<IrInstruction> rest(
            List<IrInstruction> function,
            int label,
            Block start,
            Block middle,
            ToIntFunction<Block> entries,
            Map<Block, Integer> labels) {
        int at = labels.getOrDefault(middle, -1);
        if (at < label || entries.applyAsInt(middle) != 1) {
            return null;
        }
        List<IrInstruction> rest = straight(function, at);
        return rest != null && function.get(at + 1 + rest.size()).targets().equals(List.of(start)) ? rest : null;
    }

    /** Whether nothing there depends on where it comes from. */
    private static boolean isPlain(List<IrInstruction> function, int label, Block exit, Map<Block, Integer> labels) {
        int at = labels.getOrDefault(exit, -1);
        return at > label && function.get(at + 1).kind() != Kind.PHI;
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
