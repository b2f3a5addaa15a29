package io.awsm.codegen.module;

import io.awsm.codegen.abi.AliasInfo;
import io.awsm.codegen.abi.FunctionAbi;
import io.awsm.codegen.abi.GuestAttributes;
import io.awsm.codegen.abi.HostReferences;
import io.awsm.codegen.abi.InstanceState;
import io.awsm.codegen.abi.InstanceState.Mode;
import io.awsm.codegen.abi.ModuleContext;
import io.awsm.codegen.abi.Unit;
import io.awsm.codegen.abi.WasiFunction;
import io.awsm.llvm.ir.Attachment;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.Local;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;
import io.awsm.wasm.module.Import;
import io.awsm.wasm.type.FunctionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A function for each imported function, with the signature of a defined one: it calls what the import is bound to.
 * Where it is called directly LLVM inlines it; it exists so that imports can be in tables and exports, too.
 */
final class ImportAdapters {

    private ImportAdapters() {}

    static void write(Unit unit) {
        int function = 0;
        for (Import candidate : unit.context().module().imports()) {
            if (candidate.type() instanceof FunctionType type) {
                write(unit, function++, candidate, type);
            }
        }
    }

    private static void write(Unit unit, int function, Import imported, FunctionType type) {
        ModuleContext context = unit.context();
        FunctionBuilder builder = unit.begin(function, type, GuestAttributes.of(unit, function));
        InstanceState state = new InstanceState(unit, builder);
        List<Type> types = FunctionAbi.parameters(type, true);
        Optional<String> wasi = WasiFunction.symbol(imported);
        Value code;
        Value environment;
        if (wasi.isPresent()) {
            code = unit.ir()
                    .declare(
                            "hidden",
                            FunctionAbi.result(type),
                            wasi.get(),
                            types,
                            unit.ir().attributes("nounwind"));
            environment = state.pointer();
        } else {
            int word = context.pointerSize();
            Value slot = state.at(context.layout().functionImport(function));
            Attachment constant = AliasInfo.CONSTANT.in(unit.ir());
            code = builder.load(Type.PTR, slot, word, constant);
            environment = builder.load(Type.PTR, builder.at(slot, word), word, constant);
        }
        List<Value> arguments = new ArrayList<>(List.of(environment));
        for (int i = 0; i < type.parameters().size(); i++) {
            arguments.add(new Local(types.get(i + 1), "p", i));
        }
        if (FunctionAbi.returnsInMemory(type)) {
            arguments.add(Local.named(Type.PTR, "results"));
        }
        Value result = state.leave(
                wasi.isPresent() ? Mode.WAITING : Mode.HOST,
                () -> builder.call(FunctionAbi.result(type), code, arguments));
        if (HostReferences.areChecked(type.results())) {
            List<Value> results = FunctionAbi.results(builder, type, result, Local.named(Type.PTR, "results"));
            HostReferences.check(unit, builder, state, type.results(), results, function);
        }
        if (result == null) {
            builder.ret();
        } else {
            builder.ret(result);
        }
        builder.finish();
    }
}
