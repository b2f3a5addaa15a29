// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.abi;

import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.IrModule;
import io.awsm.llvm.ir.Metadata;

/**
 * Tells the runtime of each instruction which function of the module it comes from, wherever LLVM has put it: all that is
 * in function {@code i} is in line {@code i + 1} of a file that is called like the module. LLVM writes that down as for
 * debuggers, in few bytes, since the line changes only where a function begins, or what was inlined ({@code core/lines.c}).
 */
final class SourceLines {

    private final IrModule ir;
    private final String place;

    /** @param name of the module */
    SourceLines(IrModule ir, String name) {
        this.ir = ir;
        Metadata file = ir.metadata("!DIFile(filename: " + IrModule.quoted(name) + ", directory: \"\")");
        Metadata unit = ir.distinct("!DICompileUnit(language: DW_LANG_C, file: " + file
                + ", emissionKind: LineTablesOnly, nameTableKind: None)");
        Metadata type = ir.metadata("!DISubroutineType(types: " + ir.metadata("!{}") + ")");
        this.place = "file: " + file + ", unit: " + unit + ", type: " + type;
        ir.named("llvm.dbg.cu", unit);
        ir.named("llvm.module.flags", ir.metadata("!{i32 2, !\"Debug Info Version\", i32 3}"));
        ir.named("llvm.module.flags", ir.metadata("!{i32 2, !\"Dwarf Version\", i32 4}"));
    }

    /** The line of all that is in a function, as a node for the definition of one LLVM function. */
    Metadata function(int index) {
        int line = index + 1;
        return ir.distinct("!DISubprogram(" + place + ", line: " + line + ", scopeLine: " + line
                + ", spFlags: DISPFlagDefinition)");
    }

    /** From now on, what is added to the function belongs to that. */
    void locate(FunctionBuilder builder, int index, Metadata function) {
        builder.locate(ir.metadata("!DILocation(line: " + (index + 1) + ", scope: " + function + ")"));
    }
}
