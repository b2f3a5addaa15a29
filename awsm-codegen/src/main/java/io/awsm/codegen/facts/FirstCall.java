// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.facts;

import io.awsm.wasm.instruction.BlockOp;
import io.awsm.wasm.instruction.ControlOp;
import java.util.Arrays;

/**
 * The last place in a function, outside of its loops, that is passed before each of its calls: where there must be room on the stack. What
 * returns before that, as recursive functions do at their leaves, needs neither a comparison nor a frame.
 *
 * <p>It is directly within the innermost block that has all calls, and in which no loop has begun: before the call, or the block or
 * loop, that comes first. A branch from before that place goes to where it is passed later, or beyond the end of that block.
 */
final class FirstCall {

    /** What {@link #offset} is without calls. */
    static final int NONE = -1;

    private int[] starts = new int[8];
    private int depth;
    /** How many of the open blocks there are up to the outermost loop, or {@link Integer#MAX_VALUE}. */
    private int loop = Integer.MAX_VALUE;

    private int place = NONE;
    /** The depth of the block that has the place. */
    private int home;
    /** Where the block begins that had all calls before it ended: the place, should another call follow. */
    private int ended = NONE;

    /** The offset of the instruction before which the place is, in the module's bytes. */
    int offset() {
        return place;
    }

    void block(BlockOp op, int offset) {
        if (depth == starts.length) {
            starts = Arrays.copyOf(starts, 2 * depth);
        }
        starts[depth++] = offset;
        if (op == BlockOp.LOOP) {
            loop = Math.min(loop, depth);
        }
    }

    /** An {@code else} ends a block, too, and the next begins where that began. */
    void control(ControlOp op) {
        boolean ends = op == ControlOp.END || op == ControlOp.ELSE;
        if (ends && depth > 0 && place != NONE && home == depth) {
            home--;
            ended = starts[depth - 1];
        }
        if (op == ControlOp.END) {
            loop = loop == depth ? Integer.MAX_VALUE : loop;
            depth--;
        }
    }

    void call(int offset) {
        if (place == NONE) {
            boolean inLoop = loop <= depth;
            home = inLoop ? loop - 1 : depth;
            place = inLoop ? starts[loop - 1] : offset;
        } else if (ended != NONE) {
            place = ended;
        }
        ended = NONE;
    }
}
