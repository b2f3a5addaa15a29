// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.instruction;

import io.awsm.wasm.type.ValueType;
import java.util.List;

/**
 * What an instruction of fixed type pops and pushes: the column of the opcode tables that the validator applies.
 *
 * @since 0.1
 */
public record Signature(List<ValueType> operands, ValueType result) {

    static Signature of(ValueType result, ValueType... operands) {
        return new Signature(List.of(operands), result);
    }
}
