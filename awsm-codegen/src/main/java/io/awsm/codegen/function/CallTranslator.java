// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.function;

import io.awsm.codegen.abi.AliasInfo;
import io.awsm.codegen.abi.ConstantTable;
import io.awsm.codegen.abi.FunctionAbi;
import io.awsm.codegen.abi.ModuleContext;
import io.awsm.codegen.abi.RuntimeStruct;
import io.awsm.codegen.abi.TrapCode;
import io.awsm.codegen.abi.Unit;
import io.awsm.codegen.memory.SegmentRegister;
import io.awsm.llvm.ir.Attachment;
import io.awsm.llvm.ir.Binary;
import io.awsm.llvm.ir.Block;
import io.awsm.llvm.ir.Conversion;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.IntPredicate;
import io.awsm.llvm.ir.Likely;
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
    private final ControlTranslator control;

    /**
     * What is called.
     *
     * @param environment null if the code takes none
     * @param mayGoOn whether it may make tail calls itself, also to another module; if not, the caller's frame may stay as long as
     *     it runs
     */
    private record Callee(FunctionType type, Value code, Value environment, boolean mayGoOn) {}

    CallTranslator(FunctionContext context, ControlTranslator control) {
        this.context = context;
        this.builder = context.builder();
        this.module = context.module();
        this.signatures = new SignatureCheck(context);
        this.control = control;
    }

    Operands translate(Instruction.Call instruction) {
        return switch (instruction.op()) {
            case CALL, RETURN_CALL -> {
                FunctionType type = module.module().functions().get(instruction.index());
                List<Value> arguments = popArguments(type);
                yield call(
                        function(instruction, type), arguments, instruction.op().isTail());
            }
            case CALL_INDIRECT, RETURN_CALL_INDIRECT -> {
                FunctionType type = module.module().types().get(instruction.index());
                Value index = context.operands().pop();
                List<Value> arguments = popArguments(type);
                yield call(
                        element(type, instruction.table(), index),
                        arguments,
                        instruction.op().isTail());
            }
            case CALL_REF, RETURN_CALL_REF -> {
                FunctionType type = module.module().types().get(instruction.index());
                Value function = context.operands().pop();
                List<Value> arguments = popArguments(type);
                context.trapIf(builder.icmp(IntPredicate.EQ, function, Value.NULL), TrapCode.NULL_FUNCTION_REFERENCE);
                yield call(
                        reference(type, function), arguments, instruction.op().isTail());
            }
        };
    }

    private List<Value> popArguments(FunctionType type) {
        return context.operands().pop(type.parameters().size());
    }

    private Operands call(Callee callee, List<Value> arguments, boolean isTail) {
        FunctionAbi abi = module.abi(callee.type);
        if (isTail && callee.mayGoOn) {
            Value memory = abi.inMemory() == 0
                    ? null
                    : context.state().at(module.layout().tailArguments());
            abi.jump(builder, callee.code, callee.environment, arguments, memory, context.entry());
            return control.left();
        }
        List<Value> results = abi.call(builder, callee.code, callee.environment, arguments);
        if (callee.mayGoOn) {
            SegmentRegister.select(module, builder, context.state());
        }
        context.operands().pushAll(results);
        return isTail ? control.leave() : context.operands();
    }

    private Callee function(Instruction.Call instruction, FunctionType type) {
        Unit unit = context.unit();
        int function = instruction.index();
        boolean mayGoOn = module.continuesTailCalls(function);
        boolean isTail = instruction.op().isTail();
        Value code = isTail ? unit.tailFunction(function) : unit.function(function);
        return new Callee(type, code, ownEnvironment(), mayGoOn);
    }

    private Callee element(FunctionType type, int table, Value index) {
        return module.facts().constantTable(table).isPresent()
                ? elementOfConstant(type, table, index)
                : elementOfTable(type, table, index);
    }

    /** What functions of this module take. */
    private Value ownEnvironment() {
        return module.manyInstances() ? context.state().pointer() : null;
    }

    /** A table of {@code struct awsm_function *} that may change. */
    private Callee elementOfTable(FunctionType type, int table, Value index) {
        int word = module.pointerSize();
        Value head = context.state().table(table);
        Value sizePlace = module.member(builder, head, RuntimeStruct.TABLE, "size");
        Value size = builder.load(Type.I32, sizePlace, 4, AliasInfo.HEAD.in(builder.module()));
        context.trapIf(builder.icmp(IntPredicate.UGE, index, size), TrapCode.UNDEFINED_ELEMENT);
        Value elementsPlace = module.member(builder, head, RuntimeStruct.TABLE, "elements");
        Value elements = builder.load(Type.PTR, elementsPlace, word, AliasInfo.HEAD.in(builder.module()));
        Value place = builder.getelementptr(elements, scaled(index, word));
        Value function = builder.load(Type.PTR, place, word, AliasInfo.ELEMENT.in(builder.module()));
        context.trapIf(builder.icmp(IntPredicate.EQ, function, Value.NULL), TrapCode.UNINITIALIZED_ELEMENT);
        Value signature = signatures.signature(function);
        signatures.require(type, signature, context.trapBlock(TrapCode.INDIRECT_CALL_TYPE_MISMATCH));
        return reference(type, function);
    }

    /** A {@code struct awsm_function *} that is known to be of this type. */
    private Callee reference(FunctionType type, Value function) {
        int word = module.pointerSize();
        Attachment constant = AliasInfo.CONSTANT.in(builder.module());
        Value codePlace = module.member(builder, function, RuntimeStruct.FUNCTION, "code");
        Value code = builder.load(Type.PTR, codePlace, word, constant);
        Value environmentPlace = module.member(builder, function, RuntimeStruct.FUNCTION, "env");
        Value environment = builder.load(Type.PTR, environmentPlace, word, constant);
        return new Callee(type, code, environment, true);
    }

    /** A table that never changes. What is wrong is read again, since only then both parts are operands in memory. */
    private Callee elementOfConstant(FunctionType type, int table, Value index) {
        int word = module.pointerSize();
        int size = module.facts().constantTable(table).orElseThrow().length;
        context.trapIf(builder.icmp(IntPredicate.UGE, index, Value.i32(size)), TrapCode.UNDEFINED_ELEMENT);
        Attachment constant = AliasInfo.CONSTANT.in(builder.module());
        Value place = builder.getelementptr(ConstantTable.types(context.unit(), table), scaled(index, 4));
        Value number = builder.load(Type.I32, place, 4, constant);
        Block mismatch = context.atEnd("mismatch", () -> {
            Value wrong = builder.volatileLoad(Type.I32, place, 4);
            builder.br(
                    builder.icmp(IntPredicate.EQ, wrong, Value.i32(ConstantTable.NO_TYPE)),
                    context.trapBlock(TrapCode.UNINITIALIZED_ELEMENT),
                    context.trapBlock(TrapCode.INDIRECT_CALL_TYPE_MISMATCH));
        });
        Block next = builder.block("next");
        Value expected = Value.i32(ConstantTable.number(module, type));
        builder.br(builder.icmp(IntPredicate.NE, number, expected), mismatch, next, Likely.SECOND);
        builder.labelExtending(next);
        Value entry = builder.getelementptr(ConstantTable.code(context.unit(), table), scaled(index, word));
        Value code = builder.load(Type.PTR, entry, word, constant);
        return new Callee(type, code, ownEnvironment(), true);
    }

    private Value scaled(Value index, int size) {
        Value wide = module.pointerSize() == 8 ? builder.convert(Conversion.ZEXT, index, Type.I64) : index;
        return builder.binary(Binary.MUL_NUW, wide, module.word(size));
    }
}
