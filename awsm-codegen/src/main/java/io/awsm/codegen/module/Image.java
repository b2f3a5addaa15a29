// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.module;

import static io.awsm.codegen.abi.RuntimeStruct.field;

import io.awsm.codegen.abi.GlobalConstants;
import io.awsm.codegen.abi.GuestAttributes;
import io.awsm.codegen.abi.InstanceState;
import io.awsm.codegen.abi.Layout;
import io.awsm.codegen.abi.LlvmTypes;
import io.awsm.codegen.abi.ModuleContext;
import io.awsm.codegen.abi.RuntimeFunction;
import io.awsm.codegen.abi.RuntimeStruct;
import io.awsm.codegen.abi.Unit;
import io.awsm.codegen.abi.WasiFunction;
import io.awsm.llvm.ir.IrModule;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;
import io.awsm.wasm.module.Export;
import io.awsm.wasm.module.Import;
import io.awsm.wasm.module.Module;
import io.awsm.wasm.type.FunctionType;
import io.awsm.wasm.type.MemoryType;
import io.awsm.wasm.type.ValueType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What the runtime is told of the module ({@code struct awsm_image}), the static state of a single instance, and the
 * entry of an executable ({@code struct awsm_program}).
 */
final class Image {

    private static final FunctionType COMMAND = FunctionType.of(List.of(), List.of());

    private final Unit unit;
    private final ModuleContext context;
    private final IrModule ir;

    private Image(Unit unit) {
        this.unit = unit;
        this.context = unit.context();
        this.ir = unit.ir();
    }

    static void write(Unit unit) {
        Image image = new Image(unit);
        if (!unit.context().manyInstances()) {
            image.writeStaticState();
        }
        image.writeImage();
        if (unit.context().options().program()) {
            image.writeProgram();
        }
    }

    static String symbol(ModuleContext context) {
        return context.symbols().internal("image");
    }

    /** The symbol of the one instance's {@code struct awsm_store}. */
    static String staticStore(ModuleContext context) {
        return context.symbols().internal("store");
    }

    /** The function that a command exports to be run, if the module is one (WASI's application ABI). */
    static Optional<Export> command(Module module) {
        return module.exports().stream()
                .filter(e -> e.name().equals("_start")
                        && e.kind() == Export.Kind.FUNCTION
                        && module.functions().get(e.index()).equals(COMMAND))
                .findFirst();
    }

    private void writeImage() {
        Layout layout = context.layout();
        List<Value> imports = ImportTypes.of(unit);
        Value wasiFree = wasi(i -> WasiFunction.isWasi(i) && !context.options().program(), RuntimeFunction.WASI_FREE);
        boolean lines = context.options().lines();
        Value image = RuntimeStruct.IMAGE.constant(
                context.pointerSize(),
                field("instance_size", context.word(layout.size())),
                field("imports_offset", context.word(layout.importsOffset())),
                field("imports_size", context.word(layout.importsSize())),
                field("memory_size", context.word(memorySize())),
                field("initialize", Value.global(Instantiation.symbol(context))),
                field("code", bound("start")),
                field("code_end", bound("stop")),
                field("wasi_new", wasi(WasiFunction::isWasi, RuntimeFunction.WASI_NEW)),
                field("wasi_strings", wasi(WasiFunction::takesStrings, RuntimeFunction.WASI_STRINGS)),
                field("wasi_directories", wasi(WasiFunction::takesDirectory, RuntimeFunction.WASI_DIRECTORIES)),
                field("wasi_free", wasiFree),
                field("imports", imports.isEmpty() ? Value.NULL : importTypes(imports)),
                field("import_count", context.word(imports.size())),
                field("functions_offset", context.word(layout.functionReferences())),
                field(
                        "function_count",
                        context.word(context.facts().referencedFunctions().size())),
                field("name", name()),
                field("function_names", FunctionNames.write(unit)),
                field("lines", lines ? ir.weak("__start_awsm_lines", Type.I8) : Value.NULL),
                field("lines_end", lines ? ir.weak("__stop_awsm_lines", Type.I8) : Value.NULL));
        ir.global(symbol(context), unit.linkage(), "constant", image, 8);
    }

    /** Of the first memory that the module makes; 0 if there is none, or it is so large that there is hardly room. */
    private long memorySize() {
        Module module = context.module();
        return module.memories().stream()
                .skip(module.importedMemories())
                .findFirst()
                .map(MemoryType::minimumBytes)
                .filter(bytes -> bytes < 1L << 32)
                .orElse(0L);
    }

