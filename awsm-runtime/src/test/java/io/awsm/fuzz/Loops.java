// SPDX-License-Identifier: Apache-2.0
package io.awsm.fuzz;

import io.awsm.fuzz.Counting.Computed;
import io.awsm.fuzz.Counting.Constant;
import io.awsm.fuzz.Counting.Loop;
import io.awsm.fuzz.Counting.Number;
import io.awsm.fuzz.Counting.Other;
import io.awsm.fuzz.Counting.Output;
import io.awsm.fuzz.Counting.Run;
import io.awsm.fuzz.Counting.Set;
import io.awsm.fuzz.Counting.Statement;
import io.awsm.fuzz.Counting.Touch;
import io.awsm.fuzz.Counting.Variable;
import io.awsm.wasm.instruction.MemoryOp;
import io.awsm.wasm.instruction.NumericOp;
import io.awsm.wasm.instruction.ParametricOp;
import io.awsm.wasm.instruction.VariableOp;
import io.awsm.wasm.instruction.VectorOp;
import io.awsm.wasm.type.NumberType;
import io.awsm.wasm.type.ValueType;
import io.awsm.wasm.type.VectorType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes loops that count, as compilers write them and as attackers would: from and to numbers at the ends of what there is, with
 * steps that miss the end, through addresses that wrap. Each ends soon, or leaves memory.
 */
final class Loops {

    private static final int ATTEMPTS = 16;
    private static final int LONG = 1500;
    private static final int SHORT = 40;

    private static final List<Integer> SMALL_STEPS =
            List.of(1, 1, 1, 2, 3, 4, 4, 5, 8, 8, 12, 16, 24, 64, -1, -1, -2, -3, -4, -8, -8, -16, 0);
    private static final List<Integer> STEPS =
            List.of(4096, 65535, 65536, -65536, 65537, 0x10000001, 0x9E3779B9, 1 << 30, Integer.MIN_VALUE, -4096);
    private static final List<Integer> CORNERS = List.of(0, -1, Integer.MAX_VALUE, Integer.MIN_VALUE);
    private static final List<NumericOp> UPWARDS =
            List.of(NumericOp.I32_LT_S, NumericOp.I32_LT_U, NumericOp.I32_LE_S, NumericOp.I32_LE_U);
    private static final List<NumericOp> DOWNWARDS =
            List.of(NumericOp.I32_GT_S, NumericOp.I32_GT_U, NumericOp.I32_GE_S, NumericOp.I32_GE_U);

    private final BodyGenerator body;
    private final Chance chance;
    private final Code code;
    /** Whether some leave memory: then what comes after is not known everywhere. */
    private final boolean mayLeave;

    // Of the loop that is being made

    private int memory;
    /** For each variable where it starts, and by how much it moves. */
    private final List<Integer> starts = new ArrayList<>();

    private final List<Integer> steps = new ArrayList<>();
    private Output output;
    /** Where it puts what it loads. */
    private final Map<ValueType, Integer> sinks = new HashMap<>();

    Loops(BodyGenerator body) {
        this.body = body;
        this.chance = body.chance;
        this.code = body.code;
        this.mayLeave = !body.plan.staysInside && chance.percent(60);
    }

    void statement() {
        if (body.plan.memories.isEmpty()) {
            return;
        }
        int longest = body.straight > 0 ? SHORT : LONG;
        for (int i = 0; i < ATTEMPTS; i++) {
            memory = body.memory();
            List<Statement> program = program();
            long most = body.plan.endsWithoutTraps ? Long.MAX_VALUE : body.plan.mostBytes(memory);
            Run run = new Run(starts.size(), longest, most);
            Counting.run(program, run);
            boolean leaves = run.furthest > body.plan.bytes(memory);
            if (!run.isTooLong() && (!leaves || mayLeave && chance.percent(40))) {
                write(program);
                return;
            }
        }
    }

