// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.memory;

import io.awsm.llvm.ir.Binary;
import io.awsm.llvm.ir.Conversion;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.IntPredicate;
import io.awsm.llvm.ir.IrInstruction;
import io.awsm.llvm.ir.IrInstruction.Kind;
import io.awsm.llvm.ir.Opcode;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Makes locals that are addresses numbers of 64 bits whose upper half is zero, on machines of 64 bits.
 *
 * <p>Where a pointer moves, or comes from several places, LLVM has one register for it, of which it knows 32 bits: each access extends it
 * into another one. Extended where it is stored, it needs no instruction more, as what computes a number of 32 bits clears the rest of the
 * register. Sums are computed in 64 bits, and their upper half is cut off: that they do not wrap is not claimed.
 *
 * <p>What is widened is a {@linkplain Webs web}, if an access takes its address from it, in each loop in which it changes.
 */
final class WideIndices {

    private static final long LOWER_HALF = 0xFFFF_FFFFL;

    private static final Set<Opcode> SUMS = Set.of(Binary.ADD, Binary.SUB);

    private final FunctionBuilder builder;
    private final List<IrInstruction> function;
    /** Values that are addresses, or the constant part of one aside. */
    private final Set<Value> addresses = new HashSet<>();
    /** Values that are compared, which may be how a loop ends. */
    private final Set<Value> compared = new HashSet<>();
    /** The indices of the loads and stores that become wide. */
    private final BitSet widened = new BitSet();
    /** What they store. */
    private final Set<Value> stored = new HashSet<>();

    private final Map<Value, Value> slots = new HashMap<>();
    /** Values that have been extended where they were computed. */
    private final Map<Value, Value> extended = new HashMap<>();

    private WideIndices(FunctionBuilder builder) {
        this.builder = builder;
        this.function = builder.instructions();
    }

    /** Widens those of a complete function. */
    static void widen(FunctionBuilder builder) {
        WideIndices indices = new WideIndices(builder);
        indices.choose();
        if (!indices.widened.isEmpty()) {
            indices.rewrite(builder.restart());
        }
    }

    private void choose() {
        for (IrInstruction instruction : function) {
            if (Access.is(instruction)) {
                Value address = Access.of(instruction).address();
                IrInstruction sum = address.definition();
                boolean isNear = sum != null
                        && sum.opcode() == Binary.ADD
                        && sum.operand(1).integer().isPresent();
                addresses.add(isNear ? sum.operand(0) : address);
            } else if (instruction.opcode() instanceof IntPredicate) {
                compared.add(instruction.operand(0));
                compared.add(instruction.operand(1));
            }
        }
        Map<Value, List<Integer>> accesses = new LinkedHashMap<>();
        for (int i = 0; i < function.size(); i++) {
            if (isAddress(i)) {
                accesses.put(function.get(i).operand(0), new ArrayList<>());
            }
        }
        if (accesses.isEmpty()) {
            return;
        }
        for (int i = 0; i < function.size(); i++) {
            List<Integer> ofSlot = accesses.get(slot(function.get(i)));
            if (ofSlot != null) {
                ofSlot.add(i);
            }
        }
        Webs webs = new Webs(function);
        LoopRegions loops = new LoopRegions(function);
        accesses.values().forEach(ofSlot -> webs.of(ofSlot).forEach(web -> choose(web, loops)));
    }

    private void choose(List<Integer> web, LoopRegions loops) {
        List<Integer> used = web.stream().filter(this::isAddress).toList();
        if (used.isEmpty()) {
            return;
        }
        List<Integer> stores = web.stream().filter(this::isStore).toList();
        if (stores.stream().allMatch(store -> loops.hasAny(store, used))
                && !(stores.stream().anyMatch(this::isMove) && web.stream().anyMatch(this::isCompared))) {
            web.forEach(widened::set);
            stores.forEach(store -> stored.add(function.get(store).operand(0)));
        }
    }

    /** Whether it loads from a slot what an access takes its address from. */
    private boolean isAddress(int index) {
        IrInstruction instruction = function.get(index);
        return instruction.kind() == Kind.SLOT_LOAD && addresses.contains(instruction.result());
    }

