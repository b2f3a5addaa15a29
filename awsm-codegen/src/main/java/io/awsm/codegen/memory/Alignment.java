// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.memory;

import io.awsm.codegen.Target;
import io.awsm.llvm.ir.Binary;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.IrInstruction;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;
import java.util.Map;

/**
 * What the addresses of a stream are aligned to. Modules promise it of every access, and may be wrong; of a stream it can be found
 * out before the loop. It is of use where accesses that are not aligned take more instructions.
 *
 * @param unit 1, 2, 4 or 8
 * @param distance from the lowest address of the stream to one that is a multiple of the unit
 */
record Alignment(int unit, long distance) {

    /** What LLVM's instructions demand; of others for floats of 64 bits it makes loads of two words, and copies those on the stack. */
    private static final int LARGEST = 4;

    private static final int LARGEST_OF_DOUBLES = 8;

    /** The largest that the module promises, of what the processor gains by. */
    static Alignment of(Stream stream, Target target) {
        Alignment best = new Alignment(1, 0);
        for (Map.Entry<IrInstruction, Long> member : stream.members().entrySet()) {
            Type type = Access.type(member.getKey());
            int largest = type.equals(Type.DOUBLE) ? LARGEST_OF_DOUBLES : LARGEST;
            int promised = Math.min(member.getKey().promisedAlignment(), largest);
            if (promised > best.unit && stream.step() % promised == 0 && target.gainsByAlignment(type)) {
                best = new Alignment(promised, member.getValue());
            }
        }
        return best;
    }

    /** That of an access of the stream, at a distance from its lowest address. */
    int at(long place) {
        return (int) Long.lowestOneBit(unit | (place - distance));
    }

    /**
     * Emits, before the loop, a word of which no bit of {@link #bits} is set if all is as promised.
     *
     * @param lowest the lowest address in some iteration, of 32 bits, relative to what is a multiple of the unit
     */
    Value word(FunctionBuilder builder, Value lowest) {
        return distance % unit == 0 ? lowest : builder.binary(Binary.ADD, lowest, Value.i32((int) distance % unit));
    }

    /** The lowest bits, those of addresses that are not aligned. */
    int bits() {
        return unit - 1;
    }

    /** Whether there is something to find out. */
    boolean isOfUse() {
        return unit > 1;
    }
}
