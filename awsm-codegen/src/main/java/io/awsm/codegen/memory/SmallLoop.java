package io.awsm.codegen.memory;

import io.awsm.llvm.ir.Binary;
import io.awsm.llvm.ir.Conversion;
import io.awsm.llvm.ir.IrInstruction;
import io.awsm.llvm.ir.IrInstruction.Kind;
import io.awsm.llvm.ir.Opcode;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A loop of one block that only computes, loads and stores: LLVM may be able to make vectors of it, if no load in it is
 * volatile. Knows by how much values change from one iteration to the next.
 */
final class SmallLoop {

    private static final OptionalInt UNCHANGED = OptionalInt.of(0);

    private final IrInstruction entry;
    private final List<IrInstruction> body;
    private final IrInstruction jump;
    /** What is stored last, up to where the analysis is, to slots that are written in the loop. */
    private final Map<Value, Value> stored = new HashMap<>();
    /** Loads of slots that have been stored to before in the same iteration, and what that was. */
    private final Map<Value, Value> loaded = new HashMap<>();

    private final Map<Value, Sum> sums = new HashMap<>();
    private final Map<Value, OptionalInt> steps = new HashMap<>();
    private final Map<Value, Integer> constants = new HashMap<>();

    /** What a slot held when the iteration began, and a constant, modulo 2^32. */
    private record Sum(Value slot, int constant) {}

    private SmallLoop(IrInstruction entry, List<IrInstruction> body, IrInstruction jump) {
        this.entry = entry;
        this.body = body;
        this.jump = jump;
        body.forEach(this::sum);
        stored.forEach((slot, value) -> {
            Sum sum = sums.get(value);
            boolean steady = sum != null && sum.slot.equals(slot);
            steps.put(slot, steady ? OptionalInt.of(sum.constant) : OptionalInt.empty());
        });
        body.forEach(this::step);
    }

    /** The loop whose label is at an index of a function's body, if it is such a loop; else null. */
    static SmallLoop at(List<IrInstruction> function, int label) {
        int end = label + 1;
        while (function.get(end).kind() != Kind.TERMINATOR) {
            if (function.get(end).kind() == Kind.EFFECT) {
                return null;
            }
            end++;
        }
        IrInstruction jump = function.get(end);
        boolean again = jump.targets().size() == 2
                && jump.targets().get(0).equals(function.get(label).targets().get(0))
                && jump.targets().get(1).equals(function.get(end + 1).targets().get(0));
        return again ? new SmallLoop(function.get(label - 1), function.subList(label + 1, end), jump) : null;
    }

    /** The jump to the loop. */
    IrInstruction entry() {
        return entry;
    }

    /** What is in it, without its label and the jump back. */
    List<IrInstruction> body() {
        return body;
    }

    /** What it goes on for. */
    Value condition() {
        return jump.operands().get(0);
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

    /** The number that an i32 is known to be. */
    OptionalInt constant(Value value) {
        if (constants.containsKey(value)) {
            return OptionalInt.of(constants.get(value));
        }
        return value.integer().isPresent() && value.type().equals(Type.I32)
                ? OptionalInt.of((int) value.integer().getAsLong())
                : OptionalInt.empty();
    }

    private void sum(IrInstruction instruction) {
        List<Value> operands = instruction.operands();
        Value result = instruction.result();
        switch (instruction.kind()) {
            case SLOT_STORE -> stored.put(operands.get(1), operands.get(0));
            case SLOT_LOAD -> {
                Value slot = operands.get(0);
                Value value = stored.get(slot);
                Sum sum = value == null ? new Sum(slot, 0) : sums.get(value);
                if (value != null) {
                    loaded.put(result, value);
                }
                if (sum != null) {
                    sums.put(result, sum);
                }
            }
            case PURE -> {
                if (result.type().equals(Type.I32) && operands.size() == 2) {
                    sum(instruction.opcode(), result, operands.get(0), constant(operands.get(1)));
                }
            }
            default -> {}
        }
    }

    private void sum(Opcode opcode, Value result, Value left, OptionalInt right) {
        if (right.isEmpty()) {
            return;
        }
        int constant = right.getAsInt();
        Sum sum = sums.get(left);
        if (sum != null && opcode == Binary.ADD) {
            sums.put(result, new Sum(sum.slot, sum.constant + constant));
        } else if (sum != null && opcode == Binary.SUB) {
            sums.put(result, new Sum(sum.slot, sum.constant - constant));
        } else if (opcode == Binary.AND) { // A shift's distance is written as a constant and another.
            constant(left).ifPresent(number -> constants.put(result, number & constant));
        }
    }

    private void step(IrInstruction instruction) {
        List<Value> operands = instruction.operands();
        switch (instruction.kind()) {
            case SLOT_STORE -> steps.put(operands.get(1), step(operands.get(0)));
            case SLOT_LOAD -> steps.put(instruction.result(), step(operands.get(0)));
            case PURE -> steps.put(instruction.result(), computed(instruction));
            case FAULTING_LOAD, PHI -> steps.put(instruction.result(), OptionalInt.empty());
            default -> {}
        }
    }

    private OptionalInt computed(IrInstruction instruction) {
        List<Value> operands = instruction.operands();
        if (operands.stream().allMatch(operand -> step(operand).equals(UNCHANGED))) {
            return UNCHANGED;
        }
        Value left = operands.get(0);
        if (instruction.opcode() == Conversion.ZEXT) {
            return left.type().equals(Type.I32) ? step(left) : OptionalInt.empty();
        }
        if (!instruction.result().type().equals(Type.I32)
                || operands.size() != 2
                || operands.stream().anyMatch(operand -> step(operand).isEmpty())) {
            return OptionalInt.empty();
        }
        int one = step(left).getAsInt();
        int other = step(operands.get(1)).getAsInt();
        OptionalInt factor = constant(operands.get(1));
        if (instruction.opcode() instanceof Binary binary) {
            return switch (binary) {
                case ADD -> OptionalInt.of(one + other);
                case SUB -> OptionalInt.of(one - other);
                case MUL -> factor.isPresent() ? OptionalInt.of(one * factor.getAsInt()) : OptionalInt.empty();
                case SHL -> factor.isPresent() ? OptionalInt.of(one << factor.getAsInt()) : OptionalInt.empty();
                default -> OptionalInt.empty();
            };
        }
        return OptionalInt.empty();
    }
}
