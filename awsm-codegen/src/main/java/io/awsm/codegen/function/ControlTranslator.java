// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.function;

import io.awsm.codegen.abi.LlvmTypes;
import io.awsm.codegen.abi.TrapCode;
import io.awsm.llvm.ir.Block;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.IntPredicate;
import io.awsm.llvm.ir.Value;
import io.awsm.wasm.instruction.Instruction;
import io.awsm.wasm.instruction.LabelTable;
import io.awsm.wasm.type.BlockType;
import io.awsm.wasm.type.FunctionType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Blocks and branches (specification 4.4.8). */
final class ControlTranslator {

    private final FunctionContext context;
    private final FunctionBuilder builder;
    private final Operands operands;
    private final Seams seams;
    private final List<Frame> frames = new ArrayList<>();
    /** Whether the current block has ended, so that nothing flows into what comes next. */
    private boolean ended;

    /** Whether control comes to the end of the function, or a return, somewhere. */
    private boolean returns;
    /** The block of the last end if no branch goes there. */
    private Block unreached;
    /** Which of the open blocks are loops, the innermost first. */
    private final Deque<Integer> loops = new ArrayDeque<>();

    /**
     * An open block.
     *
     * @param target where a branch to it goes
     * @param end where it ends; the target too, but for loops
     * @param otherwise the start of an {@code else} that has not come yet, or null
     * @param parameters the values that the {@code else} starts with
     * @param height of the operand stack below the block's values
     */
    private record Frame(Label target, Label end, Block otherwise, List<Value> parameters, int height) {

        boolean isLoop() {
            return target != end;
        }
    }

    ControlTranslator(FunctionContext context, Seams seams) {
        this.context = context;
        this.builder = context.builder();
        this.operands = context.operands();
        this.seams = seams;
    }

    /** The function's own block, whose end returns. */
    void begin(FunctionType type) {
        Label end = Label.end(builder, "return", LlvmTypes.of(type.results()));
        frames.add(new Frame(end, end, null, List.of(), 0));
    }

    /** Whether the function, which is complete, may return. */
    boolean returns() {
        return returns;
    }

    /** Whether the current block has ended, so that nothing may be added to it. */
    boolean ended() {
        return ended;
    }

    /** How many loops are around what comes next. */
    int openLoops() {
        return loops.size();
    }

    Operands translate(Instruction.Control instruction) {
        return switch (instruction.op()) {
            case UNREACHABLE -> unreachable();
            case NOP -> operands;
            case ELSE -> elseBlock();
            case END -> end();
            case RETURN -> leave();
        };
    }

    Operands translate(Instruction.Block instruction) {
        return switch (instruction.op()) {
            case BLOCK -> block(instruction.type());
            case LOOP -> loop(instruction.type());
            case IF -> ifThen(instruction.type());
        };
    }

    Operands translate(Instruction.Branch instruction) {
        return switch (instruction.op()) {
            case BR -> br(instruction.label());
            case BR_IF -> brIf(instruction.label());
            case BR_TABLE -> brTable(instruction.labels(), instruction.label());
            case BR_ON_NULL -> brOnNull(instruction.label());
            case BR_ON_NON_NULL -> brOnNonNull(instruction.label());
        };
    }

    private Operands block(BlockType blockType) {
        FunctionType type = resolve(blockType);
        Label end = Label.end(builder, "end", LlvmTypes.of(type.results()));
        frames.add(new Frame(
                end, end, null, List.of(), operands.height() - type.parameters().size()));
        return operands;
    }

    private Operands loop(BlockType blockType) {
        FunctionType type = resolve(blockType);
        Label head = Label.loop(builder, LlvmTypes.of(type.parameters()));
        Label end = Label.end(builder, "end", LlvmTypes.of(type.results()));
        head.arrive(operands.pop(head.arity()));
        builder.br(head.block());
        loops.push(frames.size());
        seams.beginLoop();
        frames.add(new Frame(head, end, null, List.of(), operands.height()));
        return operands.pushAll(head.place());
    }

    private Operands ifThen(BlockType blockType) {
        FunctionType type = resolve(blockType);
        Value condition = operands.popCondition();
        Label end = Label.end(builder, "end", LlvmTypes.of(type.results()));
        Block then = builder.block("then");
        Block otherwise = builder.block("else");
        List<Value> parameters = operands.peek(type.parameters().size());
        builder.br(condition, then, otherwise);
        builder.labelExtending(then);
        frames.add(new Frame(end, end, otherwise, parameters, operands.height() - parameters.size()));
        return operands;
    }

    private Operands elseBlock() {
        Frame frame = frames.remove(frames.size() - 1);
        fallThrough(frame);
        operands.truncate(frame.height);
        builder.label(frame.otherwise);
        operands.pushAll(frame.parameters);
        frames.add(new Frame(frame.target, frame.end, null, List.of(), frame.height));
        ended = false;
        return operands;
    }

