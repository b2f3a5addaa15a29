// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.memory;

import io.awsm.codegen.abi.MemoryLimits;
import io.awsm.codegen.abi.TrapCode;
import io.awsm.llvm.ir.Binary;
import io.awsm.llvm.ir.Block;
import io.awsm.llvm.ir.ControlFlow;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.IntPredicate;
import io.awsm.llvm.ir.IrInstruction;
import io.awsm.llvm.ir.IrInstruction.Kind;
import io.awsm.llvm.ir.Likely;
import io.awsm.llvm.ir.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Adds a comparison before accesses of a complete function that may be out of bounds: of the index with the last one that is in
 * bounds, which LLVM computes once for many accesses, and outside of loops. On machines of 64 bits that is a difference which does not
 * wrap, and is negative if the access does not fit at all. On those of 32 bits the index must be less than the number of those that
 * are in bounds, which is computed without wrapping. So the address, modulo 2^32, is that of the access.
 *
 * <p>Of accesses through one root with nothing between them that could be observed, loads up to and including the first store, the
 * first is compared with the furthest end of all: nobody can tell which of them would have trapped. Memories never shrink, so what
 * was there once needs no comparison.
 */
class BoundsChecks {

    final AccessContext context;
    final BoundsMemory memory;
    final FunctionBuilder builder;
    private final List<IrInstruction> function;
    /** For each access, how far its root is accessed before anything can be observed. */
    private final long[] furthest;
    /** The roots that something is stored through. */
    final Set<Long> stored = new HashSet<>();
    /** For each root, how far it is accessed anywhere. */
    final Map<Long, Long> ends = new HashMap<>();
    /** For each root, how far it has been checked. Roots are computed where they are used first: it dominates. */
    private final Map<Long, Long> reached = new HashMap<>();
    /** What has been checked on all ways that lead to an access. */
    private final AccessedSlots slots;
    /** Whether the access that is compared next is in a loop that calls nothing, so that a size stays in a register. */
    private boolean keepsSize;

    BoundsChecks(BoundsMemory memory) {
        this.context = memory.context;
        this.memory = memory;
        this.builder = memory.builder;
        this.function = builder.restart();
        this.furthest = new long[function.size()];
        this.slots = new AccessedSlots(function, new ControlFlow(function), memory::isChecked, true);
    }

    final void add() {
        lookAhead();
        rewrite();
    }

    private void lookAhead() {
        Map<Long, Long> next = new HashMap<>();
        for (int i = function.size() - 1; i >= 0; i--) {
            Kind kind = function.get(i).kind();
            if (isObservable(kind)) {
                next.clear();
            }
            if (Access.is(function.get(i))) {
                Access access = Access.of(function.get(i));
                if (kind == Kind.FAULTING_STORE) {
                    stored.add(access.root());
                }
                furthest[i] = next.merge(access.root(), access.end(), Math::max);
                ends.merge(access.root(), access.end(), Math::max);
            }
        }
    }

    /** Whether somebody could tell whether it was executed before something trapped. */
    static boolean isObservable(Kind kind) {
        return kind != Kind.PURE && kind != Kind.SLOT_LOAD && kind != Kind.SLOT_STORE && kind != Kind.FAULTING_LOAD;
    }

    private void rewrite() {
        LoopRegions loops = new LoopRegions(function);
        List<Integer> calls = IntStream.range(0, furthest.length)
                .filter(i ->
                        function.get(i).kind() == Kind.EFFECT && function.get(i).isCall())
                .boxed()
                .toList();
        for (int i = 0; i < furthest.length; i++) {
            IrInstruction instruction = function.get(i);
            if (Access.is(instruction)) {
                keepsSize = loops.isInOneWithout(i, calls);
                emit(instruction, Access.of(instruction), furthest[i]);
            } else {
                builder.again(instruction);
            }
            slots.pass(i);
        }
    }

    /**
     * Emits an access, and before it what it needs.
     *
     * @param last how far its root will be accessed before anything can be observed
     */
    void emit(IrInstruction instruction, Access access, long last) {
        long checked = Math.max(reached.getOrDefault(access.root(), 0L), slots.reached(access));
        if (isNeeded(access, checked, last)) {
            reached.put(access.root(), last);
            builder.locateAs(instruction);
            check(access, last);
        }
        access(instruction, access);
    }

    /** Emits the access itself. */
    void access(IrInstruction instruction, Access access) {
        builder.again(instruction);
    }

    /**
     * Whether an access needs a comparison.
     *
     * @param checked how far from its root has been checked, 0 if nothing has been
     * @param last how far its root will be accessed before anything can be observed
     */
    boolean isNeeded(Access access, long checked, long last) {
        return access.end() > checked;
    }

    /** Emits it: whether what ends so far from the root is in bounds. */
    void check(Access access, long distance) {
        Value outside = isOutside(access, memory.memory(access.base()), distance);
        Block next = builder.block("next");
        Block trap = context.trapBlock(TrapCode.OUT_OF_BOUNDS_MEMORY_ACCESS);
        builder.br(outside, trap, next, Likely.SECOND);
        builder.labelSplitting(next);
    }

    private Value isOutside(Access access, int number, long distance) {
        if (!keepsSize && MemoryLimits.has(context.module(), number, distance)) {
            Value start = memory.isWide() ? access.index() : access.address();
            return builder.icmp(IntPredicate.UGE, start, context.memoryLimit(number, distance));
        }
        return memory.isWide()
                ? builder.icmp(IntPredicate.SGT, access.index(), last(number, distance))
                : builder.icmp(IntPredicate.UGE, access.address(), memory.inBounds(number, distance));
    }

    /** The last index for which what ends so many bytes after the index is in bounds; negative if there is none. */
    private Value last(int number, long distance) {
        return builder.binary(Binary.SUB_NSW, context.memorySize(number), Value.i64(distance));
    }
}
