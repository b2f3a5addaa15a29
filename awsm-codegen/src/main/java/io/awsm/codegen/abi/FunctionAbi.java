package io.awsm.codegen.abi;

import io.awsm.codegen.ArgumentRegisters;
import io.awsm.codegen.Target;
import io.awsm.llvm.ir.Call;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.Local;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;
import io.awsm.wasm.type.FunctionType;
import io.awsm.wasm.type.ValueType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * How functions of guest code with a certain signature call each other, also those of different modules
 * (docs/decisions/0018-calling-convention.md). It is the convention of C, but so that nothing is ever passed on the stack: then
 * any function can end with a jump to any other that has the same results.
 *
 * <p>First comes the environment ({@code env}), which is the instance; functions of a single instance have none among
 * themselves. Then, if there are results that are not returned in registers, a pointer to where they go, an array of {@code
 * union awsm_value}; and if there are parameters without a register, a pointer to an array with these. Then come the
 * others. What the pointers point to belongs to the caller, and the callee reads its parameters before it does anything else.
 */
public final class FunctionAbi {

    /** How many values of machine registers are returned, whatever they are: all targets can do that. */
    private static final int MOST_RETURNED = 2;

    private final FunctionType type;
    private final Target target;
    private final ArgumentRegisters registers;
    private final Type result;
    private final boolean resultsInMemory;
    /** The parameters that are passed in memory. */
    private final BitSet inMemory = new BitSet();

    public FunctionAbi(Target target, FunctionType type) {
        this.type = type;
        this.target = target;
        this.registers = target.arguments();
        List<Type> results = parts(type.results());
        this.resultsInMemory = results.size() > MOST_RETURNED;
        this.result = results.isEmpty() || resultsInMemory
                ? Type.VOID
                : results.size() == 1 ? results.get(0) : Type.struct(results);
        int integers = registers.integers() - 1 - (resultsInMemory ? 1 : 0);
        if (!place(integers)) {
            inMemory.clear();
            place(integers - 1);
        }
    }

    /** Chooses the parameters that get registers, as if all functions had an environment; false if not all do. */
    private boolean place(int integers) {
        int integersLeft = integers;
        int floatsLeft = registers.floats();
        for (int i = 0; i < type.parameters().size(); i++) {
            List<Type> parts = parts(type.parameters().get(i));
            boolean isFloat = AllRegisters.isFloat(parts.get(0));
            if (parts.size() > (isFloat ? floatsLeft : integersLeft)) {
                inMemory.set(i);
            } else if (isFloat) {
                floatsLeft -= parts.size();
            } else {
                integersLeft -= parts.size();
            }
        }
        return inMemory.isEmpty();
    }

    /** What is returned in registers; void if that is nothing. */
    public Type result() {
        return result;
    }

    /** How many parameters are passed in memory. */
    public int inMemory() {
        return inMemory.cardinality();
    }

    /** The parameters as LLVM has them; the instance is %instance. */
    public List<Value> parameters(boolean environment) {
        List<Value> parameters = new ArrayList<>();
        if (environment) {
            parameters.add(Local.named(Type.PTR, "instance"));
        }
        if (resultsInMemory) {
            parameters.add(Local.named(Type.PTR, "results"));
        }
        if (!inMemory.isEmpty()) {
            parameters.add(Local.named(Type.PTR, "more"));
        }
        for (int i = 0; i < type.parameters().size(); i++) {
            if (!inMemory.get(i)) {
                List<Type> parts = parts(type.parameters().get(i));
                for (int part = 0; part < parts.size(); part++) {
                    parameters.add(new Local(parts.get(part), part == 0 ? "p" : "high", i));
                }
            }
        }
        return parameters;
    }

    public List<Type> parameterTypes(boolean environment) {
        return parameters(environment).stream().map(Value::type).toList();
    }

    /** At the entry of a function that has these parameters: the signature's. */
    public Entry enter(FunctionBuilder builder, List<Value> parameters, boolean environment) {
        int next = environment ? 1 : 0;
        Value results = resultsInMemory ? parameters.get(next++) : null;
        Value more = inMemory.isEmpty() ? null : parameters.get(next++);
        List<Value> arguments = new ArrayList<>();
        int moreRead = 0;
        for (int i = 0; i < type.parameters().size(); i++) {
            ValueType wanted = type.parameters().get(i);
            if (inMemory.get(i)) {
                arguments.add(ValueArray.load(builder, more, moreRead++, wanted));
            } else {
                int count = parts(wanted).size();
                arguments.add(whole(builder, parameters.subList(next, next + count)));
                next += count;
            }
        }
        return new Entry(arguments, results);
    }

