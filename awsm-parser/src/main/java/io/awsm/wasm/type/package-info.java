// SPDX-License-Identifier: Apache-2.0
/**
 * The types of WebAssembly, one class for each section of the specification's chapter 2.3. Immutable values, compared
 * with {@code equals}.
 */
package io.awsm.wasm.type;
