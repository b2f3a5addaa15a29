// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.memory;

import io.awsm.llvm.ir.Binary;
import io.awsm.llvm.ir.ControlFlow;
import io.awsm.llvm.ir.Conversion;
import io.awsm.llvm.ir.IrInstruction;
import io.awsm.llvm.ir.IrInstruction.Kind;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which locals are addresses that have been accessed on every way that leads to a place, or constants from such, and how far from there.
 * Memories never shrink, so what was in bounds stays so, whatever has been called since. LLVM finds that out by itself only where the size is
 * a constant: to it, a size that is read again after a call is another number.
 *
 * <p>All is said of the lower 32 bits of values, as a local may have been widened.
 */
final class AccessedSlots {

    /** Entries to go through for each instruction, so that a hostile function takes no longer than others. */
    private static final int MOST = 200;

    /** Conversions that leave the lower 32 bits as they are, if there are so many. */
    private static final Set<Conversion> SAME = Set.of(Conversion.ZEXT, Conversion.TRUNC, Conversion.BITCAST);

    private final List<IrInstruction> function;
    private final Predicate<Access> concerned;
    private final ControlFlow flow;
    /** Values that are others and a constant. */
    private final Map<Value, Offset> offsets = new HashMap<>();
    /** Those that an access takes its address from, and that nothing but loads and stores is done with. */
    private final Set<Value> slots = new HashSet<>();
    /** For each block, what is known at its end; null if it has not been reached. */
    private final List<State> ends;

    private State state;
    private int block;
    private long left;

    /** What is known at a place. */
    private static final class State {
        /** Of the addresses in slots. */
        final Map<Value, Places> reached = new HashMap<>();
        /** The value that a slot has, if that is known. */
        final Map<Value, Offset> values = new HashMap<>();
        /** Of values that have been accessed in this block, or through a slot that has them. */
        final Map<Value, Places> here = new HashMap<>();

        int size() {
            return 1 + Places.MOST * reached.size() + values.size();
        }
    }

    /** {@code value + constant}, in 32 bits. */
    record Offset(Value value, int constant) {}

    /**
     * Looks at a complete function.
     *
     * @param concerned which accesses are asked about. Whoever wants to know what is in bounds names those of one memory that do not go on
     *     if they are not, whatever becomes of their values.
     */
    AccessedSlots(List<IrInstruction> function, Predicate<Access> concerned) {
        this.function = function;
        this.concerned = concerned;
        this.flow = new ControlFlow(function);
        this.left = (long) MOST * function.size();
        int blocks = function.isEmpty() ? 0 : flow.block(function.size() - 1) + 1;
        this.ends = new ArrayList<>(Collections.nCopies(blocks, null));
        function.forEach(this::noteOffset);
        findSlots();
        while (!slots.isEmpty() && goThrough()) {
            if (left < 0) {
                slots.clear();
            }
        }
        begin();
    }

    private void noteOffset(IrInstruction instruction) {
        if (instruction.opcode() == Binary.ADD && instruction.result().type().equals(Type.I32)) {
            noteOffset(instruction.result(), instruction.operand(0), instruction.operand(1));
            noteOffset(instruction.result(), instruction.operand(1), instruction.operand(0));
        }
    }

    private void noteOffset(Value result, Value value, Value constant) {
        if (value.isLocal() && constant.integer().isPresent()) {
            Offset offset = offset(value);
            long sum = offset.constant + (long) (int) constant.integer().getAsLong();
            if (Math.abs(sum) <= Integer.MAX_VALUE) {
                offsets.put(result, new Offset(offset.value, (int) sum));
            }
        }
    }

    /** An address as what it is computed from, and a constant. */
    Offset offset(Value address) {
        Value value = same(address);
        return offsets.getOrDefault(value, new Offset(value, 0));
    }

    private void findSlots() {
        Set<Value> addresses = new HashSet<>();
        for (IrInstruction instruction : function) {
            if (Access.is(instruction) && concerned.test(Access.of(instruction))) {
                addresses.add(offset(Access.of(instruction).address()).value);
            }
        }
        Set<Value> others = new HashSet<>();
        for (IrInstruction instruction : function) {
            Kind kind = instruction.kind();
            int slot = kind == Kind.SLOT_LOAD ? 0 : kind == Kind.SLOT_STORE ? 1 : -1;
            if (slot >= 0
                    && addresses.contains(
                            offset(kind == Kind.SLOT_LOAD ? instruction.result() : instruction.operand(0)).value)) {
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

    /** Goes on after an instruction; they come in their order. */
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
            store(offset(instruction.operand(0)), instruction.operand(1));
        } else if (Access.is(instruction)) {
            Access access = Access.of(instruction);
            if (concerned.test(access)) {
                reach(offset(access.address()), access.end());
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
                .forEach(other -> start.reached.replaceAll(
                        (slot, places) -> places.or(other.reached.getOrDefault(slot, Places.NONE))));
        start.reached.values().removeIf(Places::isEmpty);
        if (before.size() == 1) {
            known.get(0).values.forEach((slot, value) -> {
                start.values.put(slot, value);
                Places places = start.reached.getOrDefault(slot, Places.NONE).from(-value.constant);
                start.here.merge(value.value, places, Places::and);
            });
        }
        return start;
    }

    private void load(Value slot, Value value) {
        state.values.put(slot, new Offset(value, 0));
        state.here.merge(value, state.reached.getOrDefault(slot, Places.NONE), Places::and);
    }

    private void store(Offset value, Value slot) {
        state.values.put(slot, value);
        Places places = state.here.getOrDefault(value.value, Places.NONE);
        // A pointer that moves is better a number of its own (WideIndices) than the one before and a distance.
        if (places.isEmpty() || value.constant != 0) {
            state.reached.remove(slot);
        } else {
            state.reached.put(slot, places);
        }
    }

    private void reach(Offset at, long end) {
        state.here.put(at.value, state.here.getOrDefault(at.value, Places.NONE).and(at.constant, end));
        left -= state.values.size();
        state.values.forEach((slot, held) -> {
            if (held.value.equals(at.value) && Math.abs((long) at.constant - held.constant) <= Integer.MAX_VALUE) {
                Places places = state.reached.getOrDefault(slot, Places.NONE);
                state.reached.put(slot, places.and(at.constant - held.constant, end));
            }
        });
    }

    /** How far from the index of an access has been accessed for certain, where {@link #pass} has come to; 0 if nothing has been. */
    long reached(Access access) {
        if (!concerned.test(access)) {
            return 0;
        }
        Offset at = offset(access.address());
        return known(at).entrySet().stream()
                .mapToLong(place -> place.getValue() - ((long) at.constant - place.getKey()))
                .reduce(0, Math::max);
    }

    /** The lowest constant for which its sum with what an address is computed from has been accessed for certain, and is no more than {@link AddressHistory#REACH} below. */
    OptionalInt lowest(Offset at) {
        NavigableMap<Integer, Long> known = known(at);
        return known.isEmpty() ? OptionalInt.empty() : OptionalInt.of(known.firstKey());
    }

    private NavigableMap<Integer, Long> known(Offset at) {
        int from = (int) Math.max(Integer.MIN_VALUE, (long) at.constant - AddressHistory.REACH);
        return state.here.getOrDefault(at.value, Places.NONE).ends().subMap(from, true, at.constant, true);
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
