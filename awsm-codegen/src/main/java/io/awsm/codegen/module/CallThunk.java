// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.module;

import io.awsm.codegen.abi.GuestAttributes;
import io.awsm.codegen.abi.HostReferences;
import io.awsm.codegen.abi.InstanceState;
import io.awsm.codegen.abi.ModuleContext;
import io.awsm.codegen.abi.Unit;
import io.awsm.codegen.abi.ValueArray;
import io.awsm.codegen.memory.SegmentRegister;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.Local;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;
import io.awsm.wasm.type.FunctionType;
import java.util.List;

/**
 * The function that the runtime calls in guest mode on behalf of the host: it takes the arguments from an array of
 * {@code union awsm_value}, calls a function of the module, and leaves the results in the array.
 */
final class CallThunk {

    private CallThunk() {}

    static String symbol(ModuleContext context, int function) {
        return context.symbols().internal("call", function);
    }

    static void write(Unit unit, int function) {
        ModuleContext context = unit.context();
        FunctionType type = context.module().functions().get(function);
        Value values = Local.named(Type.PTR, "values");
        FunctionBuilder builder = unit.begin(
                symbol(context, function),
                Type.VOID,
                List.of(Local.named(Type.PTR, "instance"), values),
                GuestAttributes.of(unit, function),
                function);
        InstanceState state = new InstanceState(unit, builder);
        state.resume();
        SegmentRegister.select(context, builder, state);
        List<Value> arguments = ValueArray.load(builder, values, type.parameters());
        HostReferences.check(unit, builder, state, type.parameters(), arguments, function);
        Value environment = context.manyInstances() ? state.pointer() : null;
        List<Value> results = context.abi(type).call(builder, unit.function(function), environment, arguments);
        ValueArray.store(builder, results, values);
        builder.ret();
        builder.finish();
    }
}
