// SPDX-License-Identifier: Apache-2.0
package io.awsm.fuzz;

import io.awsm.wasm.instruction.BlockOp;
import io.awsm.wasm.instruction.ConstantOp;
import io.awsm.wasm.instruction.Op;
import io.awsm.wasm.instruction.ReferenceOp;
import io.awsm.wasm.type.BlockType;
import io.awsm.wasm.type.NumberType;
import io.awsm.wasm.type.ReferenceType;
import io.awsm.wasm.type.ValueType;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes the binary format (specification 5). */
final class Code {

    private static final int EMPTY = 0x40;
    private static final int MEMORY_FOLLOWS = 0x40;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    int size() {
        return out.size();
    }

    byte[] toBytes() {
        return out.toByteArray();
    }

    Code u8(int value) {
        out.write(value);
        return this;
    }

    Code bytes(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    Code u32(int value) {
        int rest = value;
        for (; rest >>> 7 != 0; rest >>>= 7) {
            out.write(rest & 0x7F | 0x80);
        }
        out.write(rest);
        return this;
    }

    Code s64(long value) {
        long rest = value;
        for (; rest < -64 || rest > 63; rest >>= 7) {
            out.write((int) rest & 0x7F | 0x80);
        }
        out.write((int) rest & 0x7F);
        return this;
    }

    Code littleEndian(long value, int bytes) {
        for (int i = 0; i < bytes; i++) {
            out.write((int) (value >>> 8 * i));
        }
        return this;
    }

    /** Its length, and then the other. */
    Code sized(byte[] contents) {
        return u32(contents.length).bytes(contents);
    }

    Code name(String name) {
        return sized(name.getBytes(StandardCharsets.UTF_8));
    }

    /** A load or store, without what may come after its offset. */
    Code access(Op op, int align, int memory, int offset) {
        return memory == 0 ? op(op, align, offset) : op(op, align | MEMORY_FOLLOWS, memory, offset);
    }

    /** An instruction with immediates that are indices. */
    Code op(Op op, int... indices) {
        if (op.prefix() == 0) {
            u8(op.code());
        } else {
            u8(op.prefix()).u32(op.code());
        }
        for (int index : indices) {
            u32(index);
        }
        return this;
    }

    Code type(ValueType type) {
        if (type instanceof NumberType number) {
            return u8(0x7F - number.ordinal());
        }
        return u8(type.equals(ReferenceType.FUNCREF) ? 0x70 : type.equals(ReferenceType.EXTERNREF) ? 0x6F : 0x7B);
    }

    Code types(List<ValueType> types) {
        u32(types.size());
        types.forEach(this::type);
        return this;
    }

    /** The start of a block. */
    Code block(BlockOp op, BlockType type) {
        op(op);
        if (type instanceof BlockType.Single single) {
            return type(single.result());
        }
        return type instanceof BlockType.Indexed indexed ? s64(indexed.type()) : u8(EMPTY);
    }

    Code i32(int value) {
        return op(ConstantOp.I32_CONST).s64(value);
    }

    Code i64(long value) {
        return op(ConstantOp.I64_CONST).s64(value);
    }

    Code f32(int bits) {
        return op(ConstantOp.F32_CONST).littleEndian(bits, 4);
    }

    Code f64(long bits) {
        return op(ConstantOp.F64_CONST).littleEndian(bits, 8);
    }

    Code v128(long low, long high) {
        return op(ConstantOp.V128_CONST).littleEndian(low, 8).littleEndian(high, 8);
    }

    /** Some value of the type. */
    Code constant(ValueType type, Chance chance) {
        if (type instanceof NumberType number) {
            return switch (number) {
                case I32 -> i32(chance.i32());
                case I64 -> i64(chance.i64());
                case F32 -> f32(chance.f32());
                case F64 -> f64(chance.f64());
            };
        } else if (type instanceof ReferenceType) {
            return zero(type);
        }
        long low = chance.halfVector();
        return v128(low, chance.percent(50) ? low : chance.halfVector());
    }

    /** Zero, or null. */
    Code zero(ValueType type) {
        if (type instanceof NumberType number) {
            return switch (number) {
                case I32 -> i32(0);
                case I64 -> i64(0);
                case F32 -> f32(0);
                case F64 -> f64(0);
            };
        }
        return type instanceof ReferenceType ? op(ReferenceOp.REF_NULL).type(type) : v128(0, 0);
    }
}
