// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.memory;

import io.awsm.llvm.ir.Binary;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.IntPredicate;
import io.awsm.llvm.ir.Value;
import java.util.LinkedHashMap;
import java.util.Map;

/** Bits of several words of 32 bits, none of which may be set: found out by one comparison. */
final class ForbiddenBits {

    /** Where the word must be 0. */
    static final int ALL = -1;

    private static final Value ZERO = Value.i32(0);

    private final FunctionBuilder builder;
    /** By what is forbidden, all words that have it. */
    private final Map<Integer, Value> words = new LinkedHashMap<>();

    ForbiddenBits(FunctionBuilder builder) {
        this.builder = builder;
    }

    void add(Value word, int bits) {
        if (bits != 0) {
            words.merge(bits, word, (one, other) -> builder.binary(Binary.OR, one, other));
        }
    }

    /** Emits whether none is set. */
    Value none() {
        return words.entrySet().stream()
                .map(e -> e.getKey() == ALL
                        ? e.getValue()
                        : builder.binary(Binary.AND, e.getValue(), Value.i32(e.getKey())))
                .reduce((one, other) -> builder.binary(Binary.OR, one, other))
                .map(set -> builder.icmp(IntPredicate.EQ, set, ZERO))
                .orElse(Value.TRUE);
    }
}
