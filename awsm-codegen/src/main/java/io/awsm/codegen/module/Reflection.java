// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.module;

import static io.awsm.codegen.abi.RuntimeStruct.field;

import io.awsm.codegen.abi.ApiFunction;
import io.awsm.codegen.abi.ModuleContext;
import io.awsm.codegen.abi.Representation;
import io.awsm.codegen.abi.RuntimeFunction;
import io.awsm.codegen.abi.RuntimeStruct;
import io.awsm.codegen.abi.Signatures;
import io.awsm.codegen.abi.Unit;
import io.awsm.codegen.abi.WasiFunction;
import io.awsm.llvm.ir.IrModule;
import io.awsm.llvm.ir.Type;
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
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Writes {@code NAME_module} ({@code struct awsm_module}): what is imported and exported, for hosts that ask by name. */
final class Reflection {

    private final Unit unit;
    private final ModuleContext context;
    private final IrModule ir;
    private final Map<String, Value> strings = new HashMap<>();
    private final ByteArrayOutputStream names = new ByteArrayOutputStream();
    private int nextName;

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
        Table imports = new Table("imports", this::imports);
        Table exports = new Table("exports", this::exports);
        writeNames();
        Value importArray = imports.write();
        Value exportArray = exports.write();
        Value module = RuntimeStruct.MODULE.constant(
                context.pointerSize(),
                field("new_instance", Value.global(Api.local(context, ApiFunction.NEW))),
                field("free_instance", Value.global(Api.local(context, ApiFunction.FREE))),
                field("enter", RuntimeFunction.ENTER.in(ir, context.pointerSize())),
                field("fail", Value.global(Api.local(context, ApiFunction.FAIL))),
                field("trap", Value.global(Api.local(context, ApiFunction.TRAP))),
                field("exit_status", Value.global(Api.local(context, ApiFunction.EXIT_STATUS))),
                field("interrupt", Value.global(Api.local(context, ApiFunction.INTERRUPT))),
                field("trap_info", Value.global(Api.local(context, ApiFunction.TRAP_INFO))),
                field("new_pool", Value.global(Api.local(context, ApiFunction.POOL_NEW))),
                field("free_pool", Value.global(Api.local(context, ApiFunction.POOL_FREE))),
                field("imports_size", context.word(context.layout().importsSize())),
                field("imports", importArray),
                field("import_count", context.word(imports.count)),
                field("exports", exportArray),
                field("export_count", context.word(exports.count)));
        ir.global(symbol(context), "", "constant", module, 8);
    }

    private void imports(Consumer<Value> entries) {
        Module module = context.module();
        int[] next = new int[Export.Kind.values().length];
        for (Import imported : module.imports()) {
            Export.Kind kind = ImportTypes.kind(imported.type());
            int index = next[kind.ordinal()]++;
            if (WasiFunction.symbol(imported).isEmpty()) {
                long offset = slot(kind, index) - context.layout().importsOffset();
                entries.accept(RuntimeStruct.IMPORT.constant(
                        context.pointerSize(),
                        field("module", string(imported.module())),
                        field("module_length", context.word(length(imported.module()))),
                        field("name", string(imported.name())),
                        field("name_length", context.word(length(imported.name()))),
                        field("type", type(imported.type())),
                        field("offset", context.word(offset))));
            }
        }
    }

    private void exports(Consumer<Value> entries) {
        for (Export export : context.module().exports()) {
            boolean function = export.kind() == Export.Kind.FUNCTION;
            Value call = function ? Value.global(CallThunk.symbol(context, export.index())) : Value.NULL;
            entries.accept(RuntimeStruct.EXPORT.constant(
                    context.pointerSize(),
                    field("name", string(export.name())),
                    field("name_length", context.word(length(export.name()))),
                    field("type", type(typeOf(export))),
                    field("call", call),
                    field("offset", context.word(place(export))),
                    field("is_pointer", Value.i32(!function && isImported(export) ? 1 : 0))));
        }
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
            parameters = bytes(Signatures.codes(function.parameters()));
            results = bytes(Signatures.codes(function.results()));
        } else if (type instanceof TableType table) {
            valueType = Representation.of(table.element()).code();
            limits = table.limits();
        } else if (type instanceof MemoryType memory) {
            limits = memory.limits();
        } else if (type instanceof GlobalType global) {
            valueType = Representation.of(global.value()).code();
            mutable = global.mutable();
        }
        return RuntimeStruct.EXTERNAL_TYPE.constant(
                context.pointerSize(),
                field("kind", Value.i32(ImportTypes.kind(type).ordinal())),
                field("value_type", Value.i32(valueType)),
                field("is_mutable", Value.i32(mutable ? 1 : 0)),
                field("page_size_log2", Value.i32(ImportTypes.pageSizeLog2(type))),
                field("parameters", parameters),
                field("results", results),
                field("minimum", Value.i64(limits == null ? 0 : limits.minimum())),
                field("maximum", Value.i64(limits == null ? 0 : limits.maximum().orElse(-1))),
                field("signature", ImportTypes.signature(unit, type)));
    }

    /** An array whose entries are made twice, since what they refer to must be written before, and few can be kept. */
    private final class Table {

        private final String kind;
        private final Consumer<Consumer<Value>> entries;
        private Type type;
        private int count;

        /** Writes what the entries refer to. */
        Table(String kind, Consumer<Consumer<Value>> entries) {
            this.kind = kind;
            this.entries = entries;
            entries.accept(entry -> {
                type = entry.type();
                count++;
            });
        }

        Value write() {
            if (count == 0) {
                return Value.NULL;
            }
            return ir.array(context.symbols().internal(kind), unit.linkage(), type, count, 8, entries);
        }
    }

    /** Those that the first pass collected, in the order in which the second will ask for them. */
    private void writeNames() {
        byte[] all = names.toByteArray();
        if (all.length > 0) {
            ir.bytes(namesSymbol(), "private unnamed_addr", all, 0, all.length, 1);
        }
        nextName = 0;
    }

    private String namesSymbol() {
        return context.symbols().internal("names");
    }

    /** A name as C has it, one after the other in one constant. */
    private Value string(String text) {
        Value string = Value.globalAt(namesSymbol(), nextName);
        byte[] bytes = (text + "\0").getBytes(StandardCharsets.UTF_8);
        if (nextName == names.size()) {
            names.writeBytes(bytes);
        }
        nextName += bytes.length;
        return string;
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
