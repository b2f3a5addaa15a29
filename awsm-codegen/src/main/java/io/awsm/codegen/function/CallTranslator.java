package io.awsm.codegen.function;

import io.awsm.codegen.abi.AliasInfo;
import io.awsm.codegen.abi.ConstantTable;
import io.awsm.codegen.abi.FunctionAbi;
import io.awsm.codegen.abi.ModuleContext;
import io.awsm.codegen.abi.TrapCode;
import io.awsm.llvm.ir.Attachment;
import io.awsm.llvm.ir.Binary;
import io.awsm.llvm.ir.Block;
import io.awsm.llvm.ir.Conversion;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.IntPredicate;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;
import io.awsm.wasm.instruction.Instruction;
import io.awsm.wasm.type.FunctionType;
import java.util.List;

/**
 * Calls (specification 4.4.8). Sandbox-critical: the one place that turns a table element into a call, which it does
 * only after its index, its presence and its signature have been checked, on every memory mechanism; and a typed
 * reference, after its presence has been checked: its signature was where it came from ({@link SignatureCheck}).
 */
final class CallTranslator {

    private final FunctionContext context;
    private final FunctionBuilder builder;
    private final ModuleContext module;
    private final SignatureCheck signatures;

    CallTranslator(FunctionContext context) {
        this.context = context;
        this.builder = context.builder();
        this.module = context.module();
        this.signatures = new SignatureCheck(context);
    }

    Operands translate(Instruction.Call instruction) {
        return switch (instruction.op()) {
            case CALL -> call(instruction.index());
            case CALL_INDIRECT -> callIndirect(instruction.index(), instruction.table());
            case CALL_REF -> callReference(instruction.index());
        };
    }

    private Operands call(int function) {
        FunctionType type = module.module().functions().get(function);
        List<Value> arguments = context.operands().pop(type.parameters().size());
        Value environment = module.manyInstances() ? context.state().pointer() : null;
        return context.operands()
                .pushAll(FunctionAbi.call(builder, type, context.unit().function(function), environment, arguments));
    }

    private Operands callIndirect(int typeIndex, int table) {
        FunctionType type = module.module().types().get(typeIndex);
        Value index = context.operands().pop();
        List<Value> arguments = context.operands().pop(type.parameters().size());
        List<Value> results = module.facts().constantTable(table).isPresent()
                ? callConstantTable(type, table, index, arguments)
                : callTable(type, table, index, arguments);
        return context.operands().pushAll(results);
    }

    /** The validator knows the type of the reference. */
    private Operands callReference(int typeIndex) {
        FunctionType type = module.module().types().get(typeIndex);
        Value function = context.operands().pop();
        List<Value> arguments = context.operands().pop(type.parameters().size());
        context.trapIf(builder.icmp(IntPredicate.EQ, function, Value.NULL), TrapCode.NULL_FUNCTION_REFERENCE);
        return context.operands().pushAll(call(type, function, arguments));
    }

    /** A table of {@code struct awsm_function *} that may change. */
    private List<Value> callTable(FunctionType type, int table, Value index, List<Value> arguments) {
        int word = module.pointerSize();
        Value head = context.state().table(table);
        Value size = builder.load(Type.I32, builder.at(head, word), 4, AliasInfo.HEAD.in(builder.module()));
        context.trapIf(builder.icmp(IntPredicate.UGE, index, size), TrapCode.UNDEFINED_ELEMENT);
        Value elements = builder.load(Type.PTR, head, word, AliasInfo.HEAD.in(builder.module()));
        Value place = builder.getelementptr(elements, scaled(index, word));
        Value function = builder.load(Type.PTR, place, word, AliasInfo.ELEMENT.in(builder.module()));
        context.trapIf(builder.icmp(IntPredicate.EQ, function, Value.NULL), TrapCode.UNINITIALIZED_ELEMENT);
        Value signature = signatures.signature(function);
        signatures.require(type, signature, context.trapBlock(TrapCode.INDIRECT_CALL_TYPE_MISMATCH));
        return call(type, function, arguments);
    }

    /** Calls a {@code struct awsm_function *} that is known to be of this type. */
    private List<Value> call(FunctionType type, Value function, List<Value> arguments) {
        int word = module.pointerSize();
        Attachment constant = AliasInfo.CONSTANT.in(builder.module());
        Value code = builder.load(Type.PTR, function, word, constant);
        Value environment = builder.load(Type.PTR, builder.at(function, word), word, constant);
        return FunctionAbi.call(builder, type, code, environment, arguments);
    }

    /** A table that never changes: an array of code and signature, 0 where there is no function. */
    private List<Value> callConstantTable(FunctionType type, int table, Value index, List<Value> arguments) {
        int word = module.pointerSize();
        int size = module.facts().constantTable(table).orElseThrow().length;
        context.trapIf(builder.icmp(IntPredicate.UGE, index, Value.i32(size)), TrapCode.UNDEFINED_ELEMENT);
        Value array = ConstantTable.address(context.unit(), table);
        Value entry = builder.getelementptr(array, scaled(index, 2 * word));
        Attachment constant = AliasInfo.CONSTANT.in(builder.module());
        Value signature = builder.load(module.word(), builder.at(entry, word), word, constant);
        Block mismatch = context.atEnd(
                "mismatch",
                () -> builder.br(
                        builder.icmp(IntPredicate.EQ, signature, module.word(0)),
                        context.trapBlock(TrapCode.UNINITIALIZED_ELEMENT),
                        context.trapBlock(TrapCode.INDIRECT_CALL_TYPE_MISMATCH)));
        signatures.require(type, signature, mismatch);
        Value code = builder.load(Type.PTR, entry, word, constant);
        Value environment = module.manyInstances() ? context.state().pointer() : null;
        return FunctionAbi.call(builder, type, code, environment, arguments);
    }

    private Value scaled(Value index, int size) {
        Value wide = module.pointerSize() == 8 ? builder.convert(Conversion.ZEXT, index, Type.I64) : index;
        return builder.binary(Binary.MUL_NUW, wide, module.word(size));
    }
}
