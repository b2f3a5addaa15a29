// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.module;

import io.awsm.codegen.abi.ApiFunction;
import io.awsm.codegen.abi.InstanceState;
import io.awsm.codegen.abi.LlvmTypes;
import io.awsm.codegen.abi.ModuleContext;
import io.awsm.codegen.abi.RuntimeFunction;
import io.awsm.codegen.abi.Unit;
import io.awsm.codegen.abi.ValueArray;
import io.awsm.llvm.ir.Block;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.IntPredicate;
import io.awsm.llvm.ir.Local;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;
import io.awsm.wasm.module.Export;
import io.awsm.wasm.type.FunctionType;
import io.awsm.wasm.type.ValueType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The public functions of an object or shared library, which the generated header declares: making and freeing
 * instances, and one function for each export. Only these are visible.
 *
 * <p>What another part of the object refers to is defined under a hidden name, with an alias for the host: a public
 * symbol of a shared library binds to whatever library of the process was the first to define it, which may be another
 * sandbox of the same name with another memory mechanism.
 */
final class Api {

    private static final int MOST_SECTIONS = 5000;

    private final Unit unit;
    private final ModuleContext context;

    private Api(Unit unit) {
        this.unit = unit;
        this.context = unit.context();
    }

    static void write(Unit unit) {
        Api api = new Api(unit);
        for (ApiFunction function : ApiFunction.values()) {
            if (function.exists(unit.context().manyInstances())) {
                api.write(function);
            }
        }
        Map<Integer, Value> written = new HashMap<>();
        for (Export export : unit.context().module().exports()) {
            if (export.kind() == Export.Kind.FUNCTION) {
                Value function = written.get(export.index());
                if (function == null) {
                    CallThunk.write(unit, export.index());
                    written.put(export.index(), api.writeFunction(export));
                } else {
                    api.writeAlias(export, function);
                }
            } else if (export.kind() != Export.Kind.MEMORY
                    || unit.context().options().memory().isForHosts()) {
                api.writeAccessor(export);
            }
        }
    }

    private void write(ApiFunction function) {
        List<Value> parameters = function.parameters(context);
        FunctionBuilder builder = begin(function, parameters);
        Value result = call(builder, function, parameters);
        if (function.returns()) {
            builder.ret(result);
        } else {
            builder.unreachable();
        }
        builder.finish();
    }

    private Value call(FunctionBuilder builder, ApiFunction function, List<Value> parameters) {
        Value last = parameters.isEmpty() ? null : parameters.get(parameters.size() - 1);
        return switch (function) {
            case NEW -> context.manyInstances() ? newInstance(builder, parameters) : newStatic(builder, parameters);
            case FREE ->
                context.manyInstances()
                        ? call(builder, RuntimeFunction.INSTANCE_FREE, last)
                        : call(builder, RuntimeFunction.STATIC_INSTANCE_FREE, staticInstance());
            case POOL_NEW -> call(builder, RuntimeFunction.POOL_NEW, parameters.get(0), image(), last);
            case POOL_FREE -> call(builder, RuntimeFunction.POOL_FREE, last);
            case FAIL -> call(builder, RuntimeFunction.HOST_FAIL, state(builder).pointer(), last);
            case TRAP -> call(builder, RuntimeFunction.HOST_TRAP, state(builder).pointer(), last);
            case INTERRUPT ->
                call(builder, RuntimeFunction.INTERRUPT, state(builder).pointer());
            case TRAP_INFO ->
                call(builder, RuntimeFunction.TRAP_INFO, state(builder).pointer(), last);
            case EXIT_STATUS ->
                call(builder, RuntimeFunction.EXIT_STATUS, state(builder).pointer());
        };
    }

    private Value newInstance(FunctionBuilder builder, List<Value> parameters) {
        return call(
                builder,
                RuntimeFunction.INSTANCE_NEW,
                parameters.get(0),
                image(),
                parameters.get(1),
                parameters.get(2));
    }

    private Value newStatic(FunctionBuilder builder, List<Value> parameters) {
        return call(
                builder,
                RuntimeFunction.STATIC_INSTANCE_NEW,
                staticInstance(),
                Value.global(Image.staticStore(context)),
                image(),
                parameters.get(0),
                parameters.get(1));
    }

    private Value image() {
        return Value.global(Image.symbol(context));
    }

    private Value staticInstance() {
        return Value.global(InstanceState.staticInstance(context));
    }

