package io.awsm.codegen.module;

import io.awsm.codegen.abi.ModuleContext;
import io.awsm.codegen.abi.Unit;
import io.awsm.codegen.abi.WasiFunction;
import io.awsm.llvm.ir.IrModule;
import io.awsm.wasm.UnsupportedException;
import io.awsm.wasm.module.Import;
import java.util.List;

/** Writes everything but function bodies. */
public final class ModuleTranslator {

    private ModuleTranslator() {}

    /** Rejects what cannot become the kind of output that is wanted. */
    public static void check(ModuleContext context) {
        if (!context.options().program()) {
            return;
        }
        for (Import imported : context.module().imports()) {
            if (WasiFunction.symbol(imported).isEmpty()) {
                throw unsupported("unknown import \"" + imported.module() + "\" \"" + imported.name()
                        + "\": an executable can import nothing but functions of wasi_snapshot_preview1; compile the"
                        + " module to an object or a shared library and link it into a program that provides the rest");
            }
        }
        if (Image.command(context.module()).isEmpty()) {
            throw unsupported("no export \"_start\" without parameters and results: not a program; compile the module"
                    + " to an object or a shared library and call its exports");
        }
    }

    public static void translate(Unit unit) {
        new ConstantData(unit).write();
        Image.write(unit);
        ImportAdapters.write(unit);
        Instantiation.write(unit);
        if (!unit.context().options().program()) {
            Api.write(unit);
            if (unit.context().manyInstances()) {
                Reflection.write(unit);
            }
        }
    }

    /** Writes the list of the modules that were written into one, and the entry of the program ({@link Image}). */
    public static void writeScript(IrModule ir, List<ModuleContext> contexts) {
        Image.writeScript(ir, contexts);
    }

    private static UnsupportedException unsupported(String reason) {
        return new UnsupportedException(0, -1, reason);
    }
}
