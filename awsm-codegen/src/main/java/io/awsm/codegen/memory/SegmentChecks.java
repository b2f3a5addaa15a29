// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.memory;

import io.awsm.codegen.abi.TrapCode;
import io.awsm.llvm.ir.Block;
import io.awsm.llvm.ir.IntPredicate;
import io.awsm.llvm.ir.Likely;
import io.awsm.llvm.ir.Value;

/**
 * The comparisons of {@link SegmentMemory}: of an index, if something is added to it, with 2^31, once; of what is not in the segment as
 * {@link BoundsChecks} does. An index below 2^31 and a distance that ends below it make no sum that wraps.
 */
final class SegmentChecks extends BoundsChecks {

    SegmentChecks(BoundsMemory memory) {
        super(memory);
    }

    @Override
    boolean isNeeded(Access access, long reached, long furthest) {
        return SegmentMemory.isThrough(access)
                ? furthest > access.bytes() && reached == 0
                : super.isNeeded(access, reached, furthest);
    }

    @Override
    void check(Access access, long furthest) {
        if (!SegmentMemory.isThrough(access)) {
            super.check(access, furthest);
            return;
        }
        Block next = builder.block("next");
        Block trap = context.trapBlock(TrapCode.OUT_OF_BOUNDS_MEMORY_ACCESS);
        builder.br(builder.icmp(IntPredicate.SLT, access.address(), Value.i32(0)), trap, next, Likely.SECOND);
        builder.labelSplitting(next);
    }
}
