// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.instruction;

/**
 * The immediates of a memory access (specification 2.4.7).
 *
 * @param align the promised alignment as a power of two; a hint, never a condition of correctness
 * @param offset added to the address operand as an unsigned number without wrapping, 0 to 2^32 - 1
 * @param memory index of the memory; always 0 before WebAssembly 3.0
 * @since 0.1
 */
public record MemoryArgument(int align, long offset, int memory) {}
