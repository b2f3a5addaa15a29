// SPDX-License-Identifier: Apache-2.0
package io.awsm.fuzz;

import io.awsm.wasm.instruction.BlockOp;
import io.awsm.wasm.instruction.BranchOp;
import io.awsm.wasm.instruction.CallOp;
import io.awsm.wasm.instruction.ControlOp;
import io.awsm.wasm.instruction.NumericOp;
import io.awsm.wasm.instruction.ParametricOp;
import io.awsm.wasm.instruction.ReferenceOp;
import io.awsm.wasm.instruction.VariableOp;
import io.awsm.wasm.type.BlockType;
import io.awsm.wasm.type.FunctionType;
import io.awsm.wasm.type.NumberType;
import io.awsm.wasm.type.ReferenceType;
import io.awsm.wasm.type.ValueType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Makes code that pushes values, or takes them from the stack. */
abstract class ExpressionGenerator extends StateGenerator {

    private final Map<ValueType, Integer> scratch = new HashMap<>();

    ExpressionGenerator(ModulePlan plan, FunctionType type, Chance chance) {
        super(plan, type, chance);
    }

    /** Pushes the parameters, opens a block, loop or conditional, fills and ends it. */
    abstract void construct(FunctionType block, BlockType encoded, int depth);

    private List<Integer> ofType(List<Integer> among, ValueType wanted) {
        return among.stream().filter(i -> locals.get(i).equals(wanted)).toList();
    }

    // Values

    @Override
    void produce(List<ValueType> types, int depth) {
        if (types.size() > 1
                && straight == 0
                && chance.percent(30)
                && plan.blockTypes().stream().anyMatch(t -> t.results().equals(types))) {
            FunctionType block = chance.pick(plan.blockTypes().stream()
                    .filter(t -> t.results().equals(types))
                    .toList());
            int start = code.size();
            if (depth > 0 && (chance.percent(50) || !call(block, depth - 1))) {
                construct(block, new BlockType.Indexed(plan.types.indexOf(block)), depth - 1);
            }
            if (code.size() != start) {
                regions.add(new Body.Region(start, code.size(), types));
                return;
            }
        }
        types.forEach(t -> settled(t, depth));
    }

    @Override
    void settled(ValueType wanted, int depth) {
        settle(expression(wanted, depth));
    }

    void settle(NanFormat free) {
        if (free != null) {
            free.settle(code, scratch.computeIfAbsent(free.type(), this::addLocal), !plan.forInterpreter);
        }
    }

    /** Pushes a value and says where it has NaNs that are free, or null. */
    NanFormat expression(ValueType wanted, int depth) {
        int start = code.size();
        NanFormat free = anyExpression(wanted, depth);
        regions.add(new Body.Region(start, code.size(), List.of(wanted)));
        return free;
    }

    private NanFormat anyExpression(ValueType wanted, int depth) {
        budget--;
        if (depth <= 0 || budget <= 0) {
            leaf(wanted);
            return null;
        }
        int start = code.size();
        switch (chance.below(20)) {
            case 0, 1 -> leaf(wanted);
            case 2, 3 -> load(wanted, depth - 1);
            case 4 -> select(wanted, depth - 1);
            case 5 -> tee(wanted, depth - 1);
            case 6 -> block(wanted, depth - 1);
            case 7 -> callFor(wanted, depth - 1);
            case 8 -> {
                if (chance.percent(8)) {
                    diverge(depth - 1);
                }
            }
            case 9, 10 -> query(wanted, depth - 1);
            default -> {
                List<Operations.Operation> operations = plan.operations(Operations.resultingIn(wanted));
                if (!operations.isEmpty()) {
                    return operation(chance.pick(operations), depth - 1);
                }
            }
        }
        if (code.size() == start) {
            leaf(wanted);
        }
        return null;
    }

    private void leaf(ValueType wanted) {
        List<Integer> from = ofType(readable, wanted);
        List<Integer> globals = plan.globalsOf(wanted, false);
        if (!from.isEmpty() && chance.percent(55)) {
            code.op(VariableOp.LOCAL_GET, chance.pick(from));
        } else if (!globals.isEmpty() && chance.percent(30)) {
            code.op(VariableOp.GLOBAL_GET, chance.pick(globals));
        } else if (wanted.equals(ReferenceType.FUNCREF) && chance.percent(80)) {
            code.op(ReferenceOp.REF_FUNC, chance.below(plan.functions.size()));
        } else {
            code.constant(wanted, chance);
        }
    }

