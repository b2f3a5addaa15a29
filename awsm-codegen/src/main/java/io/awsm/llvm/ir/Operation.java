// SPDX-License-Identifier: Apache-2.0
package io.awsm.llvm.ir;

/** An instruction that computes a value from its operands, and does nothing else. */
final class Operation extends IrInstruction {

    private final Opcode opcode;

    Operation(Opcode opcode, Local result, Value... operands) {
        super(Kind.PURE, result, operands);
        this.opcode = opcode;
    }

    @Override
    public Opcode opcode() {
        return opcode;
    }

    @Override
    IrInstruction copy(Local other, Value... others) {
        return new Operation(opcode, other, others);
    }

    @Override
    void writeRest(IrText out) {
        if (opcode instanceof IntPredicate predicate && isVolatile(operand(0)) && mayBeFirst(operand(1))) {
            out.add(predicate.swapped().keyword()).add(' ').typed(operand(1));
            out.add(", ").add(operand(0));
            return;
        }
        out.add(opcode.keyword()).add(' ').typed(operand(0));
        if (opcode instanceof Conversion) {
            out.add(" to ").add(result().type());
        } else if (opcode instanceof Operator operator) {
            int typed = operandCount() - (operator.namesMember() ? 1 : 0);
            for (int i = 1; i < typed; i++) {
                out.add(", ").typed(operand(i));
            }
            if (typed < operandCount()) {
                out.add(", ").add(operand(typed));
            }
        } else {
            out.add(", ").add(operand(1));
        }
    }

    /** On x86, a comparison has a volatile load as an operand in memory only if that is the second one. */
    private static boolean mayBeFirst(Value value) {
        return value.isLocal() && !isVolatile(value);
    }

    private static boolean isVolatile(Value value) {
        return value.definition() instanceof MemoryAccess access && access.isVolatile();
    }
}
