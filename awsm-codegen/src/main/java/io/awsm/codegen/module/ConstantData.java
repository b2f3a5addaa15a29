// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.module;

import static io.awsm.codegen.abi.RuntimeStruct.field;

import io.awsm.codegen.MemoryMechanism;
import io.awsm.codegen.abi.ConstantTable;
import io.awsm.codegen.abi.DataRun;
import io.awsm.codegen.abi.GlobalConstants;
import io.awsm.codegen.abi.ModuleContext;
import io.awsm.codegen.abi.ReadOnlyData;
import io.awsm.codegen.abi.RuntimeStruct;
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
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
        context.readOnlyData().ifPresent(this::writeReadOnlyData);
        writeElementSegments();
        writeConstantTables();
        writeFunctionTemplates();
    }

    /** The symbol of the array of {@code struct awsm_function_template}. */
    static String functionTemplates(ModuleContext context) {
        return context.symbols().internal("functions");
    }

    private void writeSignatures() {
        List<FunctionType> types = context.module().types();
        for (int i = 0; i < types.size(); i++) {
            FunctionType type = types.get(i);
            boolean isFirst = context.facts().typeIndex(type) == i;
            if (isFirst && Signatures.packed(type, context.pointerSize()).isEmpty()) {
                byte[] string = Signatures.string(context, type);
                // Aligned, so that bit 0 of the address is clear.
                ir.bytes(Signatures.symbol(context, type), properties(), string, 0, string.length, 8);
            }
        }
    }

    private void writeDataSegments() {
        List<DataSegment> segments = context.module().data();
        for (int i = 0; i < segments.size(); i++) {
            if (segments.get(i).mode() instanceof DataSegment.Mode.Passive) {
                writeBytes(i, segments.get(i).bytes());
            }
        }
        for (DataRun run : DataRun.of(context)) {
            writeBytes(run.first(), bytes(run));
            if (!run.isSingle()) {
                Type type = RuntimeStruct.DATA_SEGMENT.type(context.pointerSize());
                Stream<Value> entries = run.segments().stream().map(i -> place(segments.get(i)));
                constant(Segments.runSymbol(context, run), type, run.segments().size(), entries, 4);
            }
        }
    }

    private void writeReadOnlyData(ReadOnlyData data) {
        byte[] bytes = data.bytes(context.module());
        String symbol = ReadOnlyData.symbol(context);
        ir.bytes(symbol, properties(), bytes, 0, bytes.length, ReadOnlyData.BORDER);
        Value description = RuntimeStruct.READ_ONLY.constant(
                context.pointerSize(),
                field("bytes", Value.global(symbol)),
                field("start", context.word(data.start())),
                field("end", context.word(data.end())),
                field("hole", context.word(data.hole())));
        ir.global(ReadOnlyData.descriptionSymbol(context), properties(), "constant", description, 4);
    }

    /** Pages stay where they are with {@code paged} if they are aligned. */
    private void writeBytes(int segment, ByteSlice bytes) {
        int align = context.options().memory() == MemoryMechanism.PAGED ? 8 : 1;
        ir.bytes(Segments.dataSymbol(context, segment), properties(), bytes.array(), bytes.start(), bytes.end(), align);
    }

    /** Those of its segments, one after the other. */
    private ByteSlice bytes(DataRun run) {
        List<DataSegment> segments = context.module().data();
        if (run.isSingle()) {
            return segments.get(run.first()).bytes();
        }
        ByteBuffer all = ByteBuffer.allocate(run.size(context.module()));
        for (int segment : run.segments()) {
            ByteSlice bytes = segments.get(segment).bytes();
            all.put(bytes.array(), bytes.start(), bytes.size());
        }
        return new ByteSlice(all.array(), 0, all.capacity());
    }

    private Value place(DataSegment segment) {
        ConstantExpression position = ((DataSegment.Mode.Active) segment.mode()).position();
        return RuntimeStruct.DATA_SEGMENT.constant(
                context.pointerSize(),
                field("size", Value.i32(segment.bytes().size())),
                field("destination", GlobalConstants.constant(position).orElseThrow()));
    }

    private void writeElementSegments() {
        List<ElementSegment> segments = context.module().elements();
        for (int i = 0; i < segments.size(); i++) {
            if (context.layout().isPlain(i) && Segments.isCopied(context, segments.get(i))) {
                List<ConstantExpression> items = segments.get(i).items();
                Stream<Value> indices = items.stream()
                        .map(item -> Value.i32(functionOf(item)
                                .map(f -> context.layout().functionReferenceIndex(f))
                                .orElse(-1)));
                constant(Segments.elementSymbol(context, i), Type.I32, items.size(), indices, 4);
            }
        }
    }

    private void writeConstantTables() {
        for (int table = 0; table < context.module().tables().size(); table++) {
            Optional<int[]> contents = context.facts().constantTable(table);
            if (contents.isPresent()) {
                int size = contents.get().length;
                Stream<Value> code = Arrays.stream(contents.get()).mapToObj(this::code);
                constant(ConstantTable.codeSymbol(context, table), Type.PTR, size, code, context.pointerSize());
                Stream<Value> types = Arrays.stream(contents.get()).mapToObj(this::number);
                constant(ConstantTable.typesSymbol(context, table), Type.I32, size, types, 4);
            }
        }
    }

    private void writeFunctionTemplates() {
        List<Integer> functions = context.facts().referencedFunctions();
        if (!functions.isEmpty()) {
            Stream<Value> entries = functions.stream().map(this::template);
            Type type = Type.struct(List.of(Type.PTR, context.word()));
            constant(functionTemplates(context), type, functions.size(), entries, 8);
        }
    }

    /** For {@link ConstantTable}; -1 is no function. */
    private Value code(int function) {
        return function < 0 ? Value.NULL : unit.tailFunction(function);
    }

    /** Likewise. */
    private Value number(int function) {
        return Value.i32(
                function < 0
                        ? ConstantTable.NO_TYPE
                        : ConstantTable.number(
                                context, context.module().functions().get(function)));
    }

    /** Code and signature of a function that becomes a reference, which may be called from elsewhere. */
    private Value template(int function) {
        FunctionType signature = context.module().functions().get(function);
        return RuntimeStruct.FUNCTION_TEMPLATE.constant(
                context.pointerSize(),
                field("code", ReferenceAdapters.code(unit, function)),
                field("type", Signatures.word(unit, signature)));
    }

    private void constant(String symbol, Type element, int count, Stream<Value> values, int align) {
        ir.array(symbol, properties(), element, count, align, values::forEachOrdered);
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
