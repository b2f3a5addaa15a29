// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.memory;

import io.awsm.llvm.ir.ControlFlow;
import io.awsm.llvm.ir.Conversion;
import io.awsm.llvm.ir.IrInstruction;
import io.awsm.llvm.ir.IrInstruction.Kind;
import io.awsm.llvm.ir.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which locals are addresses that have been accessed on every way that leads to a place, and how far from them. Memories never shrink, so what
 * was in bounds stays so, whatever has been called since. LLVM finds that out by itself only where the size is a constant: to it, a size
 * that is read again after a call is another number.
 *
 * <p>All is said of the lower 32 bits of values, as a local may have been widened.
 */
final class CheckedSlots {

    /** Entries to go through for each instruction, so that a hostile function takes no longer than others. */
    private static final int MOST = 200;

    /** Conversions that leave the lower 32 bits as they are, if there are so many. */
    private static final Set<Conversion> SAME = Set.of(Conversion.ZEXT, Conversion.TRUNC, Conversion.BITCAST);

    private final List<IrInstruction> function;
    private final Predicate<Access> concerned;
    private final ControlFlow flow;
    /** Those that an access takes its address from, and that nothing but loads and stores is done with. */
    private final Set<Value> slots = new HashSet<>();
    /** For each block, what is known at its end; null if it has not been reached. */
    private final List<State> ends;

    private State state;
    private int block;
    private long left;

    /** What is known at a place. */
    private static final class State {
        /** How far from the address in a slot has been accessed. */
        final Map<Value, Long> reached = new HashMap<>();
        /** The value that a slot has, if that is known. */
        final Map<Value, Value> values = new HashMap<>();
        /** How far from a value has been accessed, in this block or through a slot that has it. */
        final Map<Value, Long> here = new HashMap<>();

        int size() {
            return 1 + reached.size() + values.size();
        }
    }

    /**
     * Looks at a complete function.
     *
     * @param concerned accesses of one memory that do not go on if they are out of bounds, whatever becomes of their values
     */
    CheckedSlots(List<IrInstruction> function, Predicate<Access> concerned) {
        this.function = function;
        this.concerned = concerned;
        this.flow = new ControlFlow(function);
        this.left = (long) MOST * function.size();
        int blocks = function.isEmpty() ? 0 : flow.block(function.size() - 1) + 1;
        this.ends = new ArrayList<>(Collections.nCopies(blocks, null));
        findSlots();
        while (!slots.isEmpty() && goThrough()) {
            if (left < 0) {
                slots.clear();
            }
        }
        begin();
    }

    private void findSlots() {
        Set<Value> addresses = new HashSet<>();
        for (IrInstruction instruction : function) {
            if (isAccess(instruction)) {
                addresses.add(same(Access.of(instruction).address()));
            }
        }
        Set<Value> others = new HashSet<>();
        for (IrInstruction instruction : function) {
            Kind kind = instruction.kind();
            int slot = kind == Kind.SLOT_LOAD ? 0 : kind == Kind.SLOT_STORE ? 1 : -1;
            if (slot >= 0
                    && addresses.contains(
                            same(kind == Kind.SLOT_LOAD ? instruction.result() : instruction.operand(0)))) {
                slots.add(instruction.operand(slot));
            }
            for (int i = 0; i < instruction.operandCount(); i++) {
                if (i != slot) {
                    others.add(instruction.operand(i));
                }
            }
        }
        slots.removeAll(others);
    }

    private static boolean isAccess(IrInstruction instruction) {
        return instruction.kind() == Kind.FAULTING_LOAD || instruction.kind() == Kind.FAULTING_STORE;
    }

    /** Whether something has changed at the end of a block, or it takes too long to know. */
    private boolean goThrough() {
        boolean changed = false;
        begin();
        for (int i = 0; i < function.size() && left >= 0; i++) {
            pass(i);
            if (i + 1 == function.size() || flow.block(i + 1) != block) {
                State before = ends.set(block, state);
                changed |= before == null || !before.reached.equals(state.reached);
            }
        }
        return changed || left < 0;
    }

    private void begin() {
        block = 0;
        state = new State();
    }

    /** Goes on behind an instruction; they come in their order. */
    void pass(int index) {
        if (slots.isEmpty()) {
            return;
        }
        if (flow.block(index) != block) {
            block = flow.block(index);
            state = atStart();
        }
        IrInstruction instruction = function.get(index);
        if (instruction.kind() == Kind.SLOT_LOAD && slots.contains(instruction.operand(0))) {
            load(instruction.operand(0), same(instruction.result()));
        } else if (instruction.kind() == Kind.SLOT_STORE && slots.contains(instruction.operand(1))) {
            store(same(instruction.operand(0)), instruction.operand(1));
        } else if (isAccess(instruction)) {
            Access access = Access.of(instruction);
            if (concerned.test(access)) {
                reach(same(access.address()), access.end());
            }
        }
    }

    /** What is known on all ways that lead to the block; the values of slots, and those that are known because of them, if there is one way only. */
    private State atStart() {
        List<Integer> before = flow.before(block);
        List<State> known =
                before.stream().map(ends::get).filter(Objects::nonNull).toList();
        known.forEach(end -> left -= end.size());
        State start = new State();
        if (known.isEmpty()) {
            return start;
        }
        start.reached.putAll(known.get(0).reached);
        known.stream()
                .skip(1)
                .forEach(other ->
                        start.reached.replaceAll((slot, end) -> Math.min(end, other.reached.getOrDefault(slot, 0L))));
        start.reached.values().removeIf(end -> end == 0);
        if (before.size() == 1) {
            known.get(0).values.forEach((slot, value) -> {
                start.values.put(slot, value);
                start.here.merge(value, start.reached.getOrDefault(slot, 0L), Math::max);
            });
        }
        return start;
    }

    private void load(Value slot, Value value) {
        state.values.put(slot, value);
        state.here.merge(value, state.reached.getOrDefault(slot, 0L), Math::max);
    }

    private void store(Value value, Value slot) {
        state.values.put(slot, value);
        long end = state.here.getOrDefault(value, 0L);
        if (end > 0) {
            state.reached.put(slot, end);
        } else {
            state.reached.remove(slot);
        }
    }

    private void reach(Value value, long end) {
        state.here.merge(value, end, Math::max);
        left -= state.values.size();
        state.values.forEach((slot, held) -> {
            if (held.equals(value)) {
                state.reached.merge(slot, end, Math::max);
            }
        });
    }

    /** How far from the index of an access has been accessed for certain, where {@link #pass} has come to; 0 if nothing has been. */
    long reached(Access access) {
        return concerned.test(access) ? state.here.getOrDefault(same(access.address()), 0L) : 0;
    }

    /** What a value has been converted from, with the same lower 32 bits. */
    private static Value same(Value value) {
        Value from = value;
        while (from.definition() != null
                && from.definition().opcode() instanceof Conversion conversion
                && SAME.contains(conversion)
                && from.type().bits() >= 32) {
            from = from.definition().operand(0);
        }
        return from;
    }
}
