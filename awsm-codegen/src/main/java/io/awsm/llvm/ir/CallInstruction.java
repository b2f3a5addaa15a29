// SPDX-License-Identifier: Apache-2.0
package io.awsm.llvm.ir;

import java.util.List;

/** A call; the last operand is the callee. */
final class CallInstruction extends IrInstruction {

    private final Call call;

    CallInstruction(Kind kind, Local result, Call call) {
        super(kind, result, operands(call));
        this.call = call;
    }

    private static Value[] operands(Call call) {
        List<Value> arguments = call.arguments();
        Value[] operands = arguments.toArray(new Value[arguments.size() + 1]);
        operands[arguments.size()] = call.callee();
        return operands;
    }

    @Override
    public boolean isCall() {
        return true;
    }

    @Override
    IrInstruction copy(Local other, Value... others) {
        int arguments = others.length - 1;
        Call same = new Call(
                call.result(),
                others[arguments],
                List.of(others).subList(0, arguments),
                call.convention(),
                call.tail(),
                call.attributes());
        return new CallInstruction(kind(), other, same);
    }

    @Override
    void writeRest(IrText out) {
        out.add(call.tail().keyword()).add("call ");
        if (call.convention() != CallingConvention.C) {
            out.add(call.convention().keyword()).add(' ');
        }
        out.result(call.result()).add(' ').add(call.callee()).add('(');
        int arguments = operandCount() - 1;
        for (int i = 0; i < arguments; i++) {
            if (i > 0) {
                out.add(", ");
            }
            out.parameter(operand(i).type()).add(' ').add(operand(i));
        }
        out.add(')');
        if (!call.attributes().isEmpty()) {
            out.add(' ').add(call.attributes());
        }
    }
}
