package io.awsm.codegen.abi;

import io.awsm.codegen.CodegenOptions;
import io.awsm.codegen.Instances;
import io.awsm.codegen.LargeFrames;
import io.awsm.codegen.facts.ModuleFacts;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;
import io.awsm.wasm.module.Module;

/** What all parts of the translation of one module share. Immutable. */
public record ModuleContext(
        Module module,
        CodegenOptions options,
        ModuleFacts facts,
        Layout layout,
        Symbols symbols,
        LargeFrames largeFrames) {

    public static ModuleContext of(Module module, CodegenOptions options) {
        ModuleFacts facts = ModuleFacts.of(module, reflected(options));
        Layout layout = new Layout(module, facts, options.target(), options.instances());
        Symbols symbols = new Symbols(options.prefix(), module.names());
        return new ModuleContext(module, options, facts, layout, symbols, LargeFrames.NONE);
    }

    public ModuleContext with(LargeFrames large) {
        return new ModuleContext(module, options, facts, layout, symbols, large);
    }

    /** Whether there is {@code NAME_module}. */
    public boolean reflected() {
        return reflected(options);
    }

    private static boolean reflected(CodegenOptions options) {
        return options.instances() == Instances.MANY && !options.program();
    }

    public boolean manyInstances() {
        return options.instances() == Instances.MANY;
    }

    /** The size of a pointer of the target, in bytes. */
    public int pointerSize() {
        return options.target().pointerSize();
    }

    /** The integer of the size of a pointer. */
    public Type word() {
        return Type.integer(8 * pointerSize());
    }

    public Value word(long value) {
        return Value.integer(word(), value);
    }
}
