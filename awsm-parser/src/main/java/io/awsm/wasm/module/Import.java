// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.module;

import io.awsm.wasm.type.ExternalType;

/**
 * Something that the module needs from outside (specification 2.5.11), by two-level name.
 *
 * @since 0.1
 */
public record Import(String module, String name, ExternalType type) {}
