// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.abi;

import io.awsm.codegen.ArgumentRegisters;
import io.awsm.codegen.Target;
import io.awsm.llvm.ir.Binary;
import io.awsm.llvm.ir.Conversion;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.Local;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/**
 * Parameters that stand for all registers of the machine in which arguments are passed. LLVM guarantees that a call is a jump
 * if the callee has the same parameters and results as the caller. A function that ends with calls of others, which
 * may have any parameters, has these; and to call a function by them is to fill the registers in which that function, whatever its
 * own parameters are, finds its arguments. A register that nothing is put into costs nothing.
 *
 * <p>Integers are pointers here, since some are.
 */
public final class AllRegisters {

    private static final Type DOUBLES = Type.vector(2, Type.DOUBLE);
    private static final Type FLOATS = Type.vector(4, Type.FLOAT);

    /** The upper half of a register for doubles that holds a float, on machines where floats are boxed in NaNs. */
    private static final long BOX = 0xFFFFFFFF_00000000L;

    private final ArgumentRegisters registers;
    /** Whether functions expect numbers of 32 bits as signed ones of a whole register. */
    private final boolean extendsWords;

    public AllRegisters(Target target) {
        this.registers = target.arguments();
        this.extendsWords = target.extendsWords();
    }

    static boolean isFloat(Type type) {
        return type.equals(Type.FLOAT) || type.equals(Type.DOUBLE) || type.equals(LlvmTypes.V128);
    }

    /** The first is %instance: if the function has an environment, it is that. */
    public List<Value> parameters() {
        List<Value> parameters = new ArrayList<>();
        for (int i = 0; i < registers.integers(); i++) {
            parameters.add(i == 0 ? Local.named(Type.PTR, "instance") : new Local(Type.PTR, "i", i));
        }
        for (int i = 0; i < registers.floats(); i++) {
            parameters.add(new Local(floating(), "f", i));
        }
        return parameters;
    }

    private Type floating() {
        return registers.vectors() ? LlvmTypes.V128 : Type.DOUBLE;
    }

    /** What a function with parameters of these types, which fit into the registers, finds in {@link #parameters}. */
    public List<Value> read(FunctionBuilder builder, List<Type> types) {
        Iterator<Value> integers = parameters().subList(0, registers.integers()).iterator();
        Iterator<Value> floats = parameters()
                .subList(registers.integers(), registers.integers() + registers.floats())
                .iterator();
        List<Value> values = new ArrayList<>();
        for (Type type : types) {
            values.add(
                    isFloat(type)
                            ? readFloat(builder, floats.next(), type)
                            : readInteger(builder, integers.next(), type));
        }
        return values;
    }

    /** The arguments that put these values, which fit into the registers, where {@link #read} finds them. */
    public List<Value> pass(FunctionBuilder builder, List<Value> values) {
        List<Value> integers = new ArrayList<>();
        List<Value> floats = new ArrayList<>();
        for (Value value : values) {
            if (isFloat(value.type())) {
                floats.add(passFloat(builder, value));
            } else {
                integers.add(value.type().equals(Type.PTR) ? value : passInteger(builder, value));
            }
        }
        integers.addAll(Collections.nCopies(registers.integers() - integers.size(), Value.poison(Type.PTR)));
        floats.addAll(Collections.nCopies(registers.floats() - floats.size(), Value.poison(floating())));
        integers.addAll(floats);
        return integers;
    }

    private Value passInteger(FunctionBuilder builder, Value value) {
        boolean isWord = extendsWords && value.type().equals(Type.I32);
        Value whole = isWord ? builder.convert(Conversion.SEXT, value, Type.I64) : value;
        return builder.convert(Conversion.INTTOPTR, whole, Type.PTR);
    }

    private static Value readInteger(FunctionBuilder builder, Value register, Type type) {
        return type.equals(Type.PTR) ? register : builder.convert(Conversion.PTRTOINT, register, type);
    }

    private Value readFloat(FunctionBuilder builder, Value register, Type type) {
        if (type.equals(floating())) {
            return register;
        }
        if (registers.vectors()) {
            Value lanes = builder.convert(Conversion.BITCAST, register, lanes(type));
            return builder.extractelement(type, lanes, 0);
        }
        Value bits =
                builder.convert(Conversion.TRUNC, builder.convert(Conversion.BITCAST, register, Type.I64), Type.I32);
        return builder.convert(Conversion.BITCAST, bits, Type.FLOAT);
    }

    private Value passFloat(FunctionBuilder builder, Value value) {
        if (value.type().equals(floating())) {
            return value;
        }
        if (registers.vectors()) {
            Value lanes = builder.insertelement(Value.poison(lanes(value.type())), value, 0);
            return builder.convert(Conversion.BITCAST, lanes, floating());
        }
        Value bits = builder.convert(Conversion.ZEXT, builder.convert(Conversion.BITCAST, value, Type.I32), Type.I64);
        return builder.convert(Conversion.BITCAST, builder.binary(Binary.OR, bits, Value.i64(BOX)), Type.DOUBLE);
    }

    private static Type lanes(Type type) {
        return type.equals(Type.FLOAT) ? FLOATS : DOUBLES;
    }
}
