// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.abi;

import io.awsm.codegen.ArgumentRegisters;
import io.awsm.codegen.Target;
import io.awsm.llvm.ir.Call;
import io.awsm.llvm.ir.Conversion;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.Local;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;
import io.awsm.wasm.type.FunctionType;
import io.awsm.wasm.type.ValueType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How functions of guest code with a certain signature call each other, also those of different modules
 * (docs/decisions/0018-calling-convention.md). It is the convention of C, but so that nothing is ever passed on the stack: then
 * any function can end with a jump to any other that has the same results.
 *
 * <p>First comes the environment ({@code env}), which is the instance; functions of a single instance have none among
 * themselves. Then, if there are results that are not returned in registers, a pointer to where they go, an array of {@code
 * union awsm_value}; and if there are parameters without a register, a pointer to an array with these. Where there are only two
 * registers for pointers, and three to pass, the array begins with the second. Then come the
 * others. What the pointers point to belongs to the caller, and the callee reads its parameters before it does anything else.
 */
public final class FunctionAbi {

    /** How many values of machine registers are returned, whatever they are: all targets can do that. */
    private static final int MOST_RETURNED = 2;

    /** What the names of parameters start with, by which part of a value they are. */
    private static final List<String> PARTS = List.of("p", "high", "third", "fourth");

    private final FunctionType type;
    private final Target target;
    private final ArgumentRegisters registers;
    /** The type of what an integer register holds. */
    private final Type word;

    private final Type result;
    private final boolean resultsInMemory;
    /** The parameters that are passed in memory. */
    private final BitSet inMemory = new BitSet();
    /** Whether the pointer to where results go is there, too, before them. */
    private final boolean resultsWithMore;

    public FunctionAbi(Target target, FunctionType type) {
        this.type = type;
        this.target = target;
        this.registers = target.arguments();
        this.word = Type.integer(8 * target.pointerSize());
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
        resultsWithMore = resultsInMemory && !inMemory.isEmpty() && integers < 1;
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

    /** How many parameters are passed in memory, with the pointer that may be before them. */
    public int inMemory() {
        return inMemory.cardinality() + (resultsWithMore ? 1 : 0);
    }

    /** The parameters as LLVM has them; the instance is %instance. */
    public List<Value> parameters(boolean environment) {
        List<Value> parameters = new ArrayList<>();
        if (environment) {
            parameters.add(Local.named(Type.PTR, "instance"));
        }
        if (resultsInMemory && !resultsWithMore) {
            parameters.add(Local.named(Type.PTR, "results"));
        }
        if (!inMemory.isEmpty()) {
            parameters.add(Local.named(Type.PTR, "more"));
        }
        for (int i = 0; i < type.parameters().size(); i++) {
            if (!inMemory.get(i)) {
                List<Type> parts = parts(type.parameters().get(i));
                for (int part = 0; part < parts.size(); part++) {
                    parameters.add(new Local(parts.get(part), PARTS.get(part), i));
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
        Value results = resultsInMemory && !resultsWithMore ? parameters.get(next++) : null;
        Value more = inMemory.isEmpty() ? null : parameters.get(next++);
        List<Value> arguments = new ArrayList<>();
        int moreRead = 0;
        if (resultsWithMore) {
            results = builder.load(Type.PTR, ValueArray.at(builder, more, moreRead++), target.pointerSize());
        }
        for (int i = 0; i < type.parameters().size(); i++) {
            ValueType wanted = type.parameters().get(i);
            if (inMemory.get(i)) {
                arguments.add(ValueArray.load(builder, more, moreRead++, wanted));
            } else {
                int count = parts(wanted).size();
                arguments.add(whole(builder, LlvmTypes.of(wanted), parameters.subList(next, next + count)));
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
        Value returned = call(builder, code, pass(builder, environment, results, more, arguments));
        if (resultsInMemory) {
            return ValueArray.load(builder, results, type.results());
        }
        return unpack(builder, returned);
    }

    /** The same with arguments that are passed on; returns what the code returns in registers, or null. */
    public Value call(FunctionBuilder builder, Value code, List<Value> passed) {
        return builder.call(Call.of(result, code, passed).in(target.convention()));
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
        builder.ret(
                builder.call(Call.of(result, code, all).in(target.convention()).tail(Call.Tail.MUST)));
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
        if (resultsInMemory && !resultsWithMore) {
            passed.add(results);
        }
        if (!inMemory.isEmpty()) {
            passed.add(memory);
            List<Value> stored = new ArrayList<>(resultsWithMore ? List.of(results) : List.of());
            inMemory.stream().mapToObj(arguments::get).forEach(stored::add);
            ValueArray.store(builder, stored, memory);
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
        List<Value> results = new ArrayList<>();
        int next = 0;
        for (ValueType wanted : type.results()) {
            int count = parts(wanted).size();
            results.add(whole(builder, LlvmTypes.of(wanted), values.subList(next, next + count)));
            next += count;
        }
        return results;
    }

    // Values and the registers that they take

    private List<Type> parts(List<ValueType> types) {
        return types.stream().flatMap(t -> parts(t).stream()).toList();
    }

    private List<Type> parts(ValueType value) {
        return parts(LlvmTypes.of(value));
    }

    private List<Type> parts(Type value) {
        boolean isDivided =
                value.isInteger() && registers.allowTailCalls() || value.equals(LlvmTypes.V128) && !registers.vectors();
        int count = isDivided ? value.bits() / word.bits() : 1;
        return count < 2 ? List.of(value) : Collections.nCopies(count, word);
    }

    private List<Value> parts(FunctionBuilder builder, Value value) {
        int count = parts(value.type()).size();
        if (count == 1) {
            return List.of(value);
        }
        Value words = converted(builder, value, Type.vector(count, word));
        return IntStream.range(0, count)
                .mapToObj(i -> builder.extractelement(word, words, i))
                .toList();
    }

    private Value whole(FunctionBuilder builder, Type type, List<Value> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        Value words = Value.poison(Type.vector(parts.size(), word));
        for (int i = 0; i < parts.size(); i++) {
            words = builder.insertelement(words, parts.get(i), i);
        }
        return converted(builder, words, type);
    }

    private static Value converted(FunctionBuilder builder, Value value, Type type) {
        return value.type().equals(type) ? value : builder.convert(Conversion.BITCAST, value, type);
    }
}
