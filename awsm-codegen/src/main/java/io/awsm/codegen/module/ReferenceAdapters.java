package io.awsm.codegen.module;

import io.awsm.codegen.abi.FunctionAbi;
import io.awsm.codegen.abi.GuestAttributes;
import io.awsm.codegen.abi.ModuleContext;
import io.awsm.codegen.abi.Unit;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.Value;
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
        return unit.context().manyInstances() ? unit.tailFunction(function) : Value.global(symbol(unit, function));
    }

    private static String symbol(Unit unit, int function) {
        return unit.context().symbols().internal("reference", function);
    }

    private static void write(Unit unit, int function) {
        ModuleContext context = unit.context();
        FunctionAbi abi = context.abi(function);
        boolean tail = context.continuesTailCalls(function);
        List<Value> parameters = abi.parameters(true);
        FunctionBuilder builder = unit.beginGuest(
                symbol(unit, function),
                abi.result(),
                tail ? context.allRegisters().parameters() : parameters,
                GuestAttributes.of(unit, function),
                function);
        if (tail) {
            List<Value> passed = context.allRegisters().read(builder, abi.parameterTypes(true));
            abi.jump(builder, unit.tailFunction(function), passed.subList(1, passed.size()));
        } else {
            List<Value> passed = parameters.subList(1, parameters.size());
            builder.ret(abi.call(builder, unit.function(function), passed));
        }
        builder.finish();
    }
}
