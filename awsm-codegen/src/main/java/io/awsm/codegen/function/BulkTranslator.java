// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.function;

import io.awsm.codegen.abi.AliasInfo;
import io.awsm.codegen.abi.InstanceState;
import io.awsm.codegen.abi.InstanceState.Mode;
import io.awsm.codegen.abi.RuntimeFunction;
import io.awsm.codegen.abi.Segments;
import io.awsm.llvm.ir.Attachment;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;

/**
 * Bulk instructions of memories and tables (specification 4.4.6 and 4.4.7): fill, copy, init and the dropping of
 * segments. The runtime checks the ranges.
 */
final class BulkTranslator {

    private static final int LENGTH_BYTES = 4;

    private final FunctionContext context;
    private final FunctionBuilder builder;
    private final Operands operands;
    private final InstanceState state;

    BulkTranslator(FunctionContext context) {
        this.context = context;
        this.builder = context.builder();
        this.operands = context.operands();
        this.state = context.state();
    }

    Operands fillMemory(int memory) {
        return call(RuntimeFunction.MEMORY_FILL, state.memory(memory));
    }

    Operands fillTable(int table) {
        return callWhole(RuntimeFunction.TABLE_FILL, state.table(table));
    }

    Operands copyMemory(int destination, int source) {
        return call(RuntimeFunction.MEMORY_COPY, state.memory(destination), state.memory(source));
    }

    Operands copyTable(int destination, int source) {
        return callWhole(RuntimeFunction.TABLE_COPY, state.table(destination), state.table(source));
    }

    /** The same for what must not be interrupted halfway: an element of a table must never be half written. */
    private Operands callWhole(RuntimeFunction function, Value... objects) {
        return state.leave(Mode.RUNTIME, () -> call(function, objects));
    }

    /** Calls a function with the instance, objects, the three operands of a bulk instruction, and where it is. */
    private Operands call(RuntimeFunction function, Value... objects) {
        Value[] arguments = new Value[objects.length + 5];
        arguments[0] = state.pointer();
        System.arraycopy(objects, 0, arguments, 1, objects.length);
        for (int i = 3; i > 0; i--) {
            arguments[objects.length + i] = operands.pop();
        }
        arguments[objects.length + 4] = Value.i32(context.function());
        context.exactly(() -> context.call(function, arguments));
        return operands;
    }

    Operands initMemory(int memory, int segment) {
        Segments.initMemory(context.unit(), builder, state, copy(memory, segment, dataLength(segment)));
        return operands;
    }

    Operands initTable(int table, int segment) {
        Segments.Copy copy = copy(table, segment, elementLength(segment));
        context.exactly(() -> state.leave(Mode.RUNTIME, () -> {
            Segments.initTable(context.unit(), builder, state, copy);
            return null;
        }));
        return operands;
    }

    private Segments.Copy copy(int target, int segment, Value lengthAddress) {
        Value count = operands.pop();
        Value from = operands.pop();
        Value to = operands.pop();
        return new Segments.Copy(target, segment, length(lengthAddress), to, from, count, context.function());
    }

    Operands dropData(int segment) {
        return drop(dataLength(segment));
    }

    Operands dropElements(int segment) {
        return drop(elementLength(segment));
    }

    /** What is dropped has no length from then on. */
    private Operands drop(Value length) {
        context.store(Value.i32(0), length, LENGTH_BYTES, AliasInfo.SEGMENT);
        return operands;
    }

    private Value length(Value address) {
        return builder.load(Type.I32, address, LENGTH_BYTES, segmentAlias());
    }

    private Value dataLength(int segment) {
        return state.at(context.module().layout().dataLength(segment));
    }

    private Value elementLength(int segment) {
        return state.at(context.module().layout().elementLength(segment));
    }

    private Attachment segmentAlias() {
        return AliasInfo.SEGMENT.in(builder.module());
    }
}
