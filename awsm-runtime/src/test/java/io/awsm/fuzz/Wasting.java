// SPDX-License-Identifier: Apache-2.0
package io.awsm.fuzz;

import io.awsm.wasm.instruction.BlockOp;
import io.awsm.wasm.instruction.BranchOp;
import io.awsm.wasm.instruction.CallOp;
import io.awsm.wasm.instruction.ControlOp;
import io.awsm.wasm.instruction.LoadOp;
import io.awsm.wasm.instruction.MemoryOp;
import io.awsm.wasm.instruction.NumericOp;
import io.awsm.wasm.instruction.ParametricOp;
import io.awsm.wasm.instruction.StoreOp;
import io.awsm.wasm.instruction.VariableOp;
import io.awsm.wasm.instruction.VectorLaneOp;
import io.awsm.wasm.type.BlockType;
import io.awsm.wasm.type.FunctionType;
import io.awsm.wasm.type.NumberType;
import io.awsm.wasm.type.ReferenceType;
import io.awsm.wasm.type.ValueType;
import io.awsm.wasm.type.VectorType;
import java.util.List;

/**
 * Makes statements that load near the end of memory and need nothing of it, or a part, or need it in a way that can be
 * seen through: the load must trap all the same where it is out of bounds.
 */
final class Wasting {

    private static final BlockType NOTHING = new BlockType.Empty();

    private final BodyGenerator body;
    private final Chance chance;
    private final Code code;
    /** That the statement accesses. */
    private int memory;

    Wasting(BodyGenerator body) {
        this.body = body;
        this.chance = body.chance;
        this.code = body.code;
    }

    void statement(int depth) {
        if (body.plan.memories.isEmpty()) {
            return;
        }
        memory = body.memory();
        switch (chance.below(13)) {
            case 0 -> waste(load(chance.pick(Chance.NUMBERS)));
            case 1 -> part();
            case 2 -> overwrittenStore();
            case 3 -> alikeArms();
            case 4 -> inPlace();
            case 5 -> cancelled();
            case 6 -> call(depth);
            case 7, 8, 9 -> arrays();
            default -> loop();
        }
    }

    /** How far something may go: mostly to the end of memory, sometimes a little further. */
    private int end() {
        int end = body.plan.bytes(memory);
        return body.plan.staysInside || chance.percent(90) ? end - chance.below(24) : end + chance.between(1, 20);
    }

    /** Pushes the address of so many bytes; returns the offset that goes with it. */
    private int address(int bytes) {
        int offset = chance.below(32);
        code.i32(end() - bytes - offset);
        return offset;
    }

    private ValueType load(ValueType type) {
        Operations.Access load = chance.pick(Operations.loadsOf(type));
        int offset = address(load.bytes());
        load.operands().forEach(o -> code.constant(o, chance));
        load.write(code, chance, memory, offset);
        return type;
    }

    /** Takes a value for nothing. */
    private void waste(ValueType type) {
        if (chance.percent(50)) {
            code.op(ParametricOp.DROP);
        } else {
            int local = body.addLocal(type);
            code.op(VariableOp.LOCAL_SET, local).constant(type, chance).op(VariableOp.LOCAL_SET, local);
        }
    }

    /** Uses some bits. */
    private void part() {
        switch (chance.below(5)) {
            case 0 -> {
                load(NumberType.I64);
                code.op(NumericOp.I32_WRAP_I64);
            }
            case 1 -> {
                load(NumberType.I32);
                code.i32(255 << 8 * chance.below(4)).op(NumericOp.I32_AND);
            }
            case 2 -> {
                load(NumberType.I32);
                code.i32(chance.below(32)).op(chance.percent(50) ? NumericOp.I32_SHR_U : NumericOp.I32_SHL);
            }
            case 3 -> {
                load(VectorType.V128);
                code.op(VectorLaneOp.I8X16_EXTRACT_LANE_U).u8(chance.below(16));
            }
            default -> {
                load(NumberType.I32);
                code.op(chance.percent(50) ? NumericOp.I32_EXTEND8_S : NumericOp.I32_EXTEND16_S);
            }
        }
        body.takeAll(List.of(NumberType.I32));
    }

    private void overwrittenStore() {
        int at = chance.below(1024);
        boolean narrow = chance.percent(30);
        code.i32(at);
        load(NumberType.I64);
        code.access(narrow ? StoreOp.I64_STORE16 : StoreOp.I64_STORE, 0, memory, 0);
        code.i32(at).constant(NumberType.I64, chance).access(StoreOp.I64_STORE, 0, memory, 0);
    }

