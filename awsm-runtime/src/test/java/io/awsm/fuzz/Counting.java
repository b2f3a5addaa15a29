// SPDX-License-Identifier: Apache-2.0
package io.awsm.fuzz;

import io.awsm.wasm.instruction.BlockOp;
import io.awsm.wasm.instruction.BranchOp;
import io.awsm.wasm.instruction.ControlOp;
import io.awsm.wasm.instruction.NumericOp;
import io.awsm.wasm.instruction.VariableOp;
import io.awsm.wasm.type.BlockType;
import java.util.List;

/**
 * Code that counts, with variables of 32 bits of its own. It can be run before it is written: so it is known whether it ends, and
 * what it accesses.
 */
final class Counting {

    private static final BlockType NOTHING = new BlockType.Empty();

    private Counting() {}

    /** Where code is written to. */
    record Output(Code code, int firstLocal, int fuel) {

        int local(int variable) {
            return firstLocal + variable;
        }
    }

    /** What is known while it runs; it ends, too, where an access is beyond {@code most}. */
    static final class Run {
        final int[] variables;
        private final long most;
        private int left;
        /** Where the furthest access ended. */
        long furthest;

        Run(int variables, int steps, long most) {
            this.variables = new int[variables];
            this.left = steps;
            this.most = most;
        }

        boolean isTooLong() {
            return left < 0;
        }

        private boolean access(long end) {
            furthest = Math.max(furthest, end);
            return end <= most;
        }
    }

    /** Something that pushes a number. */
    sealed interface Number {

        int value(int[] variables);

        void write(Output out);

        /** Something that is 0 exactly if this is not. */
        default Number not() {
            return new Computed(NumericOp.I32_EQ, this, new Constant(0, false));
        }
    }

    /** @param hidden whether compilers can see it */
    record Constant(int value, boolean hidden) implements Number {

        /** The fuel is less than that. */
        private static final int SHIFT = 7;

        @Override
        public int value(int[] variables) {
            return value;
        }

        @Override
        public void write(Output out) {
            out.code().i32(value);
            if (hidden) {
                out.code().op(VariableOp.GLOBAL_GET, out.fuel()).i32(SHIFT).op(NumericOp.I32_SHR_U);
                out.code().op(NumericOp.I32_ADD);
            }
        }
    }

    record Variable(int number) implements Number {

        @Override
        public int value(int[] variables) {
            return variables[number];
        }

        @Override
        public void write(Output out) {
            out.code().op(VariableOp.LOCAL_GET, out.local(number));
        }
    }

    record Computed(NumericOp op, Number left, Number right) implements Number {

        @Override
        public int value(int[] variables) {
            return compute(left.value(variables), right.value(variables));
        }

        private int compute(int a, int b) {
            return switch (op) {
                case I32_ADD -> a + b;
                case I32_SUB -> a - b;
                case I32_MUL -> a * b;
                case I32_SHL -> a << b;
                case I32_SHR_U -> a >>> b;
                case I32_AND -> a & b;
                case I32_OR -> a | b;
                case I32_XOR -> a ^ b;
                case I32_EQ -> a == b ? 1 : 0;
                case I32_NE -> a != b ? 1 : 0;
                case I32_LT_S -> a < b ? 1 : 0;
                case I32_GT_S -> a > b ? 1 : 0;
                case I32_LE_S -> a <= b ? 1 : 0;
                case I32_GE_S -> a >= b ? 1 : 0;
                case I32_LT_U -> Integer.compareUnsigned(a, b) < 0 ? 1 : 0;
                case I32_GT_U -> Integer.compareUnsigned(a, b) > 0 ? 1 : 0;
                case I32_LE_U -> Integer.compareUnsigned(a, b) <= 0 ? 1 : 0;
                case I32_GE_U -> Integer.compareUnsigned(a, b) >= 0 ? 1 : 0;
                default -> throw new IllegalArgumentException(op.mnemonic());
            };
        }

        @Override
        public void write(Output out) {
            left.write(out);
            right.write(out);
            out.code().op(op);
        }

