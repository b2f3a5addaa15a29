package io.awsm.codegen.memory;

import io.awsm.llvm.ir.IrInstruction;
import io.awsm.llvm.ir.Value;
import java.util.List;

/** Which instruction of a function computes a value. Values are numbered densely, for arrays. */
final class Definitions {

    private final IrInstruction[] instructions;

    Definitions(List<IrInstruction> body) {
        int numbers = 0;
        for (IrInstruction instruction : body) {
            if (instruction.result() != null) {
                numbers = Math.max(numbers, number(instruction.result()) + 1);
            }
        }
        instructions = new IrInstruction[numbers];
        for (IrInstruction instruction : body) {
            if (instruction.result() != null) {
                instructions[number(instruction.result())] = instruction;
            }
        }
    }

    /** The instruction that computes a value; null for constants, parameters and stack slots. */
    IrInstruction of(Value value) {
        return value.isLocal() && value.text().charAt(1) == 'v' ? instructions[number(value)] : null;
    }

    /** The number of an SSA value that is no parameter. */
    int number(Value value) {
        return Integer.parseInt(value.text(), 2, value.text().length(), 10);
    }

    /** More than any number. */
    int count() {
        return instructions.length;
    }
}
