// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.type;

/**
 * The type of a table (specification 2.3.9).
 *
 * @param element what it holds
 * @param limits in elements
 * @param address the type of its indices and of its size
 * @since 0.1
 */
public record TableType(ReferenceType element, Limits limits, NumberType address) implements ExternalType {

    /** With indices of 32 bits, the only ones before WebAssembly 3.0. */
    public TableType(ReferenceType element, Limits limits) {
        this(element, limits, NumberType.I32);
    }
}
