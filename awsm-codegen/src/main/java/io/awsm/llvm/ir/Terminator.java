// SPDX-License-Identifier: Apache-2.0
package io.awsm.llvm.ir;

import java.util.List;
import java.util.function.UnaryOperator;

/** The end of a block. */
final class Terminator extends IrInstruction {

    /** Which instruction it is. */
    enum Form {
        BR,
        SWITCH,
        RET,
        UNREACHABLE
    }

    private final Form form;
    private final List<Block> targets;
    private final Attachment attachment;

    /** @param targets of a switch: the cases from 0, then where all others go */
    Terminator(Form form, List<Block> targets, Attachment attachment, Value... operands) {
        super(Kind.TERMINATOR, null, operands);
        this.form = form;
        this.targets = targets;
        this.attachment = attachment;
    }

    /** The same with other operands and targets. */
    Terminator copy(UnaryOperator<Value> operands, UnaryOperator<Block> blocks) {
        return new Terminator(
                form,
                targets.stream().map(blocks).toList(),
                attachment,
                operands().stream().map(operands).toArray(Value[]::new));
    }

    @Override
    public List<Block> targets() {
        return targets;
    }

    @Override
    int references() {
        return operandCount() + targets.size();
    }

    @Override
    void writeRest(IrText out) {
        switch (form) {
            case BR -> writeBranch(out);
            case SWITCH -> writeSwitch(out);
            case RET -> {
                if (operandCount() == 0) {
                    out.add("ret void");
                } else {
                    out.add("ret ").typed(operand(0));
                }
            }
            case UNREACHABLE -> out.add("unreachable");
        }
    }

    private void writeBranch(IrText out) {
        out.add("br ");
        if (operandCount() > 0) {
            out.typed(operand(0)).add(", ");
        }
        out.label(targets.get(0));
        if (targets.size() > 1) {
            out.add(", ").label(targets.get(1));
        }
        out.add(attachment.text());
    }

    private void writeSwitch(IrText out) {
        int cases = targets.size() - 1;
        out.add("switch ").typed(operand(0)).add(", ").label(targets.get(cases)).add(" [");
        for (int i = 0; i < cases; i++) {
            out.add(' ').add(operand(0).type()).add(' ').add(i).add(", ").label(targets.get(i));
        }
        out.add(" ]");
    }
}