    /** Parameters and results by the rules of C: results through pointers, any of which may be null. */
    private Value writeFunction(Export export) {
        FunctionType type = context.module().functions().get(export.index());
        String symbol = context.symbols().export(export.name());
        List<Value> parameters = parameters(type);
        int first = instanceParameter().size();
        List<Value> arguments =
                parameters.subList(first, first + type.parameters().size());
        FunctionBuilder builder = beginSymbol(Type.I32, symbol, parameters);
        int slots = Math.max(arguments.size(), type.results().size());
        Value values = ValueArray.slot(builder, slots);
        ValueArray.store(builder, arguments, values);
        Value trap = call(
                builder,
                RuntimeFunction.ENTER,
                state(builder).pointer(),
                Value.global(CallThunk.symbol(context, export.index())),
                values);
        if (!type.results().isEmpty()) {
            Block returned = builder.block("returned");
            Block done = builder.block("done");
            builder.br(builder.icmp(IntPredicate.EQ, trap, Value.i32(0)), returned, done);
            builder.label(returned);
            for (int i = 0; i < type.results().size(); i++) {
                deliver(builder, type.results().get(i), values, i);
            }
            builder.br(done);
            builder.label(done);
        }
        builder.ret(trap);
        builder.finish();
        return Value.global(symbol);
    }

    /** A function that is exported again, under another name. */
    private void writeAlias(Export export, Value function) {
        unit.ir().alias(context.symbols().export(export.name()), function);
    }

    private List<Value> parameters(FunctionType type) {
        List<Value> parameters = new ArrayList<>(instanceParameter());
        for (int i = 0; i < type.parameters().size(); i++) {
            parameters.add(new Local(LlvmTypes.of(type.parameters().get(i)), "p", i));
        }
        for (int i = 0; i < type.results().size(); i++) {
            parameters.add(new Local(Type.PTR, "r", i));
        }
        return parameters;
    }

    private void deliver(FunctionBuilder builder, ValueType type, Value values, int index) {
        Value target = new Local(Type.PTR, "r", index);
        Block wanted = builder.block("wanted");
        Block next = builder.block("next");
        builder.br(builder.icmp(IntPredicate.EQ, target, Value.NULL), next, wanted);
        builder.label(wanted);
        int align = Math.min(8, LlvmTypes.size(type, context.pointerSize()));
        builder.store(ValueArray.load(builder, values, index, type), target, align);
        builder.br(next);
        builder.label(next);
    }

    /** A memory, table or global: where it is. */
    private void writeAccessor(Export export) {
        FunctionBuilder builder = beginSymbol(Type.PTR, context.symbols().export(export.name()), instanceParameter());
        InstanceState state = state(builder);
        builder.ret(
                switch (export.kind()) {
                    case MEMORY -> state.memory(export.index());
                    case TABLE -> state.table(export.index());
                    case GLOBAL -> state.global(export.index());
                    case FUNCTION -> throw new IllegalArgumentException(export.name());
                });
        builder.finish();
    }

    /** The local symbol of a function that is not an export. */
    static String local(ModuleContext context, ApiFunction function) {
        return context.symbols().internal("api." + function.suffix());
    }

    /** Hidden and not internal: LLVM would replace an internal function that has an alias by the alias. */
    private FunctionBuilder begin(ApiFunction function, List<Value> parameters) {
        String local = local(context, function);
        unit.ir().alias(context.symbols().api(function.suffix()), Value.global(local));
        return unit.ir()
                .function(
                        "hidden",
                        function.result(),
                        local,
                        parameters,
                        unit.ir().attributes(function.attributes()));
    }

    /**
     * Without a linkage: visible. Each is in a section of its own, which linkers can leave out, unless they are so many that lld, which
     * looks at all sections for each, would take minutes.
     */
    private FunctionBuilder beginSymbol(Type result, String symbol, List<Value> parameters) {
        boolean together = context.module().exports().size() > MOST_SECTIONS;
        String section = together ? " section \".text." + context.options().prefix() + "\"" : "";
        return unit.ir().function("", result, symbol, parameters, unit.ir().attributes("nounwind") + section);
    }

    private List<Value> instanceParameter() {
        return context.manyInstances() ? List.of(Local.named(Type.PTR, "instance")) : List.of();
    }

    private InstanceState state(FunctionBuilder builder) {
        return new InstanceState(unit, builder);
    }

    private Value call(FunctionBuilder builder, RuntimeFunction function, Value... arguments) {
        return function.call(builder, context.pointerSize(), arguments);
    }
}
