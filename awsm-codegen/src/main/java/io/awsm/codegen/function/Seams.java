// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.function;

import io.awsm.codegen.abi.LlvmTypes;
import io.awsm.llvm.ir.Attachment;
import io.awsm.llvm.ir.Conversion;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.IrModule;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Places where LLVM does not see what is on the other side. Many of its passes take time by the square of how often a number is
 * used, or of how many ends of blocks are one place: to compare one number 16,000 times took minutes. With a seam here and
 * there, each part takes as long as it would in a function of its own. It costs an instruction in thousands, if any, and functions
 * of ordinary size have none.
 */
final class Seams {

    /** Of one local. */
    private static final int MOST_READS = 1024;

    /** Blocks in blocks whose ends are one place. */
    private static final int DEEPEST = 256;

    /** Instructions of LLVM. A copy in such a loop would be another number each time; for LLVM it is not known to stay the same. */
    private static final int SMALL_LOOP = 1024;

    private final FunctionBuilder builder;
    /** Where the function, and the loops that are open, begin, the innermost first. */
    private final Deque<Integer> starts = new ArrayDeque<>();

    Seams(FunctionBuilder builder) {
        this.builder = builder;
        beginLoop();
    }

    void beginLoop() {
        starts.push(builder.size());
    }

    void endLoop() {
        starts.pop();
    }

    /** What a jump has attached that may be one back to the head of the innermost loop: no vectors are looked for in what is large. */
    Attachment attachment(boolean isBack) {
        boolean isLarge = isBack && builder.size() - starts.peek() >= SMALL_LOOP;
        return isLarge ? builder.module().loop(IrModule.NO_VECTORS) : Attachment.NONE;
    }

    /** Whether a local that has been read so often since it was copied is to be copied now: not in a small loop, if that can be. */
    boolean isCopyDue(int reads) {
        return reads >= MOST_READS && (builder.size() - starts.peek() >= SMALL_LOOP || reads >= 2 * MOST_READS);
    }

    /** The same number, but LLVM does not know that. Of a vector, the first half is enough for that. */
    Value copy(Value value) {
        Type type = value.type();
        if (type.equals(LlvmTypes.V128)) {
            Value half = builder.extractelement(Type.I64, value, 0);
            return builder.insertelement(value, builder.opaque(half), 0);
        } else if (type.equals(Type.FLOAT) || type.equals(Type.DOUBLE)) {
            Value bits = builder.convert(Conversion.BITCAST, value, type.equals(Type.FLOAT) ? Type.I32 : Type.I64);
            return builder.convert(Conversion.BITCAST, builder.opaque(bits), type);
        }
        return builder.opaque(value);
    }

    /** To be called where a block ends, with the number of blocks around it. */
    void end(int depth) {
        if (depth % DEEPEST == DEEPEST - 1) {
            builder.something();
        }
    }
}
