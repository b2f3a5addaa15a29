// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.memory;

import io.awsm.llvm.ir.Binary;
import io.awsm.llvm.ir.Conversion;
import io.awsm.llvm.ir.IrInstruction;
import io.awsm.llvm.ir.Local;
import io.awsm.llvm.ir.Opcode;
import io.awsm.llvm.ir.Operator;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;
import io.awsm.llvm.ir.WholeLoads;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The values of a complete function of which LLVM may come to see that only a part is needed: whatever is used by something
 * else than arithmetic lane by lane. What leaves the function or goes to memory is one: it may be inlined, or read again.
 */
final class PartialUses {

    /**
     * Need every bit of both operands, if every bit of their result is needed; constants with which LLVM could leave them out are
     * hidden from it ({@code FloatTranslator}).
     */
    private static final Set<Opcode> WHOLE = Set.of(Binary.FADD, Binary.FSUB, Binary.FMUL, Binary.FDIV);

    /** Their result is one of their operands, or may be when LLVM has computed what it can: {@code x ^ y ^ y}, {@code x + 0}. */
    private static final Set<Opcode> PASSING = Set.of(
            Conversion.BITCAST,
            Operator.FREEZE,
            Operator.SELECT,
            Operator.FNEG,
            Binary.ADD,
            Binary.SUB,
            Binary.OR,
            Binary.XOR);

    /** The numbers of values and slots. */
    private final BitSet partial = new BitSet();

    /** For each of them, what it may be. */
    private final Map<Integer, List<Integer>> sources = new HashMap<>();

    private final Deque<Integer> left = new ArrayDeque<>();

    private final WholeLoads loads;

    PartialUses(List<IrInstruction> function, WholeLoads loads) {
        this.loads = loads;
        function.forEach(this::visit);
        while (!left.isEmpty()) {
            sources.getOrDefault(left.pop(), List.of()).forEach(this::mark);
        }
    }

    private void visit(IrInstruction instruction) {
        switch (instruction.kind()) {
            case SLOT_STORE -> flows(instruction.operand(0), instruction.operand(1));
            case SLOT_LOAD, PHI -> instruction.operands().forEach(o -> flows(o, instruction.result()));
            default -> {
                boolean isWhole = WHOLE.contains(instruction.opcode());
                if (PASSING.contains(instruction.opcode()) || isWhole && isSeenThrough(instruction)) {
                    instruction.operands().forEach(o -> flows(o, instruction.result()));
                } else if (!isWhole) {
                    instruction.operands().forEach(o -> mark(number(o)));
                }
            }
        }
    }

    private boolean isSeenThrough(IrInstruction instruction) {
        Type type = instruction.result().type();
        return loads.lookThroughArithmetic() && !type.equals(Type.FLOAT) && !type.equals(Type.DOUBLE);
    }

    private void flows(Value from, Value to) {
        sources.computeIfAbsent(number(to), n -> new ArrayList<>()).add(number(from));
    }

    private void mark(int number) {
        if (number >= 0 && !partial.get(number)) {
            partial.set(number);
            left.push(number);
        }
    }

    /** Negative for what no load defines. */
    private static int number(Value value) {
        return value instanceof Local local ? local.number() : -1;
    }

    /** Whether it may be used in part. */
    boolean contains(Local value) {
        return partial.get(value.number());
    }
}
