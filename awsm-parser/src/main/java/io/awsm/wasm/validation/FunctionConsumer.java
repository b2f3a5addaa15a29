// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.validation;

import io.awsm.wasm.instruction.Instruction;
import io.awsm.wasm.type.ValueType;

/**
 * What happens to the instructions of a function once they are known to be valid. The validator calls it in the one
 * pass over the body, so a consumer needs no checks and no stack of types of its own.
 *
 * <p>Only live code arrives: after an instruction that never falls through, everything up to the {@code else} or
 * {@code end} of the innermost block that the consumer has seen is validated but withheld, nested blocks included. So
 * every {@code block}, {@code loop} and {@code if} that arrives is followed by its own {@code end}, and the last
 * instruction is always the {@code end} of the function itself.
 *
 * @since 0.1
 */
public interface FunctionConsumer {

    /** A group of {@code count} locals (1 to 50,000) of one type; parameters are not reported. Before any instruction. */
    void locals(int count, ValueType type);

    /**
     * The next live instruction.
     *
     * @param offset of its first byte in the module
     */
    void instruction(int offset, Instruction instruction);
}
