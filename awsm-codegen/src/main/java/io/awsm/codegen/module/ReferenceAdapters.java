// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.module;

import io.awsm.codegen.abi.FunctionAbi;
import io.awsm.codegen.abi.GuestAttributes;
import io.awsm.codegen.abi.InstanceState;
import io.awsm.codegen.abi.ModuleContext;
import io.awsm.codegen.abi.Unit;
import io.awsm.codegen.memory.SegmentRegister;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.Value;
import java.util.List;

/**
 * What a reference to a function calls where that is not the function itself. A function of a single instance takes no environment;
 * whoever calls a reference, perhaps a module with instances {@code many}, passes one, which the adapter ignores. And who calls it may
 * have selected another segment ({@link SegmentRegister}).
 */
final class ReferenceAdapters {

    private ReferenceAdapters() {}

    static void write(Unit unit) {
        if (areNeeded(unit.context())) {
            unit.context().facts().referencedFunctions().forEach(function -> write(unit, function));
        }
    }

    private static boolean areNeeded(ModuleContext context) {
        return !context.manyInstances() || SegmentRegister.isUsed(context);
    }

    /** The code that a reference to a function has, in unit 0. */
    static Value code(Unit unit, int function) {
        return areNeeded(unit.context()) ? Value.global(symbol(unit, function)) : unit.tailFunction(function);
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
        List<Value> all = tail ? context.allRegisters().read(builder, abi.parameterTypes(true)) : parameters;
        SegmentRegister.select(context, builder, new InstanceState(unit, builder, all.get(0)));
        List<Value> passed = context.manyInstances() ? all : all.subList(1, all.size());
        if (tail) {
            abi.jump(builder, unit.tailFunction(function), passed);
        } else {
            builder.ret(abi.call(builder, unit.function(function), passed));
        }
        builder.finish();
    }
}
