// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.memory;

import io.awsm.llvm.ir.Attachment;
import io.awsm.llvm.ir.Binary;
import io.awsm.llvm.ir.Block;
import io.awsm.llvm.ir.Conversion;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.IntPredicate;
import io.awsm.llvm.ir.IrInstruction;
import io.awsm.llvm.ir.IrInstruction.Kind;
import io.awsm.llvm.ir.IrModule;
import io.awsm.llvm.ir.Local;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What becomes of a {@linkplain SteadyLoop steady loop}: copies of it, one of which is executed, as it was or with accesses that are known to
 * be in bounds.
 */
final class LoopCopies {

    private final ContiguousMemory memory;
    private final FunctionBuilder builder;
    private final LoopShape shape;
    private final List<Stream> streams;
    private final List<Alignment> alignments;
    private final List<Value> starts;
    /** How often the loop goes back, a word of the machine. */
    private final Value last;

    private final Value counter;
    /** From where its copies come to the exit. */
    private final List<Arrival> arrivals = new ArrayList<>();

    /**
     * @param from the block
     * @param values what the loop's values are in this copy
     */
    private record Arrival(Block from, Map<Value, Value> values) {}

    /**
     * Emits, before the loop, where they count.
     *
     * @param starts for each stream, its lowest address in the first iteration
     * @param last how often the loop goes back
     */
    LoopCopies(
            ContiguousMemory memory,
            LoopShape shape,
            List<Stream> streams,
            List<Alignment> alignments,
            List<Value> starts,
            Value last) {
        this.memory = memory;
        this.builder = memory.builder;
        this.shape = shape;
        this.streams = streams;
        this.alignments = alignments;
        this.starts = starts;
        this.last = last;
        counter = builder.slot(last.type());
        builder.storeSlot(Value.integer(last.type(), 0), counter);
    }

    /** As it was. */
    void emitOriginal() {
        Map<Value, Value> copied = begin(shape.start());
        if (memory.storesInLoopsInTime()) {
            builder.memoryReader();
        }
        Block end = copyPart(shape.head(), shape.start(), copied, UnaryOperator.identity(), Map.of());
        arrive(end, copied);
        Value condition = copied.getOrDefault(shape.condition(), shape.condition());
        Attachment back = shape.isLeftInTheMiddle() ? Attachment.NONE : slow();
        if (shape.goesOnIfTrue()) {
            builder.br(condition, shape.middle(), shape.exit(), back);
        } else {
            builder.br(condition, shape.exit(), shape.middle(), back);
        }
        if (shape.isLeftInTheMiddle()) {
            builder.label(shape.middle());
            copyPart(shape.rest(), shape.middle(), copied, UnaryOperator.identity(), Map.of());
            builder.br(shape.start(), slow());
        }
    }

    /**
     * A loop that is left in the middle becomes one of whole iterations, none at all perhaps, and the first part of one more.
     *
     * @param overlaps null if streams may overlap
     */
    void emitSteady(Block start, Overlaps overlaps) {
        Attachment properties = overlaps == null ? Attachment.NONE : fast();
        if (!shape.isLeftInTheMiddle()) {
            Map<Value, Value> copied = begin(start);
            Value number = emitIteration(shape.body(), copied, overlaps);
            arrive(start, copied);
            builder.br(builder.icmp(IntPredicate.NE, number, last), start, shape.exit(), properties);
            return;
        }
        Block whole = builder.block("whole");
        Block part = builder.block("part");
        builder.label(start);
        builder.br(builder.icmp(IntPredicate.NE, last, Value.integer(last.type(), 0)), whole, part);
        emitIteration(shape.body(), begin(whole), overlaps);
        Value next = builder.loadSlot(last.type(), counter);
        builder.br(builder.icmp(IntPredicate.NE, next, last), whole, part, properties);
        Map<Value, Value> copied = begin(part);
        emitIteration(shape.head(), copied, overlaps);
        arrive(part, copied);
        builder.br(shape.exit());
    }

    /** Of a loop that may be left elsewhere, too. */
    void emitLeaving(Block start) {
        Map<Value, Value> copied = begin(start);
        Value number = builder.loadSlot(last.type(), counter);
        Map<IrInstruction, Runnable> accesses = accesses(number, copied, null);
        Block end = copyPart(shape.head(), start, copied, stay -> builder.block("stay"), accesses);
        count(number);
        Block next = shape.isLeftInTheMiddle() ? builder.block("rest") : start;
        arrive(end, copied);
        builder.br(builder.icmp(IntPredicate.NE, number, last), next, shape.exit());
        if (shape.isLeftInTheMiddle()) {
            builder.label(next);
            copyPart(shape.rest(), next, copied, stay -> builder.block("stay"), accesses);
            builder.br(start);
        }
    }

