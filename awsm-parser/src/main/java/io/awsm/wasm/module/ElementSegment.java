package io.awsm.wasm.module;

import io.awsm.wasm.type.ReferenceType;
import java.util.List;

/**
 * References to put into a table (specification 2.5.7).
 *
 * @param items constant expressions; the abbreviated binary forms are expanded to {@code ref.func}
 */
public record ElementSegment(ReferenceType type, List<ConstantExpression> items, Mode mode, int offset) {

    public ElementSegment {
        items = List.copyOf(items);
    }

    /** When the segment is used. */
    public sealed interface Mode {

        /** Copied to the table at instantiation, then dropped. */
        record Active(int table, ConstantExpression position) implements Mode {}

        /** Copied by {@code table.init}. */
        record Passive() implements Mode {}

        /** Only declares that its functions may be referenced by {@code ref.func}. */
        record Declarative() implements Mode {}
    }
}
