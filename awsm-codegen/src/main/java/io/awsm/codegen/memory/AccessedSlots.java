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
        /** Of the addresses in slots. Most blocks change nothing of it, so that it is that of the block before. */
        private Map<Value, Places> reached = Map.of();

        private boolean isOwn;
        /** The value that a slot has, if that is known. */
        final Map<Value, Offset> values = new HashMap<>();
        /** Of values that have been accessed in this block, or through a slot that has them. */
        final Map<Value, Places> here = new HashMap<>();

        int size() {
            return 1 + Places.MOST * reached.size() + values.size();
        }

        Places reached(Value slot) {
            return reached.getOrDefault(slot, Places.NONE);
        }

        void put(Value slot, Places places) {
            if (reached(slot) != places) {
                Map<Value, Places> all = own();
                if (places.isEmpty()) {
                    all.remove(slot);
                } else {
                    all.put(slot, places);
                }
            }
        }

        /** Keeps of what is known in all places what is known in another one, too. */
        void meet(State other) {
            if (other.reached != reached && !reached.isEmpty()) {
                List.copyOf(reached.keySet())
                        .forEach(slot -> put(slot, reached(slot).or(other.reached(slot))));
            }
        }

        /** Takes note of where has been accessed from a value on. */
        void add(Value value, Places places) {
            if (!places.isEmpty()) {
                here.merge(value, places, Places::and);
            }
        }

        private Map<Value, Places> own() {
            if (!isOwn) {
                reached = new HashMap<>(reached);
                isOwn = true;
            }
            return reached;
        }
    }

    /** The constants that are added to an address. */
    private record Span(long lowest, long highest) {

        Span and(Span other) {
            return new Span(Math.min(lowest, other.lowest), Math.max(highest, other.highest));
        }

        Span from(int constant) {
            return new Span(lowest - constant, highest - constant);
        }
    }

    /** {@code value + constant}, in 32 bits. */
    record Offset(Value value, int constant) {}

    /**
     * Looks at a complete function.
     *
     * @param concerned which accesses are asked about. Whoever wants to know what is in bounds names those of one memory that do not go on
     *     if they are not, whatever becomes of their values.
     * @param anyConstants whether it matters that an address has been accessed; if not, only from which lower one it is derived
     */
    AccessedSlots(List<IrInstruction> function, ControlFlow flow, Predicate<Access> concerned, boolean anyConstants) {
        this.function = function;
        this.concerned = concerned;
        this.flow = flow;
        this.left = (long) MOST * function.size();
        this.ends = new ArrayList<>(Collections.nCopies(flow.size(), null));
        function.forEach(this::noteOffset);
        findSlots(anyConstants);
        while (!slots.isEmpty() && goThrough() && flow.goesBack()) {
            // Until nothing changes.
        }
        if (left < 0) {
            slots.clear();
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

    private void findSlots(boolean anyConstants) {
        Map<Value, Span> addresses = new HashMap<>();
        for (IrInstruction instruction : function) {
            if (Access.is(instruction) && concerned.test(Access.of(instruction))) {
                Offset at = offset(Access.of(instruction).address());
                addresses.merge(at.value, new Span(at.constant, at.constant), Span::and);
            }
        }
        Map<Value, Span> ofSlots = new HashMap<>();
        for (IrInstruction instruction : function) {
            int slot = slot(instruction);
            if (slot >= 0) {
                Offset held = offset(slot == 0 ? instruction.result() : instruction.operand(0));
                Span span = addresses.get(held.value);
                if (span != null) {
                    ofSlots.merge(instruction.operand(slot), span.from(held.constant), Span::and);
                }
            }
        }
        ofSlots.forEach((slot, span) -> {
            if (anyConstants || span.lowest < span.highest) {
                slots.add(slot);
            }
        });
        for (IrInstruction instruction : function) {
            int slot = slot(instruction);
            for (int i = 0; i < instruction.operandCount(); i++) {
                if (i != slot && instruction.operand(i).type().equals(Type.PTR)) {
                    slots.remove(instruction.operand(i));
                }
            }
        }
    }

    /** Which operand is the slot that an instruction loads from or stores to; -1 if there is none. */
    private static int slot(IrInstruction instruction) {
        return switch (instruction.kind()) {
            case SLOT_LOAD -> 0;
            case SLOT_STORE -> 1;
            default -> -1;
        };
    }

    /** Whether something has changed at the end of a block, and it does not take too long to know more. */
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
        return changed && left >= 0;
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
        State start = new State();
        int[] before = flow.before(block);
        boolean isFirst = true;
        for (int previous : before) {
            State end = ends.get(previous);
            if (end != null) {
                left -= end.size();
                if (isFirst) {
                    start.reached = end.reached;
                    isFirst = false;
                }
                start.meet(end);
            }
        }
        if (before.length == 1 && !isFirst) {
            start.values.putAll(ends.get(before[0]).values);
            start.values.forEach(
                    (slot, value) -> start.add(value.value, start.reached(slot).from(-value.constant)));
        }
        return start;
    }

    private void load(Value slot, Value value) {
        state.values.put(slot, new Offset(value, 0));
        state.add(value, state.reached(slot));
    }

    private void store(Offset value, Value slot) {
        state.values.put(slot, value);
        Places places = state.here.getOrDefault(value.value, Places.NONE);
        // A pointer that moves is better a number of its own (WideIndices) than the one before and a distance.
        state.put(slot, value.constant == 0 ? places : Places.NONE);
    }

    private void reach(Offset at, long end) {
        state.here.put(at.value, state.here.getOrDefault(at.value, Places.NONE).and(at.constant, end));
        left -= state.values.size();
        state.values.forEach((slot, held) -> {
            if (held.value.equals(at.value) && Math.abs((long) at.constant - held.constant) <= Integer.MAX_VALUE) {
                state.put(slot, state.reached(slot).and(at.constant - held.constant, end));
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
