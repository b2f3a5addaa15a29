package io.awsm.llvm.ir;

/**
 * A basic block's label. Made before the block is placed, so that branches can name it.
 *
 * @param number makes the name unique in the function, -1 for the entry
 */
public record Block(String hint, int number) {

    static final Block ENTRY = new Block("entry", -1);

    /** Writes its name, without what stands before or after it. */
    void write(IrText out) {
        out.add(hint);
        if (number >= 0) {
            out.add(number);
        }
    }

    @Override
    public int hashCode() {
        return number;
    }
}
