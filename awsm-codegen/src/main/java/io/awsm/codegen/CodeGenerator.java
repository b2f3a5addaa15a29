package io.awsm.codegen;

import io.awsm.codegen.abi.ModuleContext;
import io.awsm.codegen.abi.Unit;
import io.awsm.codegen.function.FunctionTranslator;
import io.awsm.codegen.module.ModuleTranslator;
import io.awsm.llvm.ir.IrModule;
import io.awsm.wasm.module.Module;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Translates a validated module to LLVM IR, in one or more shards: IR modules that are compiled separately, in parallel,
 * and linked. How many depends only on the module, so that output is reproducible.
 */
public final class CodeGenerator {

    /** Bytes of function bodies for each shard: a few seconds of LLVM's time. */
    private static final long SHARD_SIZE = 512 * 1024;

    private static final int MOST_SHARDS = 16;

    private final ModuleContext context;
    private final int shards;

    /**
     * @throws io.awsm.wasm.WasmException if a function is invalid, or if an executable is wanted of a module that is not
     *     one
     */
    public CodeGenerator(Module module, CodegenOptions options) {
        this.context = ModuleContext.of(module, options);
        ModuleTranslator.check(context);
        long code = module.bodies().stream().mapToLong(b -> b.bytes().size()).sum();
        this.shards = (int) Math.min(MOST_SHARDS, 1 + code / SHARD_SIZE);
    }

    /** How many shards there are, at least one. */
    public int shards() {
        return shards;
    }

    /** Writes the IR of shard 0 to {@code shards() - 1}; safe to call for different shards from different threads. */
    public void write(int shard, Appendable out) throws IOException {
        try {
            IrModule ir = new IrModule(
                    out, context.options().prefix(), context.options().target().triple());
            Unit unit = new Unit(context, ir, shard, shards);
            if (shard == 0) {
                ModuleTranslator.translate(unit);
            }
            for (int i = context.module().importedFunctions();
                    i < context.module().functions().size();
                    i++) {
                if (unit.defines(i)) {
                    FunctionTranslator.translate(unit, i);
                }
            }
            ir.finish();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
