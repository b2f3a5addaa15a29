// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.memory;

import io.awsm.codegen.CodeSize;
import io.awsm.codegen.CodegenOptions;
import io.awsm.llvm.ir.Attachment;
import io.awsm.llvm.ir.Binary;
import io.awsm.llvm.ir.Call;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.IrModule;
import io.awsm.llvm.ir.Metadata;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Whether streams of a loop overlap, and what LLVM is told where they do not: each has an alias scope. */
final class Overlaps {

    private static final int MOST_STREAMS = 8;

    private static final int FEW = 4;

    private final IrModule module;
    private final List<Range> ranges;
    private final List<Metadata> scopes;

    Overlaps(IrModule module, List<Range> ranges) {
        this.module = module;
        this.ranges = ranges;
        Metadata domain = module.distinct("!{!\"loop\"}");
        this.scopes = ranges.stream()
                .map(r -> module.distinct("!{!\"stream\", " + domain + "}"))
                .toList();
    }

    /**
     * Whether LLVM gains by knowing: one is written, and there are others, not too many, in the same memory. Where nothing becomes
     * vectors, on a microcontroller, and what is written stays at one place, it gains no more than what need not be accessed again, and
     * the comparison takes longer than a few accesses do; nothing there if code is to be small.
     */
    static boolean matter(List<Stream> streams, CodegenOptions options) {
        return streams.size() > 1
                && (options.target().isHosted() || isWorthACopy(streams, options.size()))
                && streams.size() <= MOST_STREAMS
                && streams.stream().anyMatch(Stream::isWritten)
                && streams.stream().noneMatch(Stream::hasVectors)
                && streams.stream().map(Stream::base).distinct().count() == 1;
    }

    private static boolean isWorthACopy(List<Stream> streams, CodeSize size) {
        return size == CodeSize.ANY
                && (streams.stream().anyMatch(s -> s.isWritten() && s.step() != 0)
                        || streams.stream().mapToInt(Stream::repeated).sum() >= FEW);
    }

    /** Emits, before the loop, whether no stream that is written overlaps another. */
    Value none(FunctionBuilder builder) {
        Value none = Value.TRUE;
        for (int i = 0; i < ranges.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (conflict(i, j)) {
                    none = builder.binary(Binary.AND, none, ranges.get(i).isApart(builder, ranges.get(j)));
                }
            }
        }
        return none;
    }

    private boolean conflict(int one, int other) {
        return one != other
                && (ranges.get(one).stream().isWritten()
                        || ranges.get(other).stream().isWritten());
    }

    /** Emits what makes a copy of the scopes wherever LLVM makes a copy of the loop. */
    void declare(FunctionBuilder builder) {
        Value callee =
                module.declare("", Type.VOID, "llvm.experimental.noalias.scope.decl", List.of(Type.METADATA), "");
        for (Metadata scope : scopes) {
            builder.call(Call.of(Type.VOID, callee, List.of(Value.metadata(module.metadata("!{" + scope + "}")))));
        }
    }

    /** For the accesses of the stream with this index, where no streams overlap. */
    Attachment attachment(int stream) {
        Metadata own = module.metadata("!{" + scopes.get(stream) + "}");
        String others = IntStream.range(0, ranges.size())
                .filter(other -> conflict(stream, other))
                .mapToObj(other -> scopes.get(other).toString())
                .collect(Collectors.joining(", ", "!{", "}"));
        return Attachment.of("alias.scope", own).and(Attachment.of("noalias", module.metadata(others)));
    }
}
