// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.module;

import java.util.Map;
import java.util.Optional;

/**
 * The custom name section (specification, appendix "Custom Sections"): for humans, never for meaning.
 *
 * @param functions names by function index
 * @since 0.1
 */
public record Names(Optional<String> module, Map<Integer, String> functions) {

    public static final Names NONE = new Names(Optional.empty(), Map.of());

    public Names {
        functions = Map.copyOf(functions);
    }

    public Optional<String> function(int index) {
        return Optional.ofNullable(functions.get(index));
    }
}
