// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.validation;

import io.awsm.wasm.ImplementationLimits;
import io.awsm.wasm.instruction.Signature;
import io.awsm.wasm.type.Subtyping;
import io.awsm.wasm.type.ValueType;
import java.util.Arrays;
import java.util.List;

/**
 * The types of the operands. It knows where the innermost block begins, below which nothing can be popped, and whether
 * that block's code has become dead: then the stack is polymorphic, there are operands of every type below what was
 * pushed since, and {@code null} stands for the type of one that was popped.
 *
 * <p>What pops and pushes returns the stack, so that the rule of an instruction reads in one line.
 */
final class OperandStack {

    private final ValidationErrors errors;
    private ValueType[] types = new ValueType[64];
    private int size;
    private int base;
    private boolean polymorphic;

    OperandStack(ValidationErrors errors) {
        this.errors = errors;
    }

    /** Height at the start of the innermost block. */
    int base() {
        return base;
    }

    /** Whether the innermost block's code is dead here. */
    boolean isPolymorphic() {
        return polymorphic;
    }

    /** A block begins; the caller keeps {@link #base()} and {@link #isPolymorphic()} for its end. */
    void enter() {
        base = size;
        polymorphic = false;
    }

    /** A block has ended; goes back to the one around it. */
    void leave(int outerBase, boolean outerPolymorphic) {
        base = outerBase;
        polymorphic = outerPolymorphic;
    }

    /** The rest of the innermost block is dead. */
    OperandStack unreachable() {
        size = base;
        polymorphic = true;
        return this;
    }

    /** What an instruction with this signature does. */
    OperandStack apply(Signature signature) {
        return pop(signature.operands()).push(signature.result());
    }

    /** @param type {@code null} for an unknown one */
    OperandStack push(ValueType type) {
        if (size == types.length) {
            grow();
        }
        types[size++] = type;
        return this;
    }

    OperandStack push(List<ValueType> list) {
        for (ValueType type : list) {
            push(type);
        }
        return this;
    }

    OperandStack pop(ValueType expected) {
        if (size > base) {
            check(expected, types[--size]);
        } else if (!polymorphic) {
            throw errors.operandMissing(expected);
        }
        return this;
    }

    /** The last of the list is on top. */
    OperandStack pop(List<ValueType> expected) {
        for (int i = expected.size() - 1; i >= 0; i--) {
            pop(expected.get(i));
        }
        return this;
    }

    /** Removes an operand of any type and returns that; {@code null} if it is unknown. */
    ValueType popAny() {
        if (size > base) {
            return types[--size];
        }
        if (!polymorphic) {
            throw errors.operandMissing();
        }
        return null;
    }

    /** Like {@link #pop(List)}, but leaves the operands where they are. */
    void check(List<ValueType> expected) {
        int at = size;
        for (int i = expected.size() - 1; i >= 0; i--) {
            if (at > base) {
                check(expected.get(i), types[--at]);
            } else if (!polymorphic) {
                throw errors.operandMissing(expected.get(i));
            }
        }
    }

    /** The innermost block has nothing left. */
    void checkEmpty() {
        if (size != base) {
            throw errors.valuesLeft(size - base);
        }
    }

    private void check(ValueType expected, ValueType actual) {
        if (actual != null && !Subtyping.matches(actual, expected)) {
            throw errors.typeMismatch(expected, actual);
        }
    }

    private void grow() {
        if (size >= ImplementationLimits.OPERANDS) {
            throw errors.tooManyOperands();
        }
        types = Arrays.copyOf(types, Math.min(2 * size, ImplementationLimits.OPERANDS));
    }
}
