// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.abi;

import io.awsm.codegen.MemoryMechanism;

/** What stands behind the signature of every function that guest code is in, or can be inlined into. */
public final class GuestAttributes {

    /**
     * Where code is that may be ended at any instruction, by a fault or an interrupt, so that the runtime recognises it: a
     * C identifier, for which the linker defines {@code __start_} and {@code __stop_} symbols. In a firmware that does not rely on
     * faults it is where all code is.
     */
    private static final String TEXT_SECTION = "awsm_text";

    /**
     * Calls of guest code are not turned into jumps: endless recursion must exhaust the stack, and would be an endless
     * loop. A large frame is probed page by page while it is allocated, before the check of the stack's limit can look at
     * it: it cannot reach over a guard page into memory that is not the stack's.
     */
    private static final String GUEST = "nounwind \"disable-tail-calls\"=\"true\" \"probe-stack\"=\"inline-asm\"";

    private GuestAttributes() {}

    /** The symbol of where guest code begins, {@code start}, or ends, {@code stop}. */
    public static String bound(String which) {
        return "__" + which + "_" + TEXT_SECTION;
    }

    /**
     * The attributes of a function of the module.
     *
     * @param function whose code it is, for messages
     */
    public static String of(Unit unit, int function) {
        ModuleContext context = unit.context();
        boolean inlined = function < context.module().importedFunctions()
                || !context.facts().function(function).inLargeCircle();
        StringBuilder attributes = new StringBuilder(unit.ir().attributes(inlined ? GUEST : GUEST + " noinline"));
        if (context.options().memory() == MemoryMechanism.SEGMENT) {
            // LLVM cannot make calls of memcpy and memset where addresses are relative to a segment.
            attributes.append(" \"no-builtins\"");
        }
        if (context.options().target().isHosted() || context.options().memory().faults()) {
            attributes.append(" section \"").append(TEXT_SECTION).append('"');
        }
        return attributes.toString();
    }
}
