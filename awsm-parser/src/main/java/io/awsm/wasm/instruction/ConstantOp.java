// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.instruction;

import static io.awsm.wasm.type.NumberType.F32;
import static io.awsm.wasm.type.NumberType.F64;
import static io.awsm.wasm.type.NumberType.I32;
import static io.awsm.wasm.type.NumberType.I64;
import static io.awsm.wasm.type.VectorType.V128;

import io.awsm.wasm.Feature;
import io.awsm.wasm.type.ValueType;

/**
 * Constants (specification 2.4.1 and 2.4.2): opcode, mnemonic, feature, type.
 *
 * @since 0.1
 */
public enum ConstantOp implements Op {
    I32_CONST(0x41, "i32.const", Feature.MVP, I32),
    I64_CONST(0x42, "i64.const", Feature.MVP, I64),
    F32_CONST(0x43, "f32.const", Feature.MVP, F32),
    F64_CONST(0x44, "f64.const", Feature.MVP, F64),
    V128_CONST(0xFD0C, "v128.const", Feature.SIMD, V128);

    private final Row row;
    private final ValueType type;

    ConstantOp(int opcode, String mnemonic, Feature feature, ValueType type) {
        this.row = new Row(opcode, mnemonic, feature);
        this.type = type;
    }

    @Override
    public Row row() {
        return row;
    }

    /** The type of the value pushed. */
    public ValueType type() {
        return type;
    }
}
