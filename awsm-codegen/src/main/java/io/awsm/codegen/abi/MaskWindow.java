// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.abi;

import io.awsm.codegen.Target;

/**
 * What accesses reach with the mechanism {@code mask}: a power of two into which addresses are wrapped, the smallest that the memory
 * fits into, and after it a slack that they may end in. Both belong to the memory. The runtime computes the same ({@code
 * memory/mask.c}).
 *
 * @param slack bytes ({@code awsm_mask_slack}); no power of two is smaller, so that an empty memory has one, too
 */
public record MaskWindow(long slack) {

    /** RAM is scarce where there is no operating system, and most offsets in structures are small. */
    public static MaskWindow of(Target target) {
        return new MaskWindow(target.isHosted() ? 64 * 1024 : 256);
    }

    /** One less than the power of two, for a memory of so many bytes. */
    public long mask(long size) {
        long least = Math.max(size, slack) - 1;
        return Long.highestOneBit(least) * 2 - 1;
    }

    /** Bytes that there must be for a memory of so many. */
    public long extent(long size) {
        return mask(size) + 1 + slack;
    }
}
