// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.type;

/**
 * What a module can import and export (specification 2.3.11).
 *
 * @since 0.1
 */
public sealed interface ExternalType permits FunctionType, TableType, MemoryType, GlobalType {}
