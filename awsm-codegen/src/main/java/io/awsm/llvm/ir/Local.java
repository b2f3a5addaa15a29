// SPDX-License-Identifier: Apache-2.0
package io.awsm.llvm.ir;

/** An SSA value: a parameter, or what an instruction computes. */
public final class Local implements Value {

    private final Type type;
    private final String stem;
    private final int number;
    private IrInstruction definition;

    /**
     * @param stem the name, or its first part: letters
     * @param number the rest of the name, or -1 if there is none; the values of instructions are numbered densely
     */
    public Local(Type type, String stem, int number) {
        this.type = type;
        this.stem = stem;
        this.number = number;
    }

    /** A parameter with a name of its own. */
    public static Local named(Type type, String name) {
        return new Local(type, name, -1);
    }

    @Override
    public Type type() {
        return type;
    }

    /** No other value of an instruction of the function has this number; -1 for some parameters. */
    public int number() {
        return number;
    }

    @Override
    public IrInstruction definition() {
        return definition;
    }

    void definition(IrInstruction instruction) {
        definition = instruction;
    }

    @Override
    public boolean isLocal() {
        return true;
    }

    @Override
    public void write(IrText out) {
        out.add('%').add(stem);
        if (number >= 0) {
            out.add(number);
        }
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Local local && number == local.number && stem.equals(local.stem);
    }

    @Override
    public int hashCode() {
        return number;
    }

    @Override
    public String toString() {
        return Value.typed(this);
    }
}
