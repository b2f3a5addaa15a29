// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.module;

import io.awsm.wasm.type.ReferenceType;
import java.util.List;

/**
 * References to put into a table (specification 2.5.7).
 *
 * @param items constant expressions, a list that does not change; the abbreviated binary forms are expanded to
 *     {@code ref.func}. Not copied: the decoder makes each item when it is asked for it, as there may be millions
 * @param offset of the segment in the module
 * @since 0.1
 */
public record ElementSegment(ReferenceType type, List<ConstantExpression> items, Mode mode, int offset) {

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
