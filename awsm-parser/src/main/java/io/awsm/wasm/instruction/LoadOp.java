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
 * Loads of a whole value or, sign- or zero-extended, of a narrower integer (specification 2.4.7): opcode, mnemonic,
 * result type, bytes read, and whether a narrow value is sign-extended.
 *
 * @since 0.1
 */
public enum LoadOp implements Op {
    I32_LOAD(0x28, "i32.load", I32, 4, false),
    I64_LOAD(0x29, "i64.load", I64, 8, false),
    F32_LOAD(0x2A, "f32.load", F32, 4, false),
    F64_LOAD(0x2B, "f64.load", F64, 8, false),
    I32_LOAD8_S(0x2C, "i32.load8_s", I32, 1, true),
    I32_LOAD8_U(0x2D, "i32.load8_u", I32, 1, false),
    I32_LOAD16_S(0x2E, "i32.load16_s", I32, 2, true),
    I32_LOAD16_U(0x2F, "i32.load16_u", I32, 2, false),
    I64_LOAD8_S(0x30, "i64.load8_s", I64, 1, true),
    I64_LOAD8_U(0x31, "i64.load8_u", I64, 1, false),
    I64_LOAD16_S(0x32, "i64.load16_s", I64, 2, true),
    I64_LOAD16_U(0x33, "i64.load16_u", I64, 2, false),
    I64_LOAD32_S(0x34, "i64.load32_s", I64, 4, true),
    I64_LOAD32_U(0x35, "i64.load32_u", I64, 4, false),
    V128_LOAD(0xFD00, "v128.load", Feature.SIMD, V128, 16, false);

    private final Row row;
    private final ValueType type;
    private final int bytes;
    private final boolean signed;

    LoadOp(int opcode, String mnemonic, ValueType type, int bytes, boolean signed) {
        this(opcode, mnemonic, Feature.MVP, type, bytes, signed);
    }

    LoadOp(int opcode, String mnemonic, Feature feature, ValueType type, int bytes, boolean signed) {
        this.row = new Row(opcode, mnemonic, feature);
        this.type = type;
        this.bytes = bytes;
        this.signed = signed;
    }

    @Override
    public Row row() {
        return row;
    }

    /** The type of the value pushed. */
    public ValueType type() {
        return type;
    }

    /** The bytes read from memory: 1, 2, 4, 8 or 16. */
    public int bytes() {
        return bytes;
    }

    /** Whether a value narrower than its type is sign-extended; else it is zero-extended. */
    public boolean signed() {
        return signed;
    }
}
