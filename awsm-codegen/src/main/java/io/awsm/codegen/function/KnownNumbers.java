// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.function;

import io.awsm.llvm.ir.Binary;
import io.awsm.llvm.ir.Constant;
import io.awsm.llvm.ir.ControlFlow;
import io.awsm.llvm.ir.Conversion;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.IrInstruction;
import io.awsm.llvm.ir.IrInstruction.Kind;
import io.awsm.llvm.ir.Local;
import io.awsm.llvm.ir.Operator;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Arithmetic of a complete function of which LLVM will find out that an operand is a certain number, although none is written
 * there: a local that holds one constant whichever way control has come, or what is computed of constants. Where the
 * number changes nothing, as in {@code x - 0}, LLVM takes the other operand for the result, a signalling NaN, too; so the result is
 * multiplied by a one that LLVM does not know. Compilers leave nothing of the kind to be found.
 */
final class KnownNumbers {

    /** Blocks to go through for each instruction, so that a hostile function takes no longer than others. */
    private static final int MOST = 100;

    private static final int MOST_CHOICES = 4;

    private final List<IrInstruction> function;
    private final ControlFlow flow;
    /** Results that are constant, and which constants they may be; none if that is not known here. */
    private final Map<Value, Set<Constant>> known = new HashMap<>();

    private long left;

    private KnownNumbers(List<IrInstruction> function) {
        this.function = function;
        this.flow = new ControlFlow(function);
        this.left = (long) MOST * function.size();
    }

    static void quiet(FunctionBuilder builder, FloatTranslator floats) {
        List<IrInstruction> function = builder.instructions();
        if (function.stream().noneMatch(i -> FloatTranslator.isArithmetic(i.opcode()))) {
            return;
        }
        KnownNumbers numbers = new KnownNumbers(function);
        BitSet found = numbers.find();
        if (!found.isEmpty()) {
            List<IrInstruction> all = builder.restart();
            for (int i = 0; i < all.size(); i++) {
                IrInstruction instruction = all.get(i);
                builder.locateAs(instruction);
                if (found.get(i)) {
                    Value result = builder.binary(
                            (Binary) instruction.opcode(), instruction.operand(0), instruction.operand(1));
                    builder.binary(Binary.FMUL, result, floats.unknownOne(result.type()), instruction.result());
                } else {
                    builder.again(instruction);
                }
            }
        }
    }

    private BitSet find() {
        slots(sources()).values().forEach(this::findLoads);
        BitSet found = new BitSet();
        for (int i = 0; i < function.size(); i++) {
            IrInstruction instruction = function.get(i);
            if (FloatTranslator.isArithmetic(instruction.opcode())
                    && (isIdentity(instruction, 0) || isIdentity(instruction, 1))) {
                found.set(i);
            } else if (instruction.kind() == Kind.PURE && isConstant(instruction)) {
                known.put(instruction.result(), constants(instruction));
            }
        }
        return found;
    }

    /** Whether it may be a number that changes nothing there, and is not written as one. */
    private boolean isIdentity(IrInstruction arithmetic, int operand) {
        Set<Constant> numbers = known.get(arithmetic.operand(operand));
        return numbers != null
                && (numbers.isEmpty()
                        || numbers.stream()
                                .anyMatch(n -> FloatTranslator.isIdentity((Binary) arithmetic.opcode(), operand, n)));
    }

    /** Whatever the condition, LLVM may choose from results instead. */
    private boolean isConstant(IrInstruction pure) {
        return numbers(pure).allMatch(v -> isWritten(v) || known.containsKey(v));
    }

    /** What a result is computed of, or one of which it is. */
    private static Stream<Value> numbers(IrInstruction pure) {
        return pure.operands().stream().skip(pure.opcode() == Operator.SELECT ? 1 : 0);
    }

    /** What makes vectors begins with what is no number, but not computed either: a value that is not defined, a mask. */
    private static boolean isWritten(Value value) {
        return !(value instanceof Local) && !value.type().equals(Type.PTR);
    }

