package io.awsm.codegen.abi;

import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;
import io.awsm.wasm.module.DataSegment;
import io.awsm.wasm.module.ElementSegment;

/** Copying from segments, by instructions and at instantiation. The runtime checks both ranges. */
public final class Segments {

    private Segments() {}

    public static String dataSymbol(ModuleContext context, int segment) {
        return context.symbols().internal("data", segment);
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

    /** @param where the function that the message of a trap names */
    public static void initMemory(
            Unit unit,
            FunctionBuilder builder,
            InstanceState state,
            int memory,
            int segment,
            Value length,
            Value to,
            Value from,
            Value count,
            int where) {
        DataSegment data = unit.context().module().data().get(segment);
        Type type = Type.array(data.bytes().size(), Type.I8);
        RuntimeFunction.MEMORY_INIT.call(
                builder,
                unit.context().pointerSize(),
                state.pointer(),
                state.memory(memory),
                unit.variable(dataSymbol(unit.context(), segment), type),
                length,
                to,
                from,
                count,
                Value.i32(where));
    }

    /** @param where the function that the message of a trap names */
    public static void initTable(
            Unit unit,
            FunctionBuilder builder,
            InstanceState state,
            int table,
            int segment,
            Value length,
            Value to,
            Value from,
            Value count,
            int where) {
        ModuleContext context = unit.context();
        ElementSegment elements = context.module().elements().get(segment);
        if (context.layout().isPlain(segment)) {
            Type type = Type.array(elements.items().size(), Type.I32);
            // An instruction may name a segment that is never copied: its length is 0.
            Value items =
                    isCopied(context, elements) ? unit.variable(elementSymbol(context, segment), type) : Value.NULL;
            RuntimeFunction.TABLE_INIT_FUNCTIONS.call(
                    builder,
                    context.pointerSize(),
                    state.pointer(),
                    state.table(table),
                    state.at(context.layout().functionReferences()),
                    items,
                    length,
                    to,
                    from,
                    count,
                    Value.i32(where));
        } else {
            RuntimeFunction.TABLE_INIT_REFERENCES.call(
                    builder,
                    context.pointerSize(),
                    state.pointer(),
                    state.table(table),
                    state.at(context.layout().evaluatedElements(segment)),
                    length,
                    to,
                    from,
                    count,
                    Value.i32(where));
        }
    }
}
