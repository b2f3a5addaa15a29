// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.type;

/**
 * Vector types (specification 2.3.2).
 *
 * @since 0.1
 */
public enum VectorType implements ValueType {
    V128;

    @Override
    public String text() {
        return "v128";
    }
}
