// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.memory;

import io.awsm.llvm.ir.Binary;
import io.awsm.llvm.ir.IrInstruction;
import io.awsm.llvm.ir.IrInstruction.Kind;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;
import java.util.HashMap;
import java.util.Map;

/**
 * What numbers of 32 bits are known to be at one place of a function, as sums of others: what has been computed and stored to slots in the
 * straight piece of code that leads there. Compilers that unroll a loop completely compute all of its addresses before the loop around it,
 * each for a variable of its own.
 */
final class StraightSums {

    /** Of slots, what they hold. */
    private final Map<Value, Sum> sums = new HashMap<>();

    /** Takes note of what is executed next. */
    void add(IrInstruction instruction) {
        Value result = instruction.result();
        if (instruction.kind() == Kind.SLOT_STORE) {
            note(instruction.operand(1), instruction.operand(0), of(instruction.operand(0)));
        } else if (instruction.kind() == Kind.SLOT_LOAD) {
            Value slot = instruction.operand(0);
            if (result.type().equals(Type.I32)) {
                sums.put(result, sums.computeIfAbsent(slot, s -> Sum.of(result)));
            }
        } else if (instruction.opcode() instanceof Binary binary
                && result.type().equals(Type.I32)) {
            note(result, result, Sum.of(binary, of(instruction.operand(0)), of(instruction.operand(1))));
        } else if (instruction.kind() == Kind.EFFECT) {
            instruction.operands().forEach(sums::remove); // A slot may be written through its address.
        }
    }

    private void note(Value key, Value number, Sum sum) {
        if (number.type().equals(Type.I32)) {
            sums.put(key, sum == null || sum.isLong() ? Sum.of(number) : sum);
        }
    }

    /** Forgets everything: one may get here from elsewhere. */
    void forget() {
        sums.clear();
    }

    /** A sum of numbers and slots, with what is known of them instead. */
    Sum expand(Sum sum) {
        Sum whole = Sum.of(sum.constant());
        for (Map.Entry<Value, Integer> term : sum.terms().entrySet()) {
            whole = whole.plus(term.getValue(), sums.getOrDefault(term.getKey(), Sum.of(term.getKey())));
        }
        return whole;
    }

    private Sum of(Value value) {
        return value.integer().isPresent()
                ? Sum.of((int) value.integer().getAsLong())
                : sums.getOrDefault(value, Sum.of(value));
    }
}
