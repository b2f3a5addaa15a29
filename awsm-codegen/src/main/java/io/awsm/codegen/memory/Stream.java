// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.memory;

import io.awsm.llvm.ir.IrInstruction;
import io.awsm.llvm.ir.IrInstruction.Kind;
import io.awsm.llvm.ir.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Accesses of a small loop to one memory, through addresses that differ by constants and move together, by a constant in each
 * iteration. In every iteration the same address is accessed, the lowest one, and no other is further than {@link #REACH} from it. Of a loop
 * that is left in the middle, the last iteration is a part; what is accessed in the others only may be below.
 *
 * <p>No memory reaches the last 65536 bytes below 2^32. So an address that wraps, from one iteration to the next or by what it is
 * above the lowest one, does so only where the guest has trapped: all addresses may be computed from the lowest one in the first
 * iteration, in 64 bits.
 */
final class Stream {

    /** How far addresses may be from another, and how far they may move in an iteration. */
    private static final int REACH = 65536;
    /**
     * Should LLVM move a load in front of the check, it would still be within what is reserved for a memory; and machines of 32 bits can
     * add the lengths of two streams and the ways that they move ({@link Range}).
     */
    private static final long MOST_DISTANCE = 1L << 29;

    /** The size of a vector, in bytes. */
    private static final int VECTOR = 16;

    private static final int MOST_STREAMS = 16;

    /** What a load counts more than a store. */
    private static final int LOAD = 3;

    private final SmallLoop loop;
    private final Value base;
    private final Sum address;
    private final int step;
    private final List<Member> members = new ArrayList<>();
    /** Whether the second part of an iteration has all accesses. */
    private final boolean onlyInRest;

    private Value lowest;
    /** How far that is above the first member's; negative if below. */
    private int reference;

    private int low;
    private int high;
    private long begin = Long.MAX_VALUE;
    private long end;
    /** The end of what the second part of an iteration accesses. */
    private long endOfRest;

    private boolean written;

    /** @param above how far its root is above that of the first member, or negative */
    private record Member(IrInstruction instruction, Access access, int above) {}

    private Stream(SmallLoop loop, Access access, boolean inRest) {
        this.loop = loop;
        this.onlyInRest = inRest;
        this.base = access.base();
        this.address = loop.first(access.address());
        this.step = loop.step(access.index()).orElseThrow();
        this.lowest = access.index();
    }

    /** The streams of a loop, of those addresses that are known before it starts. */
    static List<Stream> of(SmallLoop loop, FirstIteration first) {
        List<Stream> streams = new ArrayList<>();
        find(loop, first, false, streams);
        find(loop, first, true, streams);
        return streams;
    }

    private static void find(SmallLoop loop, FirstIteration first, boolean inRest, List<Stream> streams) {
        LoopShape shape = loop.shape();
        for (IrInstruction instruction : inRest ? shape.rest() : shape.head()) {
            if (Access.is(instruction)) {
                Access access = Access.of(instruction);
                if (isSteady(loop, first, access)
                        && streams.stream().noneMatch(s -> s.add(instruction, access, inRest))
                        && streams.size() < MOST_STREAMS) {
                    Stream stream = new Stream(loop, access, inRest);
                    stream.add(instruction, access, inRest);
                    streams.add(stream);
                }
            }
        }
    }

    private static boolean isSteady(SmallLoop loop, FirstIteration first, Access access) {
        OptionalInt step = loop.step(access.index());
        return loop.isOutside(access.base())
                && first.knows(access.index())
                && step.isPresent()
                && Math.abs((long) step.getAsInt()) <= REACH
                && access.end() <= MOST_DISTANCE;
    }

    /** False if it is none of this stream. */
    private boolean add(IrInstruction instruction, Access access, boolean inRest) {
        Sum sum = loop.first(access.address());
        int above = sum.constant() - address.constant();
        int newLow = Math.min(low, above);
        int newHigh = Math.max(high, above);
        if (!base.equals(access.base())
                || step != loop.step(access.index()).orElseThrow()
                || !sum.terms().equals(address.terms())
                || (long) newHigh - newLow > REACH) {
            return false;
        }
        if (inRest == onlyInRest && above < reference) {
            lowest = access.index();
            reference = above;
        }
        low = newLow;
        high = newHigh;
        begin = Math.min(begin, above + access.distance());
        if (inRest == onlyInRest) {
            end = Math.max(end, above + access.end());
        } else {
            endOfRest = Math.max(endOfRest, above + access.end());
        }
        written |= instruction.kind() == Kind.FAULTING_STORE;
        members.add(new Member(instruction, access, above));
        return true;
    }

    Value base() {
        return base;
    }

    /** The lowest address that is accessed in each iteration, extended to 64 bits. */
    Value lowest() {
        return lowest;
    }

    /** The same before it was extended. */
    Value lowestAddress() {
        return lowest.definition().operand(0);
    }

    /** How far what is accessed in each iteration but the last is below that, in bytes. */
    int below() {
        return reference - low;
    }

    /** Whether the last iteration, in which the loop is left, does not access it. */
    boolean isOnlyInRest() {
        return onlyInRest;
    }

    int step() {
        return step;
    }

    /** The distance from the lowest of all addresses to the first byte that is accessed there, in bytes. */
    long first() {
        return begin - low;
    }

    /** The distance from the lowest of all addresses to the end of what is accessed, in the iteration where it is highest, in bytes. */
    long length() {
        return Math.max(end, highestEndOfRest()) - low;
    }

    /** Whether nothing goes beyond what is accessed in each iteration, so that the loop certainly accesses both ends. */
    boolean isExact() {
        return !onlyInRest
                && below() == 0
                && highestEndOfRest() <= end
                && !loop.shape().isLeftElsewhere();
    }

    /** In the last iteration the rest is not executed; the one before is a step lower if addresses grow. */
    private long highestEndOfRest() {
        return onlyInRest ? end : endOfRest - Math.max(step, 0);
    }

    /** Whether it has a store. */
    boolean isWritten() {
        return written;
    }

    /** Whether it accesses vectors. */
    boolean hasVectors() {
        return members.stream().anyMatch(m -> m.access.bytes() == VECTOR);
    }

    /** The loads and stores, with their distances from the lowest address, in bytes. */
    Map<IrInstruction, Long> members() {
        Map<IrInstruction, Long> distances = new LinkedHashMap<>();
        members.forEach(m -> distances.put(m.instruction, m.above - low + m.access.distance()));
        return distances;
    }

    /** Whether each iteration stores to several places in a row, 16 bytes or more, and the next one goes on there. */
    boolean isUnrolled() {
        long stored = 0;
        int stores = 0;
        for (Member member : members) {
            if (member.instruction.kind() == Kind.FAULTING_STORE) {
                stored += member.access.bytes();
                stores++;
            }
        }
        return stores > 1 && stored >= VECTOR && stored == Math.abs(step);
    }

    /**
     * How many accesses of an iteration are to where another one was before, as far as they cost: what is loaded in each iteration
     * counts more, as what is computed of it is computed again, too.
     */
    int repeated() {
        int loads = (int) members.stream()
                .filter(m -> m.instruction.kind() == Kind.FAULTING_LOAD)
                .count();
        long places = members.stream()
                .map(m -> m.above + m.access.distance())
                .distinct()
                .count();
        return step == 0 ? members.size() + LOAD * loads : members.size() - (int) places;
    }
}
