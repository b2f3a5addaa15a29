// SPDX-License-Identifier: Apache-2.0
package io.awsm.llvm.ir;

/** A basic block's label. Made before the block is placed, so that branches can name it. */
public final class Block {

    private final String hint;
    private final int number;
    /** Where what was meant to be in it ends: another block if it was split. */
    private Block end = this;

    /** @param number makes the name unique in the function, -1 if the hint does */
    Block(String hint, int number) {
        this.hint = hint;
        this.number = number;
    }

    Block end() {
        return end;
    }

    void end(Block last) {
        end = last;
    }

    /** Writes its name, without what stands before or after it. */
    void write(IrText out) {
        out.add(hint);
        if (number >= 0) {
            out.add(number);
        }
    }
}
