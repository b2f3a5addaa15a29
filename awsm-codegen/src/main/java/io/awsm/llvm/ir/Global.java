// SPDX-License-Identifier: Apache-2.0
package io.awsm.llvm.ir;

/**
 * The address of a global variable or function, or of what is at a constant distance from it.
 *
 * @param offset in bytes
 */
public record Global(String name, long offset) implements Value {

    @Override
    public Type type() {
        return Type.PTR;
    }

    /** With another offset added. */
    public Global at(long more) {
        return new Global(name, offset + more);
    }

    @Override
    public void write(IrText out) {
        if (offset == 0) {
            out.add('@').add(name);
        } else {
            out.add("getelementptr (i8, ptr @")
                    .add(name)
                    .add(", i64 ")
                    .add(offset)
                    .add(')');
        }
    }

    /** Written down for the same reason as that of {@link Constant}. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Global global && name.equals(global.name) && offset == global.offset;
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Long.hashCode(offset);
    }

    @Override
    public String toString() {
        return Value.typed(this);
    }
}
