// SPDX-License-Identifier: Apache-2.0
package io.awsm.llvm.ir;

/** How integers or pointers are compared. */
public enum IntPredicate implements Opcode {
    EQ("icmp eq"),
    NE("icmp ne"),
    SLT("icmp slt"),
    ULT("icmp ult"),
    SGT("icmp sgt"),
    UGT("icmp ugt"),
    SLE("icmp sle"),
    ULE("icmp ule"),
    SGE("icmp sge"),
    UGE("icmp uge");

    private final String keyword;

    IntPredicate(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }

    /** The same of the operands in the other order. */
    IntPredicate swapped() {
        return switch (this) {
            case EQ, NE -> this;
            case SLT -> SGT;
            case ULT -> UGT;
            case SGT -> SLT;
            case UGT -> ULT;
            case SLE -> SGE;
            case ULE -> UGE;
            case SGE -> SLE;
            case UGE -> ULE;
        };
    }

    /** What is true where this is false. */
    public IntPredicate inverse() {
        return switch (this) {
            case EQ -> NE;
            case NE -> EQ;
            case SLT -> SGE;
            case ULT -> UGE;
            case SGT -> SLE;
            case UGT -> ULE;
            case SLE -> SGT;
            case ULE -> UGT;
            case SGE -> SLT;
            case UGE -> ULT;
        };
    }
}
