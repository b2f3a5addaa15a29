// SPDX-License-Identifier: Apache-2.0
package io.awsm.llvm.ir;

/**
 * How LLVM is kept from loading only that part of a number or vector of memory that is needed. Its optimisers leave volatile
 * loads as they are, but when it selects instructions, it takes those that load less all the same: of a vector the half that
 * is extended ({@code pmovzxbw}), the lane that is spread ({@code ld1r}), of a number of 64 bits the half that is sign-extended
 * ({@code lw}).
 */
public enum WholeLoads {
    /** A vector goes through assembly without instructions, in a register of the SSE. */
    X("x"),
    /** A vector goes through assembly without instructions, in a register of AArch64's. */
    W("w"),
    /** For what has more than 32 bits, the last byte is loaded, too: there is no register for vectors. */
    LAST_BYTE(null),
    /** Nothing here relies on loads that trap. */
    UNNEEDED(null);

    private static final int VECTOR_BITS = 128;
    private static final int WORD_BITS = 32;

    private final String constraint;

    WholeLoads(String constraint) {
        this.constraint = constraint;
    }

    /** Whether a volatile load of such a value is not whole already. */
    public boolean concerns(Type type) {
        return switch (this) {
            case X, W -> type.bits() == VECTOR_BITS;
            case LAST_BYTE -> type.bits() > WORD_BITS;
            case UNNEEDED -> false;
        };
    }

    /**
     * Whether a load gets smaller, too, if of what is computed of it a part is needed: where vectors are numbers of 64 bits, and
     * RISC-V's instructions of 32 bits are chosen last of all.
     */
    public boolean lookThroughArithmetic() {
        return this == LAST_BYTE;
    }

    /** Writes the load of a value that is concerned, in lines with this ending. */
    void write(MemoryAccess load, String ending, IrText out) {
        Local result = load.result();
        if (constraint == null) {
            out.add("  ").add(result).add(".end = getelementptr i8, ").typed(load.operand(0));
            out.add(", i64 ").add(result.type().bits() / Byte.SIZE - 1).add(ending);
            out.add("  ")
                    .add(result)
                    .add(".last = load volatile i8, ")
                    .add(load.operand(0).type());
            out.add(" ").add(result).add(".end, align 1").add(ending);
            out.add("  ").add(result).add(" = ");
            load.writeRest(out);
        } else {
            out.add("  ").add(result).add(".whole = ");
            load.writeRest(out);
            out.add(ending);
            out.add("  ")
                    .add(result)
                    .add(" = call ")
                    .add(result.type())
                    .add(" asm \"\", \"=")
                    .add(constraint);
            out.add(",0\"(").add(result.type()).add(" ").add(result).add(".whole) nounwind memory(none)");
        }
        out.add(ending);
    }
}
