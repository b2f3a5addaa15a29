// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.memory;

import io.awsm.llvm.ir.Binary;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.IntPredicate;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;

/** What makes values of a small loop steady if it is true when the loop begins. Mostly LLVM sees that it is. */
sealed interface Assumption {

    /** Whether it can be found out before the loop. */
    boolean isKnown(FirstIteration first);

    /** Emits, before the loop, whether it is true. */
    Value holds(FunctionBuilder builder, FirstIteration first);

    /** That a slot begins with what it would have got in an iteration before the first, of a value that moves by {@code step}. */
    record Carried(Value slot, Value next, int step) implements Assumption {

        @Override
        public boolean isKnown(FirstIteration first) {
            return first.knows(next);
        }

        @Override
        public Value holds(FunctionBuilder builder, FirstIteration first) {
            Value before = builder.binary(Binary.SUB, first.compute(builder, next), Value.i32(step));
            return builder.icmp(IntPredicate.EQ, builder.loadSlot(Type.I32, slot), before);
        }
    }

    /** That a number which moves by a multiple of {@code unit}, a power of two, is one. */
    record Multiple(Value number, int unit) implements Assumption {

        @Override
        public boolean isKnown(FirstIteration first) {
            return first.knows(number);
        }

        @Override
        public Value holds(FunctionBuilder builder, FirstIteration first) {
            Value rest = builder.binary(Binary.AND, first.compute(builder, number), Value.i32(unit - 1));
            return builder.icmp(IntPredicate.EQ, rest, Value.i32(0));
        }
    }

    /** That the number which ends the loop comes to its end without wrapping. */
    record Ends(LoopEnd end) implements Assumption {

        @Override
        public boolean isKnown(FirstIteration first) {
            return true;
        }

        @Override
        public Value holds(FunctionBuilder builder, FirstIteration first) {
            return end.comes(builder, first);
        }
    }

    /** That what a stream accesses below its lowest address has no address below 0. */
    record NotBelow(Stream stream) implements Assumption {

        @Override
        public boolean isKnown(FirstIteration first) {
            return first.knows(stream.lowest());
        }

        @Override
        public Value holds(FunctionBuilder builder, FirstIteration first) {
            Value lowest = first.compute(builder, stream.lowest());
            return builder.icmp(IntPredicate.UGE, lowest, Value.i64(stream.below()));
        }
    }
}
