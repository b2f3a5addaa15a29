// SPDX-License-Identifier: Apache-2.0
package io.awsm.llvm.ir;

/** Where arguments and results are when a function is called: the same for the function and all its callers. */
public enum CallingConvention {
    /** The platform's, of C. */
    C(""),
    /** LLVM's own, for functions that nobody else calls. */
    FAST("fastcc"),
    /** The same, but such that every call before a return can be a jump, whatever the types of caller and callee. */
    TAIL("tailcc");

    private final String keyword;

    CallingConvention(String keyword) {
        this.keyword = keyword;
    }

    /** Empty for that of C, which is not written. */
    String keyword() {
        return keyword;
    }
}
