package io.awsm.llvm.ir;

/** Assembly that emits no code, for what LLVM must assume of it. */
final class InlineAssembly extends IrInstruction {

    private final String constraints;

    InlineAssembly(String constraints, Value... operands) {
        super(Kind.EFFECT, null, operands);
        this.constraints = constraints;
    }

    @Override
    void writeRest(IrText out) {
        out.add("call void asm sideeffect \"\", \"").add(constraints).add("\"(");
        for (int i = 0; i < operandCount(); i++) {
            out.add(i == 0 ? "" : ", ").typed(operand(i));
        }
        out.add(')');
    }
}