    /** Whether it stores a sum. */
    private boolean isMove(int index) {
        IrInstruction sum = function.get(index).operand(0).definition();
        return sum != null && SUMS.contains(sum.opcode());
    }

    /** Whether what it loads or stores is compared with something. */
    private boolean isCompared(int index) {
        return compared.contains(
                isStore(index)
                        ? function.get(index).operand(0)
                        : function.get(index).result());
    }

    private boolean isStore(int index) {
        return function.get(index).kind() == Kind.SLOT_STORE;
    }

    /** What it loads from or stores to, if that is a slot; else null. */
    private static Value slot(IrInstruction instruction) {
        return switch (instruction.kind()) {
            case SLOT_LOAD -> instruction.operand(0);
            case SLOT_STORE -> instruction.operand(1);
            default -> null;
        };
    }

    private void rewrite(List<IrInstruction> instructions) {
        for (int i = 0; i < instructions.size(); i++) {
            IrInstruction instruction = instructions.get(i);
            builder.locateAs(instruction);
            if (widened.get(i) && instruction.kind() == Kind.SLOT_STORE) {
                builder.storeSlot(extended(instruction.operand(0)), wide(instruction.operand(1)));
            } else if (widened.get(i)) {
                narrow(instruction, builder.loadSlot(Type.I64, wide(instruction.operand(0))));
            } else if (isExtension(instruction)) {
                builder.convert(Conversion.BITCAST, extended.get(instruction.operand(0)), instruction.result());
            } else if (isSum(instruction)) {
                Value sum = builder.binary(
                        (Binary) instruction.opcode(), term(instruction.operand(0)), term(instruction.operand(1)));
                narrow(instruction, builder.binary(Binary.AND, sum, Value.i64(LOWER_HALF)));
            } else {
                builder.again(instruction);
                if (stored.contains(instruction.result()) && instruction.kind() != Kind.PHI) {
                    extended.put(instruction.result(), extended(instruction.result()));
                }
            }
        }
    }

    /** The result of an instruction is the lower half of a number whose upper half is zero. */
    private void narrow(IrInstruction instruction, Value wide) {
        extended.put(instruction.result(), wide);
        builder.convert(Conversion.TRUNC, wide, instruction.result());
    }

    private boolean isExtension(IrInstruction instruction) {
        return instruction.opcode() == Conversion.ZEXT
                && instruction.result().type().equals(Type.I64)
                && extended.containsKey(instruction.operand(0));
    }

    /** Whether it is computed from a wide number what another one will be. */
    private boolean isSum(IrInstruction instruction) {
        return SUMS.contains(instruction.opcode())
                && stored.contains(instruction.result())
                && instruction.operands().stream().anyMatch(extended::containsKey);
    }

    /** In 64 bits, for a sum of which the upper half does not count. */
    private Value term(Value value) {
        OptionalLong constant = value.integer();
        if (constant.isPresent()) {
            return Value.i64((int) constant.getAsLong());
        }
        Value known = extended.get(value);
        return known != null ? known : builder.convert(Conversion.ZEXT, value, Type.I64);
    }

    /**
     * With zeros. LLVM would extend what has been loaded after it has been merged, in each loop once more; an expectation, of which
     * it says nothing, keeps it from that, and is no instruction.
     */
    private Value extended(Value value) {
        if (value.integer().isPresent()) {
            return Value.i64(value.integer().getAsLong() & LOWER_HALF);
        }
        Value known = extended.get(value);
        if (known != null) {
            return known;
        }
        Value wide = builder.convert(Conversion.ZEXT, value, Type.I64);
        boolean isLoaded = value.definition() != null && value.definition().kind() == Kind.FAULTING_LOAD;
        return isLoaded ? builder.intrinsic(Type.I64, "expect.i64", wide, Value.i64(64)) : wide;
    }

    private Value wide(Value slot) {
        return slots.computeIfAbsent(slot, s -> builder.slot(Type.I64));
    }
}