    /** Returns how many there have been before. */
    private Value emitIteration(List<IrInstruction> instructions, Map<Value, Value> copied, Overlaps overlaps) {
        Value number = builder.loadSlot(last.type(), counter);
        Map<IrInstruction, Runnable> accesses = accesses(number, copied, overlaps);
        for (IrInstruction instruction : instructions) {
            accesses.getOrDefault(instruction, () -> copy(instruction, copied)).run();
        }
        count(number);
        return number;
    }

    private void count(Value number) {
        Binary add = memory.isWide() ? Binary.ADD_NUW_NSW : Binary.ADD;
        builder.storeSlot(builder.binary(add, number, Value.integer(last.type(), 1)), counter);
    }

    /** What emits the accesses of streams in an iteration. */
    private Map<IrInstruction, Runnable> accesses(Value number, Map<Value, Value> copied, Overlaps overlaps) {
        Map<IrInstruction, Runnable> accesses = new HashMap<>();
        for (int i = 0; i < streams.size(); i++) {
            Stream stream = streams.get(i);
            Alignment alignment = alignments.get(i);
            Value address = address(stream.step(), starts.get(i), number);
            Attachment alias = overlaps == null ? Attachment.NONE : overlaps.attachment(i);
            stream.members()
                    .forEach((instruction, distance) -> accesses.put(instruction, () -> {
                        Value at = distance == 0 ? address : memory.plus(address, Value.i64(distance));
                        Value value = builder.copySafe(
                                instruction, v -> copied.getOrDefault(v, v), at, alignment.at(distance), alias);
                        copied.put(instruction.result(), value);
                    }));
        }
        return accesses;
    }

    /**
     * Copies a part of the loop, with its jumps that leave it.
     *
     * @param copyOf the block in the copy for one after such a jump
     * @return the block where it ends
     */
    private Block copyPart(
            List<IrInstruction> part,
            Block start,
            Map<Value, Value> copied,
            UnaryOperator<Block> copyOf,
            Map<IrInstruction, Runnable> accesses) {
        Block current = start;
        for (int i = 0; i < part.size(); i++) {
            IrInstruction instruction = part.get(i);
            if (instruction.kind() == Kind.TERMINATOR) {
                i++;
                Block stay = part.get(i).targets().get(0);
                current = copyOf.apply(stay);
                builder.copyJump(instruction, v -> copied.getOrDefault(v, v), stay, current);
                builder.label(current);
            } else {
                accesses.getOrDefault(instruction, () -> copy(instruction, copied))
                        .run();
            }
        }
        return current;
    }

    private void arrive(Block from, Map<Value, Value> copied) {
        arrivals.add(new Arrival(from, copied));
    }

    private Value address(int step, Value start, Value number) {
        if (step == 0) {
            return start;
        }
        if (!memory.isWide()) {
            return builder.getelementptr(start, builder.binary(Binary.MUL, number, Value.i32(step)));
        } else if (step > 0) {
            return builder.elementAddress(step, start, number);
        }
        return builder.getelementptrNoWrap(start, builder.binary(Binary.MUL_NSW, number, Value.i64(step)), true);
    }

    private Map<Value, Value> begin(Block start) {
        builder.label(start);
        return new HashMap<>();
    }

    private void copy(IrInstruction instruction, Map<Value, Value> copied) {
        Value result = builder.copy(instruction, v -> copied.getOrDefault(v, v));
        copied.put(instruction.result(), result);
    }

    /** Vectors are made of what one iteration does, if it was unrolled, and of several iterations else. */
    private Attachment fast() {
        return streams.stream().anyMatch(Stream::isUnrolled)
                ? builder.module().loop(IrModule.NO_VECTORS)
                : Attachment.NONE;
    }

    private Attachment slow() {
        return builder.module().loop(IrModule.NO_VECTORS, "!{!\"llvm.loop.unroll.disable\"}");
    }

    /**
     * After the label of the exit: values of the loop come from the copy that was executed. An index is extended again, since whoever
     * checks an address there asks what it was before.
     */
    void merge(Predicate<Local> used) {
        List<IrInstruction> extended = new ArrayList<>();
        Set<Value> merged = new HashSet<>();
        for (IrInstruction instruction : shape.head()) {
            Local value = instruction.result();
            if (value != null && used.test(value)) {
                boolean isIndex =
                        instruction.opcode() == Conversion.ZEXT && value.type().equals(Type.I64);
                merged.add(isIndex ? instruction.operand(0) : value);
                if (isIndex) {
                    extended.add(instruction);
                }
            }
        }
        for (IrInstruction instruction : shape.head()) {
            Local value = instruction.result();
            if (merged.contains(value)) {
                List<Value> values =
                        arrivals.stream().map(a -> a.values().get(value)).toList();
                builder.phi(value, values, arrivals.stream().map(Arrival::from).toList());
            }
        }
        extended.forEach(builder::again);
    }
}
