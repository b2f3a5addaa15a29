// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.module;

import java.util.Map;
import java.util.Optional;

/**
 * The custom name section (specification, appendix "Custom Sections"). What a module computes never depends on it; names are for humans, and tell
 * which data segments a linker made of read-only sections.
 *
 * @param functions names by function index
 * @param data names by the index of a data segment; linkers put them there for the sections that they are made of
 * @since 0.1
 */
public record Names(Optional<String> module, Map<Integer, String> functions, Map<Integer, String> data) {

    public static final Names NONE = new Names(Optional.empty(), Map.of(), Map.of());

    public Names {
        functions = Map.copyOf(functions);
        data = Map.copyOf(data);
    }

    public Optional<String> function(int index) {
        return Optional.ofNullable(functions.get(index));
    }

    public Optional<String> data(int index) {
        return Optional.ofNullable(data.get(index));
    }
}
