// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.type;

import static java.util.stream.Collectors.joining;

import java.util.List;

/**
 * The signature of a function or, by the same structure, of a block (specification 2.3.6). Two equal signatures are
 * the same type whatever their indices: {@code call_indirect} compares them structurally. (Only of types that name
 * themselves, {@link DefinedTypes} alone knows which are equal.)
 *
 * @since 0.1
 */
public record FunctionType(List<ValueType> parameters, List<ValueType> results) implements ExternalType {

    public FunctionType {
        parameters = List.copyOf(parameters);
        results = List.copyOf(results);
    }

    public static FunctionType of(List<? extends ValueType> parameters, List<? extends ValueType> results) {
        return new FunctionType(List.copyOf(parameters), List.copyOf(results));
    }

    /** What a record has by itself is made when it is used first, for which small modules would wait. */
    @Override
    public boolean equals(Object other) {
        return other instanceof FunctionType that && parameters.equals(that.parameters) && results.equals(that.results);
    }

    @Override
    public int hashCode() {
        return 31 * parameters.hashCode() + results.hashCode();
    }

    /** The text format's notation, for messages: {@code (i32 i64) -> (f32)}. */
    @Override
    public String toString() {
        return text(parameters) + " -> " + text(results);
    }

    /** Types in the same notation: {@code (i32 i64)}. */
    public static String text(List<? extends ValueType> types) {
        return types.stream().map(ValueType::text).collect(joining(" ", "(", ")"));
    }
}
