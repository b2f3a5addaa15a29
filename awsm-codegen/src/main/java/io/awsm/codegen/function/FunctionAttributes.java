package io.awsm.codegen.function;

import io.awsm.codegen.abi.ModuleContext;
import io.awsm.codegen.abi.Unit;
import io.awsm.codegen.memory.MemoryStrategy;
import io.awsm.llvm.ir.IrModule;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What stands behind the signature of a generated function. */
final class FunctionAttributes {

    /**
     * Where the code of a mechanism that traps by faulting is, so that the fault handler recognises it: a C identifier,
     * for which the linker defines {@code __start_} and {@code __stop_} symbols.
     */
    private static final String TEXT_SECTION = "awsm_text";

    /** Where LLVM collects where each function ended up, for the message of a trap. */
    private static final String FUNCTIONS_SECTION = "awsm_functions";

    private FunctionAttributes() {}

    static String of(Unit unit, int function, MemoryStrategy strategy) {
        IrModule ir = unit.ir();
        StringBuilder attributes = new StringBuilder(ir.attributes("nounwind"));
        if (strategy.faults()) {
            attributes.append(" section \"").append(TEXT_SECTION).append('"');
        }
        if (unit.context().options().program()) {
            attributes.append(" !pcsections ").append(location(unit.context(), ir, function));
        }
        return attributes.toString();
    }

    /** A record of the function's place, index and name ("!C": numbers are ULEB128). */
    private static String location(ModuleContext context, IrModule ir, int function) {
        byte[] name = context.module().names().function(function).orElse("").getBytes(StandardCharsets.UTF_8);
        byte[] terminated = Arrays.copyOf(name, name.length + 1);
        String data = ir.metadata(
                "!{i32 " + function + ", [" + terminated.length + " x i8] c" + IrModule.quoted(terminated) + "}");
        return ir.metadata("!{!\"" + FUNCTIONS_SECTION + "!C\", " + data + "}");
    }
}
