// SPDX-License-Identifier: Apache-2.0
package io.awsm.llvm.ir;

import java.util.function.UnaryOperator;

/** A load or a store, of a stack slot or of memory. */
final class MemoryAccess extends IrInstruction {

    /** For stack slots: as LLVM expects of the type. */
    static final int NATURAL = 0;

    private final int align;
    private final Attachment attachment;
    /** Of a faulting access, what its address is said to be aligned to. */
    private int promised = 1;

    private boolean isVolatile;
    /** Of a load of which a part would not do. */
    private WholeLoads whole = WholeLoads.UNNEEDED;

    /** A load. */
    MemoryAccess(Kind kind, Local result, Value address, int align, Attachment attachment) {
        super(kind, result, address);
        this.align = align;
        this.attachment = attachment;
    }

    /** A store. */
    MemoryAccess(Kind kind, Value value, Value address, int align, Attachment attachment) {
        super(kind, null, value, address);
        this.align = align;
        this.attachment = attachment;
    }

    @Override
    public int promisedAlignment() {
        return promised;
    }

    MemoryAccess promising(int alignment) {
        promised = alignment;
        return this;
    }

    @Override
    public void makeVolatile() {
        isVolatile = true;
    }

    @Override
    public void makeWhole(WholeLoads way) {
        makeVolatile();
        whole = way;
    }

    @Override
    IrInstruction copy(Local other, Value... others) {
        return copy(kind(), other, align, Attachment.NONE, others);
    }

    /** The same access elsewhere, of another kind, of which more is known. */
    private MemoryAccess copy(Kind kind, Local other, int known, Attachment more, Value... others) {
        Attachment all = attachment.and(more);
        MemoryAccess copy = other != null
                ? new MemoryAccess(kind, other, others[0], known, all)
                : new MemoryAccess(kind, others[0], others[1], known, all);
        copy.promised = promised;
        copy.isVolatile = isVolatile;
        copy.whole = whole;
        return copy;
    }

    /** The same access elsewhere, where it does not fault, and which is known to be aligned to so many bytes. */
    MemoryAccess safe(Local result, UnaryOperator<Value> operands, Value address, int known, Attachment more) {
        return result == null
                ? copy(Kind.EFFECT, null, known, more, operands.apply(operand(0)), address)
                : copy(Kind.PURE, result, known, more, address);
    }

    @Override
    void write(IrText out) {
        if (whole == WholeLoads.UNNEEDED) {
            super.write(out);
        } else {
            whole.write(this, location().text() + "\n", out);
        }
    }

    boolean isVolatile() {
        return isVolatile;
    }

    @Override
    void writeRest(IrText out) {
        out.add(result() != null ? "load " : "store ");
        if (isVolatile) {
            out.add("volatile ");
        }
        if (result() != null) {
            out.add(result().type()).add(", ").typed(operand(0));
        } else {
            out.typed(operand(0)).add(", ").typed(operand(1));
        }
        if (align != NATURAL) {
            out.add(", align ").add(align).add(attachment.text());
        }
    }
}
