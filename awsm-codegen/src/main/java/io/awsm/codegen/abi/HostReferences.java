// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.abi;

import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.Value;
import io.awsm.wasm.type.FunctionType;
import io.awsm.wasm.type.ValueType;
import java.util.List;

/**
 * References that come from a host. Guest code relies on their types: it calls a typed reference without looking at the
 * signature. What a host passes and returns is checked as a whole here, by the runtime; what it may have stored where
 * guests read it is checked there (the translators of tables and globals).
 */
public final class HostReferences {

    private HostReferences() {}

    /** The word of {@code struct awsm_function} that references of this type have, 0 if it may be any or there is none. */
    public static Value signature(Unit unit, ValueType type) {
        return function(unit.context(), type).stream()
                .map(function -> Signatures.word(unit, function))
                .findFirst()
                .orElse(unit.context().word(0));
    }

    /** The type of the functions that a typed reference refers to; empty for others. */
    public static List<FunctionType> function(ModuleContext context, ValueType type) {
        return Representation.definedType(type).stream()
                .mapToObj(context.module().types()::get)
                .toList();
    }

    /** Whether there is anything to check. */
    public static boolean areChecked(List<ValueType> types) {
        return types.stream().anyMatch(type -> Representation.of(type).isRestricted());
    }

    /**
     * Traps if one of the values cannot be of its type.
     *
     * @param where the function that the message of the trap names
     */
    public static void check(
            Unit unit,
            FunctionBuilder builder,
            InstanceState state,
            List<ValueType> types,
            List<Value> values,
            int where) {
        for (int i = 0; i < types.size(); i++) {
            ValueType type = types.get(i);
            if (Representation.of(type).isRestricted()) {
                RuntimeFunction.REFERENCE_CHECK.call(
                        builder,
                        unit.context().pointerSize(),
                        state.pointer(),
                        values.get(i),
                        Value.i32(Representation.of(type).code()),
                        signature(unit, type),
                        Value.i32(where));
            }
        }
    }
}