    private NanFormat operation(Operations.Operation operation, int depth) {
        boolean free = operands(operation, 0, depth);
        operation.write(code, chance);
        return operation.exact() && !free ? null : operation.yields();
    }

    /** Pushes the operands from number {@code first} on. Whether one has free NaNs. */
    boolean operands(Operations.Operation operation, int first, int depth) {
        boolean any = false;
        for (int i = first; i < operation.operands().size(); i++) {
            ValueType operand = operation.operands().get(i);
            if (operation.truncates() && chance.percent(85)) {
                // Most floats are too large.
                settled(NumberType.I32, depth);
                code.op(Operations.converting(operand));
                continue;
            }
            NanFormat free = expression(operand, depth);
            if (free == operation.accepts().get(i)) {
                any |= free != null;
            } else {
                settle(free);
            }
            if (i == 1 && operation.divides() && chance.percent(85)) {
                if (operand == NumberType.I32) {
                    code.i32(1).op(NumericOp.I32_OR);
                } else {
                    code.i64(1).op(NumericOp.I64_OR);
                }
            }
        }
        return any;
    }

    private void select(ValueType wanted, int depth) {
        settled(wanted, depth);
        settled(wanted, depth);
        settled(NumberType.I32, depth);
        if (wanted instanceof ReferenceType || chance.percent(40)) {
            code.op(ParametricOp.SELECT_TYPED).types(List.of(wanted));
        } else {
            code.op(ParametricOp.SELECT);
        }
    }

    private void tee(ValueType wanted, int depth) {
        List<Integer> to = ofType(writable, wanted);
        if (!to.isEmpty()) {
            settled(wanted, depth);
            code.op(VariableOp.LOCAL_TEE, chance.pick(to));
        }
    }

    private void block(ValueType wanted, int depth) {
        if (!plan.forInterpreter && chance.percent(15)) {
            branchOnNull(wanted, depth);
            return;
        }
        FunctionType single = FunctionType.of(List.of(), List.of(wanted));
        List<FunctionType> types = plan.blockTypes().stream()
                .filter(t -> t.results().equals(List.of(wanted)))
                .toList();
        if (types.isEmpty() || chance.percent(50)) {
            construct(single, new BlockType.Single(wanted), depth);
        } else {
            FunctionType chosen = chance.pick(types);
            construct(chosen, new BlockType.Indexed(plan.types.indexOf(chosen)), depth);
        }
    }

    /** A block that is left early if a reference is null, or if it is not and is the value that is wanted. */
    private void branchOnNull(ValueType wanted, int depth) {
        code.block(BlockOp.BLOCK, new BlockType.Single(wanted));
        labels.add(new Label(List.of(wanted), true));
        settled(wanted, depth);
        if (wanted instanceof ReferenceType) {
            code.op(BranchOp.BR_ON_NON_NULL, 0);
            leaf(wanted);
        } else {
            settled(chance.percent(50) ? ReferenceType.FUNCREF : ReferenceType.EXTERNREF, depth);
            code.op(BranchOp.BR_ON_NULL, 0);
            if (chance.percent(50)) {
                code.op(ReferenceOp.REF_AS_NON_NULL);
            }
            code.op(ParametricOp.DROP);
        }
        labels.remove(labels.size() - 1);
        code.op(ControlOp.END);
    }

    // Calls

    /** Calls something of this type, which leaves the results; false if there is nothing. */
    boolean call(FunctionType called, int depth) {
        return call(called, depth, false);
    }

    /** Calls something in place of this function, if anything has the same results. */
    private boolean tailCall(int depth) {
        List<FunctionType> types = plan.types.stream()
                .filter(t -> t.results().equals(type.results()))
                .toList();
        return !plan.forInterpreter && straight == 0 && !types.isEmpty() && call(chance.pick(types), depth, true);
    }

