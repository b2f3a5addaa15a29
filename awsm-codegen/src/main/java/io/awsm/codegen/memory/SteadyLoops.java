// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.memory;

import io.awsm.codegen.CodeSize;
import io.awsm.llvm.ir.Block;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.IrInstruction;
import io.awsm.llvm.ir.IrInstruction.Kind;
import io.awsm.llvm.ir.Local;
import io.awsm.llvm.ir.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the {@linkplain SteadyLoop steady loops} of a complete function and writes them anew. */
final class SteadyLoops {

    private final ContiguousMemory memory;
    private final FunctionBuilder builder;
    private final List<IrInstruction> function;
    private final Blocks blocks;
    /** Loops that have been written, by the blocks that they lead to, and by where their second parts begin. */
    private final Map<Block, LoopCopies> exits = new HashMap<>();

    private final Map<Block, LoopShape> written = new HashMap<>();
    private final StraightSums sums = new StraightSums();

    /** For each value of an instruction, by its number, where it is used last. */
    private final int[] lastUse;

    private SteadyLoops(ContiguousMemory memory) {
        this.memory = memory;
        this.builder = memory.builder;
        this.lastUse = new int[builder.valueNumbers()];
        this.function = builder.restart();
        this.blocks = new Blocks(function);
        for (int i = 0; i < function.size(); i++) {
            IrInstruction instruction = function.get(i);
            for (int operand = 0; operand < instruction.operandCount(); operand++) {
                Value value = instruction.operand(operand);
                if (value.definition() != null) {
                    lastUse[((Local) value).number()] = i;
                }
            }
        }
    }

    /** Writes anew those of the function whose memories are accessed by this strategy. */
    static void rewrite(ContiguousMemory memory) {
        new SteadyLoops(memory).rewrite();
    }

    private void rewrite() {
        EndlessLoops endless = new EndlessLoops(memory.storesInLoopsInTime() ? function : List.of());
        boolean isEndless = endless.mayBeAround();
        int next = 0;
        while (next < function.size()) {
            IrInstruction instruction = function.get(next++);
            if (isEndless && instruction.kind() != Kind.PHI) {
                builder.memoryReader();
                isEndless = false;
            }
            isEndless |= endless.startAt(next - 1);
            if (instruction.kind() == Kind.LABEL) {
                int label = next - 1;
                if (label == 0
                        || !blocks.leads(
                                function.get(label - 1), instruction.targets().get(0))) {
                    sums.forget();
                }
                next += again(instruction, label);
            } else if (instruction.kind() == Kind.TERMINATOR && next < function.size()) {
                next += loopOr(instruction, next);
            } else {
                builder.again(instruction);
                sums.add(instruction);
            }
        }
    }

    /** Emits a label. Returns how many instructions after it are not to be emitted. */
    private int again(IrInstruction label, int at) {
        Block block = label.targets().get(0);
        LoopShape loop = written.get(block);
        if (loop != null) {
            return loop.rest().size() + 1;
        }
        builder.again(label);
        LoopCopies ended = exits.get(block);
        if (ended != null) {
            ended.merge(value -> lastUse[value.number()] > at);
        }
        return 0;
    }

    /** Emits the loop after a jump instead of the jump, or the jump. Returns how many instructions after it are not to be emitted. */
    private int loopOr(IrInstruction jump, int label) {
        SteadyLoop steady = LoopShape.at(blocks, label).stream()
                .filter(this::mayBeSteady)
                .flatMap(shape -> SteadyLoop.of(memory, new SmallLoop(shape, sums)).stream())
                .findFirst()
                .orElse(null);
        if (steady == null) {
            builder.again(jump);
            return 0;
        }
        steady.emit(jump);
        sums.forget();
        LoopShape shape = steady.shape();
        if (blocks.entries(shape.exit()) == 1) { // If others lead there, nothing there is a value of the loop.
            exits.put(shape.exit(), steady.copies());
        }
        if (shape.isLeftInTheMiddle()) {
            written.put(shape.middle(), shape);
        }
        return shape.head().size() + 2;
    }

    /**
     * No loop where nothing counts but size. Where one is left by other jumps, that pays where accesses are compared; and its values must
     * not be used there.
     */
    private boolean mayBeSteady(LoopShape shape) {
        if (memory.context.module().options().size() == CodeSize.SMALLEST) {
            return false;
        }
        List<Block> others = shape.otherExits();
        int first = others.stream()
                .mapToInt(blocks::label)
                .filter(l -> l >= 0)
                .min()
                .orElse(function.size());
        return others.isEmpty()
                || memory.comparesEachAccess()
                        && shape.body().stream()
                                .noneMatch(i ->
                                        i.result() != null && lastUse[i.result().number()] > first);
    }
}
