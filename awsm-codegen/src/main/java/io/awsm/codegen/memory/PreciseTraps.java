// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.memory;

import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.IrInstruction;
import io.awsm.llvm.ir.WholeLoads;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Keeps LLVM from losing traps, for mechanisms where the access itself is the check: to LLVM, a load whose value nobody
 * needs is nothing, and of one that is needed in part only that part is read.
 *
 * <p>A volatile load is always made, and {@linkplain WholeLoads whole}. Of several accesses through one root with nothing between them that could
 * be observed, one volatile load is enough: that with the furthest end. The others are in bounds if it is, and LLVM may
 * do with them what it likes. So are those that come later, and those after a store: a store is left out only if
 * another one to the same place follows, before anybody can see the difference.
 */
final class PreciseTraps {

    /** For each root, how far it has been accessed for certain. Roots are computed where they are used: it dominates. */
    private final Map<Long, Long> reached = new HashMap<>();
    /** For each root, the loads since the last effect that reach further than anything before, the furthest first. */
    private final Map<Long, Candidate> candidates = new LinkedHashMap<>();

    private record Candidate(IrInstruction load, Access access) {

        static Candidate further(Candidate one, Candidate other) {
            return other.access.end() > one.access.end() ? other : one;
        }
    }

    private final Predicate<Access> concerned;
    private final WholeLoads whole;
    private final List<IrInstruction> function;
    /** Found out when it is needed. */
    private PartialUses partial;

    private PreciseTraps(List<IrInstruction> function, Predicate<Access> concerned, WholeLoads whole) {
        this.function = function;
        this.concerned = concerned;
        this.whole = whole;
    }

    /** Makes volatile what must not vanish from a complete function: of the accesses that nothing else checks. */
    static void keep(FunctionBuilder function, Predicate<Access> unchecked, WholeLoads whole) {
        PreciseTraps traps = new PreciseTraps(function.instructions(), unchecked, whole);
        traps.function.forEach(traps::visit);
    }

    private void visit(IrInstruction instruction) {
        switch (instruction.kind()) {
            case FAULTING_LOAD -> {
                Access access = Access.of(instruction);
                if (concerned.test(access) && access.end() > reached.getOrDefault(access.root(), 0L)) {
                    candidates.merge(access.root(), new Candidate(instruction, access), Candidate::further);
                }
            }
            case FAULTING_STORE -> {
                Access access = Access.of(instruction);
                reached.merge(access.root(), access.end(), Math::max);
            }
            case EFFECT, TERMINATOR -> settle();
            default -> {}
        }
    }

    private void keep(IrInstruction load) {
        if (!whole.concerns(load.result().type()) || !isPartial(load)) {
            load.makeVolatile();
        } else {
            load.makeWhole(whole);
        }
    }

    private boolean isPartial(IrInstruction load) {
        if (partial == null) {
            partial = new PartialUses(function, whole);
        }
        return partial.contains(load.result());
    }

    /** What was accessed up to here must have trapped by now. */
    private void settle() {
        candidates.forEach((root, candidate) -> {
            keep(candidate.load);
            reached.merge(root, candidate.access.end(), Math::max);
        });
        candidates.clear();
    }
}
