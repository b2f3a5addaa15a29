package io.awsm.fuzz;

import io.awsm.wasm.type.BlockType;
import io.awsm.wasm.type.NumberType;
import io.awsm.wasm.type.ReferenceType;
import io.awsm.wasm.type.ValueType;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes the binary format (specification 5). */
final class Code {

    static final int UNREACHABLE = 0x00;
    static final int NOP = 0x01;
    static final int BLOCK = 0x02;
    static final int LOOP = 0x03;
    static final int IF = 0x04;
    static final int ELSE = 0x05;
    static final int END = 0x0B;
    static final int BR = 0x0C;
    static final int BR_IF = 0x0D;
    static final int BR_TABLE = 0x0E;
    static final int RETURN = 0x0F;
    static final int CALL = 0x10;
    static final int CALL_INDIRECT = 0x11;
    static final int DROP = 0x1A;
    static final int SELECT = 0x1B;
    static final int SELECT_TYPED = 0x1C;
    static final int LOCAL_GET = 0x20;
    static final int LOCAL_SET = 0x21;
    static final int LOCAL_TEE = 0x22;
    static final int GLOBAL_GET = 0x23;
    static final int GLOBAL_SET = 0x24;
    static final int TABLE_GET = 0x25;
    static final int TABLE_SET = 0x26;
    static final int MEMORY_SIZE = 0x3F;
    static final int MEMORY_GROW = 0x40;
    static final int REF_NULL = 0xD0;
    static final int REF_IS_NULL = 0xD1;
    static final int REF_FUNC = 0xD2;
    static final int MEMORY_INIT = 0xFC08;
    static final int DATA_DROP = 0xFC09;
    static final int MEMORY_COPY = 0xFC0A;
    static final int MEMORY_FILL = 0xFC0B;
    static final int TABLE_INIT = 0xFC0C;
    static final int ELEM_DROP = 0xFC0D;
    static final int TABLE_COPY = 0xFC0E;
    static final int TABLE_GROW = 0xFC0F;
    static final int TABLE_SIZE = 0xFC10;
    static final int TABLE_FILL = 0xFC11;
    static final int V128_STORE = 0xFD0B;
    static final int SHUFFLE = 0xFD0D;

    private static final int V128_CONST = 0xFD0C;
    private static final int EMPTY = 0x40;

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

    /** An opcode as the tables have it, with immediates that are indices. */
    Code op(int opcode, int... indices) {
        if (opcode > 0xFF) {
            u8(opcode >> 8).u32(opcode & 0xFF);
        } else {
            u8(opcode);
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
        return u8(type == ReferenceType.FUNCREF ? 0x70 : type == ReferenceType.EXTERNREF ? 0x6F : 0x7B);
    }

    Code types(List<ValueType> types) {
        u32(types.size());
        types.forEach(this::type);
        return this;
    }

    /** {@code block}, {@code loop} or {@code if}. */
    Code block(int opcode, BlockType type) {
        u8(opcode);
        if (type instanceof BlockType.Single single) {
            return type(single.result());
        }
        return type instanceof BlockType.Indexed indexed ? s64(indexed.type()) : u8(EMPTY);
    }

    Code i32(int value) {
        return u8(0x41).s64(value);
    }

    Code i64(long value) {
        return u8(0x42).s64(value);
    }

    Code f32(int bits) {
        return u8(0x43).littleEndian(bits, 4);
    }

    Code f64(long bits) {
        return u8(0x44).littleEndian(bits, 8);
    }

    Code v128(long low, long high) {
        return op(V128_CONST).littleEndian(low, 8).littleEndian(high, 8);
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
        return type instanceof ReferenceType ? u8(REF_NULL).type(type) : v128(0, 0);
    }
}
