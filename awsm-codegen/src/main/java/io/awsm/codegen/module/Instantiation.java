// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.module;

import io.awsm.codegen.abi.AliasInfo;
import io.awsm.codegen.abi.DataRun;
import io.awsm.codegen.abi.HostReferences;
import io.awsm.codegen.abi.InstanceState;
import io.awsm.codegen.abi.Layout;
import io.awsm.codegen.abi.LlvmTypes;
import io.awsm.codegen.abi.ModuleContext;
import io.awsm.codegen.abi.ReadOnlyData;
import io.awsm.codegen.abi.Representation;
import io.awsm.codegen.abi.RuntimeFunction;
import io.awsm.codegen.abi.RuntimeStruct;
import io.awsm.codegen.abi.Segments;
import io.awsm.codegen.abi.StaticMemory;
import io.awsm.codegen.abi.TrapCode;
import io.awsm.codegen.abi.Unit;
import io.awsm.codegen.memory.SegmentRegister;
import io.awsm.llvm.ir.Attachment;
import io.awsm.llvm.ir.Call;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.Local;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;
import io.awsm.wasm.module.ConstantExpression;
import io.awsm.wasm.module.DataSegment;
import io.awsm.wasm.module.ElementSegment;
import io.awsm.wasm.module.Export;
import io.awsm.wasm.module.Module;
import io.awsm.wasm.type.GlobalType;
import io.awsm.wasm.type.MemoryType;
import io.awsm.wasm.type.TableType;
import io.awsm.wasm.type.ValueType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Writes the function that makes an instance of zeroed memory with bound imports: memories, function references,
 * globals, tables, active segments and the start function, in the order of the specification (4.5.4). It runs in guest
 * mode, so a segment that does not fit traps like anything else.
 */
final class Instantiation {

    private final Unit unit;
    private final ModuleContext context;
    private final Module module;
    private final Layout layout;
    private final InitializerParts parts;
    private FunctionBuilder builder;
    private InstanceState state;
    private ConstantExpressions expressions;

    private Instantiation(Unit unit) {
        this.unit = unit;
        context = unit.context();
        module = context.module();
        layout = context.layout();
        parts = new InitializerParts(unit);
    }

    static String symbol(ModuleContext context) {
        return context.symbols().internal("initialize");
    }

    static void write(Unit unit) {
        Instantiation instantiation = new Instantiation(unit);
        instantiation.makeMemories();
        instantiation.makeFunctionReferences();
        instantiation.setGlobals();
        instantiation.makeTables();
        instantiation.prepareSegments();
        instantiation.copyElements();
        instantiation.copyData();
        instantiation.writeWhole();
    }

    /** Before each thing that there may be many of: the function that is being written may be long enough. */
    private void next() {
        parts.next();
        builder = parts.builder();
        state = parts.state();
        expressions = parts.expressions();
    }

    /** The function that calls the parts, and starts the module. */
    private void writeWhole() {
        List<Value> functions = parts.end();
        builder = InitializerParts.begin(unit, symbol(context));
        state = new InstanceState(unit, builder);
        List<Value> arguments = List.of(Local.named(Type.PTR, "instance"), Value.NULL);
        functions.forEach(part -> builder.call(Type.VOID, part, arguments));
        start();
        builder.ret();
        builder.finish();
    }

    private void makeMemories() {
        if (!module.memories().isEmpty()) {
            next();
            builder.store(state.memory(wasiMemory()), state.at(layout.memoryPointer()), context.pointerSize());
        }
        for (int i = module.importedMemories(); i < module.memories().size(); i++) {
            MemoryType type = module.memories().get(i);
            Optional<StaticMemory> place = i == 0 ? context.staticMemory() : Optional.empty();
            if (place.isPresent()) {
                call(
                        RuntimeFunction.MEMORY_PLACE,
                        state.pointer(),
                        state.memory(i),
                        Value.global(InstanceState.staticMemory(context)),
                        context.word(place.get().size()),
                        context.word(place.get().capacity()),
                        context.word(place.get().room()),
                        context.word(type.limits().maximum().orElse(-1)),
                        context.word(type.pageSizeLog2()),
                        access(place.get()));
                continue;
            }
            if (context.limits(i) > 0) {
                Value access = context.member(builder, state.memory(i), RuntimeStruct.MEMORY, "access");
                builder.store(context.word(context.limits(i)), access, context.pointerSize());
            }
            call(
                    RuntimeFunction.MEMORY_NEW,
                    state.pointer(),
                    state.memory(i),
                    context.isPlaced(i) ? InstanceState.placedMemory(unit) : Value.NULL,
                    context.word(type.limits().minimum()),
                    context.word(type.limits().maximum().orElse(-1)),
                    context.word(type.pageSizeLog2()));
        }
    }

    /** What the mechanism has to know of it ({@code struct awsm_memory}). */
    private Value access(StaticMemory memory) {
        return context.readOnlyData().isPresent()
                ? Value.address(context.word(), Value.global(ReadOnlyData.descriptionSymbol(context)))
                : context.word(memory.hasZone() ? 1 : 0);
    }

    /** That which is exported as "memory", as WASI demands of every module; the first, if none is. */
    private int wasiMemory() {
        return module.exports().stream()
                .filter(e -> e.kind() == Export.Kind.MEMORY && e.name().equals("memory"))
                .findFirst()
                .map(Export::index)
                .orElse(0);
    }

