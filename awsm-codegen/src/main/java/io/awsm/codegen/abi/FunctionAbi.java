package io.awsm.codegen.abi;

import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;
import io.awsm.wasm.type.FunctionType;
import java.util.ArrayList;
import java.util.List;

/**
 * How a signature of WebAssembly becomes one of C, for every function that can be called from elsewhere: other modules,
 * tables, the host.
 *
 * <p>First comes the environment ({@code env}): the instance, or what a host function was registered with. Functions of
 * a single instance have none among themselves; what a reference calls has one always. No result is void, one is returned; two or more are stored to an array of
 * {@code union awsm_value} that an additional last parameter points to, which is the same on every target.
 */
public final class FunctionAbi {

    /** Bytes of {@code union awsm_value}, which is also its alignment. */
    public static final int VALUE_SIZE = 16;

    private FunctionAbi() {}

    public static Type result(FunctionType type) {
        return type.results().size() == 1 ? LlvmTypes.of(type.results().get(0)) : Type.VOID;
    }

    public static boolean returnsInMemory(FunctionType type) {
        return type.results().size() > 1;
    }

    public static List<Type> parameters(FunctionType type, boolean environment) {
        List<Type> parameters = new ArrayList<>();
        if (environment) {
            parameters.add(Type.PTR);
        }
        parameters.addAll(LlvmTypes.of(type.parameters()));
        if (returnsInMemory(type)) {
            parameters.add(Type.PTR);
        }
        return parameters;
    }

    /**
     * Calls code that has the signature {@code type} and returns its results.
     *
     * @param environment the first argument, or null if the code takes none
     */
    public static List<Value> call(
            FunctionBuilder builder, FunctionType type, Value code, Value environment, List<Value> arguments) {
        List<Value> all = new ArrayList<>();
        if (environment != null) {
            all.add(environment);
        }
        all.addAll(arguments);
        Value array = null;
        if (FunctionAbi.returnsInMemory(type)) {
            array = builder.slot(Type.array((long) type.results().size() * FunctionAbi.VALUE_SIZE, Type.I8), 16);
            all.add(array);
        }
        Value single = builder.call(FunctionAbi.result(type), code, all);
        return results(builder, type, single, array);
    }

    /**
     * The results of a call.
     *
     * @param single what the code has returned, or null
     * @param array where two or more are
     */
    public static List<Value> results(FunctionBuilder builder, FunctionType type, Value single, Value array) {
        if (!returnsInMemory(type)) {
            return single == null ? List.of() : List.of(single);
        }
        List<Value> results = new ArrayList<>();
        for (int i = 0; i < type.results().size(); i++) {
            Value place = builder.at(array, (long) i * FunctionAbi.VALUE_SIZE);
            results.add(builder.load(LlvmTypes.of(type.results().get(i)), place, 8));
        }
        return results;
    }
}