    private void write(List<Statement> program) {
        int first = body.locals.size();
        starts.forEach(s -> body.readable.add(body.addLocal(NumberType.I32)));
        output = new Output(code, first, body.plan.fuel);
        sinks.clear();
        program.forEach(s -> s.write(output));
    }

    private List<Statement> program() {
        starts.clear();
        steps.clear();
        List<Statement> program = new ArrayList<>();
        boolean nested = chance.percent(25);
        int times = chance.between(2, 6);
        if (nested) {
            program.add(new Set(variable(0, 1), number(0)));
        }
        Loop inner = loop(program);
        if (!nested) {
            program.add(inner);
        } else {
            // What the inner loop counts starts anew, or goes on from where it was, or is further each time.
            List<Statement> first = new ArrayList<>();
            for (Statement start : program) {
                if (start instanceof Set set && set.variable() != 0 && chance.percent(60)) {
                    Number moved = new Computed(NumericOp.I32_SHL, new Variable(0), number(chance.below(8)));
                    first.add(
                            chance.percent(50)
                                    ? set
                                    : new Set(set.variable(), new Computed(NumericOp.I32_ADD, set.number(), moved)));
                }
            }
            first.add(inner);
            first.add(advance(0, 1));
            Number again = new Computed(NumericOp.I32_LT_U, new Variable(0), number(times));
            program.add(new Loop(first, null, Counting.Way.OUT, List.of(), again, List.of()));
        }
        program.addAll(nearby());
        return program;
    }

    /** What is near the last addresses. */
    private List<Statement> nearby() {
        List<Statement> accesses = new ArrayList<>();
        for (int i = chance.below(3); i > 0; i--) {
            accesses.add(touch(new Variable(chance.below(starts.size())), chance.below(64)));
        }
        return accesses;
    }

    private int variable(int start, int step) {
        starts.add(start);
        steps.add(step);
        return starts.size() - 1;
    }

    private Number number(int value) {
        return new Constant(value, chance.percent(60));
    }

    /** A loop; adds to what comes before it. */
    private Loop loop(List<Statement> before) {
        int counter = variable(0, chance.pick(chance.percent(85) ? SMALL_STEPS : STEPS));
        for (int i = chance.below(3); i > 0; i--) {
            variable(chance.below(2000), chance.pick(chance.percent(90) ? SMALL_STEPS : STEPS));
        }
        int times = chance.between(0, 45);
        List<Statement> statements = new ArrayList<>();
        for (int i = counter; i < starts.size(); i++) {
            statements.add(advance(i, steps.get(i)));
        }
        Number again = end(counter, times, statements);
        for (int i = counter; i < starts.size(); i++) {
            before.add(new Set(i, number(starts.get(i))));
        }
        carried(before, statements, counter);
        for (int i = chance.between(1, 4); i > 0; i--) {
            statements.add(touch(times, counter));
        }
        if (chance.percent(6) && body.straight == 0) {
            statements.add(new Other(this::grow));
        }
        Collections.shuffle(statements, chance.random());
        int half = chance.below(statements.size() + 1);
        Number leave = null;
        Counting.Way way = chance.pick(List.of(Counting.Way.values()));
        if (chance.percent(40)) {
            leave = again.not();
            again = null;
        } else if (chance.percent(35)) {
            Number value = new Variable(chance.between(counter, starts.size() - 1));
            leave = new Computed(NumericOp.I32_EQ, value, number(value.value(startValues()) + chance.between(-8, 200)));
        }
        return new Loop(
                statements.subList(0, half), leave, way, statements.subList(half, statements.size()), again, nearby());
    }

    private int[] startValues() {
        return starts.stream().mapToInt(s -> s).toArray();
    }

    private Statement advance(int variable, int by) {
        Number from = new Variable(variable);
        return new Set(
                variable,
                switch (chance.below(6)) {
                    case 0 -> new Computed(NumericOp.I32_SUB, from, new Constant(-by, false));
                    case 1 -> new Computed(NumericOp.I32_ADD, number(by), from);
                    default -> new Computed(NumericOp.I32_ADD, from, new Constant(by, false));
                });
    }