    private boolean call(FunctionType called, int depth, boolean tail) {
        List<Integer> functions = IntStream.range(0, plan.functions.size())
                .filter(i -> plan.functionType(i).equals(called))
                .boxed()
                .toList();
        List<Integer> tables = plan.tablesOf(ReferenceType.FUNCREF);
        if (!functions.isEmpty() && chance.percent(50)) {
            produce(called.parameters(), depth);
            if (chance.percent(60) || plan.forInterpreter) {
                code.op(tail ? CallOp.RETURN_CALL : CallOp.CALL, chance.pick(functions));
            } else {
                code.op(ReferenceOp.REF_FUNC, chance.pick(functions));
                code.op(tail ? CallOp.RETURN_CALL_REF : CallOp.CALL_REF, plan.types.lastIndexOf(called));
            }
            return true;
        } else if (tables.isEmpty()) {
            return false;
        }
        int table = chance.pick(tables);
        Integer[] contents = plan.tableContents.get(table);
        List<Integer> good = IntStream.range(0, contents.length)
                .filter(i ->
                        contents[i] != null && plan.functionType(contents[i]).equals(called))
                .boxed()
                .toList();
        if (good.isEmpty() && chance.percent(90)) {
            return false;
        }
        produce(called.parameters(), depth);
        if (!good.isEmpty() && chance.percent(85)) {
            code.i32(chance.pick(good));
        } else {
            small(7, depth);
        }
        code.op(tail ? CallOp.RETURN_CALL_INDIRECT : CallOp.CALL_INDIRECT, plan.types.lastIndexOf(called), table);
        return true;
    }

    /** Calls a function that has such a result, and takes the others away. */
    private void callFor(ValueType wanted, int depth) {
        List<FunctionType> types =
                plan.types.stream().filter(t -> t.results().contains(wanted)).toList();
        if (types.isEmpty() || straight > 0) {
            return;
        }
        FunctionType called = chance.pick(types);
        int at = called.results().indexOf(wanted);
        if (called.results().size() == 1) {
            call(called, depth);
            return;
        }
        code.block(BlockOp.BLOCK, new BlockType.Single(wanted));
        labels.add(new Label(List.of(wanted), true));
        if (call(called, depth)) {
            takeAll(called.results().subList(at + 1, called.results().size()));
        } else {
            leaf(wanted);
        }
        code.op(BranchOp.BR, 0);
        labels.remove(labels.size() - 1);
        code.op(ControlOp.END);
    }

    // Control

    /** The labels that a branch may go to and that fulfil a condition. */
    List<Integer> branches(Predicate<Label> condition) {
        return IntStream.range(0, labels.size())
                .filter(i -> label(i).mayBranch() && condition.test(label(i)))
                .boxed()
                .toList();
    }

    Label label(int index) {
        return labels.get(labels.size() - 1 - index);
    }

    /** Goes elsewhere: what follows is unreachable. */
    void diverge(int depth) {
        int kind = chance.below(8);
        List<Integer> all = branches(l -> true);
        if (kind == 0) {
            code.op(ControlOp.UNREACHABLE);
        } else if (kind < 3) {
            if (!tailCall(depth)) {
                produce(type.results(), depth);
                code.op(ControlOp.RETURN);
            }
        } else {
            int to = chance.pick(all);
            List<ValueType> types = label(to).types();
            produce(types, depth);
            if (kind < 5) {
                code.op(BranchOp.BR, to);
                return;
            }
            List<Integer> alike = branches(l -> l.types().equals(types));
            small(7, depth);
            int count = chance.below(6);
            code.op(BranchOp.BR_TABLE, count);
            for (int i = 0; i <= count; i++) {
                code.u32(chance.pick(alike));
            }
        }
    }

    /** Takes values from the stack, the last one first. */
    void takeAll(List<ValueType> types) {
        for (int i = types.size() - 1; i >= 0; i--) {
            List<Integer> to = ofType(writable, types.get(i));
            if (!to.isEmpty() && chance.percent(75)) {
                code.op(VariableOp.LOCAL_SET, chance.pick(to));
            } else {
                code.op(ParametricOp.DROP);
            }
        }
    }
}
