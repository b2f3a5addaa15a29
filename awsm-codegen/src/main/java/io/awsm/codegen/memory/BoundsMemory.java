// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.memory;

/**
 * An explicit comparison: trap if the end of the access, {@code index + offset + bytes}, is beyond the size ({@link
 * BoundsChecks}).
 */
class BoundsMemory extends ContiguousMemory {

    BoundsMemory(AccessContext context) {
        super(context);
    }

    /** What compares, asked for when the body is complete. */
    BoundsChecks checks() {
        return new BoundsChecks(this);
    }

    /** Whether an access is in bounds, wherever it has been executed, by the comparisons that are made. */
    boolean isChecked(Access access) {
        return memory(access.base()) == 0;
    }

    @Override
    boolean comparesEachAccess() {
        return true;
    }

    @Override
    public void complete() {
        super.complete();
        LoopEntries.load(builder, this::isChecked);
        checks().add();
    }
}
