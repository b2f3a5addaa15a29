// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.type;

import java.util.OptionalLong;

/**
 * The size range of a memory (in pages) or of a table (in elements), specification 2.3.7.
 *
 * @param minimum the initial size, 0 to 2^32 - 1
 * @param maximum the size that growing must not exceed, if the module names one
 * @since 0.1
 */
public record Limits(long minimum, OptionalLong maximum) {

    /** Whether something with limits {@code this} may be imported where {@code required} is declared (4.5.2). */
    public boolean matches(Limits required) {
        return minimum >= required.minimum
                && (required.maximum.isEmpty()
                        || maximum.isPresent() && maximum.getAsLong() <= required.maximum.getAsLong());
    }

    @Override
    public String toString() {
        return maximum.isPresent() ? minimum + " " + maximum.getAsLong() : Long.toString(minimum);
    }
}
