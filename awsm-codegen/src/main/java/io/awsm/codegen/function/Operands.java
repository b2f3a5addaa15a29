// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.function;

import io.awsm.llvm.ir.Conversion;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.IntPredicate;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * The operand stack at translation time. Comparisons leave their i1 on it, which becomes the i32 that WebAssembly means
 * only where somebody wants that: most go straight into a branch.
 *
 * <p>The translation of an instruction is a method that returns the operands as the instruction leaves them.
 */
final class Operands {

    private final FunctionBuilder builder;
    private final List<Value> stack = new ArrayList<>();

    Operands(FunctionBuilder builder) {
        this.builder = builder;
    }

    Operands push(Value value) {
        stack.add(value);
        return this;
    }

    Operands pushAll(List<Value> values) {
        stack.addAll(values);
        return this;
    }

    Value pop() {
        return asNumber(stack.remove(stack.size() - 1));
    }

    /** An i32 as the i1 "is not zero". */
    Value popCondition() {
        Value value = stack.remove(stack.size() - 1);
        return value.type().equals(Type.I1) ? value : builder.icmp(IntPredicate.NE, value, Value.i32(0));
    }

    /** The topmost {@code count}, the deepest first, removed. */
    List<Value> pop(int count) {
        List<Value> values = peek(count);
        truncate(stack.size() - count);
        return values;
    }

    /** The topmost {@code count}, the deepest first, still there. */
    List<Value> peek(int count) {
        if (count == 0) {
            return List.of();
        }
        builder.module().budget().spendCopies(count);
        int first = stack.size() - count;
        for (int i = first; i < stack.size(); i++) {
            stack.set(i, asNumber(stack.get(i)));
        }
        return List.copyOf(stack.subList(first, stack.size()));
    }

    int height() {
        return stack.size();
    }

    void truncate(int height) {
        for (int i = stack.size() - 1; i >= height; i--) {
            stack.remove(i);
        }
    }

    private Value asNumber(Value value) {
        return value.type().equals(Type.I1) ? builder.convert(Conversion.ZEXT, value, Type.I32) : value;
    }
}
