// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.type;

/**
 * Number types (specification 2.3.1).
 *
 * @since 0.1
 */
public enum NumberType implements ValueType {
    I32("i32"),
    I64("i64"),
    F32("f32"),
    F64("f64");

    private final String text;

    NumberType(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
