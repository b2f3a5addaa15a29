// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.memory;

import static java.util.stream.Collectors.toSet;

import io.awsm.llvm.ir.Binary;
import io.awsm.llvm.ir.Conversion;
import io.awsm.llvm.ir.IrInstruction;
import io.awsm.llvm.ir.IrInstruction.Kind;
import io.awsm.llvm.ir.Operator;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** A loop that only computes, loads and stores. Knows by how much values change from one iteration to the next. */
final class SmallLoop {

    private static final OptionalInt UNCHANGED = OptionalInt.of(0);

    private final LoopShape shape;
    private final List<IrInstruction> body;
    /** What is stored last, up to where the analysis is, to slots that are written in the loop. */
    private final Map<Value, Value> stored = new HashMap<>();
    /** Loads of slots that have been stored to before in the same iteration, and what that was. */
    private final Map<Value, Value> loaded = new HashMap<>();
    /** Slots that are loaded before they are stored to. */
    private final Set<Value> begun = new HashSet<>();
    /** Values of 32 bits; a slot is what it holds when the iteration begins. */
    private final Map<Value, Sum> sums = new HashMap<>();

    private final Map<Value, OptionalInt> steps = new HashMap<>();
    /** What slots hold when an iteration begins, of those that hold what another one held in the iteration before. */
    private final Map<Value, Sum> carried = new HashMap<>();

    private final List<Assumption> assumptions = new ArrayList<>();

    private final StraightSums before;

    /** @param before what is known where the loop is entered */
    SmallLoop(LoopShape shape, StraightSums before) {
        this.shape = shape;
        this.before = before;
        this.body = shape.body();
        body.forEach(this::add);
        stored.forEach((slot, value) -> steps.put(slot, stepOfSlot(slot, value)));
        Set<Value> computed = body.stream().map(IrInstruction::result).collect(toSet());
        stored.forEach((slot, value) -> carry(slot, value, computed));
        stored.clear();
        sums.clear();
        for (IrInstruction instruction : body) {
            add(instruction);
            if (instruction.result() != null) {
                steps.put(instruction.result(), step(instruction));
            }
        }
    }

    LoopShape shape() {
        return shape;
    }

    /** What is in it, without labels and jumps. */
    List<IrInstruction> body() {
        return body;
    }

    /** How many instructions it has besides those of slots. */
    long length() {
        return body.stream()
                .filter(instruction -> instruction.kind() != Kind.SLOT_LOAD && instruction.kind() != Kind.SLOT_STORE)
                .count();
    }

    /** What all that is said about steps and sums relies on, to be found out before the loop. */
    List<Assumption> assumptions() {
        return assumptions;
    }

    /** By how much an i32, or one that was extended to an i64, grows in each iteration, modulo 2^32. */
    OptionalInt step(Value value) {
        return steps.getOrDefault(value, UNCHANGED);
    }

    /** Whether a value is computed before the loop. */
    boolean isOutside(Value value) {
        return !steps.containsKey(value);
    }

    /** What was stored to a slot before it was loaded as this value, in the same iteration; null if nothing was. */
    Value origin(Value load) {
        return loaded.get(load);
    }

    /** An i32 as a sum of what slots hold when the iteration begins, and of other values. */
    Sum sum(Value value) {
        return value.integer().isPresent()
                ? Sum.of((int) value.integer().getAsLong())
                : sums.getOrDefault(value, Sum.of(value));
    }

    /** What it is in the first iteration, as a sum of what is computed before the loop, as far as that is known. */
    Sum first(Value value) {
        return before.expand(sum(value));
    }

