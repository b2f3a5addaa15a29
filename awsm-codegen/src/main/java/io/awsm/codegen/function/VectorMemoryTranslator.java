package io.awsm.codegen.function;

import static io.awsm.codegen.abi.LlvmTypes.V128;

import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;
import io.awsm.wasm.instruction.MemoryArgument;
import io.awsm.wasm.instruction.VectorLoadLaneOp;
import io.awsm.wasm.instruction.VectorLoadOp;
import io.awsm.wasm.instruction.VectorStoreLaneOp;

/** Loads and stores of vectors and of their lanes (specification 4.4.7), on top of {@link MemoryTranslator}. */
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

    void load(VectorLoadOp op, MemoryArgument argument) {
        Type lane = LaneTranslator.laneType(op.shape());
        Value result = switch (op.kind()) {
            case PLAIN -> memory.load(V128, argument, op.bytes());
            case EXTEND_S -> extend("sext", op, argument);
            case EXTEND_U -> extend("zext", op, argument);
            case SPLAT -> lanes.splat(op.shape(), memory.load(lane, argument, op.bytes()));
            case ZERO -> builder.insertelement(lanes.all(op.shape(), 0), memory.load(lane, argument, op.bytes()), 0);
        };
        operands.push(lanes.asV128(result));
    }

    private Value extend(String opcode, VectorLoadOp op, MemoryArgument argument) {
        Type half = Type.vector(op.shape().lanes(), Type.integer(4 * op.shape().laneBytes()));
        return builder.convert(opcode, memory.load(half, argument, op.bytes()), LaneTranslator.type(op.shape()));
    }

    void store(MemoryArgument argument) {
        memory.store(operands.pop(), argument, 16);
    }

    void loadLane(VectorLoadLaneOp op, MemoryArgument argument, int lane) {
        Value vector = lanes.as(op.shape(), operands.pop());
        Value loaded = memory.load(LaneTranslator.laneType(op.shape()), argument, op.bytes());
        operands.push(lanes.asV128(builder.insertelement(vector, loaded, lane)));
    }

    void storeLane(VectorStoreLaneOp op, MemoryArgument argument, int lane) {
        Value vector = lanes.as(op.shape(), operands.pop());
        memory.store(builder.extractelement(LaneTranslator.laneType(op.shape()), vector, lane), argument, op.bytes());
    }
}
