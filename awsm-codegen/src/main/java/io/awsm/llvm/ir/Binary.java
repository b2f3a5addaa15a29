package io.awsm.llvm.ir;

/** A computation with two operands of one type, which is the result's, too. */
public enum Binary implements Opcode {
    ADD("add"),
    ADD_NUW_NSW("add nuw nsw"),
    SUB("sub"),
    SUB_NUW("sub nuw"),
    MUL("mul"),
    MUL_NUW("mul nuw"),
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