    /** Decides where the counter starts; returns what the loop goes on for. */
    private Number end(int counter, int times, List<Statement> statements) {
        int step = steps.get(counter);
        int bound;
        if (chance.percent(60)) {
            starts.set(counter, chance.percent(60) ? chance.below(300) : chance.i32());
            bound = starts.get(counter) + step * times;
        } else {
            bound = chance.pick(CORNERS) + chance.between(-2, 2);
            starts.set(counter, bound - step * times);
        }
        if (chance.percent(25)) {
            bound += chance.between(-2, 2);
        }
        Number compared = new Variable(counter);
        if (chance.percent(25)) {
            // What it was before it was moved, or something else that moves with it.
            int copy = variable(0, step);
            statements.add(new Set(copy, compared));
            compared = chance.percent(50)
                    ? new Variable(copy)
                    : new Computed(NumericOp.I32_ADD, compared, number(chance.between(-9, 9)));
        }
        NumericOp op = chance.percent(40)
                ? NumericOp.I32_NE
                : chance.pick(step > 0 != chance.percent(4) ? UPWARDS : DOWNWARDS);
        if (op == NumericOp.I32_NE && chance.percent(40)) {
            return bound == 0 ? compared : new Computed(NumericOp.I32_SUB, number(bound), compared);
        }
        return chance.percent(70)
                ? new Computed(op, compared, number(bound))
                : new Computed(swapped(op), number(bound), compared);
    }

    private static NumericOp swapped(NumericOp op) {
        return switch (op) {
            case I32_LT_S -> NumericOp.I32_GT_S;
            case I32_LT_U -> NumericOp.I32_GT_U;
            case I32_LE_S -> NumericOp.I32_GE_S;
            case I32_LE_U -> NumericOp.I32_GE_U;
            case I32_GT_S -> NumericOp.I32_LT_S;
            case I32_GT_U -> NumericOp.I32_LT_U;
            case I32_GE_S -> NumericOp.I32_LE_S;
            case I32_GE_U -> NumericOp.I32_LE_U;
            default -> op;
        };
    }

    /** Variables that are what another was in the iteration before, mostly from the first one on, or that are computed of others. */
    private void carried(List<Statement> before, List<Statement> statements, int counter) {
        if (chance.percent(70)) {
            return;
        }
        int of = chance.between(counter, starts.size() - 1);
        int scale = chance.below(4);
        Number next = scale == 0
                ? new Variable(of)
                : new Computed(
                        NumericOp.I32_ADD,
                        new Computed(NumericOp.I32_SHL, new Variable(of), new Constant(scale, false)),
                        number(chance.below(512)));
        int early = next.value(startValues()) - (steps.get(of) << scale);
        int start = chance.percent(75) ? early : chance.below(1000);
        int variable = variable(start, steps.get(of) << scale);
        before.add(new Set(variable, number(start)));
        statements.add(new Set(variable, next));
    }

    // Accesses

    private Statement touch(int times, int counter) {
        int moving = chance.between(counter, starts.size() - 1);
        Number shape = shape(new Variable(moving));
        // So that all of them are in bounds, mostly, and often just.
        int first = shape.value(startValues());
        int[] after = startValues();
        after[moving] += steps.get(moving) * times;
        int way = shape.value(after) - first;
        int end = body.plan.bytes(memory) - chance.below(80);
        int from = switch (chance.below(8)) {
            case 0, 1 -> end - Math.max(way, 0);
            case 2 -> Math.max(-way, 0) - chance.below(8);
            default -> chance.between(100, 1200) + Math.max(-way, 0);
        };
        int offset =
                chance.percent(70) ? chance.below(32) : chance.percent(90) ? chance.below(from & 0xFFFF | 1) : offset();
        int constant = from - first - offset;
        Number address =
                constant == 0 || chance.percent(3) ? shape : new Computed(NumericOp.I32_ADD, shape, number(constant));
        return touch(address, offset);
    }

