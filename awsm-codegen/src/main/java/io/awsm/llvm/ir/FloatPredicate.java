// SPDX-License-Identifier: Apache-2.0
package io.awsm.llvm.ir;

/** How floats are compared: ordered (false for NaN) or unordered (true for NaN). */
public enum FloatPredicate implements Opcode {
    OEQ("fcmp oeq"),
    OGT("fcmp ogt"),
    OGE("fcmp oge"),
    OLT("fcmp olt"),
    OLE("fcmp ole"),
    ONE("fcmp one"),
    ORD("fcmp ord"),
    UEQ("fcmp ueq"),
    UGT("fcmp ugt"),
    UGE("fcmp uge"),
    ULT("fcmp ult"),
    ULE("fcmp ule"),
    UNE("fcmp une"),
    UNO("fcmp uno");

    private final String keyword;

    FloatPredicate(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }
}