    /** Decides between the same and the same. */
    private void alikeArms() {
        int kind = chance.below(4);
        if (kind < 2) {
            code.block(BlockOp.BLOCK, NOTHING);
        }
        load(NumberType.I32);
        switch (kind) {
            case 0 -> code.op(BranchOp.BR_IF, 0).op(ControlOp.END);
            case 1 -> code.op(BranchOp.BR_TABLE, 1).u32(0).u32(0).op(ControlOp.END);
            case 2 -> code.block(BlockOp.IF, NOTHING).op(ControlOp.END);
            default -> {
                int local = body.addLocal(NumberType.I32);
                code.op(VariableOp.LOCAL_SET, local).i32(7).i32(7).op(VariableOp.LOCAL_GET, local);
                code.op(ParametricOp.SELECT);
                body.takeAll(List.of(NumberType.I32));
            }
        }
    }

    /** Writes back what was there, or all but some of it. */
    private void inPlace() {
        int at = end() - 8;
        code.i32(at).i32(at).access(LoadOp.I64_LOAD, 0, memory, 0);
        switch (chance.below(4)) {
            case 0 -> code.i64(0xFFL << 8 * chance.below(8)).op(NumericOp.I64_OR);
            case 1 -> code.i64(1L << chance.below(64)).op(NumericOp.I64_XOR);
            case 2 -> code.i64(0xFFFFFFFFL).op(NumericOp.I64_AND);
            default -> {}
        }
        code.access(StoreOp.I64_STORE, 0, memory, 0);
    }

    private void cancelled() {
        int local = body.addLocal(NumberType.I32);
        load(NumberType.I32);
        switch (chance.below(3)) {
            case 0 ->
                code.op(VariableOp.LOCAL_TEE, local)
                        .op(VariableOp.LOCAL_GET, local)
                        .op(NumericOp.I32_SUB);
            case 1 -> code.i32(0).op(NumericOp.I32_MUL);
            default -> {
                // Where to fill nothing.
                code.i32(0x7F).op(NumericOp.I32_AND).i32(0).i32(0).op(MemoryOp.MEMORY_FILL, memory);
                return;
            }
        }
        body.takeAll(List.of(NumberType.I32));
    }

    /** Calls something with what was loaded, for nothing. */
    private void call(int depth) {
        if (body.straight > 0) {
            return;
        }
        int function = chance.below(body.plan.functions.size());
        FunctionType called = body.plan.functionType(function);
        for (ValueType parameter : called.parameters()) {
            if (parameter instanceof ReferenceType) {
                body.settled(parameter, depth - 1);
            } else {
                load(parameter);
            }
        }
        code.op(CallOp.CALL, function);
        called.results().forEach(r -> code.op(ParametricOp.DROP));
    }

    // Loops

    /** A loop through an array at the end of memory. */
    private void loop() {
        ValueType type = chance.pick(Chance.NUMBERS);
        Operations.Access load = chance.pick(Operations.loadsOf(type).stream()
                .filter(l -> l.operands().isEmpty())
                .toList());
        int width = load.bytes();
        int step = chance.pick(List.of(width, width, -width, 1, 4, 24, -4, 8, -8));
        int times = chance.between(1, 40);
        int offset = chance.below(16);
        int furthest = end() - width - offset;
        int start = step > 0 ? furthest - step * (times - 1) : furthest;
        int pointer = body.addLocal(NumberType.I32);
        int counter = body.addLocal(NumberType.I32);
        int sink = body.addLocal(type);
        code.i32(start).op(VariableOp.LOCAL_SET, pointer);
        code.i32(0).op(VariableOp.LOCAL_SET, counter);
        code.block(BlockOp.LOOP, NOTHING);
        code.op(VariableOp.LOCAL_GET, pointer);
        load.write(code, chance, memory, offset);
        use(type, sink, pointer);
        advance(pointer, step);
        advance(counter, 1);
        goOn(pointer, counter, start + step * times, times, step > 0);
        code.op(ControlOp.END);
    }

