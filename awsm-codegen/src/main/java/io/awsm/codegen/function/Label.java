// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.function;

import io.awsm.llvm.ir.Block;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * The target of branches: where a {@code block}, an {@code if} or the function ends, or where a {@code loop} begins.
 * Values that arrive are merged by phis at an end, where all branches are known; and through stack slots at the head of
 * a loop, where those from inside are yet to come (LLVM turns them into phis).
 */
final class Label {

    private final FunctionBuilder builder;
    private final Block block;
    private final List<Type> types;
    private final List<Value> slots;
    private final List<List<Value>> arriving = new ArrayList<>();
    private final List<Block> predecessors = new ArrayList<>();

    private Label(FunctionBuilder builder, Block block, List<Type> types, List<Value> slots) {
        this.builder = builder;
        this.block = block;
        this.types = types;
        this.slots = slots;
    }

    static Label end(FunctionBuilder builder, String hint, List<Type> types) {
        return new Label(builder, builder.block(hint), types, null);
    }

    static Label loop(FunctionBuilder builder, List<Type> types) {
        List<Value> slots = types.stream().map(builder::slot).toList();
        return new Label(builder, builder.block("loop"), types, slots);
    }

    Block block() {
        return block;
    }

    /** How many values a branch to this label carries. */
    int arity() {
        return types.size();
    }

    /** Announces a branch from the current block, which the caller emits next. */
    void arrive(List<Value> values) {
        if (slots != null) {
            for (int i = 0; i < slots.size(); i++) {
                builder.storeSlot(values.get(i), slots.get(i));
            }
        } else {
            arriving.add(values);
            predecessors.add(builder.current());
        }
    }

    /** Whether a branch to this label, which is an end, has been announced. */
    boolean isReached() {
        return !predecessors.isEmpty();
    }

    /** Places the label and returns the values that arrived. */
    List<Value> place() {
        builder.label(block);
        List<Value> merged = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            merged.add(merge(i));
        }
        return merged;
    }

    private Value merge(int index) {
        Type type = types.get(index);
        if (slots != null) {
            return builder.loadSlot(type, slots.get(index));
        }
        if (arriving.isEmpty()) {
            return Value.poison(type); // No branch comes here: the code behind is never executed.
        }
        if (arriving.size() == 1) {
            return arriving.get(0).get(index);
        }
        return builder.phi(type, arriving.stream().map(v -> v.get(index)).toList(), predecessors);
    }
}