    private void add(IrInstruction instruction) {
        List<Value> operands = instruction.operands();
        Value result = instruction.result();
        boolean isNumber = result != null && result.type().equals(Type.I32);
        switch (instruction.kind()) {
            case SLOT_STORE -> stored.put(operands.get(1), operands.get(0));
            case SLOT_LOAD -> {
                Value origin = stored.get(operands.get(0));
                if (origin == null) {
                    begun.add(operands.get(0));
                } else {
                    loaded.put(result, origin);
                }
                if (isNumber) {
                    sums.put(result, origin == null ? initial(operands.get(0)) : sum(origin));
                }
            }
            case PURE -> {
                if (isNumber && instruction.opcode() instanceof Binary binary) {
                    Sum sum = sum(binary, operands.get(0), operands.get(1));
                    if (sum != null && !sum.isLong()) {
                        sums.put(result, sum);
                    }
                }
            }
            default -> {}
        }
    }

    private Sum initial(Value slot) {
        return carried.getOrDefault(slot, Sum.of(slot));
    }

    /** Null if it is none. */
    private Sum sum(Binary opcode, Value left, Value right) {
        Sum by = sum(right);
        if (opcode == Binary.XOR && by.isConstant()) {
            return complement(left, by.constant());
        }
        IrInstruction shifted = left.definition();
        if (opcode == Binary.SHL && by.isConstant() && shifted != null && shifted.opcode() == Binary.XOR) {
            // The highest bits of the mask are shifted away; compilers leave them out.
            int distance = by.constant();
            Sum mask = sum(shifted.operand(1));
            Sum complement =
                    mask.isConstant() ? complement(shifted.operand(0), mask.constant() << distance >> distance) : null;
            return complement == null ? null : Sum.of(0).plus(1 << distance, complement);
        }
        return Sum.of(opcode, sum(left), by);
    }

    /** A number whose lowest bits are 0 with all others complemented, as a difference; null if it is not known to be one. */
    private Sum complement(Value number, int mask) {
        int unit = -mask;
        if (unit != 1) {
            OptionalInt step = steps.containsKey(number) ? step(number) : OptionalInt.empty();
            if (Integer.bitCount(unit) != 1 || step.isEmpty() || step.getAsInt() % unit != 0) {
                return null;
            }
            assumptions.add(new Assumption.Multiple(number, unit));
        }
        return Sum.of(mask).plus(-1, sum(number));
    }

    /** A slot that gets what is steady is steady, too, if it had the right value when the loop began. */
    private void carry(Value slot, Value value, Set<Value> computed) {
        if (steps.get(slot).isEmpty() && value.type().equals(Type.I32) && begun.contains(slot)) {
            Sum next = sum(value);
            if (next.terms().keySet().stream().noneMatch(computed::contains)) {
                step(next).ifPresent(step -> {
                    carried.put(slot, next.plus(-1, Sum.of(step)));
                    assumptions.add(new Assumption.Carried(slot, value, step));
                });
            }
        }
    }

    private OptionalInt stepOfSlot(Value slot, Value value) {
        if (!value.type().equals(Type.I32)) {
            return OptionalInt.empty();
        }
        Sum change = sum(value).plus(-1, Sum.of(slot));
        return change.isConstant() ? OptionalInt.of(change.constant()) : OptionalInt.empty();
    }

    private OptionalInt step(IrInstruction instruction) {
        Value result = instruction.result();
        if (sums.containsKey(result)) {
            return step(sums.get(result));
        }
        Value first = instruction.operand(0);
        if (instruction.kind() == Kind.SLOT_LOAD) {
            return step(loaded.getOrDefault(result, first));
        } else if (instruction.kind() != Kind.PURE || instruction.opcode() == Operator.NONE) {
            return OptionalInt.empty();
        } else if (instruction.operands().stream()
                .allMatch(operand -> step(operand).equals(UNCHANGED))) {
            return UNCHANGED;
        }
        boolean isIndex =
                instruction.opcode() == Conversion.ZEXT && first.type().equals(Type.I32);
        return isIndex ? step(first) : OptionalInt.empty();
    }

    private OptionalInt step(Sum sum) {
        int all = 0;
        for (Map.Entry<Value, Integer> term : sum.terms().entrySet()) {
            OptionalInt step = step(term.getKey());
            if (step.isEmpty()) {
                return step;
            }
            all += term.getValue() * step.getAsInt();
        }
        return OptionalInt.of(all);
    }
}
