// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.module;

import io.awsm.codegen.abi.AliasInfo;
import io.awsm.codegen.abi.Entry;
import io.awsm.codegen.abi.FunctionAbi;
import io.awsm.codegen.abi.GuestAttributes;
import io.awsm.codegen.abi.HostAbi;
import io.awsm.codegen.abi.HostReferences;
import io.awsm.codegen.abi.InstanceState;
import io.awsm.codegen.abi.InstanceState.Mode;
import io.awsm.codegen.abi.ModuleContext;
import io.awsm.codegen.abi.Unit;
import io.awsm.codegen.abi.WasiFunction;
import io.awsm.codegen.memory.SegmentRegister;
import io.awsm.llvm.ir.Block;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.IntPredicate;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;
import io.awsm.wasm.module.Import;
import io.awsm.wasm.type.FunctionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A function for each imported function, with the convention of a defined one: it calls what the import is bound to. A
 * function of the host has the convention of C, one of another sandbox that of guest code. Where it is called directly
 * LLVM inlines it; it exists so that imports can be in tables and exports, too.
 */
final class ImportAdapters {

    private final Unit unit;
    private final ModuleContext context;
    private final int function;
    private final Import imported;
    private final FunctionType type;
    private final FunctionAbi abi;

    private ImportAdapters(Unit unit, int function, Import imported, FunctionType type) {
        this.unit = unit;
        this.context = unit.context();
        this.function = function;
        this.imported = imported;
        this.type = type;
        this.abi = context.abi(type);
    }

    static void write(Unit unit) {
        int function = 0;
        for (Import candidate : unit.context().module().imports()) {
            if (candidate.type() instanceof FunctionType type) {
                new ImportAdapters(unit, function++, candidate, type).write();
            }
        }
    }

    private void write() {
        String attributes = GuestAttributes.of(unit, function);
        List<Value> parameters = abi.parameters(context.manyInstances());
        write(unit.begin(function, attributes), parameters, false);
        if (context.continuesTailCalls(function)) {
            FunctionBuilder builder = unit.beginTail(function, attributes);
            List<Type> types = parameters.stream().map(Value::type).toList();
            write(builder, context.allRegisters().read(builder, types), true);
        }
    }

    /** @param tail whether another sandbox is jumped to */
    private void write(FunctionBuilder builder, List<Value> parameters, boolean tail) {
        InstanceState state = new InstanceState(unit, builder);
        Optional<String> wasi = WasiFunction.symbol(imported);
        if (wasi.isPresent()) {
            String nounwind = unit.ir().attributes("nounwind");
            Value code =
                    unit.ir().declare("hidden", HostAbi.result(type), wasi.get(), HostAbi.parameters(type), nounwind);
            callHost(builder, state, parameters, code, state.pointer(), Mode.WAITING);
        } else {
            Value slot = state.at(context.layout().functionImport(function));
            Value code = load(builder, slot, 0);
            Value environment = load(builder, slot, 1);
            Block sandbox = builder.block("sandbox");
            Block host = builder.block("host");
            builder.br(builder.icmp(IntPredicate.EQ, code, Value.NULL), sandbox, host);
            builder.label(sandbox);
            callSandbox(builder, state, parameters, environment, tail);
            builder.label(host);
            callHost(builder, state, parameters, code, environment, Mode.HOST);
        }
        builder.finish();
    }

    private Value load(FunctionBuilder builder, Value address, int word) {
        int size = context.pointerSize();
        Value place = builder.at(address, (long) word * size);
        return builder.load(Type.PTR, place, size, AliasInfo.CONSTANT.in(unit.ir()));
    }

    private void callHost(
            FunctionBuilder builder,
            InstanceState state,
            List<Value> parameters,
            Value code,
            Value environment,
            Mode mode) {
        Entry entry = abi.enter(builder, parameters, context.manyInstances());
        List<Value> results =
                state.leave(mode, () -> HostAbi.call(builder, type, code, environment, entry.arguments()));
        HostReferences.check(unit, builder, state, type.results(), results, function);
        abi.ret(builder, results, entry);
    }

    private void callSandbox(
            FunctionBuilder builder, InstanceState state, List<Value> parameters, Value reference, boolean tail) {
        List<Value> passed = new ArrayList<>(parameters);
        if (context.manyInstances()) {
            passed.remove(0);
        }
        Value code = load(builder, reference, 0);
        passed.add(0, load(builder, reference, 1));
        if (tail) {
            abi.jump(builder, code, passed);
        } else {
            Value results = abi.call(builder, code, passed);
            SegmentRegister.select(context, builder, state);
            builder.ret(results);
        }
    }
}
