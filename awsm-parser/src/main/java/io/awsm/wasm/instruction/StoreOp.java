package io.awsm.wasm.instruction;

import static io.awsm.wasm.type.NumberType.F32;
import static io.awsm.wasm.type.NumberType.F64;
import static io.awsm.wasm.type.NumberType.I32;
import static io.awsm.wasm.type.NumberType.I64;

import io.awsm.wasm.type.NumberType;

/** Scalar stores (specification 2.4.7): opcode, mnemonic, operand type, bytes written (the low ones). */
public enum StoreOp {
    I32_STORE(0x36, "i32.store", I32, 4),
    I64_STORE(0x37, "i64.store", I64, 8),
    F32_STORE(0x38, "f32.store", F32, 4),
    F64_STORE(0x39, "f64.store", F64, 8),
    I32_STORE8(0x3A, "i32.store8", I32, 1),
    I32_STORE16(0x3B, "i32.store16", I32, 2),
    I64_STORE8(0x3C, "i64.store8", I64, 1),
    I64_STORE16(0x3D, "i64.store16", I64, 2),
    I64_STORE32(0x3E, "i64.store32", I64, 4);

    private final int opcode;
    private final String mnemonic;
    private final NumberType type;
    private final int bytes;

    StoreOp(int opcode, String mnemonic, NumberType type, int bytes) {
        this.opcode = opcode;
        this.mnemonic = mnemonic;
        this.type = type;
        this.bytes = bytes;
    }

    public int opcode() {
        return opcode;
    }

    public String mnemonic() {
        return mnemonic;
    }

    /** The type of the value stored. */
    public NumberType type() {
        return type;
    }

    /** The bytes written to memory: 1, 2, 4 or 8. */
    public int bytes() {
        return bytes;
    }
}
