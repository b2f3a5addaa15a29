// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.abi;

import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;
import io.awsm.wasm.module.DataSegment;
import io.awsm.wasm.module.ElementSegment;

/** Copying from segments, by instructions and at instantiation. The runtime checks both ranges. */
public final class Segments {

    private Segments() {}

    /**
     * A copy from a segment.
     *
     * @param target the index of the memory or table
     * @param segment its index
     * @param length what the segment still has: 0 if it was dropped
     * @param where the function that the message of a trap names
     */
    public record Copy(int target, int segment, Value length, Value to, Value from, Value count, int where) {

        /** As instantiation does it: an active segment as a whole. */
        public static Copy whole(int target, int segment, int length, Value to) {
            Value all = Value.i32(length);
            return new Copy(target, segment, all, to, Value.i32(0), all, TrapCode.NO_FUNCTION);
        }

        boolean isWhole() {
            return where == TrapCode.NO_FUNCTION;
        }
    }

    public static String dataSymbol(ModuleContext context, int segment) {
        return context.symbols().internal("data", segment);
    }

    /** The symbol of a run's array of {@code struct awsm_data_segment}. */
    public static String runSymbol(ModuleContext context, DataRun run) {
        return context.symbols().internal("segments", run.first());
    }

    public static String elementSymbol(ModuleContext context, int segment) {
        return context.symbols().internal("elements", segment);
    }

    /** Whether a segment is ever copied to a table that exists at run time, so that its items must be somewhere. */
    public static boolean isCopied(ModuleContext context, ElementSegment segment) {
        return !(segment.mode() instanceof ElementSegment.Mode.Declarative)
                && !(segment.mode() instanceof ElementSegment.Mode.Active active
                        && context.facts().constantTable(active.table()).isPresent());
    }

    /** Instantiation's copies of several segments. */
    public static void initMemory(Unit unit, FunctionBuilder builder, InstanceState state, DataRun run) {
        ModuleContext context = unit.context();
        RuntimeFunction.MEMORY_INIT_SEGMENTS.call(
                builder,
                context.pointerSize(),
                state.pointer(),
                state.memory(run.memory()),
                Value.global(dataSymbol(context, run.first())),
                Value.global(runSymbol(context, run)),
                context.word(run.segments().size()));
    }

    /** An instruction's copy, or instantiation's of a single segment. */
    public static void initMemory(Unit unit, FunctionBuilder builder, InstanceState state, Copy copy) {
        DataSegment data = unit.context().module().data().get(copy.segment());
        // An instruction may name an active segment: its length is 0.
        boolean isConstant = data.mode() instanceof DataSegment.Mode.Passive || copy.isWhole();
        Type type = Type.array(data.bytes().size(), Type.I8);
        RuntimeFunction.MEMORY_INIT.call(
                builder,
                unit.context().pointerSize(),
                state.pointer(),
                state.memory(copy.target()),
                isConstant ? unit.variable(dataSymbol(unit.context(), copy.segment()), type) : Value.NULL,
                copy.length(),
                copy.to(),
                copy.from(),
                copy.count(),
                Value.i32(copy.where()));
    }

    public static void initTable(Unit unit, FunctionBuilder builder, InstanceState state, Copy copy) {
        ModuleContext context = unit.context();
        ElementSegment elements = context.module().elements().get(copy.segment());
        if (context.layout().isPlain(copy.segment())) {
            Type type = Type.array(elements.items().size(), Type.I32);
            // An instruction may name a segment that is never copied: its length is 0.
            Value items = isCopied(context, elements)
                    ? unit.variable(elementSymbol(context, copy.segment()), type)
                    : Value.NULL;
            RuntimeFunction.TABLE_INIT_FUNCTIONS.call(
                    builder,
                    context.pointerSize(),
                    state.pointer(),
                    state.table(copy.target()),
                    state.at(context.layout().functionReferences()),
                    items,
                    copy.length(),
                    copy.to(),
                    copy.from(),
                    copy.count(),
                    Value.i32(copy.where()));
        } else {
            RuntimeFunction.TABLE_INIT_REFERENCES.call(
                    builder,
                    context.pointerSize(),
                    state.pointer(),
                    state.table(copy.target()),
                    state.at(context.layout().evaluatedElements(copy.segment())),
                    copy.length(),
                    copy.to(),
                    copy.from(),
                    copy.count(),
                    Value.i32(copy.where()));
        }
    }
}
