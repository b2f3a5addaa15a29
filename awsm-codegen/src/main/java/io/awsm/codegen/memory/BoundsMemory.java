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

    @Override
    boolean comparesEachAccess() {
        return true;
    }

    @Override
    public void complete() {
        super.complete();
        checks().add();
    }
}
