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
 * Stores of values (specification 2.4.7): opcode, mnemonic, operand type, bytes written (the low ones).
 *
 * @since 0.1
 */
public enum StoreOp implements Op {
    I32_STORE(0x36, "i32.store", I32, 4),
    I64_STORE(0x37, "i64.store", I64, 8),
    F32_STORE(0x38, "f32.store", F32, 4),
    F64_STORE(0x39, "f64.store", F64, 8),
    I32_STORE8(0x3A, "i32.store8", I32, 1),
    I32_STORE16(0x3B, "i32.store16", I32, 2),
    I64_STORE8(0x3C, "i64.store8", I64, 1),
    I64_STORE16(0x3D, "i64.store16", I64, 2),
    I64_STORE32(0x3E, "i64.store32", I64, 4),
    V128_STORE(0xFD0B, "v128.store", Feature.SIMD, V128, 16);

    private final Row row;
    private final ValueType type;
    private final int bytes;

    StoreOp(int opcode, String mnemonic, ValueType type, int bytes) {
        this(opcode, mnemonic, Feature.MVP, type, bytes);
    }

    StoreOp(int opcode, String mnemonic, Feature feature, ValueType type, int bytes) {
        this.row = new Row(opcode, mnemonic, feature);
        this.type = type;
        this.bytes = bytes;
    }

    @Override
    public Row row() {
        return row;
    }

    /** The type of the value stored. */
    public ValueType type() {
        return type;
    }

    /** The bytes written to memory: 1, 2, 4, 8 or 16. */
    public int bytes() {
        return bytes;
    }
}
