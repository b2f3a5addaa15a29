package io.awsm.llvm.ir;

/**
 * An SSA value: a parameter, or what an instruction computes.
 *
 * @param stem the name, or its first part: letters
 * @param number the rest of the name, or -1 if there is none; the values of instructions are numbered densely
 */
public record Local(Type type, String stem, int number) implements Value {

    /** A parameter with a name of its own. */
    public static Local named(Type type, String name) {
        return new Local(type, name, -1);
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
    public int hashCode() {
        return number;
    }

    @Override
    public String toString() {
        return Value.typed(this);
    }
}
