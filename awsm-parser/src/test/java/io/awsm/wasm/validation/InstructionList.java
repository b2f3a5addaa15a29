// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.validation;

import io.awsm.wasm.instruction.Instruction;
import io.awsm.wasm.module.Module;
import io.awsm.wasm.type.ValueType;
import java.util.ArrayList;
import java.util.List;

/** A consumer that only keeps what arrives. */
public final class InstructionList implements FunctionConsumer {

    final List<String> locals = new ArrayList<>();
    final List<Integer> offsets = new ArrayList<>();
    final List<Instruction> instructions = new ArrayList<>();

    /** The live instructions of a valid function. */
    public static List<Instruction> of(Module module, int function) {
        InstructionList list = new InstructionList();
        FunctionValidator.validate(module, function, list);
        return list.instructions;
    }

    @Override
    public void locals(int count, ValueType type) {
        locals.add(count + " " + type.text());
    }

    @Override
    public void instruction(int offset, Instruction instruction) {
        offsets.add(offset);
        instructions.add(instruction);
    }
}
