// SPDX-License-Identifier: Apache-2.0
package io.awsm.llvm.ir;

/** Other computations. */
public enum Operator implements Opcode {
    FNEG("fneg"),
    FREEZE("freeze"),
    SELECT("select"),
    GETELEMENTPTR("getelementptr i8,"),
    GETELEMENTPTR_NUSW("getelementptr nusw i8,"),
    GETELEMENTPTR_NUSW_NUW("getelementptr nusw nuw i8,"),
    EXTRACTELEMENT("extractelement"),
    INSERTELEMENT("insertelement"),
    SHUFFLEVECTOR("shufflevector"),
    EXTRACTVALUE("extractvalue"),
    INSERTVALUE("insertvalue"),
    /** What is none of the opcodes: loads, calls, and what has an effect. */
    NONE("");

    private final String keyword;

    Operator(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }

    /** Whether the last operand is the number of a member, which has no type. */
    boolean namesMember() {
        return this == EXTRACTVALUE || this == INSERTVALUE;
    }
}
