// SPDX-License-Identifier: Apache-2.0
package io.awsm.llvm.ir;

/** A stack slot; its address is the result. */
final class Allocation extends IrInstruction {

    private final Type type;
    private final int align;

    /** @param align in bytes, or {@link MemoryAccess#NATURAL} */
    Allocation(Local result, Type type, int align) {
        super(Kind.PURE, result);
        this.type = type;
        this.align = align;
    }

    @Override
    void writeRest(IrText out) {
        out.add("alloca ").add(type);
        if (align != MemoryAccess.NATURAL) {
            out.add(", align ").add(align);
        }
    }
}