    private Operands end() {
        Frame frame = frames.remove(frames.size() - 1);
        if (frame.isLoop()) {
            loops.pop();
            seams.endLoop();
        }
        fallThrough(frame);
        operands.truncate(frame.height);
        if (frame.otherwise != null) { // An if without else: its parameters are its results.
            builder.label(frame.otherwise);
            frame.end.arrive(frame.parameters);
            builder.br(frame.end.block());
        }
        operands.pushAll(frame.end.place());
        seams.end(frames.size());
        ended = false;
        unreached = frame.end.isReached() ? null : frame.end.block();
        if (frames.isEmpty()) {
            returns |= frame.end.isReached();
            emitReturn();
        }
        return operands;
    }

    private Operands unreachable() {
        context.trap(TrapCode.UNREACHABLE);
        ended = true;
        return operands;
    }

    private Operands br(int depth) {
        Label label = label(depth);
        arrive(label);
        builder.br(label.block(), seams.attachment(isInnermostLoop(depth)));
        ended = true;
        return operands;
    }

    /** Whether a branch goes to the head of the innermost loop around it. */
    private boolean isInnermostLoop(int depth) {
        return !loops.isEmpty() && loops.peek() == frames.size() - 1 - depth;
    }

    /** Returns from the function; the operands are its results. */
    Operands leave() {
        return br(frames.size() - 1);
    }

    /** Takes note that the function has been left. */
    Operands left() {
        ended = true;
        returns = true;
        return operands;
    }

    private Operands brIf(int depth) {
        return brIf(operands.popCondition(), depth);
    }

    /** Without the reference, or else on with it. */
    private Operands brOnNull(int depth) {
        Value reference = operands.pop();
        return brIf(builder.icmp(IntPredicate.EQ, reference, Value.NULL), depth).push(reference);
    }

    /** With the reference, or else on without it. */
    private Operands brOnNonNull(int depth) {
        Value reference = operands.peek(1).get(0);
        brIf(builder.icmp(IntPredicate.NE, reference, Value.NULL), depth);
        operands.pop();
        return operands;
    }

    private Operands brIf(Value condition, int depth) {
        Label label = label(depth);
        Block next = builder.block("next");
        arrive(label);
        builder.br(condition, label.block(), next, seams.attachment(isInnermostLoop(depth)));
        builder.labelExtending(next);
        return operands;
    }

    private Operands brTable(LabelTable table, int defaultLabel) {
        Value operand = operands.pop();
        operands.peek(label(defaultLabel).arity()); // Here conditions become numbers, for all adapters.
        Map<Integer, Block> targets = new HashMap<>();
        Map<Integer, Block> adapters = new HashMap<>();
        List<Block> cases = new ArrayList<>(table.size());
        for (int i = 0; i < table.size(); i++) {
            cases.add(targets.computeIfAbsent(table.label(i), depth -> switchTarget(depth, adapters)));
        }
        Block otherwise = targets.computeIfAbsent(defaultLabel, depth -> switchTarget(depth, adapters));
        builder.switchTo(operand, otherwise, cases);
        adapters.forEach((depth, block) -> {
            builder.label(block);
            arrive(label(depth));
            builder.br(label(depth).block());
        });
        ended = true;
        return operands;
    }

    /** A label with values gets a block of its own to carry them, so that it has one edge however many cases. */
    private Block switchTarget(int depth, Map<Integer, Block> adapters) {
        Label label = label(depth);
        if (label.arity() == 0) {
            arrive(label);
            return label.block();
        }
        return adapters.computeIfAbsent(depth, d -> builder.block("case"));
    }

    private Label label(int depth) {
        return frames.get(frames.size() - 1 - depth).target;
    }

    private void arrive(Label label) {
        label.arrive(operands.peek(label.arity()));
    }

    private void fallThrough(Frame frame) {
        if (ended) {
            return;
        }
        if (builder.current() == unreached) {
            builder.unreachable(); // No branch for those who count them.
        } else {
            frame.end.arrive(operands.peek(frame.end.arity()));
            builder.br(frame.end.block());
        }
    }

    private void emitReturn() {
        FunctionType type = context.module().module().functions().get(context.function());
        List<Value> results = operands.pop(type.results().size());
        context.module().abi(type).ret(builder, results, context.entry());
    }

    private FunctionType resolve(BlockType type) {
        if (type instanceof BlockType.Single single) {
            return FunctionType.of(List.of(), List.of(single.result()));
        }
        if (type instanceof BlockType.Indexed indexed) {
            return context.module().module().types().get(indexed.type());
        }
        return FunctionType.of(List.of(), List.of());
    }
}
