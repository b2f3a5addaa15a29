// SPDX-License-Identifier: Apache-2.0
package io.awsm.llvm.ir;

/**
 * How much may still be written: what stands in a source may ask for a thousand times as much. Kept in memory until a
 * function is complete, so it is spent as instructions are made.
 */
public final class IrBudget {

    /** More was asked for than there is. */
    public static final class ExceededException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        ExceededException() {
            super("the IR is larger than it may be");
        }
    }

    /** What is kept for each value that is copied at translation time, as if it were text. */
    private static final int COPY = 8;

    private long left;

    /** @param bytes of text */
    public IrBudget(long bytes) {
        left = bytes;
    }

    public static IrBudget unlimited() {
        return new IrBudget(Long.MAX_VALUE);
    }

    public void spend(long bytes) {
        left -= bytes;
        if (left < 0) {
            throw new ExceededException();
        }
    }

    /** Copying operands costs time and memory too, even if no text comes of it. */
    public void spendCopies(int values) {
        spend((long) COPY * values);
    }
}
