// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.function;

import io.awsm.codegen.abi.AliasInfo;
import io.awsm.codegen.abi.InstanceState.Mode;
import io.awsm.codegen.abi.ModuleContext;
import io.awsm.codegen.abi.RuntimeFunction;
import io.awsm.codegen.abi.RuntimeStruct;
import io.awsm.codegen.abi.TrapCode;
import io.awsm.llvm.ir.Attachment;
import io.awsm.llvm.ir.Binary;
import io.awsm.llvm.ir.Conversion;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.IntPredicate;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;
import io.awsm.wasm.instruction.Instruction;

/**
 * Tables and references (specification 4.4.3 and 4.4.6). Sandbox-critical: reads and writes of elements are checked
 * here, everything else by the runtime.
 */
final class TableTranslator {

    private final FunctionContext context;
    private final FunctionBuilder builder;
    private final Operands operands;
    private final ModuleContext module;
    private final BulkTranslator bulk;
    private final SignatureCheck signatures;

    TableTranslator(FunctionContext context) {
        this.context = context;
        this.builder = context.builder();
        this.operands = context.operands();
        this.module = context.module();
        this.bulk = new BulkTranslator(context);
        this.signatures = new SignatureCheck(context);
    }

    Operands translate(Instruction.Reference instruction) {
        return switch (instruction.op()) {
            case REF_NULL -> operands.push(Value.NULL);
            case REF_IS_NULL -> operands.push(builder.icmp(IntPredicate.EQ, operands.pop(), Value.NULL));
            case REF_AS_NON_NULL -> {
                Value reference = operands.pop();
                context.trapIf(builder.icmp(IntPredicate.EQ, reference, Value.NULL), TrapCode.NULL_REFERENCE);
                yield operands.push(reference);
            }
            case REF_FUNC ->
                operands.push(context.state().at(module.layout().functionReference(instruction.function())));
        };
    }

    Operands translate(Instruction.Table instruction) {
        int index = instruction.index();
        return switch (instruction.op()) {
            case TABLE_GET -> get(index);
            case TABLE_SET -> set(index);
            case TABLE_SIZE -> operands.push(size(context.state().table(index)));
            case TABLE_GROW -> grow(index);
            case TABLE_FILL -> bulk.fillTable(index);
            case TABLE_COPY -> bulk.copyTable(index, instruction.source());
            case TABLE_INIT -> bulk.initTable(index, instruction.source());
            case ELEM_DROP -> bulk.dropElements(index);
        };
    }

    private Operands get(int table) {
        Value place = element(table, operands.pop());
        Value reference = builder.load(Type.PTR, place, module.pointerSize(), elementAlias());
        return operands.push(signatures.element(table, reference));
    }

    private Operands set(int table) {
        Value value = operands.pop();
        context.store(value, element(table, operands.pop()), module.pointerSize(), AliasInfo.ELEMENT);
        return operands;
    }

    private Operands grow(int table) {
        Value count = operands.pop();
        Value value = operands.pop();
        Value head = context.state().table(table);
        return operands.push(context.exactly(() -> context.state()
                .leave(Mode.RUNTIME, () -> context.call(RuntimeFunction.TABLE_GROW, head, value, count))));
    }

    private Value element(int table, Value index) {
        int word = module.pointerSize();
        Value head = context.state().table(table);
        context.trapIf(builder.icmp(IntPredicate.UGE, index, size(head)), TrapCode.OUT_OF_BOUNDS_TABLE_ACCESS);
        Value elementsPlace = module.member(builder, head, RuntimeStruct.TABLE, "elements");
        Value elements = builder.load(Type.PTR, elementsPlace, word, headAlias());
        Value wide = word == 8 ? builder.convert(Conversion.ZEXT, index, Type.I64) : index;
        return builder.getelementptr(elements, builder.binary(Binary.MUL_NUW, wide, module.word(word)));
    }

    private Value size(Value head) {
        Value place = module.member(builder, head, RuntimeStruct.TABLE, "size");
        return builder.load(Type.I32, place, 4, headAlias());
    }

    private Attachment headAlias() {
        return AliasInfo.HEAD.in(builder.module());
    }

    private Attachment elementAlias() {
        return AliasInfo.ELEMENT.in(builder.module());
    }
}
