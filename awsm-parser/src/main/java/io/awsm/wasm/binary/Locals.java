// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.binary;

import io.awsm.wasm.ImplementationLimits;
import io.awsm.wasm.type.ValueType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ObjIntConsumer;

/**
 * The types of a function's locals, parameters first. Kept in groups as declared: a few bytes may declare 50,000
 * locals, in each of a million functions.
 *
 * @since 0.1
 */
public final class Locals {

    private final List<ValueType> parameters;
    private final List<ValueType> types = new ArrayList<>();
    private int[] ends = new int[8];
    private int count;

    /** Reads the declarations at the start of a body (specification 5.5.13). */
    public Locals(List<ValueType> parameters, BinaryReader in) {
        this.parameters = parameters;
        this.count = parameters.size();
        int at = in.offset();
        long total = 0;
        int groups = in.readCount();
        for (int i = 0; i < groups; i++) {
            long size = Integer.toUnsignedLong(in.readU32());
            ValueType type = TypeReader.readValueType(in);
            total += size;
            if (size > 0 && parameters.size() + total <= ImplementationLimits.LOCALS) {
                add((int) size, type);
            }
        }
        if (total >= 1L << 32) {
            throw in.errors(at).tooManyLocals();
        }
        if (parameters.size() + total > ImplementationLimits.LOCALS) {
            throw in.errors(at).limitExceeded("locals", parameters.size() + total, ImplementationLimits.LOCALS);
        }
    }

    private void add(int size, ValueType type) {
        if (types.size() == ends.length) {
            ends = Arrays.copyOf(ends, 2 * ends.length);
        }
        count += size;
        ends[types.size()] = count;
        types.add(type);
    }

    /** Parameters included. */
    public int count() {
        return count;
    }

    /** Passes on the declared groups, so without the parameters. */
    public void forEach(ObjIntConsumer<ValueType> group) {
        int start = parameters.size();
        for (int i = 0; i < types.size(); i++) {
            group.accept(types.get(i), ends[i] - start);
            start = ends[i];
        }
    }

    public boolean isParameter(int local) {
        return local < parameters.size();
    }

    /** @param local 0 to {@code count() - 1} */
    public ValueType type(int local) {
        if (local < parameters.size()) {
            return parameters.get(local);
        }
        int found = Arrays.binarySearch(ends, 0, types.size(), local);
        return types.get(found >= 0 ? found + 1 : -found - 1);
    }
}
