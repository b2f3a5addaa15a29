// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.memory;

import io.awsm.codegen.Target;
import io.awsm.codegen.abi.TrapCode;
import io.awsm.llvm.ir.Binary;
import io.awsm.llvm.ir.Block;
import io.awsm.llvm.ir.Conversion;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.IntPredicate;
import io.awsm.llvm.ir.IrInstruction;
import io.awsm.llvm.ir.Likely;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A small loop of which it is known, before it starts, how often it goes back and which parts of memories it accesses.
 *
 * <p>That all of them are there is found out once, before the loop. Memories have no holes, so the furthest byte of each {@link
 * Stream} decides. In the loop, a counter, a word of the machine, takes the place of the condition, and addresses are sums of such words: the
 * first one and a multiple of the counter, which LLVM understands best. If streams do not overlap, it is told so in a second copy
 * of the loop ({@link Overlaps}): what was unrolled once becomes vectors only if loads may be moved over stores. And where a trap must
 * come exactly when it is due, the loop as it was is there for streams that leave the memory.
 *
 * <p>Nothing is claimed that a guest could make false: these sums do not wrap, whatever the numbers are.
 */
final class SteadyLoop {

    /** Instructions of LLVM, but for those of slots, of which none remain. */
    private static final int LONGEST_COPIED = 400;

    /** What has {@linkplain Range#excess moved too far} has moved further. */
    private static final long LARGEST_LEFT = 1L << 29;

    private final ContiguousMemory memory;
    private final FunctionBuilder builder;
    private final SmallLoop loop;
    private final LoopShape shape;
    private final LoopEnd end;
    private final FirstIteration first;
    private final List<Stream> streams;
    private final Target target;
    private final List<Alignment> alignments;
    private final List<Assumption> assumptions;

    // Known when what comes before the loop has been emitted.
    private Value count;
    /** The same as a word of the machine. */
    private Value last;

    /** Whether what streams access is compared with something before the loop. */
    private boolean isCompared;

    private LoopCopies copies;

    private SteadyLoop(
            ContiguousMemory memory, SmallLoop loop, LoopEnd end, FirstIteration first, List<Stream> streams) {
        this.memory = memory;
        this.builder = memory.builder;
        this.loop = loop;
        this.shape = loop.shape();
        this.end = end;
        this.first = first;
        this.streams = streams;
        this.target = memory.context.module().options().target();
        this.alignments = streams.stream().map(s -> Alignment.of(s, target)).toList();
        this.assumptions = new ArrayList<>(loop.assumptions());
        if (end.mayWrap()) {
            assumptions.add(new Assumption.Ends(end));
        }
        streams.stream().filter(s -> s.below() > 0).forEach(s -> assumptions.add(new Assumption.NotBelow(s)));
    }

    /** Empty if it is not such a loop. */
    static Optional<SteadyLoop> of(ContiguousMemory memory, SmallLoop loop) {
        FirstIteration first = new FirstIteration(loop);
        Optional<LoopEnd> end = LoopEnd.of(loop).filter(e -> first.knows(e.moving()) && first.knows(e.bound()));
        if (end.isEmpty() || !loop.assumptions().stream().allMatch(a -> a.isKnown(first))) {
            return Optional.empty();
        }
        List<Stream> streams = Stream.of(loop, first);
        // To go on for ever and stay in bounds would be right, and so would be to end after some laps through all
        // numbers.
        boolean mayStay = end.get().mayBeEndless()
                && streams.stream().noneMatch(s -> end.get().wrapsWithoutEnd(s.step()));
        return streams.isEmpty() || mayStay
                ? Optional.empty()
                : Optional.of(new SteadyLoop(memory, loop, end.get(), first, streams));
    }

    LoopShape shape() {
        return shape;
    }

    /** What it has become when it has been emitted. */
    LoopCopies copies() {
        return copies;
    }

    /** Emits it instead of the jump to it; what comes next is a label. */
    void emit(IrInstruction jump) {
        builder.locateAs(jump);
        Value assumed = Value.TRUE;
        for (Assumption assumption : assumptions) {
            assumed = and(assumed, assumption.holds(builder, first));
        }
        if (assumed.isLocal()) {
            Block steady = builder.block("assumed");
            builder.br(assumed, steady, shape.start());
            builder.label(steady);
        }
        List<Range> ranges = new ArrayList<>();
        Value there = prepare(ranges);
        Block together = shape.start();
        if (there.isLocal() && !assumed.isLocal() && trapsOtherwise()) {
            Block steady = builder.block("steady");
            together = builder.block("together");
            builder.br(there, steady, memory.context.trapBlock(TrapCode.OUT_OF_BOUNDS_MEMORY_ACCESS), Likely.FIRST);
            builder.label(steady);
        } else if (there.isLocal() || assumed.isLocal()) {
            Block steady = builder.block("steady");
            builder.br(there, steady, shape.start());
            copies.emitOriginal();
            together = builder.block("together");
            builder.label(steady);
        }
        if (shape.isLeftElsewhere()) {
            builder.br(together);
            copies.emitLeaving(together);
            return;
        }
        if (Overlaps.matter(streams, memory.context.module().options()) && loop.length() <= LONGEST_COPIED) {
            emitApart(new Overlaps(builder.module(), ranges), together);
        } else {
            builder.br(together);
        }
        copies.emitSteady(together, null);
    }

