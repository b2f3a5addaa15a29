package io.awsm.codegen.function;

import io.awsm.codegen.abi.AliasInfo;
import io.awsm.codegen.abi.ModuleContext;
import io.awsm.codegen.abi.RuntimeFunction;
import io.awsm.codegen.abi.TrapCode;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;

/**
 * Tables and references (specification 4.4.3 and 4.4.6). Sandbox-critical: reads and writes of elements are checked
 * here, everything else by the runtime.
 */
final class TableTranslator {

    private final FunctionContext context;
    private final FunctionBuilder builder;
    private final Operands operands;
    private final ModuleContext module;

    TableTranslator(FunctionContext context) {
        this.context = context;
        this.builder = context.builder();
        this.operands = context.operands();
        this.module = context.module();
    }

    void refNull() {
        operands.push(Value.NULL);
    }

    void refIsNull() {
        operands.push(builder.icmp("eq", operands.pop(), Value.NULL));
    }

    void refFunc(int function) {
        operands.push(context.state().at(module.layout().functionReference(function)));
    }

    void get(int table) {
        Value place = element(table, operands.pop());
        operands.push(builder.load(Type.PTR, place, module.pointerSize(), elementAlias()));
    }

    void set(int table) {
        Value value = operands.pop();
        builder.store(value, element(table, operands.pop()), module.pointerSize(), elementAlias());
    }

    void size(int table) {
        operands.push(size(context.state().table(table)));
    }

    void grow(int table) {
        Value count = operands.pop();
        Value value = operands.pop();
        operands.push(context.call(RuntimeFunction.TABLE_GROW, context.state().table(table), value, count));
    }

    private Value element(int table, Value index) {
        int word = module.pointerSize();
        Value head = context.state().table(table);
        context.trapIf(builder.icmp("uge", index, size(head)), TrapCode.OUT_OF_BOUNDS_TABLE_ACCESS);
        Value elements = builder.load(Type.PTR, head, word, headAlias());
        Value wide = word == 8 ? builder.convert("zext", index, Type.I64) : index;
        return builder.getelementptr("", elements, builder.binary("mul nuw", wide, module.word(word)));
    }

    private Value size(Value head) {
        return builder.load(Type.I32, builder.at(head, module.pointerSize()), 4, headAlias());
    }

    private String headAlias() {
        return AliasInfo.HEAD.suffix(builder.module());
    }

    private String elementAlias() {
        return AliasInfo.ELEMENT.suffix(builder.module());
    }
}
