// SPDX-License-Identifier: Apache-2.0
package io.awsm.llvm.ir;

import java.util.OptionalLong;

/**
 * A number, a null pointer, or a vector of numbers, by its bits.
 *
 * @param low the lowest 64 bits; an integer's are sign-extended
 * @param high the next 64 bits, of a vector
 */
public record Constant(Type type, long low, long high) implements Value {

    /** The largest size. */
    static final int BITS = 128;

    /** A vector constant by the bits of its lanes. */
    static Constant ofLanes(Type type, long... lanes) {
        int bits = type.lane().bits();
        long mask = -1L >>> 64 - bits;
        long[] words = new long[2];
        for (int i = 0; i < lanes.length; i++) {
            int at = i * bits;
            words[at >> 6] |= (lanes[i] & mask) << at;
        }
        return new Constant(type, words[0], words[1]);
    }

    /** The same bits as another type of the same size. */
    public Constant as(Type other) {
        return new Constant(other, low, high);
    }

    /** How many lanes a vector has, 1 for other types. */
    public int lanes() {
        return type.lane() == type ? 1 : type.bits() / type.lane().bits();
    }

    /** The bits of a lane, sign-extended; of another type, its own. */
    public long lane(int index) {
        if (type.lane() == type) {
            return low;
        }
        int bits = type.lane().bits();
        int at = index * bits;
        return ((at < 64 ? low : high) >>> at) << 64 - bits >> 64 - bits;
    }

    @Override
    public OptionalLong integer() {
        return type.isInteger() ? OptionalLong.of(low) : OptionalLong.empty();
    }

    @Override
    public void write(IrText out) {
        if (type.lane() == type) {
            writeScalar(out, type, low);
            return;
        }
        if ((low | high) == 0) {
            out.add("zeroinitializer");
            return;
        }
        for (int i = 0; i < lanes(); i++) {
            out.add(i == 0 ? "<" : ", ").add(type.lane()).add(' ');
            writeScalar(out, type.lane(), lane(i));
        }
        out.add('>');
    }

    private static void writeScalar(IrText out, Type type, long bits) {
        switch (type.kind()) {
            case POINTER -> out.add("null");
            case FLOAT -> writeFloat(out, (int) bits);
            case DOUBLE -> out.addHexadecimal(bits);
            default -> {
                if (type.equals(Type.I1)) {
                    out.add(bits == 0 ? "false" : "true");
                } else {
                    out.add(bits);
                }
            }
        }
    }

    /** A NaN is written as an integer, since LLVM would read its payload as a double's. */
    private static void writeFloat(IrText out, int bits) {
        float value = Float.intBitsToFloat(bits);
        if (Float.isNaN(value)) {
            out.add("bitcast (i32 ").add(bits).add(" to float)");
        } else {
            out.addHexadecimal(Double.doubleToRawLongBits(value));
        }
    }

    /** As a record has it; but Java makes that when the program runs, which takes longer than to compile a small module. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Constant constant
                && type.equals(constant.type)
                && low == constant.low
                && high == constant.high;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * type.hashCode() + Long.hashCode(low)) + Long.hashCode(high);
    }

    @Override
    public String toString() {
        return Value.typed(this);
    }
}
