// SPDX-License-Identifier: Apache-2.0
package io.awsm.fuzz;

import io.awsm.wasm.type.ValueType;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The code of a function, of which parts can be left out.
 *
 * @param locals without the parameters
 * @param regions what only pushes values, as constants could; each within another or apart from it, in the order of
 *     their ends
 */
record Body(List<ValueType> locals, byte[] code, List<Region> regions) {

    /** Code from {@code start} to before {@code end}. */
    record Region(int start, int end, List<ValueType> results) {

        boolean contains(Region other) {
            return start <= other.start && other.end <= end;
        }
    }

    Body {
        locals = List.copyOf(locals);
        regions = List.copyOf(regions);
    }

    /** An item of the code section, in which zeros replace regions; none of these lies within another. */
    byte[] encode(Set<Region> replaced) {
        Code out = new Code().u32(locals.size());
        locals.forEach(local -> out.u32(1).type(local));
        int at = 0;
        for (Region region : regions) {
            if (region.start() >= at && replaced.contains(region)) {
                out.bytes(Arrays.copyOfRange(code, at, region.start()));
                region.results().forEach(out::zero);
                at = region.end();
            }
        }
        return out.bytes(Arrays.copyOfRange(code, at, code.length)).toBytes();
    }
}
