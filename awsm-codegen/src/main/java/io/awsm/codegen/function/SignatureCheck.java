// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.function;

import io.awsm.codegen.abi.AliasInfo;
import io.awsm.codegen.abi.HostReferences;
import io.awsm.codegen.abi.ModuleContext;
import io.awsm.codegen.abi.Representation;
import io.awsm.codegen.abi.RuntimeFunction;
import io.awsm.codegen.abi.RuntimeStruct;
import io.awsm.codegen.abi.Signatures;
import io.awsm.codegen.abi.TrapCode;
import io.awsm.llvm.ir.Attachment;
import io.awsm.llvm.ir.Block;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.IntPredicate;
import io.awsm.llvm.ir.Likely;
import io.awsm.llvm.ir.Value;
import io.awsm.wasm.type.FunctionType;
import io.awsm.wasm.type.ReferenceType;
import io.awsm.wasm.type.ValueType;

/** Whether a function is of the type that guest code expects. Sandbox-critical: what is called next relies on it. */
final class SignatureCheck {

    private final FunctionContext context;
    private final FunctionBuilder builder;
    private final ModuleContext module;

    SignatureCheck(FunctionContext context) {
        this.context = context;
        this.builder = context.builder();
        this.module = context.module();
    }

    /** The signature of a {@code struct awsm_function}. */
    Value signature(Value function) {
        Attachment constant = AliasInfo.CONSTANT.in(builder.module());
        Value place = module.member(builder, function, RuntimeStruct.FUNCTION, "type");
        return builder.load(module.word(), place, module.pointerSize(), constant);
    }

    /** Goes on where the signatures are equal. */
    void require(FunctionType expected, Value actual, Block mismatch) {
        Value differs = differs(expected, actual);
        Block next = builder.block("next");
        builder.br(differs, mismatch, next, Likely.SECOND);
        builder.labelExtending(next);
    }

    private Value differs(FunctionType expected, Value actual) {
        Value word = Signatures.word(context.unit(), expected);
        if (Signatures.packed(expected, module.pointerSize()).isPresent()) {
            return builder.icmp(IntPredicate.NE, actual, word);
        }
        Value equal = context.call(RuntimeFunction.SIGNATURE_EQUAL, actual, word);
        return builder.icmp(IntPredicate.EQ, equal, Value.i32(0));
    }

    /**
     * The same for a reference that was read where a host can write: traps unless it is of that type. Most types do not
     * restrict what a reference may be.
     */
    Value read(ValueType type, Value reference) {
        if (!Representation.of(type).isRestricted()) {
            return reference;
        }
        Block mismatch = context.trapBlock(TrapCode.REFERENCE_TYPE);
        Value isNull = builder.icmp(IntPredicate.EQ, reference, Value.NULL);
        Block present = builder.block("present");
        Block next = builder.block("next");
        builder.br(isNull, type.isDefaultable() ? next : mismatch, present);
        builder.labelExtending(present);
        HostReferences.function(module, type).forEach(function -> require(function, signature(reference), mismatch));
        builder.br(next);
        builder.label(next);
        return reference;
    }

    /** Elements of a table, which a host can write. */
    Value element(int table, Value reference) {
        ReferenceType type = module.module().tables().get(table).element();
        return read(type, reference);
    }
}
