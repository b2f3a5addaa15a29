// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.type;

/**
 * The type of a global variable (specification 2.3.10).
 *
 * @since 0.1
 */
public record GlobalType(ValueType value, boolean mutable) implements ExternalType {}