        @Override
        public Number not() {
            NumericOp inverse = switch (op) {
                case I32_EQ -> NumericOp.I32_NE;
                case I32_NE -> NumericOp.I32_EQ;
                case I32_LT_S -> NumericOp.I32_GE_S;
                case I32_GT_S -> NumericOp.I32_LE_S;
                case I32_LE_S -> NumericOp.I32_GT_S;
                case I32_GE_S -> NumericOp.I32_LT_S;
                case I32_LT_U -> NumericOp.I32_GE_U;
                case I32_GT_U -> NumericOp.I32_LE_U;
                case I32_LE_U -> NumericOp.I32_GT_U;
                case I32_GE_U -> NumericOp.I32_LT_U;
                default -> null;
            };
            return inverse == null ? Number.super.not() : new Computed(inverse, left, right);
        }
    }

    /** Something that leaves the stack as it is. */
    sealed interface Statement {

        /** False if all ends here. */
        boolean run(Run run);

        void write(Output out);
    }

    record Set(int variable, Number number) implements Statement {

        @Override
        public boolean run(Run run) {
            run.variables[variable] = number.value(run.variables);
            return true;
        }

        @Override
        public void write(Output out) {
            number.write(out);
            out.code().op(VariableOp.LOCAL_SET, out.local(variable));
        }
    }

    /**
     * An access to memory.
     *
     * @param rest writes what comes after the address
     */
    record Touch(Number address, int offset, int bytes, Runnable rest) implements Statement {

        @Override
        public boolean run(Run run) {
            long start = Integer.toUnsignedLong(address.value(run.variables)) + Integer.toUnsignedLong(offset);
            return run.access(start + bytes);
        }

        @Override
        public void write(Output out) {
            address.write(out);
            rest.run();
        }
    }

    /** Something that changes no variable. */
    record Other(Runnable code) implements Statement {

        @Override
        public boolean run(Run run) {
            return true;
        }

        @Override
        public void write(Output out) {
            code.run();
        }
    }

    /** How a loop is written that is left in the middle. */
    enum Way {
        /** A branch to the end of a block around it. */
        OUT,
        /** The second part is a conditional, without which it ends. */
        IF
    }

    /**
     * A loop, of which the first part is executed once at least.
     *
     * @param leave when to leave it in the middle; null: never
     * @param again when to go back; null: always
     * @param last what comes after it, yet before its block ends, if it is not left in the middle
     */
    record Loop(
            List<Statement> first, Number leave, Way way, List<Statement> second, Number again, List<Statement> last)
            implements Statement {

        @Override
        public boolean run(Run run) {
            do {
                if (--run.left < 0 || !Counting.run(first, run)) {
                    return false;
                } else if (leave != null && leave.value(run.variables) != 0) {
                    return true;
                } else if (!Counting.run(second, run)) {
                    return false;
                }
            } while (again == null || again.value(run.variables) != 0);
            return Counting.run(last, run);
        }

        @Override
        public void write(Output out) {
            Code code = out.code();
            boolean isOut = leave != null && way == Way.OUT;
            boolean isIf = leave != null && way == Way.IF;
            if (isOut) {
                code.block(BlockOp.BLOCK, NOTHING);
            }
            code.block(BlockOp.LOOP, NOTHING);
            first.forEach(s -> s.write(out));
            if (isOut) {
                leave.write(out);
                code.op(BranchOp.BR_IF, 1);
            } else if (isIf) {
                leave.not().write(out);
                code.block(BlockOp.IF, NOTHING);
            }
            second.forEach(s -> s.write(out));
            if (again == null) {
                code.op(BranchOp.BR, isIf ? 1 : 0);
            } else {
                again.write(out);
                code.op(BranchOp.BR_IF, isIf ? 1 : 0);
                last.forEach(s -> s.write(out));
            }
            code.op(ControlOp.END);
            if (leave != null) {
                code.op(ControlOp.END);
            }
        }
    }

    static boolean run(List<Statement> statements, Run run) {
        return statements.stream().allMatch(s -> s.run(run));
    }
}
