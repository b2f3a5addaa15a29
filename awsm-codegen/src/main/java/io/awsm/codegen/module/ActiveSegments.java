package io.awsm.codegen.module;

import io.awsm.codegen.abi.InstanceState;
import io.awsm.codegen.abi.ModuleContext;
import io.awsm.codegen.abi.Segments;
import io.awsm.codegen.abi.TrapCode;
import io.awsm.codegen.abi.Unit;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;
import io.awsm.wasm.module.DataSegment;
import io.awsm.wasm.module.ElementSegment;
import java.util.ArrayList;
import java.util.List;

/**
 * The part of instantiation that copies active segments, first to tables, then to memories. In several functions, as
 * there may be a hundred thousand segments and LLVM takes longer than linear time for long blocks.
 */
final class ActiveSegments {

    private static final int SEGMENTS_PER_FUNCTION = 128;

    private final Unit unit;
    private final ModuleContext context;
    private final List<Value> functions = new ArrayList<>();
    private FunctionBuilder builder;
    private InstanceState state;
    private ConstantExpressions expressions;
    private int segments;

    private ActiveSegments(Unit unit) {
        this.unit = unit;
        this.context = unit.context();
    }

    /** Writes the functions and returns them in the order in which they must be called, with the instance. */
    static List<Value> write(Unit unit) {
        ActiveSegments active = new ActiveSegments(unit);
        active.copyElements();
        active.copyData();
        active.end();
        return active.functions;
    }

    private void copyElements() {
        List<ElementSegment> elements = context.module().elements();
        for (int i = 0; i < elements.size(); i++) {
            ElementSegment segment = elements.get(i);
            if (segment.mode() instanceof ElementSegment.Mode.Active active
                    && context.facts().constantTable(active.table()).isEmpty()) {
                begin();
                Value length = Value.i32(segment.items().size());
                Value to = expressions.evaluate(active.position());
                Segments.initTable(
                        unit,
                        builder,
                        state,
                        active.table(),
                        i,
                        length,
                        to,
                        Value.i32(0),
                        length,
                        TrapCode.NO_FUNCTION);
            }
        }
    }

    private void copyData() {
        List<DataSegment> data = context.module().data();
        for (int i = 0; i < data.size(); i++) {
            if (data.get(i).mode() instanceof DataSegment.Mode.Active active) {
                begin();
                Value length = Value.i32(data.get(i).bytes().size());
                Value to = expressions.evaluate(active.position());
                Segments.initMemory(
                        unit,
                        builder,
                        state,
                        active.memory(),
                        i,
                        length,
                        to,
                        Value.i32(0),
                        length,
                        TrapCode.NO_FUNCTION);
            }
        }
    }

    /** Starts a function if there is none or it has enough. */
    private void begin() {
        if (segments++ % SEGMENTS_PER_FUNCTION == 0) {
            end();
            String symbol = context.symbols().internal("segments", functions.size());
            Value instance = new Value(Type.PTR, "%instance");
            builder = unit.ir()
                    .function(unit.linkage(), Type.VOID, symbol, List.of(instance), Instantiation.attributes(unit));
            state = new InstanceState(unit, builder);
            expressions = new ConstantExpressions(context, builder, state);
            functions.add(Value.global(symbol));
        }
    }

    private void end() {
        if (builder != null) {
            builder.ret();
            builder.finish();
        }
    }
}
