package io.awsm.codegen.memory;

import io.awsm.llvm.ir.Binary;
import io.awsm.llvm.ir.Conversion;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.IrInstruction;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;
import java.util.HashMap;
import java.util.Map;

/**
 * Needs values that are loaded in a loop, in a way that LLVM can vectorise but not remove: they are added up, and the sum, of
 * which each bit depends on all of them, must be known after the loop.
 */
final class Witness {

    private final FunctionBuilder builder;
    private final SmallLoop.Place loop;
    /** By the type of the integers, where their sum is. */
    private final Map<Type, Value> sums = new HashMap<>();

    Witness(FunctionBuilder builder, SmallLoop.Place loop) {
        this.builder = builder;
        this.loop = loop;
    }

    /**
     * Adds what is loaded.
     *
     * @param next the instruction after the load
     */
    void need(IrInstruction load, IrInstruction next) {
        Value value = load.result();
        Type type = Type.integer(value.type().bits());
        Value sum = sums.computeIfAbsent(type, this::begin);
        builder.insertBefore(next, () -> {
            Value integer = value.type().isInteger() ? value : builder.convert(Conversion.BITCAST, value, type);
            builder.storeSlot(builder.binary(Binary.ADD, builder.loadSlot(type, sum), integer), sum);
        });
    }

    private Value begin(Type type) {
        Value sum = builder.slot(type);
        builder.insertBefore(loop.entry(), () -> builder.storeSlot(Value.integer(type, 0), sum));
        builder.insertBefore(loop.exit(), () -> {
            Value total = builder.loadSlot(type, sum);
            builder.keep(type.bits() < 32 ? builder.convert(Conversion.ZEXT, total, Type.I32) : total);
        });
        return sum;
    }
}
