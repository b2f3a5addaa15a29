package io.awsm.codegen.module;

import io.awsm.codegen.abi.FunctionAbi;
import io.awsm.codegen.abi.GuestAttributes;
import io.awsm.codegen.abi.HostReferences;
import io.awsm.codegen.abi.InstanceState;
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
        List<Value> arguments = new ArrayList<>();
        for (int i = 0; i < type.parameters().size(); i++) {
            arguments.add(builder.load(LlvmTypes.of(type.parameters().get(i)), place(builder, values, i), 8));
        }
        HostReferences.check(unit, builder, new InstanceState(unit, builder), type.parameters(), arguments, function);
        Value environment = context.manyInstances() ? state.pointer() : null;
        List<Value> results = FunctionAbi.call(builder, type, unit.function(function), environment, arguments);
        for (int i = 0; i < results.size(); i++) {
            builder.store(results.get(i), place(builder, values, i), 8);
        }
        builder.ret();
        builder.finish();
    }

    private static Value place(FunctionBuilder builder, Value values, int index) {
        return builder.at(values, (long) index * FunctionAbi.VALUE_SIZE);
    }
}
