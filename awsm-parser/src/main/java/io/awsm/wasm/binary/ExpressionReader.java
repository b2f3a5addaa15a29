// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.binary;

import io.awsm.wasm.ImplementationLimits;
import io.awsm.wasm.instruction.ControlOp;
import io.awsm.wasm.instruction.Instruction;
import io.awsm.wasm.module.ConstantExpression;
import java.util.ArrayList;
import java.util.List;

/** Constant expressions (specification 5.4.9). Which instructions they may have is a question of validation. */
final class ExpressionReader {

    private ExpressionReader() {}

    static ConstantExpression read(BinaryReader in) {
        List<Instruction> instructions = new ArrayList<>();
        List<Integer> offsets = new ArrayList<>();
        int depth = 0;
        while (true) {
            int at = in.offset();
            Instruction instruction = InstructionReader.read(in);
            offsets.add(at);
            if (instruction.op() == ControlOp.ELSE && depth == 0) {
                throw in.errors(at).endExpected();
            }
            depth += InstructionReader.nesting(instruction);
            if (depth < 0) {
                return new ConstantExpression(instructions, offsets);
            }
            instructions.add(instruction);
            if (instructions.size() > ImplementationLimits.CONSTANT_INSTRUCTIONS) {
                throw in.errors(at)
                        .limitExceeded(
                                "instructions in a constant expression",
                                instructions.size(),
                                ImplementationLimits.CONSTANT_INSTRUCTIONS);
            }
        }
    }
}