    /** Calls code that has the signature and returns its results; {@code environment} is null if the code takes none. */
    public List<Value> call(FunctionBuilder builder, Value code, Value environment, List<Value> arguments) {
        Value results =
                resultsInMemory ? ValueArray.slot(builder, type.results().size()) : null;
        Value more = inMemory.isEmpty() ? null : ValueArray.slot(builder, inMemory());
        Value returned = builder.call(result, code, pass(builder, environment, results, more, arguments));
        if (resultsInMemory) {
            return ValueArray.load(builder, results, type.results());
        }
        return unpack(builder, returned);
    }

    /**
     * Jumps to code that has the signature, and whose results are those of the function with this entry, which has {@link
     * AllRegisters}.
     *
     * @param environment null if the code takes none
     * @param memory for arguments that are passed in memory, if there are any; of the instance, as the frame will be gone
     */
    public void jump(
            FunctionBuilder builder, Value code, Value environment, List<Value> arguments, Value memory, Entry entry) {
        jump(builder, code, pass(builder, environment, entry.results(), memory, arguments));
    }

    /** The same with arguments that are passed on. */
    public void jump(FunctionBuilder builder, Value code, List<Value> passed) {
        List<Value> all = new AllRegisters(target).pass(builder, passed);
        builder.ret(builder.call(Call.of(result, code, all).tail(Call.Tail.MUST)));
    }

    /** Returns the results of the function with this entry. */
    public void ret(FunctionBuilder builder, List<Value> results, Entry entry) {
        if (resultsInMemory) {
            ValueArray.store(builder, results, entry.results());
            builder.ret();
            return;
        }
        List<Value> parts = new ArrayList<>();
        results.forEach(value -> parts.addAll(parts(builder, value)));
        if (parts.size() < 2) {
            builder.ret(parts.isEmpty() ? null : parts.get(0));
            return;
        }
        Value struct = Value.poison(result);
        for (int i = 0; i < parts.size(); i++) {
            struct = builder.insertvalue(struct, parts.get(i), i);
        }
        builder.ret(struct);
    }

    private List<Value> pass(
            FunctionBuilder builder, Value environment, Value results, Value memory, List<Value> arguments) {
        List<Value> passed = new ArrayList<>();
        if (environment != null) {
            passed.add(environment);
        }
        if (resultsInMemory) {
            passed.add(results);
        }
        if (!inMemory.isEmpty()) {
            passed.add(memory);
            ValueArray.store(builder, inMemory.stream().mapToObj(arguments::get).toList(), memory);
        }
        for (int i = 0; i < arguments.size(); i++) {
            if (!inMemory.get(i)) {
                passed.addAll(parts(builder, arguments.get(i)));
            }
        }
        return passed;
    }

    private List<Value> unpack(FunctionBuilder builder, Value returned) {
        if (returned == null) {
            return List.of();
        }
        List<Type> parts = parts(type.results());
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            values.add(parts.size() == 1 ? returned : builder.extractvalue(parts.get(i), returned, i));
        }
        return type.results().size() == parts.size() ? values : List.of(whole(builder, values));
    }

    // Values and the registers that they take

    private List<Type> parts(List<ValueType> types) {
        return types.stream().flatMap(t -> parts(t).stream()).toList();
    }

    private List<Type> parts(ValueType value) {
        return parts(LlvmTypes.of(value));
    }

    private List<Type> parts(Type value) {
        return value.equals(LlvmTypes.V128) && !registers.vectors() ? List.of(Type.I64, Type.I64) : List.of(value);
    }

    private List<Value> parts(FunctionBuilder builder, Value value) {
        if (parts(value.type()).size() == 1) {
            return List.of(value);
        }
        return List.of(builder.extractelement(Type.I64, value, 0), builder.extractelement(Type.I64, value, 1));
    }

    private static Value whole(FunctionBuilder builder, List<Value> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        Value low = builder.insertelement(Value.poison(LlvmTypes.V128), parts.get(0), 0);
        return builder.insertelement(low, parts.get(1), 1);
    }
}
