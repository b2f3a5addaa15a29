// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.memory;

import io.awsm.llvm.ir.Block;
import io.awsm.llvm.ir.IrInstruction;
import io.awsm.llvm.ir.IrInstruction.Kind;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where the loops of a complete function are: from a label to the last jump back to it, as the code of WebAssembly is written. */
final class LoopRegions {

    /** For each instruction, the first and the last one of the innermost loop around it; null if there is none. */
    private final Region[] around;

    private record Region(int first, int last) {}

    LoopRegions(List<IrInstruction> function) {
        Map<Block, Integer> labels = new HashMap<>();
        Map<Integer, Integer> ends = new HashMap<>();
        for (int i = 0; i < function.size(); i++) {
            IrInstruction instruction = function.get(i);
            if (instruction.kind() == Kind.LABEL) {
                labels.put(instruction.targets().get(0), i);
            } else if (instruction.kind() == Kind.TERMINATOR) {
                for (Block target : instruction.targets()) {
                    if (labels.containsKey(target)) {
                        ends.put(labels.get(target), i);
                    }
                }
            }
        }
        around = new Region[function.size()];
        Deque<Region> open = new ArrayDeque<>();
        for (int i = 0; i < around.length; i++) {
            if (ends.containsKey(i)) {
                open.push(new Region(i, ends.get(i)));
            }
            while (!open.isEmpty() && open.peek().last < i) {
                open.pop();
            }
            around[i] = open.peek();
        }
    }

    /** Whether an instruction is in a loop, and none of these, in ascending order, is in the innermost one. */
    boolean isInOneWithout(int instruction, List<Integer> others) {
        return around[instruction] != null && !hasAny(instruction, others);
    }

    /** Whether one of these, in ascending order, is in the innermost loop around an instruction, or in the function if there is none. */
    boolean hasAny(int instruction, List<Integer> others) {
        Region region = around[instruction];
        if (region == null) {
            return !others.isEmpty();
        }
        int found = Collections.binarySearch(others, region.first);
        int next = found < 0 ? -1 - found : found;
        return next < others.size() && others.get(next) <= region.last;
    }
}
