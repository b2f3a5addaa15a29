package io.awsm.codegen.module;

import io.awsm.codegen.abi.ModuleContext;
import io.awsm.codegen.abi.RuntimeFunction;
import io.awsm.codegen.abi.Signatures;
import io.awsm.codegen.abi.Unit;
import io.awsm.codegen.abi.WasiFunction;
import io.awsm.llvm.ir.IrModule;
import io.awsm.llvm.ir.Value;
import io.awsm.wasm.module.Export;
import io.awsm.wasm.module.Import;
import io.awsm.wasm.module.Module;
import io.awsm.wasm.type.ExternalType;
import io.awsm.wasm.type.FunctionType;
import io.awsm.wasm.type.GlobalType;
import io.awsm.wasm.type.Limits;
import io.awsm.wasm.type.MemoryType;
import io.awsm.wasm.type.TableType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes {@code NAME_module} ({@code struct awsm_module}): what is imported and exported, for hosts that ask by name. */
final class Reflection {

    private final Unit unit;
    private final ModuleContext context;
    private final IrModule ir;
    private final Map<String, Value> strings = new HashMap<>();

    private Reflection(Unit unit) {
        this.unit = unit;
        this.context = unit.context();
        this.ir = unit.ir();
    }

    static void write(Unit unit) {
        new Reflection(unit).write();
    }

    /** The symbol of {@code struct awsm_module}. */
    static String symbol(ModuleContext context) {
        return context.symbols().api("module");
    }

    private void write() {
        List<Value> imports = imports();
        List<Value> exports = exports();
        Value importArray = array("imports", imports);
        Value exportArray = array("exports", exports);
        Value module = Value.struct(
                Value.global(Api.local(context, "new")),
                Value.global(Api.local(context, "free")),
                RuntimeFunction.ENTER.in(ir, context.pointerSize()),
                Value.global(Api.local(context, "fail")),
                Value.global(Api.local(context, "trap")),
                Value.global(Api.local(context, "exit_status")),
                context.word(context.layout().importsSize()),
                importArray,
                context.word(imports.size()),
                exportArray,
                context.word(exports.size()));
        ir.global(symbol(context), "", "constant", module, 8);
    }

    private List<Value> imports() {
        Module module = context.module();
        List<Value> entries = new ArrayList<>();
        int[] next = new int[Export.Kind.values().length];
        for (Import imported : module.imports()) {
            Export.Kind kind = ImportTypes.kind(imported.type());
            int index = next[kind.ordinal()]++;
            if (WasiFunction.symbol(imported).isEmpty()) {
                long offset = slot(kind, index) - context.layout().importsOffset();
                entries.add(Value.struct(
                        string(imported.module()),
                        context.word(length(imported.module())),
                        string(imported.name()),
                        context.word(length(imported.name())),
                        type(imported.type()),
                        context.word(offset)));
            }
        }
        return entries;
    }

    private List<Value> exports() {
        List<Value> entries = new ArrayList<>();
        for (Export export : context.module().exports()) {
            boolean function = export.kind() == Export.Kind.FUNCTION;
            entries.add(Value.struct(
                    string(export.name()),
                    context.word(length(export.name())),
                    type(typeOf(export)),
                    function ? Value.global(CallThunk.symbol(context, export.index())) : Value.NULL,
                    context.word(place(export)),
                    Value.i32(!function && isImported(export) ? 1 : 0)));
        }
        return entries;
    }

    private ExternalType typeOf(Export export) {
        Module module = context.module();
        return switch (export.kind()) {
            case FUNCTION -> module.functions().get(export.index());
            case TABLE -> module.tables().get(export.index());
            case MEMORY -> module.memories().get(export.index());
            case GLOBAL -> module.globals().get(export.index());
        };
    }

    private boolean isImported(Export export) {
        Module module = context.module();
        return switch (export.kind()) {
            case FUNCTION -> export.index() < module.importedFunctions();
            case TABLE -> export.index() < module.importedTables();
            case MEMORY -> export.index() < module.importedMemories();
            case GLOBAL -> export.index() < module.importedGlobals();
        };
    }

    private long place(Export export) {
        return export.kind() == Export.Kind.FUNCTION
                ? context.layout().functionReference(export.index())
                : slot(export.kind(), export.index());
    }

    private long slot(Export.Kind kind, int index) {
        return switch (kind) {
            case FUNCTION -> context.layout().functionImport(index);
            case TABLE -> context.layout().table(index);
            case MEMORY -> context.layout().memory(index);
            case GLOBAL -> context.layout().global(index);
        };
    }

    /** {@code struct awsm_external_type}. */
    private Value type(ExternalType type) {
        int valueType = 0;
        boolean mutable = false;
        Value parameters = Value.NULL;
        Value results = Value.NULL;
        Limits limits = null;
        if (type instanceof FunctionType function) {
            byte[] signature = Signatures.string(function);
            int split = function.parameters().size() + 1;
            parameters = bytes(Arrays.copyOf(signature, split));
            results = bytes(Arrays.copyOfRange(signature, split, signature.length));
        } else if (type instanceof TableType table) {
            valueType = Signatures.binaryCode(table.element());
            limits = table.limits();
        } else if (type instanceof MemoryType memory) {
            limits = memory.limits();
        } else if (type instanceof GlobalType global) {
            valueType = Signatures.binaryCode(global.value());
            mutable = global.mutable();
        }
        return Value.struct(
                Value.i32(ImportTypes.kind(type).ordinal()),
                Value.i32(valueType),
                Value.i32(mutable ? 1 : 0),
                parameters,
                results,
                Value.i64(limits == null ? 0 : limits.minimum()),
                Value.i64(limits == null ? 0 : limits.maximum().orElse(-1)));
    }

    private Value array(String kind, List<Value> entries) {
        if (entries.isEmpty()) {
            return Value.NULL;
        }
        Value array = Value.array(entries.get(0).type(), entries);
        return ir.global(context.symbols().internal(kind), unit.linkage(), "constant", array, 8);
    }

    private Value string(String text) {
        return bytes((text + "\0").getBytes(StandardCharsets.UTF_8));
    }

    private static int length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private Value bytes(byte[] bytes) {
        return strings.computeIfAbsent(
                IrModule.quoted(bytes),
                quoted -> ir.global(
                        context.symbols().internal("s", strings.size()),
                        "private unnamed_addr",
                        "constant",
                        Value.bytes(bytes),
                        1));
    }
}
