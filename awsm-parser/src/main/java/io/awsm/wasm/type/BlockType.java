// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.type;

/**
 * What {@code block}, {@code loop} and {@code if} take from and leave on the operand stack (specification 2.4.8).
 *
 * @since 0.1
 */
public sealed interface BlockType {

    /** No parameters, no results. */
    record Empty() implements BlockType {}

    /** No parameters, one result. */
    record Single(ValueType result) implements BlockType {}

    /** The signature at this index of the module's type section. */
    record Indexed(int type) implements BlockType {}
}
