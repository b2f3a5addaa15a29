// SPDX-License-Identifier: Apache-2.0
package io.awsm.llvm.ir;

/** Assembly, often without any code, for what LLVM must assume of it. */
final class InlineAssembly extends IrInstruction {

    private final String instructions;
    private final String constraints;
    private final String attributes;

    /** With effects, and without a result. */
    InlineAssembly(String instructions, String constraints, String attributes, Value... operands) {
        this(Kind.EFFECT, null, instructions, constraints, attributes, operands);
    }

    InlineAssembly(
            Kind kind, Local result, String instructions, String constraints, String attributes, Value... operands) {
        super(kind, result, operands);
        this.instructions = instructions;
        this.constraints = constraints;
        this.attributes = attributes;
    }

    @Override
    IrInstruction copy(Local other, Value... others) {
        return new InlineAssembly(kind(), other, instructions, constraints, attributes, others);
    }

    @Override
    void writeRest(IrText out) {
        out.add("call ").add(result() == null ? Type.VOID : result().type()).add(" asm ");
        out.add(kind() == Kind.EFFECT ? "sideeffect \"" : "\"")
                .add(instructions)
                .add("\", \"")
                .add(constraints)
                .add("\"(");
        for (int i = 0; i < operandCount(); i++) {
            out.add(i == 0 ? "" : ", ").typed(operand(i));
        }
        out.add(')').add(attributes);
    }
}