    private Set<Constant> constants(IrInstruction instruction) {
        if (instruction.opcode() != Conversion.BITCAST && instruction.opcode() != Operator.SELECT) {
            return Set.of();
        }
        Set<Constant> all = new LinkedHashSet<>();
        for (Value operand : numbers(instruction).toList()) {
            Set<Constant> some =
                    operand instanceof Constant constant ? Set.of(constant) : known.getOrDefault(operand, Set.of());
            some.forEach(c -> all.add(c.as(instruction.result().type())));
            if (some.isEmpty() || all.size() > MOST_CHOICES) {
                return Set.of();
            }
        }
        return all;
    }

    /** Slots from which an operand of arithmetic may come, as it is or by what only computes. */
    private Set<Value> sources() {
        Set<Value> sources = new HashSet<>();
        Set<Value> seen = new HashSet<>();
        Deque<Value> open = new ArrayDeque<>();
        for (IrInstruction instruction : function) {
            if (FloatTranslator.isArithmetic(instruction.opcode())) {
                open.addAll(instruction.operands());
            }
        }
        while (!open.isEmpty()) {
            IrInstruction definition = open.pop().definition();
            if (definition == null) {
                continue;
            }
            if (definition.kind() == Kind.SLOT_LOAD) {
                sources.add(definition.operand(0));
            } else if (definition.kind() == Kind.PURE && seen.add(definition.result())) {
                open.addAll(definition.operands());
            }
        }
        return sources;
    }

    /** The indices of all loads and stores of these slots, if they are given constants. */
    private Map<Value, List<Integer>> slots(Set<Value> sources) {
        Map<Value, List<Integer>> slots = new LinkedHashMap<>();
        for (IrInstruction instruction : function) {
            if (instruction.kind() == Kind.SLOT_STORE
                    && instruction.operand(0) instanceof Constant
                    && sources.contains(instruction.operand(1))) {
                slots.put(instruction.operand(1), new ArrayList<>());
            }
        }
        for (int i = 0; i < function.size(); i++) {
            IrInstruction instruction = function.get(i);
            boolean isStore = instruction.kind() == Kind.SLOT_STORE;
            if (isStore || instruction.kind() == Kind.SLOT_LOAD) {
                List<Integer> accesses = slots.get(instruction.operand(isStore ? 1 : 0));
                if (accesses != null) {
                    accesses.add(i);
                }
            }
        }
        return slots;
    }

    /** Finds the loads of a slot that certainly read the same constant. */
    private void findLoads(List<Integer> accesses) {
        Map<Integer, Optional<Constant>> atEnd = new HashMap<>();
        for (int access : accesses) {
            if (function.get(access).kind() == Kind.SLOT_STORE) {
                atEnd.put(flow.block(access), stored(access));
            }
        }
        Map<Integer, Optional<Constant>> atStart = new HashMap<>(Map.of(0, Optional.empty()));
        Deque<Integer> open = new ArrayDeque<>(List.of(0));
        while (!open.isEmpty()) {
            int block = open.pop();
            Optional<Constant> value = atEnd.getOrDefault(block, atStart.get(block));
            for (int next : flow.after(block)) {
                Optional<Constant> before = atStart.get(next);
                Optional<Constant> merged = before == null || before.equals(value) ? value : Optional.empty();
                if (!merged.equals(before)) {
                    atStart.put(next, merged);
                    open.push(next);
                }
                if (--left < 0) {
                    return;
                }
            }
        }
        int block = -1;
        Optional<Constant> value = Optional.empty();
        for (int access : accesses) {
            if (flow.block(access) != block) {
                block = flow.block(access);
                value = atStart.getOrDefault(block, Optional.empty());
            }
            if (function.get(access).kind() == Kind.SLOT_STORE) {
                value = stored(access);
            } else if (value.isPresent()) {
                known.put(function.get(access).result(), Set.of(value.get()));
            }
        }
    }

    private Optional<Constant> stored(int store) {
        return function.get(store).operand(0) instanceof Constant constant ? Optional.of(constant) : Optional.empty();
    }
}
