// SPDX-License-Identifier: Apache-2.0
package io.awsm.llvm.ir;

/** A computation with two operands of one type, which is the result's, too. */
public enum Binary implements Opcode {
    ADD("add"),
    ADD_NSW("add nsw"),
    ADD_NUW_NSW("add nuw nsw"),
    SUB("sub"),
    SUB_NUW("sub nuw"),
    SUB_NSW("sub nsw"),
    MUL("mul"),
    MUL_NUW("mul nuw"),
    MUL_NSW("mul nsw"),
    MUL_NUW_NSW("mul nuw nsw"),
    SDIV("sdiv"),
    UDIV("udiv"),
    SREM("srem"),
    UREM("urem"),
    AND("and"),
    OR("or"),
    XOR("xor"),
    SHL("shl"),
    ASHR("ashr"),
    LSHR("lshr"),
    FADD("fadd"),
    FSUB("fsub"),
    FMUL("fmul"),
    FDIV("fdiv");

    private final String keyword;

    Binary(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }
}
