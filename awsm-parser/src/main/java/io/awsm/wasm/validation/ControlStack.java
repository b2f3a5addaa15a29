// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.validation;

import io.awsm.wasm.type.FunctionType;
import io.awsm.wasm.type.ValueType;
import java.util.Arrays;
import java.util.List;

/** The blocks that are open, the function itself outermost: parallel arrays, as there may be millions. */
final class ControlStack {

    /** What opened a block. */
    enum Kind {
        FUNCTION,
        BLOCK,
        LOOP,
        IF,
        ELSE
    }

    private int depth;
    private int loops;
    private Kind[] kinds = new Kind[16];
    private FunctionType[] types = new FunctionType[16];
    private int[] outerBases = new int[16];
    private boolean[] outerPolymorphic = new boolean[16];
    private boolean[] dead = new boolean[16];
    private int[] localsSet = new int[16];

    int depth() {
        return depth;
    }

    /** How many of the blocks are loops. */
    int loops() {
        return loops;
    }

    Kind kind() {
        return kinds[depth - 1];
    }

    FunctionType type() {
        return types[depth - 1];
    }

    /** Whether the innermost block is in dead code as a whole. */
    boolean isDead() {
        return dead[depth - 1];
    }

    /** The types that a branch to the label takes; there must be such a label, 0 the innermost. */
    List<ValueType> labelTypes(int label) {
        int at = depth - 1 - label;
        return kinds[at] == Kind.LOOP ? types[at].parameters() : types[at].results();
    }

    /** Opens a block and tells the operands. */
    void enter(Kind kind, FunctionType type, OperandStack operands, LocalInitialization locals) {
        if (depth == kinds.length) {
            grow();
        }
        kinds[depth] = kind;
        types[depth] = type;
        outerBases[depth] = operands.base();
        outerPolymorphic[depth] = operands.isPolymorphic();
        dead[depth] = depth > 0 && (dead[depth - 1] || operands.isPolymorphic());
        localsSet[depth] = locals.count();
        depth++;
        loops += kind == Kind.LOOP ? 1 : 0;
        operands.enter();
    }

    /** Goes on with the second part of an {@code if}. */
    void enterElse(OperandStack operands, LocalInitialization locals) {
        kinds[depth - 1] = Kind.ELSE;
        locals.forget(localsSet[depth - 1]);
        operands.enter();
    }

    /** Closes the innermost block. */
    void leave(OperandStack operands, LocalInitialization locals) {
        depth--;
        loops -= kinds[depth] == Kind.LOOP ? 1 : 0;
        locals.forget(localsSet[depth]);
        operands.leave(outerBases[depth], outerPolymorphic[depth]);
    }

    private void grow() {
        int length = 2 * depth;
        kinds = Arrays.copyOf(kinds, length);
        types = Arrays.copyOf(types, length);
        outerBases = Arrays.copyOf(outerBases, length);
        outerPolymorphic = Arrays.copyOf(outerPolymorphic, length);
        dead = Arrays.copyOf(dead, length);
        localsSet = Arrays.copyOf(localsSet, length);
    }
}
