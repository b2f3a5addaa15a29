// SPDX-License-Identifier: Apache-2.0
package io.awsm.fuzz;

import io.awsm.wasm.instruction.BlockOp;
import io.awsm.wasm.instruction.BranchOp;
import io.awsm.wasm.instruction.ControlOp;
import io.awsm.wasm.instruction.NumericOp;
import io.awsm.wasm.instruction.ParametricOp;
import io.awsm.wasm.instruction.VariableOp;
import io.awsm.wasm.type.BlockType;
import io.awsm.wasm.type.FunctionType;
import io.awsm.wasm.type.NumberType;
import io.awsm.wasm.type.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Makes the code of one function: statements, which leave the stack as it is, and control. */
final class BodyGenerator extends ExpressionGenerator {

    private static final int DEPTH = 5;
    private static final int MOST_ITERATIONS = 40;

    private final Wasting wasting = new Wasting(this);
    private final Loops loops = new Loops(this);
    /** Whether most of what it does is in loops that count. */
    private final boolean isCounting;

    BodyGenerator(ModulePlan plan, FunctionType type, Chance chance) {
        super(plan, type, chance);
        isCounting = chance.percent(30);
    }

    Body generate() {
        for (int i = chance.between(2, 8); i > 0; i--) {
            int local = addLocal(chance.type());
            readable.add(local);
            writable.add(local);
        }
        burn();
        statements(chance.between(1, 6), DEPTH);
        produce(type.results(), DEPTH);
        code.op(ControlOp.END);
        return new Body(locals.subList(type.parameters().size(), locals.size()), code.toBytes(), regions);
    }

    /** Ends the function if there is no fuel; else there is less. */
    private void burn() {
        code.op(VariableOp.GLOBAL_GET, plan.fuel).op(NumericOp.I32_EQZ).block(BlockOp.IF, new BlockType.Empty());
        type.results().forEach(code::zero);
        code.op(ControlOp.RETURN).op(ControlOp.END);
        code.op(VariableOp.GLOBAL_GET, plan.fuel).i32(1).op(NumericOp.I32_SUB).op(VariableOp.GLOBAL_SET, plan.fuel);
    }

    private void statements(int count, int depth) {
        for (int i = 0; i < count && budget > 0; i++) {
            int start = code.size();
            statement(depth);
            regions.add(new Body.Region(start, code.size(), List.of()));
        }
    }

    private void statement(int depth) {
        budget--;
        if (isCounting && chance.percent(70)) {
            loops.statement();
            return;
        }
        switch (chance.below(26)) {
            case 0, 1, 2 -> store(depth);
            case 3, 4, 5 -> takeAll(List.of(produced(depth)));
            case 6 -> setGlobal(depth);
            case 7 -> {
                settled(chance.type(), depth - 1);
                code.op(ParametricOp.DROP);
            }
            case 8, 9 -> {
                FunctionType block = chance.pick(plan.blockTypes());
                construct(block, new BlockType.Indexed(plan.types.indexOf(block)), depth - 1);
                takeAll(block.results());
            }
            case 10, 11 -> countedLoop(depth - 1);
            case 12 -> branchIf(depth - 1);
            case 13 -> bulkMemory(depth - 1);
            case 14, 15 -> tableStatement(depth - 1);
            case 16 -> {
                if (straight == 0) {
                    FunctionType called = chance.pick(plan.types);
                    if (call(called, depth - 1)) {
                        takeAll(called.results());
                    }
                }
            }
            case 17, 18, 19, 20 -> wasting.statement(depth);
            case 21, 22 -> loops.statement();
            default -> {
                settled(NumberType.I32, depth - 1);
                code.block(BlockOp.IF, new BlockType.Empty());
                labels.add(new Label(List.of(), true));
                statements(2, depth - 1);
                if (chance.percent(20)) {
                    diverge(depth - 1);
                } else if (chance.percent(20)) {
                    code.op(ControlOp.NOP);
                }
                labels.remove(labels.size() - 1);
                code.op(ControlOp.END);
            }
        }
    }

    private ValueType produced(int depth) {
        ValueType made = chance.type();
        settled(made, depth - 1);
        return made;
    }

    private void setGlobal(int depth) {
        ValueType value = chance.type();
        List<Integer> globals = plan.globalsOf(value, true);
        if (!globals.isEmpty()) {
            settled(value, depth - 1);
            code.op(VariableOp.GLOBAL_SET, chance.pick(globals));
        }
    }

