// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.memory;

import io.awsm.codegen.abi.StaticMemory;
import io.awsm.llvm.ir.IrInstruction;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The comparisons of {@link MpuMemory}: for loads that end at most a zone away from their root, if nothing is stored through that and it
 * will be loaded from further away, after something that could be observed, of the root with the size, once; for all else those of {@link
 * BoundsChecks}, which are as few then. Stores rely on comparisons only: of one that the hardware refuses, it could have made a part.
 */
final class MpuChecks extends BoundsChecks {

    /** For each root, how far it has been compared. */
    private final Map<Long, Long> compared = new HashMap<>();
    /** The roots that are less than the size. */
    private final Set<Long> below = new HashSet<>();

    MpuChecks(BoundsMemory memory) {
        super(memory);
    }

    @Override
    void emit(IrInstruction instruction, Access access, long last) {
        builder.locateAs(instruction);
        long done = compared.getOrDefault(access.root(), 0L);
        if (access.end() > done && isForTheHardware(access, last)) {
            if (done == 0 && below.add(access.root())) {
                check(access, 1);
            }
            builder.again(instruction);
            return;
        }
        if (access.end() > done) {
            compared.put(access.root(), last);
            check(access, last);
        }
        builder.againSafe(instruction, instruction.operand(instruction.operandCount() - 1));
    }

    /** Not what is at a known address: LLVM would think that something is there. */
    private boolean isForTheHardware(Access access, long last) {
        return !stored.contains(access.root())
                && (below.contains(access.root()) || last < ends.get(access.root()))
                && last <= StaticMemory.ZONE
                && access.address().integer().isEmpty()
                && context.module().hasZone(memory.memory(access.base()));
    }
}
