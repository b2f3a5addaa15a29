// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.memory;

import io.awsm.llvm.ir.Binary;
import io.awsm.llvm.ir.IrInstruction;
import io.awsm.llvm.ir.IrInstruction.Kind;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What slots hold when a loop begins, as sums: addresses that a compiler has computed before the loop, each into a local of its own, as it
 * does when it unrolls one, are found to differ by constants.
 */
final class LoopEntry {

    /** Slots that are stored to before the loop or in it. */
    private final Set<Value> changed;
    /** Of values of 32 bits, and of slots that are stored to before the loop. */
    private final Map<Value, Sum> sums = new HashMap<>();

    /**
     * @param before what is executed just before the loop, always all of it
     * @param changedInLoop slots that are stored to in the loop
     */
    LoopEntry(List<IrInstruction> before, Set<Value> changedInLoop) {
        changed = new HashSet<>(changedInLoop);
        for (IrInstruction instruction : before) {
            if (instruction.kind() == Kind.SLOT_STORE) {
                changed.add(instruction.operand(1));
            }
        }
        before.forEach(this::add);
        sums.keySet().removeAll(changedInLoop);
    }

    /** What a slot holds, or a value that was computed before; a term that is a slot is one that changes neither before the loop nor in it. */
    Sum sum(Value value) {
        return value.integer().isPresent()
                ? Sum.of((int) value.integer().getAsLong())
                : sums.getOrDefault(value, Sum.of(value));
    }

    private void add(IrInstruction instruction) {
        Value result = instruction.result();
        if (instruction.kind() == Kind.SLOT_STORE) {
            sums.put(instruction.operand(1), sum(instruction.operand(0)));
        } else if (result != null && result.type().equals(Type.I32)) {
            Sum sum = computed(instruction);
            if (sum != null && !sum.isLong()) {
                sums.put(result, sum);
            }
        }
    }

    /** Null if it is no sum. */
    private Sum computed(IrInstruction instruction) {
        if (instruction.kind() == Kind.SLOT_LOAD) {
            Value slot = instruction.operand(0);
            return sums.getOrDefault(slot, Sum.of(changed.contains(slot) ? instruction.result() : slot));
        } else if (instruction.kind() == Kind.PURE && instruction.opcode() instanceof Binary binary) {
            return Sum.of(binary, sum(instruction.operand(0)), sum(instruction.operand(1)));
        }
        return null;
    }
}
