package io.awsm.codegen.module;

import io.awsm.codegen.abi.ConstantTable;
import io.awsm.codegen.abi.Layout;
import io.awsm.codegen.abi.ModuleContext;
import io.awsm.codegen.abi.Segments;
import io.awsm.codegen.abi.Signatures;
import io.awsm.codegen.abi.Unit;
import io.awsm.llvm.ir.IrModule;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;
import io.awsm.wasm.instruction.Instruction;
import io.awsm.wasm.instruction.Instruction.Reference;
import io.awsm.wasm.instruction.ReferenceOp;
import io.awsm.wasm.module.ByteSlice;
import io.awsm.wasm.module.ConstantExpression;
import io.awsm.wasm.module.DataSegment;
import io.awsm.wasm.module.ElementSegment;
import io.awsm.wasm.type.FunctionType;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** The constants of a module: segments, tables that never change, signatures, and what function references are made of. */
final class ConstantData {

    private final Unit unit;
    private final ModuleContext context;
    private final IrModule ir;

    ConstantData(Unit unit) {
        this.unit = unit;
        this.context = unit.context();
        this.ir = unit.ir();
    }

    void write() {
        writeSignatures();
        writeDataSegments();
        writeElementSegments();
        writeConstantTables();
        writeFunctionTemplates();
    }

    /** The symbol of the array of {@code struct awsm_function_template}. */
    static String functionTemplates(ModuleContext context) {
        return context.symbols().internal("functions");
    }

    private void writeSignatures() {
        for (FunctionType type : new LinkedHashSet<>(context.module().types())) {
            if (Signatures.packed(type, context.pointerSize()).isEmpty()) {
                byte[] string = Signatures.string(type);
                // Aligned, so that bit 0 of the address is clear.
                ir.bytes(Signatures.symbol(context, type), properties(), string, 0, string.length, 8);
            }
        }
    }

    private void writeDataSegments() {
        List<DataSegment> segments = context.module().data();
        for (int i = 0; i < segments.size(); i++) {
            ByteSlice bytes = segments.get(i).bytes();
            ir.bytes(Segments.dataSymbol(context, i), properties(), bytes.array(), bytes.start(), bytes.end(), 1);
        }
    }

    private void writeElementSegments() {
        List<ElementSegment> segments = context.module().elements();
        for (int i = 0; i < segments.size(); i++) {
            if (Layout.isPlain(segments.get(i)) && Segments.isCopied(context, segments.get(i))) {
                List<Value> items = segments.get(i).items().stream()
                        .map(item -> Value.i32(functionOf(item)
                                .map(f -> context.layout().functionReferenceIndex(f))
                                .orElse(-1)))
                        .toList();
                constant(Segments.elementSymbol(context, i), Type.I32, items, 4);
            }
        }
    }

    private void writeConstantTables() {
        for (int table = 0; table < context.module().tables().size(); table++) {
            Optional<int[]> contents = context.facts().constantTable(table);
            if (contents.isPresent()) {
                List<Value> entries =
                        Arrays.stream(contents.get()).mapToObj(this::entry).toList();
                constant(ConstantTable.symbol(context, table), ConstantTable.entry(context), entries, 8);
            }
        }
    }

    private void writeFunctionTemplates() {
        List<Value> entries = context.facts().referencedFunctions().stream()
                .map(this::template)
                .toList();
        if (!entries.isEmpty()) {
            constant(functionTemplates(context), ConstantTable.entry(context), entries, 8);
        }
    }

    /** Code and signature of a function, or nothing for -1. */
    private Value entry(int function) {
        if (function < 0) {
            return Value.zero(ConstantTable.entry(context));
        }
        FunctionType signature = context.module().functions().get(function);
        return Value.struct(unit.function(function), Signatures.word(unit, signature));
    }

    /** The same for a reference, which may be called from elsewhere. */
    private Value template(int function) {
        FunctionType signature = context.module().functions().get(function);
        return Value.struct(ReferenceAdapters.code(unit, function), Signatures.word(unit, signature));
    }

    private void constant(String symbol, Type element, List<Value> values, int align) {
        ir.global(symbol, properties(), "constant", Value.array(element, values), align);
    }

    private String properties() {
        return unit.linkage().equals("internal") ? "internal unnamed_addr" : "hidden unnamed_addr";
    }

    private static Optional<Integer> functionOf(ConstantExpression item) {
        Instruction instruction = item.instructions().get(0);
        return instruction instanceof Reference reference && reference.op() == ReferenceOp.REF_FUNC
                ? Optional.of(reference.function())
                : Optional.empty();
    }
}
