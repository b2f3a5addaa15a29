// SPDX-License-Identifier: Apache-2.0
/**
 * WebAssembly modules: their model, decoder and validator. Depends on nothing but the JDK.
 *
 * <p>The packages are the chapters of the specification:
 *
 * <pre>
 *   type         2.3  value, function, memory, table and global types
 *   instruction  2.4  instructions as records and tables
 *   module       2.5  a module and its segments
 *   binary       5    bytes to {@code Module}; one instruction at a time
 *   validation   3    the rules; drives the single pass over a function: reader, validator, consumer
 * </pre>
 *
 * Whatever is wrong with the input is a {@link io.awsm.wasm.WasmException} with the place.
 */
package io.awsm.wasm;
