// SPDX-License-Identifier: Apache-2.0
package io.awsm.llvm.ir;

/** Which target of a branch is taken nearly always. */
public enum Likely {
    FIRST(1048575, 1),
    SECOND(1, 1048575);

    private final String weights;

    Likely(int first, int second) {
        weights = "!{!\"branch_weights\", i32 " + first + ", i32 " + second + "}";
    }

    Attachment in(IrModule ir) {
        return ir.attachment(this, () -> Attachment.of("prof", ir.metadata(weights)));
    }
}
