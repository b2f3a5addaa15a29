// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.type;

/**
 * The type of a value (specification 2.3.4): a number, a vector or a reference.
 *
 * <p>There are infinitely many reference types, so identity says nothing. What matters is nearly always whether one type
 * {@linkplain Subtyping matches} another.
 *
 * @since 0.1
 */
public sealed interface ValueType permits NumberType, VectorType, ReferenceType {

    /** The name in the text format, for messages: {@code i32}, {@code funcref}, {@code (ref 3)}. */
    String text();

    /** Whether there is a value, zero or null, that a local has before it is set. */
    default boolean isDefaultable() {
        return true;
    }
}
