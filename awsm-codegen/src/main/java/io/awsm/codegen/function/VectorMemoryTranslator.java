// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.function;

import io.awsm.llvm.ir.Conversion;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;
import io.awsm.wasm.instruction.Instruction;
import io.awsm.wasm.instruction.LaneAccessOp;
import io.awsm.wasm.instruction.MemoryArgument;
import io.awsm.wasm.instruction.VectorLoadOp;

/** Loads that make vectors, loads and stores of lanes (specification 4.4.7), on top of {@link MemoryTranslator}. */
final class VectorMemoryTranslator {

    private final FunctionBuilder builder;
    private final Operands operands;
    private final MemoryTranslator memory;
    private final LaneTranslator lanes;

    VectorMemoryTranslator(FunctionContext context, MemoryTranslator memory) {
        this.builder = context.builder();
        this.operands = context.operands();
        this.memory = memory;
        this.lanes = new LaneTranslator(context);
    }

    Operands translate(Instruction.VectorLoad instruction) {
        VectorLoadOp op = instruction.op();
        MemoryArgument argument = instruction.argument();
        Type lane = LaneTranslator.laneType(op.shape());
        Value result = switch (op.kind()) {
            case EXTEND_S -> extend(Conversion.SEXT, op, argument);
            case EXTEND_U -> extend(Conversion.ZEXT, op, argument);
            case SPLAT -> lanes.splat(op.shape(), memory.load(lane, argument, op.bytes()));
            case ZERO -> builder.insertelement(lanes.all(op.shape(), 0), memory.load(lane, argument, op.bytes()), 0);
        };
        return operands.push(lanes.asV128(result));
    }

    private Value extend(Conversion opcode, VectorLoadOp op, MemoryArgument argument) {
        Type half = Type.vector(op.shape().lanes(), Type.integer(4 * op.shape().laneBytes()));
        return builder.convert(opcode, memory.load(half, argument, op.bytes()), LaneTranslator.type(op.shape()));
    }

    Operands translate(Instruction.LaneAccess instruction) {
        LaneAccessOp op = instruction.op();
        MemoryArgument argument = instruction.argument();
        Type type = LaneTranslator.laneType(op.shape());
        Value vector = lanes.as(op.shape(), operands.pop());
        if (op.isStore()) {
            return memory.store(builder.extractelement(type, vector, instruction.lane()), argument, op.bytes());
        }
        Value loaded = memory.load(type, argument, op.bytes());
        return operands.push(lanes.asV128(builder.insertelement(vector, loaded, instruction.lane())));
    }
}