    /**
     * Whether the loop certainly traps if what is found out before it is not so: all that it accesses is compared exactly, of no stream is
     * anything else to be found out, and one that moves too far for a range to be right leaves any memory of such a size.
     */
    private boolean trapsOtherwise() {
        return memory.trapsBeforeLoops()
                && streams.stream().allMatch(s -> s.isExact() && memory.fixedSize(s) <= LARGEST_LEFT)
                && alignments.stream().noneMatch(Alignment::isOfUse);
    }

    /** Computes what the loop needs, and whether all that it accesses is there. */
    private Value prepare(List<Range> ranges) {
        count = end.count(builder, first);
        Type word = memory.context.module().word();
        last = count.type().equals(word) ? count : builder.convert(Conversion.TRUNC, count, word);
        Value endless = end.mayBeEndless() ? end.isEndless(builder, first) : Value.FALSE;
        Value there = Value.TRUE;
        List<Value> bases = new ArrayList<>();
        for (Stream stream : streams) {
            Range range = Range.of(builder, stream, first, last);
            ranges.add(range);
            ContiguousMemory.Place place = memory.place(range, range.highest(builder, endless));
            there = and(there, place.isThere());
            bases.add(place.base());
        }
        isCompared = there.isLocal();
        there = and(isRight(ranges, bases), there);
        List<Value> starts = IntStream.range(0, ranges.size())
                .mapToObj(i -> memory.plus(bases.get(i), ranges.get(i).start()))
                .toList();
        copies = new LoopCopies(memory, shape, streams, alignments, starts, last);
        return there;
    }

    /**
     * Whether streams are aligned as they are said to be and, where they have been compared in 32 bits, ranges are what they seem to be:
     * one comparison for all of it. Where alignment is of use, no memory reaches 2^31.
     */
    private Value isRight(List<Range> ranges, List<Value> bases) {
        int sign = isCompared && !memory.isWide() ? Integer.MIN_VALUE : 0;
        ForbiddenBits bits = new ForbiddenBits(builder);
        for (int i = 0; i < ranges.size(); i++) {
            Alignment alignment = alignments.get(i);
            Value low = ranges.get(i).low();
            Value word = alignment.isOfUse() ? alignment.word(builder, lowest(ranges.get(i), bases.get(i))) : low;
            int signs = streams.get(i).step() != 0 || alignment.isOfUse() ? sign : 0;
            if (word.equals(low)) {
                bits.add(low, signs | alignment.bits());
            } else {
                bits.add(low, signs);
                bits.add(word, alignment.bits());
            }
        }
        if (sign != 0) {
            bits.add(excess(), ForbiddenBits.ALL);
        }
        return bits.none();
    }

    /** In 32 bits, what is not 0 if a stream moves too far for its way to be right. */
    private Value excess() {
        int largest = streams.stream().mapToInt(s -> Math.abs(s.step())).max().orElseThrow();
        return largest == 0 ? Value.i32(0) : Range.excess(builder, count, largest);
    }

    /** Where a stream begins, as the machine has it; where memories begin that are variables counts for nothing, they are aligned. */
    private Value lowest(Range range, Value base) {
        return base.isLocal()
                ? builder.convert(Conversion.PTRTOINT, memory.plus(base, range.low()), Type.I32)
                : range.low();
    }

    /** @param together what is executed if streams overlap */
    private void emitApart(Overlaps overlaps, Block together) {
        Block enter = builder.block("enter");
        Block apart = builder.block("apart");
        Value areShort =
                memory.isWide() || isCompared ? Value.TRUE : builder.icmp(IntPredicate.EQ, excess(), Value.i32(0));
        builder.br(and(areShort, overlaps.none(builder)), enter, together);
        builder.label(enter);
        overlaps.declare(builder);
        builder.br(apart);
        copies.emitSteady(apart, overlaps);
    }

    private Value and(Value one, Value other) {
        if (one.equals(Value.TRUE)) {
            return other;
        }
        return other.equals(Value.TRUE) ? one : builder.binary(Binary.AND, one, other);
    }
}
