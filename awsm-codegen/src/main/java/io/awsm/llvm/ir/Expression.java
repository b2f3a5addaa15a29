// SPDX-License-Identifier: Apache-2.0
package io.awsm.llvm.ir;

/** A constant of another kind: poison, a zero of any size, a string, the address of a global as an integer. */
record Expression(Type type, String text) implements Value {

    @Override
    public void write(IrText out) {
        out.add(text);
    }

    /** Written down for the same reason as that of {@link Constant}. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Expression expression && expression.type.equals(type) && expression.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return Value.typed(this);
    }
}
