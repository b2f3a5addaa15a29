// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen;

import io.awsm.codegen.abi.ModuleContext;
import io.awsm.codegen.abi.Shards;
import io.awsm.codegen.abi.Unit;
import io.awsm.codegen.function.FunctionTranslator;
import io.awsm.codegen.module.ModuleTranslator;
import io.awsm.llvm.ir.IrBudget;
import io.awsm.llvm.ir.IrModule;
import io.awsm.wasm.module.Module;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * Translates a validated module to LLVM IR, in one or more shards: IR modules that are compiled separately, in parallel,
 * and linked. How many depends only on the module, so that output is reproducible.
 */
public final class CodeGenerator {

    private final ModuleContext context;
    private final Shards shards;
    private final WorkLimit limit;

    /**
     * @throws io.awsm.wasm.WasmException if a function is invalid, or if an executable is wanted of a module that is not
     *     one
     */
    public CodeGenerator(Module original, CodegenOptions options) {
        Module module = SmallPages.of(original, options);
        this.context = ModuleContext.of(module, options);
        ModuleTranslator.check(context);
        this.shards = Shards.of(module);
        this.limit = new WorkLimit(module, shards);
    }

    private CodeGenerator(ModuleContext context, Shards shards, WorkLimit limit) {
        this.context = context;
        this.shards = shards;
        this.limit = limit;
    }

    /** The same, but for functions that are known to have large frames. */
    public CodeGenerator with(LargeFrames large) {
        return new CodeGenerator(context.with(large), shards, limit);
    }

    /**
     * What calls take of the stack.
     *
     * @param frames of functions, by their symbols
     */
    public StackDepths depths(Map<String, Long> frames) {
        return StackDepths.of(context, frames);
    }

    /** How many shards there are, at least one. */
    public int shards() {
        return shards.count();
    }

    /** Writes the IR of shard 0 to {@code shards() - 1}; safe to call for different shards from different threads. */
    public void write(int shard, OutputStream out) throws IOException {
        try {
            IrModule ir = begin(context, limit.of(shard), out);
            translate(new Unit(context, ir, shards, shard), shard == 0);
            ir.finish();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * Writes modules for instances {@code many}, at least one, as one IR module, with a list of them for the runtime: the
     * program of a test script ({@code struct awsm_script}). Their prefixes differ, and their other options do not.
     */
    public static void writeScript(List<CodeGenerator> modules, OutputStream out) throws IOException {
        List<ModuleContext> contexts = modules.stream().map(m -> m.context).toList();
        try {
            IrModule ir = begin(contexts.get(0), IrBudget.unlimited(), out);
            contexts.forEach(context -> translate(new Unit(context, ir, Shards.one(context.module()), 0), true));
            ModuleTranslator.writeScript(ir, contexts);
            ir.finish();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static IrModule begin(ModuleContext context, IrBudget budget, OutputStream out) {
        return new IrModule(
                out,
                budget,
                context.options().prefix(),
                context.options().target().triple(),
                context.options().target().extendsWords(),
                context.options().size().attributes());
    }

    private static void translate(Unit unit, ModuleTranslator.Part part) {
        try {
            part.writer().accept(unit);
        } catch (IrBudget.ExceededException e) {
            throw WorkLimit.exceeded(unit.context().module(), part.section());
        }
    }

    private static void translate(Unit unit, int function) {
        try {
            FunctionTranslator.translate(unit, function);
        } catch (IrBudget.ExceededException e) {
            throw WorkLimit.exceeded(unit.context().module(), function);
        }
    }

    private static void translate(Unit unit, boolean first) {
        ModuleContext context = unit.context();
        if (first) {
            ModuleTranslator.parts(context).forEach(part -> translate(unit, part));
        }
        for (int i = context.module().importedFunctions();
                i < context.module().functions().size();
                i++) {
            if (unit.defines(i)) {
                translate(unit, i);
            }
        }
    }
}
