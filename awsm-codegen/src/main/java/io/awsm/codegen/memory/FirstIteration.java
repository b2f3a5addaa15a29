// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.memory;

import io.awsm.llvm.ir.Binary;
import io.awsm.llvm.ir.Conversion;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.IrInstruction;
import io.awsm.llvm.ir.IrInstruction.Kind;
import io.awsm.llvm.ir.Opcode;
import io.awsm.llvm.ir.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What values of a small loop are in its first iteration, computed before it. */
final class FirstIteration {

    private static final Set<Opcode> COPIED = Set.of(
            Binary.ADD,
            Binary.SUB,
            Binary.MUL,
            Binary.SHL,
            Binary.LSHR,
            Binary.ASHR,
            Binary.AND,
            Binary.OR,
            Binary.XOR,
            Conversion.ZEXT);

    /** How many instructions in a row are repeated at most. */
    private static final int DEPTH = 64;

    private final SmallLoop loop;
    /** How many instructions in a row the values of the loop take that can be computed before it. */
    private final Map<Value, Integer> depths = new HashMap<>();

    private final Map<Value, Value> computed = new HashMap<>();

    FirstIteration(SmallLoop loop) {
        this.loop = loop;
        loop.body().forEach(this::find);
    }

    private void find(IrInstruction instruction) {
        Value result = instruction.result();
        int depth = DEPTH;
        if (instruction.kind() == Kind.SLOT_LOAD) {
            depth = loop.origin(result) == null ? 0 : depth(loop.origin(result));
        } else if (COPIED.contains(instruction.opcode())) {
            depth = instruction.operands().stream().mapToInt(this::depth).max().orElse(0) + 1;
        }
        if (depth < DEPTH) {
            depths.put(result, depth);
        }
    }

    private int depth(Value value) {
        return loop.isOutside(value) ? 0 : depths.getOrDefault(value, DEPTH);
    }

    /** Whether a value can be computed before the loop. */
    boolean knows(Value value) {
        return depth(value) < DEPTH;
    }

    /** Emits what computes a value that is known. */
    Value compute(FunctionBuilder builder, Value value) {
        if (loop.isOutside(value)) {
            return value;
        }
        Value known = computed.get(value);
        if (known == null) {
            known = emit(builder, value.definition());
            computed.put(value, known);
        }
        return known;
    }

    private Value emit(FunctionBuilder builder, IrInstruction instruction) {
        Value result = instruction.result();
        Value first = instruction.operand(0);
        if (instruction.kind() == Kind.SLOT_LOAD) {
            Value origin = loop.origin(result);
            return origin == null ? builder.loadSlot(result.type(), first) : compute(builder, origin);
        } else if (instruction.opcode() instanceof Binary binary) {
            return builder.binary(binary, compute(builder, first), compute(builder, instruction.operand(1)));
        }
        return builder.convert(Conversion.ZEXT, compute(builder, first), result.type());
    }
}
