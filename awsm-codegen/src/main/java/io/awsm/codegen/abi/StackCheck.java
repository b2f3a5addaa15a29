package io.awsm.codegen.abi;

import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;
import java.util.List;

/** The stack pointer in IR. */
public final class StackCheck {

    private StackCheck() {}

    /** The stack pointer behind the prologue, so that the function's own frame counts, as a word. */
    public static Value stackPointer(FunctionBuilder builder, ModuleContext context) {
        String register = context.options().target().stackPointer();
        Value callee = builder.module()
                .declare("", context.word(), "llvm.read_register." + context.word(), List.of(Type.METADATA), "");
        Value name = new Value(Type.METADATA, builder.module().metadata("!{!\"" + register + "\"}"));
        return builder.call(context.word(), callee, List.of(name), "");
    }
}
