// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.memory;

import io.awsm.llvm.ir.Binary;
import io.awsm.llvm.ir.Value;
import java.util.HashMap;
import java.util.Map;

/**
 * A number of 32 bits as a sum of others, modulo 2^32.
 *
 * @param terms what is added, and how often; not 0 times
 */
record Sum(Map<Value, Integer> terms, int constant) {

    /** What has more is a term of its own, lest hostile code makes long sums longer. */
    private static final int MOST_TERMS = 8;

    Sum {
        terms = Map.copyOf(terms);
    }

    static Sum of(int constant) {
        return new Sum(Map.of(), constant);
    }

    static Sum of(Value term) {
        return new Sum(Map.of(term, 1), 0);
    }

    /** What an instruction computes of two; null if that is no sum. */
    static Sum of(Binary opcode, Sum left, Sum right) {
        if (opcode == Binary.ADD) {
            return left.plus(1, right);
        } else if (opcode == Binary.SUB) {
            return left.plus(-1, right);
        } else if (opcode == Binary.MUL && left.isConstant()) {
            return of(0).plus(left.constant, right);
        } else if (!right.isConstant()) {
            return null;
        }
        return switch (opcode) {
            case MUL -> of(0).plus(right.constant, left);
            case SHL -> of(0).plus(1 << right.constant, left);
            // A shift's distance is written as a constant and another.
            case AND -> left.isConstant() ? of(left.constant & right.constant) : null;
            default -> null;
        };
    }

    boolean isConstant() {
        return terms.isEmpty();
    }

    boolean isLong() {
        return terms.size() > MOST_TERMS;
    }

    /** This and some times the other. */
    Sum plus(int times, Sum other) {
        Map<Value, Integer> all = new HashMap<>(terms);
        other.terms.forEach((term, count) -> all.merge(term, times * count, Integer::sum));
        all.values().removeIf(count -> count == 0);
        return new Sum(all, constant + times * other.constant);
    }
}
