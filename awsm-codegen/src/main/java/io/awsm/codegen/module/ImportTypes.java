// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.module;

import static io.awsm.codegen.abi.RuntimeStruct.field;

import io.awsm.codegen.abi.HostReferences;
import io.awsm.codegen.abi.Representation;
import io.awsm.codegen.abi.RuntimeStruct;
import io.awsm.codegen.abi.Signatures;
import io.awsm.codegen.abi.Unit;
import io.awsm.codegen.abi.WasiFunction;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;
import io.awsm.wasm.module.Export;
import io.awsm.wasm.module.Import;
import io.awsm.wasm.type.ExternalType;
import io.awsm.wasm.type.FunctionType;
import io.awsm.wasm.type.GlobalType;
import io.awsm.wasm.type.Limits;
import io.awsm.wasm.type.MemoryType;
import io.awsm.wasm.type.TableType;
import java.util.List;
import java.util.OptionalLong;

/** What the runtime compares imports with when an instance is made ({@code struct awsm_import_type}). */
final class ImportTypes {

    private ImportTypes() {}

    /** Those of all imports that have a slot, in its order. */
    static List<Value> of(Unit unit) {
        return unit.context().module().imports().stream()
                .filter(i -> WasiFunction.symbol(i).isEmpty())
                .map(Import::type)
                .map(type -> of(unit, type))
                .toList();
    }

    private static Value of(Unit unit, ExternalType type) {
        Limits limits = limits(type);
        int valueType = type instanceof TableType table
                ? Representation.of(table.element()).code()
                : type instanceof GlobalType global
                        ? Representation.of(global.value()).code()
                        : 0;
        return RuntimeStruct.IMPORT_TYPE.constant(
                unit.context().pointerSize(),
                field("signature", signature(unit, type)),
                field("minimum", Value.i32((int) limits.minimum())),
                field("maximum", Value.i32((int) limits.maximum().orElse(0))),
                field("kind", i8(kind(type).ordinal())),
                field("value_type", i8(valueType)),
                field("is_mutable", i8(type instanceof GlobalType global && global.mutable() ? 1 : 0)),
                field("has_maximum", i8(limits.maximum().isPresent() ? 1 : 0)),
                field("page_size_log2", i8(pageSizeLog2(type))));
    }

    /** That of a function, or of the typed references that a table or global holds. */
    static Value signature(Unit unit, ExternalType type) {
        if (type instanceof FunctionType function) {
            return Signatures.word(unit, function);
        } else if (type instanceof TableType table) {
            return HostReferences.signature(unit, table.element());
        }
        return type instanceof GlobalType global
                ? HostReferences.signature(unit, global.value())
                : unit.context().word(0);
    }

    /** Those of functions and globals, which have none, do not matter. */
    private static Limits limits(ExternalType type) {
        return type instanceof TableType table
                ? table.limits()
                : type instanceof MemoryType memory ? memory.limits() : new Limits(0, OptionalLong.empty());
    }

    static int pageSizeLog2(ExternalType type) {
        return type instanceof MemoryType memory ? memory.pageSizeLog2() : 0;
    }

    static Export.Kind kind(ExternalType type) {
        return type instanceof FunctionType
                ? Export.Kind.FUNCTION
                : type instanceof TableType
                        ? Export.Kind.TABLE
                        : type instanceof MemoryType ? Export.Kind.MEMORY : Export.Kind.GLOBAL;
    }

    private static Value i8(int value) {
        return Value.integer(Type.I8, value);
    }
}
