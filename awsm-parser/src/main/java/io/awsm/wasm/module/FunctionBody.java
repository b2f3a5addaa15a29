// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.module;

/**
 * The code of one function: its local declarations and instructions, still encoded. It is decoded by the one pass that
 * validates it.
 *
 * @since 0.1
 */
public record FunctionBody(ByteSlice bytes) {}
