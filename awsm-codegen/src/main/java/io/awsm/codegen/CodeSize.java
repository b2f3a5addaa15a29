// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen;

/** How much LLVM cares for the size of code; its options for that say nothing to functions which do not say so themselves. */
public enum CodeSize {
    ANY(""),
    SMALL("optsize"),
    SMALLEST("minsize optsize");

    private final String attributes;

    CodeSize(String attributes) {
        this.attributes = attributes;
    }

    /** LLVM's attributes of functions. */
    public String attributes() {
        return attributes;
    }
}
