// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.memory;

import io.awsm.codegen.CodeSize;

/**
 * A comparison of the index with the size, and after the memory a zone that the memory protection unit denies: what begins in the
 * memory and ends in the zone faults. So loads at several distances share a comparison, and its constant fits into the
 * instruction ({@link MpuChecks}). The zone belongs to the sandbox: no access gets further, whether the hardware denies it or not.
 *
 * <p>Memories without a zone ({@link io.awsm.codegen.abi.ModuleContext#hasZone}) are checked as with {@code bounds}.
 */
final class MpuMemory extends BoundsMemory {

    MpuMemory(AccessContext context) {
        super(context);
    }

    @Override
    BoundsChecks checks() {
        return new MpuChecks(this);
    }

    /** Where code shall be small, as the loop need not be there a second time then; else {@link #isThere} may ask for a little less. */
    @Override
    boolean trapsBeforeLoops() {
        return context.module().options().size() != CodeSize.ANY;
    }

    /** The hardware checks some. */
    @Override
    boolean isChecked(Access access) {
        return false;
    }

    @Override
    public void complete() {
        super.complete();
        keepTraps(access -> true);
    }
}
