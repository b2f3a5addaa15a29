// SPDX-License-Identifier: Apache-2.0
package io.awsm.llvm.ir;

/** Assembly, often without any code, for what LLVM must assume of it. */
final class InlineAssembly extends IrInstruction {

    private final String instructions;
    private final String constraints;
    private final String attributes;

    InlineAssembly(String instructions, String constraints, String attributes, Value... operands) {
        super(Kind.EFFECT, null, operands);
        this.instructions = instructions;
        this.constraints = constraints;
        this.attributes = attributes;
    }

    @Override
    void writeRest(IrText out) {
        out.add("call void asm sideeffect \"")
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
