package io.awsm.codegen.module;

import io.awsm.codegen.abi.FunctionAbi;
import io.awsm.codegen.abi.GuestAttributes;
import io.awsm.codegen.abi.LlvmTypes;
import io.awsm.codegen.abi.ModuleContext;
import io.awsm.codegen.abi.Unit;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.Local;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;
import io.awsm.wasm.type.FunctionType;
import java.util.ArrayList;
import java.util.List;

/**
 * What a reference to a function of a single instance calls. The function itself takes no environment; whoever calls a
 * reference, perhaps a module with instances {@code many}, passes one, which the adapter ignores.
 */
final class ReferenceAdapters {

    private ReferenceAdapters() {}

    static void write(Unit unit) {
        if (!unit.context().manyInstances()) {
            unit.context().facts().referencedFunctions().forEach(function -> write(unit, function));
        }
    }

    /** The code that a reference to a function has, in unit 0. */
    static Value code(Unit unit, int function) {
        return unit.context().manyInstances() ? unit.function(function) : Value.global(symbol(unit, function));
    }

    private static String symbol(Unit unit, int function) {
        return unit.context().symbols().internal("reference", function);
    }

    private static void write(Unit unit, int function) {
        ModuleContext context = unit.context();
        FunctionType type = context.module().functions().get(function);
        List<Value> arguments = new ArrayList<>();
        for (int i = 0; i < type.parameters().size(); i++) {
            arguments.add(new Local(LlvmTypes.of(type.parameters().get(i)), "p", i));
        }
        if (FunctionAbi.returnsInMemory(type)) {
            arguments.add(Local.named(Type.PTR, "results"));
        }
        List<Value> parameters = new ArrayList<>(arguments);
        parameters.add(0, Local.named(Type.PTR, "environment"));
        FunctionBuilder builder = unit.begin(
                symbol(unit, function),
                FunctionAbi.result(type),
                parameters,
                GuestAttributes.of(unit, function),
                function);
        Value result = builder.call(FunctionAbi.result(type), unit.function(function), arguments);
        if (result == null) {
            builder.ret();
        } else {
            builder.ret(result);
        }
        builder.finish();
    }
}
