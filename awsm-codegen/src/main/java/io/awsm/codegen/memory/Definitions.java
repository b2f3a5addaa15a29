package io.awsm.codegen.memory;

import io.awsm.llvm.ir.IrInstruction;
import io.awsm.llvm.ir.Local;
import io.awsm.llvm.ir.Value;
import java.util.List;

/** Which instruction of a function computes a value. Values are numbered densely, for arrays. */
final class Definitions {

    private final IrInstruction[] instructions;

    Definitions(List<IrInstruction> body) {
        int numbers = 0;
        for (IrInstruction instruction : body) {
            if (instruction.result() != null) {
                numbers = Math.max(numbers, instruction.result().number() + 1);
            }
        }
        instructions = new IrInstruction[numbers];
        for (IrInstruction instruction : body) {
            if (instruction.result() != null) {
                instructions[instruction.result().number()] = instruction;
            }
        }
    }

    /** The instruction that computes a value, which is neither a constant nor a parameter nor a stack slot. */
    IrInstruction of(Value value) {
        return instructions[number(value)];
    }

    /** The number of such a value. */
    int number(Value value) {
        return ((Local) value).number();
    }
}
