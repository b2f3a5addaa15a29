// SPDX-License-Identifier: Apache-2.0
package io.awsm.llvm.ir;

/** A constant of another kind: poison, a zero of any size, a string, the address of a global as an integer. */
record Expression(Type type, String text) implements Value {

    @Override
    public void write(IrText out) {
        out.add(text);
    }

    @Override
    public String toString() {
        return Value.typed(this);
    }
}
