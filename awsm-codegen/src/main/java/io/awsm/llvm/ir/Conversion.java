// SPDX-License-Identifier: Apache-2.0
package io.awsm.llvm.ir;

/** A conversion to another type. */
public enum Conversion implements Opcode {
    ZEXT("zext"),
    SEXT("sext"),
    TRUNC("trunc"),
    BITCAST("bitcast"),
    FPEXT("fpext"),
    FPTRUNC("fptrunc"),
    FPTOSI("fptosi"),
    FPTOUI("fptoui"),
    SITOFP("sitofp"),
    UITOFP("uitofp"),
    PTRTOINT("ptrtoint"),
    INTTOPTR("inttoptr"),
    ADDRSPACECAST("addrspacecast");

    private final String keyword;

    Conversion(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }
}