    /** A loop through two arrays, which may overlap or leave the memory, perhaps unrolled. */
    private void arrays() {
        int width = chance.pick(List.of(1, 4, 8));
        int unrolled = chance.pick(List.of(1, 1, 2, 4));
        int times = chance.between(1, 20);
        int step = unrolled * width;
        int first = body.addLocal(NumberType.I32);
        int second = body.addLocal(NumberType.I32);
        int counter = body.addLocal(NumberType.I32);
        int start = chance.percent(80) ? chance.between(300, 900) : end() - step * times;
        code.i32(start).op(VariableOp.LOCAL_SET, first);
        code.i32(chance.percent(80) ? start + chance.between(-200, 200) : end() - step * times);
        code.op(VariableOp.LOCAL_SET, second);
        code.i32(0).op(VariableOp.LOCAL_SET, counter);
        code.block(BlockOp.LOOP, NOTHING);
        for (int i = 0; i < unrolled; i++) {
            code.op(VariableOp.LOCAL_GET, first);
            code.op(VariableOp.LOCAL_GET, chance.percent(80) ? second : first);
            access(width, true, i * width);
            code.op(VariableOp.LOCAL_GET, second);
            access(width, true, chance.below(3) * width);
            code.op(NumericOp.I64_ADD);
            access(width, false, i * width);
        }
        advance(first, step);
        advance(second, chance.pick(List.of(step, step, step, -step, 0, 2 * step)));
        advance(counter, 1);
        goOn(first, counter, start + step * times, times, true);
        code.op(ControlOp.END);
    }

    private void access(int width, boolean load, int offset) {
        if (load) {
            LoadOp op = width == 1 ? LoadOp.I64_LOAD8_U : width == 4 ? LoadOp.I64_LOAD32_S : LoadOp.I64_LOAD;
            code.access(op, 0, memory, offset);
        } else {
            StoreOp op = width == 1 ? StoreOp.I64_STORE8 : width == 4 ? StoreOp.I64_STORE32 : StoreOp.I64_STORE;
            code.access(op, 0, memory, offset);
        }
    }

    private void use(ValueType type, int sink, int pointer) {
        int kind = chance.below(4);
        if (kind == 0) {
            code.op(ParametricOp.DROP);
        } else if (kind == 1 || !(type instanceof NumberType number)) {
            code.op(VariableOp.LOCAL_SET, sink);
        } else if (kind == 2) {
            code.op(VariableOp.LOCAL_GET, sink).op(sum(number)).op(VariableOp.LOCAL_SET, sink);
        } else {
            code.op(VariableOp.LOCAL_SET, sink);
            code.op(VariableOp.LOCAL_GET, pointer).i32(0xFFF).op(NumericOp.I32_AND);
            code.op(VariableOp.LOCAL_GET, sink).access(storing(number), 0, memory, chance.below(64));
        }
    }

    private static NumericOp sum(NumberType type) {
        return switch (type) {
            case I32 -> NumericOp.I32_ADD;
            case I64 -> NumericOp.I64_XOR;
            case F32 -> NumericOp.F32_ADD;
            case F64 -> NumericOp.F64_MUL;
        };
    }

    private static StoreOp storing(NumberType type) {
        return switch (type) {
            case I32 -> StoreOp.I32_STORE;
            case I64 -> StoreOp.I64_STORE;
            case F32 -> StoreOp.F32_STORE;
            case F64 -> StoreOp.F64_STORE;
        };
    }

    private void advance(int local, int by) {
        code.op(VariableOp.LOCAL_GET, local).i32(by).op(NumericOp.I32_ADD).op(VariableOp.LOCAL_SET, local);
    }

    /** The jump back: until the pointer is at its end, which it may miss, or so many times. */
    private void goOn(int pointer, int counter, int end, int times, boolean upwards) {
        switch (chance.below(5)) {
            case 0 ->
                code.op(VariableOp.LOCAL_GET, pointer)
                        .i32(body.plan.endsWithoutTraps || chance.percent(95) ? end : end - 3)
                        .op(NumericOp.I32_NE);
            case 1 ->
                code.op(VariableOp.LOCAL_GET, pointer).i32(end).op(upwards ? NumericOp.I32_LT_S : NumericOp.I32_GT_S);
            case 2 -> code.i32(times).op(VariableOp.LOCAL_GET, counter).op(NumericOp.I32_SUB);
            case 3 -> code.i32(times).op(VariableOp.LOCAL_GET, counter).op(NumericOp.I32_GT_U);
            default -> code.op(VariableOp.LOCAL_GET, counter).i32(times).op(NumericOp.I32_LT_U);
        }
        code.op(BranchOp.BR_IF, 0);
    }
}
