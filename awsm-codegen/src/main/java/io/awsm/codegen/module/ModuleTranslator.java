// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.module;

import io.awsm.codegen.MemoryMechanism;
import io.awsm.codegen.abi.GlobalConstants;
import io.awsm.codegen.abi.ModuleContext;
import io.awsm.codegen.abi.ReadOnlyData;
import io.awsm.codegen.abi.StaticMemory;
import io.awsm.codegen.abi.Unit;
import io.awsm.codegen.abi.WasiFunction;
import io.awsm.llvm.ir.IrModule;
import io.awsm.llvm.ir.Value;
import io.awsm.wasm.UnsupportedException;
import io.awsm.wasm.module.DataSegment;
import io.awsm.wasm.module.Export;
import io.awsm.wasm.module.Import;
import io.awsm.wasm.module.Module;
import io.awsm.wasm.module.Section;
import io.awsm.wasm.type.GlobalType;
import io.awsm.wasm.type.NumberType;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Writes everything but function bodies. */
public final class ModuleTranslator {

    /** Of stacks of compilers for WebAssembly. */
    private static final int STACK_ALIGNMENT = 16;

    private ModuleTranslator() {}

    /** Rejects what cannot become the kind of output that is wanted. */
    public static void check(ModuleContext context) {
        checkTailCalls(context);
        if (context.options().memory() == MemoryMechanism.FLASH) {
            checkReadOnlyData(context);
        }
        context.staticMemory().ifPresent(memory -> {
            checkSegments(context.module(), memory);
            checkStack(context, memory);
        });
        if (!context.options().program()) {
            return;
        }
        Module module = context.module();
        for (int i = 0; i < module.imports().size(); i++) {
            Import imported = module.imports().get(i);
            if (WasiFunction.symbol(imported).isEmpty()) {
                throw unsupported(
                        module.offsets().of(Section.IMPORT, i),
                        "unknown import \"" + imported.module() + "\" \"" + imported.name()
                                + "\": an executable can import nothing but functions of wasi_snapshot_preview1; compile the"
                                + " module to an object or a shared library and link it into a program that provides the rest");
            }
        }
        if (Image.command(module).isEmpty()) {
            throw unsupported(
                    exports(module),
                    "no export \"_start\" without parameters and results: not a program; compile the module"
                            + " to an object or a shared library and call its exports");
        }
    }

    private static void checkTailCalls(ModuleContext context) {
        if (context.options().target().arguments().allowTailCalls()) {
            return;
        }
        Module module = context.module();
        for (int i = module.importedFunctions(); i < module.functions().size(); i++) {
            if (context.facts().function(i).tailCalls()) {
                throw new UnsupportedException(
                        module.offsets().of(Section.CODE, i - module.importedFunctions()),
                        i,
                        "there are no tail calls on "
                                + context.options().target().name());
            }
        }
    }

    /** What would trap when the instance is made, whatever the module is used for. */
    private static void checkSegments(Module module, StaticMemory memory) {
        for (int i = 0; i < module.data().size(); i++) {
            DataSegment segment = module.data().get(i);
            if (segment.mode() instanceof DataSegment.Mode.Active active && active.memory() == 0) {
                OptionalLong start = GlobalConstants.address(active.position());
                long end = start.orElse(0) + segment.bytes().size();
                if (start.isPresent() && end > memory.size()) {
                    throw unsupported(
                            module.offsets().of(Section.DATA, i),
                            "a data segment ends at " + end + ", but there are " + memory.size()
                                    + " bytes of memory (--memory-size)");
                }
            }
        }
    }

    /** What a part of the memory that is not in RAM needs of the module. */
    private static void checkReadOnlyData(ModuleContext context) {
        Module module = context.module();
        if (module.memories().size() != 1 || module.importedMemories() != 0) {
            throw unsupported(
                    module.offsets().of(Section.MEMORY, 0),
                    "read-only data can stay in flash only if there is one memory, which the module does not import (--rodata)");
        }
        ReadOnlyData data = context.readOnlyData()
                .orElseThrow(() -> unsupported(
                        module.offsets().of(Section.DATA, 0),
                        "no data segment is called .rodata, so none stays in flash (--rodata); let the module's linker keep their"
                                + " names: wasm-ld without --strip-all"));
        if (data.hole() <= 0) {
            throw unsupported(
                    module.offsets().of(Section.DATA, data.segments().nextSetBit(0)),
                    "the read-only data have " + (data.end() - data.start())
                            + " bytes, too few to stay in flash (--rodata)");
        }
        if (!data.isDense(module)) {
            throw unsupported(
                    module.offsets().of(Section.DATA, data.segments().nextSetBit(0)),
                    "the read-only data are too far from one another to stay in flash (--rodata)");
        }
        data.intruder(module).ifPresent(segment -> {
            throw unsupported(
                    module.offsets().of(Section.DATA, segment),
                    "a data segment is among the read-only data, which are to stay in flash (--rodata)");
        });
    }

    /**
     * Compilers keep the stack pointer of what they compile in the first global. It has no name that could be relied on; but a
     * variable that starts as an address of just that part of the memory which there is not is one.
     */
    private static void checkStack(ModuleContext context, StaticMemory memory) {
        Module module = context.module();
        if (module.importedGlobals() > 0
                || module.globals().isEmpty()
                || context.facts().exportedGlobal(0)) {
            return;
        }
        long start = GlobalConstants.constant(module.globalInitializers().get(0))
                .map(Value::integer)
                .orElse(OptionalLong.empty())
                .orElse(0);
        GlobalType type = module.globals().get(0);
        boolean isStackPointer = type.mutable() && type.value() == NumberType.I32 && start % STACK_ALIGNMENT == 0;
        if (isStackPointer
                && start > memory.size()
                && start <= module.memories().get(0).minimumBytes()) {
            throw unsupported(
                    module.offsets().of(Section.GLOBAL, 0),
                    "the stack begins at " + start + ", but there are " + memory.size()
                            + " bytes of memory (--memory-size); let the module's linker put it first, and say how large it is:"
                            + " --stack-first -z stack-size=BYTES");
        }
    }

    /** A part of the translation, and the section that decides how much it is. */
    public record Part(Section section, Consumer<Unit> writer) {}

    /** All there is to write, in this order. */
    public static List<Part> parts(ModuleContext context) {
        List<Part> parts = new ArrayList<>(List.of(
                new Part(Section.ELEMENT, unit -> new ConstantData(unit).write()),
                new Part(Section.GLOBAL, Image::write),
                new Part(Section.IMPORT, ImportAdapters::write),
                new Part(Section.ELEMENT, ReferenceAdapters::write),
                new Part(Section.DATA, Instantiation::write)));
        if (!context.options().program()) {
            parts.add(new Part(Section.EXPORT, Api::write));
            if (context.reflected()) {
                parts.add(new Part(Section.EXPORT, Reflection::write));
            }
        }
        return parts;
    }

    /** Writes the list of the modules that were written into one, and the entry of the program ({@link Image}). */
    public static void writeScript(IrModule ir, List<ModuleContext> contexts) {
        Image.writeScript(ir, contexts);
    }

    /** Where a "_start" is that is none, or else the first export. */
    private static int exports(Module module) {
        List<String> names = module.exports().stream().map(Export::name).toList();
        return module.offsets().of(Section.EXPORT, Math.max(0, names.indexOf("_start")));
    }

    private static UnsupportedException unsupported(int offset, String reason) {
        return new UnsupportedException(offset, -1, reason);
    }
}
