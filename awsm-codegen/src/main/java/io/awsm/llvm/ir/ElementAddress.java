// SPDX-License-Identifier: Apache-2.0
package io.awsm.llvm.ir;

/** The address of an element of an array, by the size of elements and the element's number. */
final class ElementAddress extends IrInstruction {

    private final int size;

    ElementAddress(Local result, int size, Value array, Value number) {
        super(Kind.PURE, result, array, number);
        this.size = size;
    }

    @Override
    IrInstruction copy(Local other, Value... others) {
        return new ElementAddress(other, size, others[0], others[1]);
    }

    @Override
    void writeRest(IrText out) {
        out.add("getelementptr nusw nuw ").add(Type.array(size, Type.I8)).add(", ");
        out.typed(operand(0)).add(", ").typed(operand(1));
    }
}
