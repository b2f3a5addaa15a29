// SPDX-License-Identifier: Apache-2.0
/**
 * The memory mechanisms: the only place where an address of WebAssembly becomes an address of the machine.
 *
 * <p>Sandbox-critical: every load and store of generated code goes through {@link
 * io.awsm.codegen.memory.MemoryStrategy}, and everything else that touches linear memory (bulk operations, WASI)
 * through the mechanism's {@code awsm_memory_range} in the runtime, or its functions that copy where a range is no one piece.
 * A change here comes with a test on every mechanism.
 */
package io.awsm.codegen.memory;
