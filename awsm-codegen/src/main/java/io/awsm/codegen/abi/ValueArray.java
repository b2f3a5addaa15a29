// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.abi;

import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;
import io.awsm.wasm.type.ValueType;
import java.util.ArrayList;
import java.util.List;

/** Arrays of {@code union awsm_value}: arguments and results that are passed in memory. */
public final class ValueArray {

    /** Bytes of an element, which is also its alignment. */
    public static final int ELEMENT = 16;

    private ValueArray() {}

    /** Room for an array in the frame of the function. */
    public static Value slot(FunctionBuilder builder, int count) {
        return builder.slot(Type.array((long) count * ELEMENT, Type.I8), ELEMENT);
    }

    /** The address of an element. */
    public static Value at(FunctionBuilder builder, Value array, int index) {
        return builder.at(array, (long) index * ELEMENT);
    }

    public static Value load(FunctionBuilder builder, Value array, int index, ValueType type) {
        return builder.load(LlvmTypes.of(type), at(builder, array, index), 8);
    }

    /** The first elements, one for each type. */
    public static List<Value> load(FunctionBuilder builder, Value array, List<ValueType> types) {
        List<Value> values = new ArrayList<>(types.size());
        for (int i = 0; i < types.size(); i++) {
            values.add(load(builder, array, i, types.get(i)));
        }
        return values;
    }

    /** Stores the values as the first elements. */
    public static void store(FunctionBuilder builder, List<Value> values, Value array) {
        for (int i = 0; i < values.size(); i++) {
            builder.store(values.get(i), at(builder, array, i), 8);
        }
    }
}