    /** What the module's symbols start with, as C has it. */
    private Value name() {
        byte[] bytes = (context.options().prefix() + "\0").getBytes(StandardCharsets.UTF_8);
        return ir.bytes(context.symbols().internal("name"), "private unnamed_addr", bytes, 0, bytes.length, 1);
    }

    /** What makes or ends a part of the state that WASI has, if an import needs it: only then it is linked. */
    private Value wasi(Predicate<Import> needs, RuntimeFunction function) {
        boolean needed = context.module().imports().stream().anyMatch(needs);
        return needed ? function.in(ir, context.pointerSize()) : Value.NULL;
    }

    private Value importTypes(List<Value> types) {
        Value array = Value.array(types.get(0).type(), types);
        return ir.global(context.symbols().internal("import_types"), unit.linkage(), "constant", array, 8);
    }

    /**
     * The linker's symbol for where guest code begins or ends; null if none has been generated. A firmware that relies on faults and
     * whose linker script does not say it is not linked: it would hang at the first one.
     */
    private Value bound(String which) {
        String symbol = GuestAttributes.bound(which);
        return needsBounds() ? ir.external("hidden", symbol, Type.I8) : ir.weak(symbol, Type.I8);
    }

    private boolean needsBounds() {
        Module module = context.module();
        return !module.memories().isEmpty()
                && context.hasZone(0)
                && IntStream.range(
                                module.importedFunctions(), module.functions().size())
                        .anyMatch(context.facts()::reachable);
    }

    private void writeProgram() {
        int start = command(context.module()).orElseThrow().index();
        CallThunk.write(unit, start);
        Value program = RuntimeStruct.PROGRAM.constant(
                context.pointerSize(),
                field("instance", Value.global(InstanceState.staticInstance(context))),
                field("store", Value.global(staticStore(context))),
                field("image", Value.global(symbol(context))),
                field("start", Value.global(CallThunk.symbol(context, start))));
        ir.global("awsm_program", "hidden", "constant", program, 8);
        keepEntry(ir, context);
    }

    /** The modules of a test script ({@code struct awsm_script}). */
    static void writeScript(IrModule ir, List<ModuleContext> contexts) {
        ModuleContext first = contexts.get(0);
        List<Value> modules = contexts.stream()
                .map(context -> Value.global(Reflection.symbol(context)))
                .toList();
        Value list = ir.global("awsm.modules", "internal", "constant", Value.array(Type.PTR, modules), 8);
        Value script = RuntimeStruct.SCRIPT.constant(
                first.pointerSize(), field("count", first.word(modules.size())), field("modules", list));
        ir.global("awsm_script", "hidden", "constant", script, 8);
        keepEntry(ir, first);
    }

    /** The linker's entry point, in assembly, calls what LLVM sees nobody call. */
    private static void keepEntry(IrModule ir, ModuleContext context) {
        ir.used(RuntimeFunction.START.in(ir, context.pointerSize()));
    }

    private void writeStaticState() {
        zeroed(InstanceState.staticInstance(context), InstanceState.staticType(context), 16);
        zeroed(staticStore(context), Type.array(RuntimeStruct.STORE.size(context.pointerSize()), Type.I8), 16);
        context.staticMemory()
                .ifPresent(memory -> zeroed(InstanceState.staticMemory(context), memory.type(), memory.alignment()));
        Module module = context.module();
        for (int i = 0; i < module.globalInitializers().size(); i++) {
            int global = module.importedGlobals() + i;
            ValueType type = module.globals().get(global).value();
            // The value is here for LLVM to see; instantiation stores it again.
            Value value =
                    GlobalConstants.constant(module.globalInitializers().get(i)).orElse(LlvmTypes.zero(type));
            boolean exported = context.facts().exportedGlobal(global);
            ir.global(
                    InstanceState.globalVariable(context, global),
                    unit.linkage(),
                    "global",
                    exported ? Value.struct(value, Value.zero(InstanceState.globalRest(context, type))) : value,
                    exported ? 16 : LlvmTypes.size(type, context.pointerSize()));
        }
    }

    private void zeroed(String symbol, Type type, int align) {
        ir.global(symbol, unit.linkage(), "global", Value.zero(type), align);
    }
}
