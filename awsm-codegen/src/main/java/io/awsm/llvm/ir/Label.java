// SPDX-License-Identifier: Apache-2.0
package io.awsm.llvm.ir;

import java.util.List;

/** Where a block begins. */
final class Label extends IrInstruction {

    private final Block block;

    Label(Block block) {
        super(Kind.LABEL, null);
        this.block = block;
    }

    @Override
    public List<Block> targets() {
        return List.of(block);
    }

    @Override
    void write(IrText out) {
        block.write(out);
        out.add(":\n");
    }

    @Override
    void writeRest(IrText out) {
        block.write(out);
    }
}
