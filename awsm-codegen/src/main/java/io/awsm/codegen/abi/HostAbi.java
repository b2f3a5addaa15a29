// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.abi;

import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;
import io.awsm.wasm.type.FunctionType;
import java.util.ArrayList;
import java.util.List;

/**
 * How a signature of WebAssembly becomes one of C, for the functions of the host and of the runtime that a module imports:
 * first what the function was registered with, then the parameters. No result is void, one is returned; two or more are
 * stored to an array of {@code union awsm_value} that an additional last parameter points to, which is the same on every
 * target.
 */
public final class HostAbi {

    private HostAbi() {}

    public static Type result(FunctionType type) {
        return type.results().size() == 1 ? LlvmTypes.of(type.results().get(0)) : Type.VOID;
    }

    public static List<Type> parameters(FunctionType type) {
        List<Type> parameters = new ArrayList<>();
        parameters.add(Type.PTR);
        parameters.addAll(LlvmTypes.of(type.parameters()));
        if (type.results().size() > 1) {
            parameters.add(Type.PTR);
        }
        return parameters;
    }

    /** Calls a function of the host and returns its results. */
    public static List<Value> call(
            FunctionBuilder builder, FunctionType type, Value code, Value environment, List<Value> arguments) {
        List<Value> all = new ArrayList<>();
        all.add(environment);
        all.addAll(arguments);
        int count = type.results().size();
        Value array = null;
        if (count > 1) {
            array = ValueArray.slot(builder, count);
            all.add(array);
        }
        Value single = builder.call(result(type), code, all);
        if (array != null) {
            return ValueArray.load(builder, array, type.results());
        }
        return single == null ? List.of() : List.of(single);
    }
}
