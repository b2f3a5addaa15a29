// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.memory;

import io.awsm.llvm.ir.Block;
import io.awsm.llvm.ir.ControlFlow;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.IrInstruction;
import io.awsm.llvm.ir.IrInstruction.Kind;
import io.awsm.llvm.ir.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Loads, before a loop, what its first iteration loads first of all, if each iteration has accessed that for the next one: a loop along a list
 * loads {@code p.next}, and then something of that, which is {@code p} next time. Then it has been accessed on all ways that lead to the first load
 * ({@link AccessedSlots}), and is compared with the size before the loop, and in it no more. Nothing can be observed between the
 * two loads, and the first is for the comparison only: nobody uses its value.
 */
final class LoopEntries {

    /** So many loads of one loop, so that the code does not grow by more. */
    private static final int MOST = 2;

    private final FunctionBuilder builder;
    private final Predicate<Access> concerned;
    private final List<IrInstruction> function;
    private final Blocks blocks;
    /** For each jump before a loop, the loads of the loop. */
    private final Map<Integer, List<Load>> loads = new HashMap<>();

    /** @param parts what its address is computed from, in order */
    private record Load(IrInstruction instruction, List<IrInstruction> parts) {

        List<IrInstruction> withParts() {
            List<IrInstruction> all = new ArrayList<>(parts);
            all.add(instruction);
            return all;
        }
    }

    private LoopEntries(FunctionBuilder builder, Predicate<Access> concerned) {
        this.builder = builder;
        this.concerned = concerned;
        this.function = List.copyOf(builder.instructions());
        this.blocks = new Blocks(function);
    }

    /** Rewrites a complete function. */
    static void load(FunctionBuilder builder, Predicate<Access> concerned) {
        LoopEntries entries = new LoopEntries(builder, concerned);
        entries.findLoads();
        if (!entries.loads.isEmpty()) {
            entries.keepUseful(entries.insert());
        }
    }

    private void findLoads() {
        Map<Integer, Integer> backwards = new HashMap<>();
        for (int i = 0; i < function.size(); i++) {
            IrInstruction instruction = function.get(i);
            if (instruction.kind() == Kind.TERMINATOR) {
                for (Block target : instruction.targets()) {
                    int label = blocks.label(target);
                    if (label >= 0 && label <= i) {
                        backwards.merge(label, 1, Integer::sum);
                    }
                }
            }
        }
        backwards.forEach((label, jumps) -> {
            boolean isEnteredOnce = label > 0
                    && blocks.before(label).targets().equals(List.of(blocks.at(label)))
                    && blocks.entries(blocks.at(label)) == jumps + 1;
            if (isEnteredOnce) {
                findLoads(label);
            }
        });
    }

    private void findLoads(int label) {
        Set<Value> stored = new HashSet<>();
        List<Load> found = new ArrayList<>();
        int looked = 0;
        for (int i = label + 1;
                looked < MOST && !BoundsChecks.isObservable(function.get(i).kind());
                i++) {
            IrInstruction instruction = function.get(i);
            if (instruction.kind() == Kind.SLOT_STORE) {
                stored.add(instruction.operand(1));
            } else if (Access.is(instruction) && concerned.test(Access.of(instruction))) {
                looked++;
                List<IrInstruction> parts = parts(label, i);
                if (parts.stream().allMatch(part -> isTheSame(part, stored))) {
                    found.add(new Load(instruction, parts));
                }
            }
        }
        if (!found.isEmpty()) {
            loads.put(label - 1, found);
        }
    }

    /** What is computed from a label on for the address of a load, in order. */
    private List<IrInstruction> parts(int label, int load) {
        Set<Value> needed = new HashSet<>();
        List<IrInstruction> parts = new ArrayList<>();
        noteOperands(function.get(load), needed);
        for (int i = load - 1; i > label; i--) {
            IrInstruction instruction = function.get(i);
            if (instruction.result() != null && needed.contains(instruction.result())) {
                noteOperands(instruction, needed);
                parts.add(instruction);
            }
        }
        Collections.reverse(parts);
        return parts;
    }

    private static void noteOperands(IrInstruction instruction, Set<Value> values) {
        instruction.operands().stream().filter(Value::isLocal).forEach(values::add);
    }

    /** Whether something has the result that it would have before the loop. */
    private static boolean isTheSame(IrInstruction part, Set<Value> stored) {
        return part.kind() == Kind.PURE || part.kind() == Kind.SLOT_LOAD && !stored.contains(part.operand(0));
    }

    /** Inserts the loads; returns for each load of a loop what is new. */
    private Map<IrInstruction, List<IrInstruction>> insert() {
        builder.restart();
        Map<IrInstruction, List<IrInstruction>> added = new IdentityHashMap<>();
        for (int i = 0; i < function.size(); i++) {
            loads.getOrDefault(i, List.of()).forEach(load -> added.put(load.instruction, copy(load)));
            builder.again(function.get(i));
        }
        return added;
    }

    private List<IrInstruction> copy(Load load) {
        Map<Value, Value> copies = new HashMap<>();
        List<IrInstruction> added = new ArrayList<>();
        for (IrInstruction part : load.withParts()) {
            Value copy =
                    builder.copy(part, operand -> operand.isLocal() ? copies.getOrDefault(operand, operand) : operand);
            copies.put(part.result(), copy);
            added.add(copy.definition());
        }
        return added;
    }

    /** Removes those that do not make the load of the loop one that needs no comparison. */
    private void keepUseful(Map<IrInstruction, List<IrInstruction>> added) {
        List<IrInstruction> all = builder.restart();
        AccessedSlots slots = new AccessedSlots(all, new ControlFlow(all), concerned, true);
        Set<IrInstruction> useless = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int i = 0; i < all.size(); i++) {
            List<IrInstruction> before = added.get(all.get(i));
            if (before != null) {
                Access access = Access.of(all.get(i));
                if (slots.reached(access) < access.end()) {
                    useless.addAll(before);
                }
            }
            slots.pass(i);
        }
        all.stream().filter(i -> !useless.contains(i)).forEach(builder::again);
    }
}
