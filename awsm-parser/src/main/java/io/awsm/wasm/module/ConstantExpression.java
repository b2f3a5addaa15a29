// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.module;

import io.awsm.wasm.instruction.Instruction;
import java.util.List;

/**
 * An expression that is evaluated once, at instantiation (specification 3.3.10).
 *
 * @param instructions without the final {@code end}
 * @param offsets the byte offset of each instruction in the module, and last that of the {@code end}
 * @since 0.1
 */
public record ConstantExpression(List<Instruction> instructions, List<Integer> offsets) {

    public ConstantExpression {
        instructions = List.copyOf(instructions);
        offsets = List.copyOf(offsets);
    }
}
