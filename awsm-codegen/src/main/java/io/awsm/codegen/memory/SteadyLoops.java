// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.memory;

import io.awsm.llvm.ir.Block;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.IrInstruction;
import io.awsm.llvm.ir.IrInstruction.Kind;
import io.awsm.llvm.ir.Local;
import io.awsm.llvm.ir.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the {@linkplain SteadyLoop steady loops} of a complete function and writes them anew. */
final class SteadyLoops {

    private final ContiguousMemory memory;
    private final FunctionBuilder builder;
    private final List<IrInstruction> function;
    private final Map<Block, Integer> entries = new HashMap<>();
    /** For each value of an instruction, by its number, where it is used last. */
    private final int[] lastUse;

    private SteadyLoops(ContiguousMemory memory) {
        this.memory = memory;
        this.builder = memory.builder;
        this.lastUse = new int[builder.valueNumbers()];
        this.function = builder.restart();
        for (int i = 0; i < function.size(); i++) {
            IrInstruction instruction = function.get(i);
            for (int operand = 0; operand < instruction.operandCount(); operand++) {
                Value value = instruction.operand(operand);
                if (value.definition() != null) {
                    lastUse[((Local) value).number()] = i;
                }
            }
            if (instruction.kind() == Kind.TERMINATOR) {
                instruction.targets().forEach(target -> entries.merge(target, 1, Integer::sum));
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
            Optional<SmallLoop> loop = instruction.kind() == Kind.TERMINATOR && next < function.size()
                    ? SmallLoop.at(function, next, block -> entries.getOrDefault(block, 0))
                    : Optional.empty();
            Optional<SteadyLoop> steady = loop.flatMap(l -> SteadyLoop.of(memory, l));
            if (steady.isEmpty()) {
                builder.again(instruction);
            } else {
                steady.get().emit(instruction);
                int exit = next + loop.get().body().size() + 2;
                builder.again(function.get(exit));
                steady.get().merge(value -> lastUse[value.number()] > exit);
                next = exit + 1;
            }
        }
    }
}