    private void branchIf(int depth) {
        List<Integer> depths = branches(l -> true);
        if (depths.isEmpty()) {
            return;
        }
        int to = chance.pick(depths);
        List<ValueType> carried = label(to).types();
        produce(carried, depth);
        settled(NumberType.I32, depth);
        code.op(BranchOp.BR_IF, to);
        takeAll(carried);
    }

    /** A loop as compilers make them: LLVM may unroll and vectorise it. It may go without fuel if it does little. */
    private void countedLoop(int depth) {
        if (straight > 0 && counters.size() > 1) {
            return;
        }
        boolean simple = straight > 0 || chance.percent(60);
        int counter = addLocal(NumberType.I32);
        readable.add(counter);
        code.i32(chance.percent(70) ? 0 : chance.below(8)).op(VariableOp.LOCAL_SET, counter);
        code.block(BlockOp.LOOP, new BlockType.Empty());
        labels.add(new Label(List.of(), false));
        counters.add(counter);
        if (simple) {
            straight++;
        } else {
            burn();
        }
        statements(chance.between(1, 3), Math.min(depth, 3));
        code.op(VariableOp.LOCAL_GET, counter)
                .i32(1)
                .op(NumericOp.I32_ADD)
                .op(VariableOp.LOCAL_TEE, counter)
                .i32(chance.between(1, MOST_ITERATIONS))
                .op(chance.percent(50) ? NumericOp.I32_LT_U : NumericOp.I32_LT_S)
                .op(BranchOp.BR_IF, 0);
        if (simple) {
            straight--;
        }
        counters.remove(counters.size() - 1);
        labels.remove(labels.size() - 1);
        code.op(ControlOp.END);
    }

    @Override
    void construct(FunctionType block, BlockType encoded, int depth) {
        List<ValueType> parameters = encoded instanceof BlockType.Indexed ? block.parameters() : List.of();
        produce(parameters, depth);
        BlockOp kind = straight > 0 && chance.percent(50)
                ? BlockOp.IF
                : chance.pick(List.of(BlockOp.BLOCK, BlockOp.LOOP, BlockOp.IF));
        if (kind == BlockOp.LOOP && straight > 0) {
            kind = BlockOp.BLOCK;
        }
        if (kind == BlockOp.IF) {
            settled(NumberType.I32, depth);
        }
        code.block(kind, encoded);
        labels.add(new Label(kind == BlockOp.LOOP ? parameters : block.results(), true));
        if (kind == BlockOp.LOOP) {
            burn();
        }
        inside(parameters, block.results(), depth);
        if (kind == BlockOp.IF && !(parameters.equals(block.results()) && chance.percent(50))) {
            code.op(ControlOp.ELSE);
            inside(parameters, block.results(), depth);
        }
        labels.remove(labels.size() - 1);
        code.op(ControlOp.END);
    }

    private void inside(List<ValueType> parameters, List<ValueType> results, int depth) {
        int kept = chance.percent(50) ? common(parameters, results) : 0;
        consume(parameters.subList(kept, parameters.size()), depth);
        statements(chance.below(3), depth - 1);
        produce(results.subList(kept, results.size()), depth - 1);
    }

    /** How many first ones are alike. */
    private static int common(List<ValueType> a, List<ValueType> b) {
        return (int) IntStream.range(0, Math.min(a.size(), b.size()))
                .takeWhile(i -> a.get(i).equals(b.get(i)))
                .count();
    }

    /** Takes values from the stack, where a block found them. */
    private void consume(List<ValueType> types, int depth) {
        List<ValueType> left = new ArrayList<>(types);
        while (!left.isEmpty()) {
            ValueType top = left.remove(left.size() - 1);
            List<Operations.Operation> operations = plan.operations(Operations.startingWith(top));
            if (chance.percent(50) && !operations.isEmpty()) {
                Operations.Operation operation = chance.pick(operations);
                operands(operation, 1, depth - 1);
                operation.write(code, chance);
                settle(operation.yields());
                takeAll(List.of(operation.result()));
            } else {
                takeAll(List.of(top));
            }
        }
    }

    private void store(int depth) {
        if (!plan.memories.isEmpty()) {
            Operations.Access access = chance.pick(Operations.STORES);
            int memory = memory();
            int offset = address(memory, access.bytes(), depth - 1);
            produce(access.operands(), depth - 1);
            access.write(code, chance, memory, offset);
        }
    }
}