    private int offset() {
        return chance.pick(List.of(0, Integer.MIN_VALUE, -1, Integer.MAX_VALUE, 65536, -65536, 1 << 30))
                + chance.between(-16, 16);
    }

    private Number shape(Number moving) {
        int scale = chance.below(4);
        Number scaled = new Computed(NumericOp.I32_SHL, moving, new Constant(scale, false));
        Number invariant = new Computed(NumericOp.I32_SHL, number(chance.below(64)), number(chance.below(5)));
        return switch (chance.below(16)) {
            case 0, 1 -> new Computed(NumericOp.I32_ADD, scaled, invariant);
            case 2 -> new Computed(NumericOp.I32_SUB, invariant, moving);
            case 3 -> new Computed(NumericOp.I32_MUL, moving, number(chance.pick(List.of(3, 24, -1, -8, 65536, -4))));
            case 4 -> new Computed(NumericOp.I32_XOR, moving, new Constant(-(1 << scale), false));
            case 5 ->
                new Computed(
                        NumericOp.I32_SHL,
                        new Computed(
                                NumericOp.I32_XOR, moving, new Constant(-(1 << chance.below(4)) & 0x0FFFFFFF, false)),
                        new Constant(4, false));
            case 6 -> new Computed(NumericOp.I32_AND, moving, number(chance.pick(List.of(0xFF, 0xFFF, -4))));
            case 7 -> new Computed(NumericOp.I32_OR, moving, number(chance.below(8)));
            case 8, 9, 10 -> scaled;
            case 11 -> new Computed(NumericOp.I32_ADD, moving, new Variable(chance.below(starts.size())));
            default -> moving;
        };
    }

    /** Loads something for a purpose, or none, or stores. */
    private Touch touch(Number address, int offset) {
        ValueType type = chance.pick(Chance.NUMBERS);
        boolean load = chance.percent(55);
        List<Operations.Access> all = load
                ? Operations.loadsOf(type)
                : Operations.STORES.stream()
                        .filter(s -> s.operands().equals(List.of(type)))
                        .toList();
        Operations.Access access =
                chance.pick(all.stream().filter(a -> a.lanes() == 0).toList());
        int use = chance.below(3);
        return new Touch(address, offset, access.bytes(), () -> {
            int sink = sinks.computeIfAbsent(type, this::sink);
            if (!load) {
                value(type, use, sink);
            }
            access.write(code, chance, memory, offset);
            if (load) {
                use(type, use, sink);
            }
        });
    }

    private int sink(ValueType type) {
        int sink = body.addLocal(type);
        body.readable.add(sink);
        return sink;
    }

    private void value(ValueType type, int use, int sink) {
        if (use == 0 && type == NumberType.I32) {
            code.op(VariableOp.LOCAL_GET, output.local(chance.below(starts.size())));
        } else if (use < 2) {
            code.constant(type, chance);
        } else {
            code.op(VariableOp.LOCAL_GET, sink);
        }
    }

    private void use(ValueType type, int use, int sink) {
        if (use == 0) {
            code.op(ParametricOp.DROP);
            return;
        } else if (use == 2 && type == NumberType.I32) {
            code.op(VariableOp.LOCAL_GET, sink).op(NumericOp.I32_ADD);
        } else if (use == 2 && type == NumberType.I64) {
            code.op(VariableOp.LOCAL_GET, sink).op(NumericOp.I64_XOR);
        } else if (use == 2 && type == VectorType.V128) {
            code.op(VariableOp.LOCAL_GET, sink).op(VectorOp.I32X4_ADD);
        }
        code.op(VariableOp.LOCAL_SET, sink);
    }

    private void grow() {
        code.i32(chance.below(2)).op(MemoryOp.MEMORY_GROW, memory).op(ParametricOp.DROP);
    }
}
