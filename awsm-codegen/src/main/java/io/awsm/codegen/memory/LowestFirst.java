// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.memory;

import io.awsm.llvm.ir.Binary;
import io.awsm.llvm.ir.ControlFlow;
import io.awsm.llvm.ir.Conversion;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.IrInstruction;
import io.awsm.llvm.ir.IrInstruction.Kind;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Computes accesses to {@code p + 8}, {@code p + 4}, {@code p} in this order from {@code p}, as {@link AddressHistory} does for those that
 * begin with the lowest: one address is left of three, and one comparison.
 *
 * <p>That holds for accesses with nothing between them that could be observed, loads up to and including the first store: either the
 * one to {@code p} traps, and so do all of them now, or {@code p} is below 2^32 - 65536, and {@code zext(p) + 8} is the address of
 * the first. So are later ones from what has been accessed on every way that leads to them ({@link AccessedSlots}).
 */
final class LowestFirst {

    /** What ends further from its root stays as it is, lest the sum exceeds what mechanisms cover. */
    private static final long FARTHEST = 1L << 31;

    private final FunctionBuilder builder;
    /** Then one more distance from an address is one more number to compare with. */
    private final boolean comparesEachAccess;

    private final ControlFlow flow;
    private final AccessedSlots slots;
    /** By their memory's base, by the value that they start from, and by the lowest of each. */
    private final Map<Value, Map<Value, NavigableMap<Integer, Group>>> groups = new HashMap<>();
    /** By the instruction that computes the address of an access. */
    private final Map<IrInstruction, Member> members = new IdentityHashMap<>();

    /** How many times something was observed. */
    private int window;

    private boolean isAnyLowered;

    private record Member(Group group, Access access, int constant) {}

    /** Accesses whose address is one of 64 bits and a distance. */
    private static final class Group {
        final Value start;
        final int window;
        final int highest;
        int lowest;
        boolean isLowered;
        Value wide;

        Group(Value start, int constant, int window) {
            this.start = start;
            this.window = window;
            this.highest = constant;
            this.lowest = constant;
        }
    }

    private LowestFirst(ContiguousMemory memory, List<IrInstruction> function) {
        this.builder = memory.builder;
        this.comparesEachAccess = memory.comparesEachAccess();
        this.flow = new ControlFlow(function);
        this.slots = new AccessedSlots(function, flow, access -> true, false);
    }

    /** Writes those of a complete function anew. */
    static void rewrite(ContiguousMemory memory) {
        List<IrInstruction> function = memory.builder.instructions();
        LowestFirst pass = new LowestFirst(memory, function);
        pass.collect(function);
        if (pass.isAnyLowered) {
            pass.rewrite(memory.builder.restart());
        }
    }

    private void collect(List<IrInstruction> function) {
        for (int i = 0; i < function.size(); i++) {
            IrInstruction instruction = function.get(i);
            Kind kind = instruction.kind();
            if (kind == Kind.LABEL && !flow.follows(flow.block(i))) {
                groups.clear();
            }
            if (Access.is(instruction)) {
                add(Access.pointer(instruction), Access.of(instruction));
            }
            if (BoundsChecks.isObservable(kind)) {
                window++;
            }
            slots.pass(i);
        }
    }

    private void add(IrInstruction address, Access access) {
        if (!access.address().isLocal() || access.end() > FARTHEST) {
            return;
        }
        AccessedSlots.Offset offset = slots.offset(access.address());
        if (!offset.value().type().equals(Type.I32)) {
            return;
        }
        int constant = offset.constant();
        NavigableMap<Integer, Group> known = groups.computeIfAbsent(access.base(), b -> new HashMap<>())
                .computeIfAbsent(offset.value(), v -> new TreeMap<>());
        Map.Entry<Integer, Group> below = known.floorEntry(constant);
        Map.Entry<Integer, Group> above = known.ceilingEntry(constant);
        Group group;
        if (below != null && (long) constant - below.getKey() <= AddressHistory.REACH) {
            group = below.getValue();
        } else if (above != null
                && above.getValue().window == window
                && (long) above.getValue().highest - constant <= AddressHistory.REACH) {
            group = above.getValue();
            known.remove(group.lowest);
            lower(group, constant);
            known.put(constant, group);
        } else {
            group = new Group(offset.value(), constant, window);
            if (!comparesEachAccess || slots.reached(access) >= access.end()) {
                lower(group, slots.lowest(offset).orElse(constant));
            }
            known.put(group.lowest, group);
        }
        members.put(address, new Member(group, access, constant));
    }

    private void lower(Group group, int constant) {
        if (constant < group.lowest) {
            group.lowest = constant;
            group.isLowered = true;
            isAnyLowered = true;
        }
    }

    private void rewrite(List<IrInstruction> function) {
        for (IrInstruction instruction : function) {
            Member member = members.get(instruction);
            if (member == null || !member.group.isLowered) {
                builder.again(instruction);
            } else {
                builder.locateAs(instruction);
                Value index = index(member);
                builder.getelementptr(member.access.base(), index, instruction.result());
            }
        }
    }

    private Value index(Member member) {
        Group group = member.group;
        if (group.wide == null) {
            Value lowest =
                    group.lowest == 0 ? group.start : builder.binary(Binary.ADD, group.start, Value.i32(group.lowest));
            group.wide = builder.convert(Conversion.ZEXT, lowest, Type.I64);
        }
        long distance = member.access.distance() + ((long) member.constant - group.lowest);
        return distance == 0 ? group.wide : builder.binary(Binary.ADD_NUW_NSW, group.wide, Value.i64(distance));
    }
}
