package io.awsm.codegen.memory;

import io.awsm.codegen.MemoryMechanism;

/**
 * No check: the runtime has reserved all that {@code base + index + offset} can reach, 8 GiB and a little, and the
 * hardware faults on what is not part of the memory.
 */
final class GuardMemory extends ContiguousMemory {

    GuardMemory(AccessContext context) {
        super(MemoryMechanism.GUARD, context);
    }
}
