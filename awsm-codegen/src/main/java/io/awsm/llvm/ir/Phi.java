// SPDX-License-Identifier: Apache-2.0
package io.awsm.llvm.ir;

import java.util.List;

/** A choice by predecessor. */
final class Phi extends IrInstruction {

    private final List<Block> predecessors;

    Phi(Local result, List<Value> values, List<Block> predecessors) {
        super(Kind.PHI, result, values.toArray(Value[]::new));
        this.predecessors = predecessors;
    }

    @Override
    public List<Block> targets() {
        return predecessors;
    }

    @Override
    int references() {
        return 2 * operandCount();
    }

    @Override
    void writeRest(IrText out) {
        out.add("phi ").add(result().type());
        for (int i = 0; i < operandCount(); i++) {
            out.add(i == 0 ? " [ " : ", [ ").add(operand(i)).add(", %");
            predecessors.get(i).end().write(out);
            out.add(" ]");
        }
    }
}