    private void makeFunctionReferences() {
        int count = context.facts().referencedFunctions().size();
        if (count > 0) {
            next();
            call(
                    RuntimeFunction.FUNCTIONS_NEW,
                    state.pointer(),
                    state.at(layout.functionReferences()),
                    Value.global(ConstantData.functionTemplates(context)),
                    context.word(count));
        }
    }

    private void setGlobals() {
        for (int i = 0; i < module.globalInitializers().size(); i++) {
            next();
            int global = module.importedGlobals() + i;
            ValueType type = module.globals().get(global).value();
            Value value = expressions.evaluate(module.globalInitializers().get(i));
            builder.store(
                    value,
                    state.global(global),
                    LlvmTypes.size(type, context.pointerSize()),
                    AliasInfo.GLOBAL.in(builder.module()));
            if (context.facts().exportedGlobal(global)) {
                describeGlobal(global);
            }
        }
    }

    /** What an exported global has besides its value. */
    private void describeGlobal(int index) {
        GlobalType type = module.globals().get(index);
        Value global = state.global(index);
        Value code = Value.i32(Representation.of(type.value()).code());
        describe(global, "type", code, 4);
        describe(global, "is_mutable", Value.i32(type.mutable() ? 1 : 0), 4);
        describe(global, "owner", state.pointer(), context.pointerSize());
        describe(global, "signature", HostReferences.signature(unit, type.value()), context.pointerSize());
    }

    private void describe(Value global, String member, Value value, int size) {
        builder.store(value, context.member(builder, global, RuntimeStruct.GLOBAL, member), size);
    }

    private void makeTables() {
        for (int i = module.importedTables(); i < module.tables().size(); i++) {
            if (context.facts().constantTable(i).isPresent()) {
                continue;
            }
            next();
            int table = i;
            TableType type = module.tables().get(table);
            OptionalLong inline = layout.inlineElements(i);
            call(
                    RuntimeFunction.TABLE_NEW,
                    state.pointer(),
                    state.table(i),
                    Value.i32(Representation.of(type.element()).code()),
                    HostReferences.signature(unit, type.element()),
                    Value.i32((int) type.limits().minimum()),
                    Value.i32((int) type.limits().maximum().orElse(0)),
                    Value.i32(type.limits().maximum().isPresent() ? 1 : 0),
                    inline.isPresent() ? state.at(inline.getAsLong()) : Value.NULL);
            module.tableInitializers().get(i - module.importedTables()).ifPresent(value -> fillTable(table, value));
        }
    }

    private void fillTable(int table, ConstantExpression initial) {
        call(
                RuntimeFunction.TABLE_FILL,
                state.pointer(),
                state.table(table),
                Value.i32(0),
                expressions.evaluate(initial),
                Value.i32((int) module.tables().get(table).limits().minimum()),
                Value.i32(TrapCode.NO_FUNCTION));
    }

    /** Lengths of the passive segments (active ones count as dropped), and references that need evaluation. */
    private void prepareSegments() {
        Attachment alias = AliasInfo.SEGMENT.in(unit.ir());
        for (int i = 0; i < module.elements().size(); i++) {
            ElementSegment segment = module.elements().get(i);
            if (segment.mode() instanceof ElementSegment.Mode.Passive) {
                next();
                builder.store(Value.i32(segment.items().size()), state.at(layout.elementLength(i)), 4, alias);
            }
            if (!layout.isPlain(i)) {
                evaluateItems(i, segment.items());
            }
        }
        for (int i = 0; i < module.data().size(); i++) {
            DataSegment segment = module.data().get(i);
            if (segment.mode() instanceof DataSegment.Mode.Passive) {
                next();
                builder.store(Value.i32(segment.bytes().size()), state.at(layout.dataLength(i)), 4, alias);
            }
        }
    }

    private void evaluateItems(int segment, List<ConstantExpression> items) {
        int word = context.pointerSize();
        for (int i = 0; i < items.size(); i++) {
            next();
            Value place = state.at(layout.evaluatedElements(segment) + (long) i * word);
            builder.store(expressions.evaluate(items.get(i)), place, word);
        }
    }

    private void copyElements() {
        for (int i = 0; i < module.elements().size(); i++) {
            ElementSegment segment = module.elements().get(i);
            if (segment.mode() instanceof ElementSegment.Mode.Active active
                    && context.facts().constantTable(active.table()).isEmpty()) {
                next();
                Value to = expressions.evaluate(active.position());
                Segments.initTable(
                        unit,
                        builder,
                        state,
                        Segments.Copy.whole(active.table(), i, segment.items().size(), to));
            }
        }
    }

    private void copyData() {
        for (DataRun run : DataRun.of(context)) {
            next();
            if (run.isSingle()) {
                DataSegment segment = module.data().get(run.first());
                DataSegment.Mode.Active active = (DataSegment.Mode.Active) segment.mode();
                Value to = expressions.evaluate(active.position());
                int size = segment.bytes().size();
                Segments.initMemory(unit, builder, state, Segments.Copy.whole(run.memory(), run.first(), size, to));
            } else {
                Segments.initMemory(unit, builder, state, run);
            }
        }
    }

    private void start() {
        if (module.start().isPresent()) {
            Value code = unit.function(module.start().getAsInt());
            List<Value> arguments = context.manyInstances() ? List.of(state.pointer()) : List.of();
            state.resume();
            SegmentRegister.select(context, builder, state);
            // Not inlined either, for the same reason.
            builder.call(Call.of(Type.VOID, code, arguments)
                    .in(context.options().target().convention())
                    .with(builder.module().attributes("noinline")));
        }
    }

    private void call(RuntimeFunction function, Value... arguments) {
        function.call(builder, context.pointerSize(), arguments);
    }
}
