package io.awsm.llvm.ir;

/** A basic block's label. Made before the block is placed, so that branches can name it. */
public record Block(String name) {

    @Override
    public String toString() {
        return "label %" + name;
    }
}
