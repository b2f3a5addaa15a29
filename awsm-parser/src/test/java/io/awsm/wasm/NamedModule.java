// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm;

import static io.awsm.wasm.ModuleBytes.bytes;
import static io.awsm.wasm.ModuleBytes.concat;
import static io.awsm.wasm.ModuleBytes.name;
import static io.awsm.wasm.ModuleBytes.sized;

/** Modules with a name section, which converters from text do not write. */
public final class NamedModule {

    private static final int FUNCTIONS = 1;
    private static final int DATA = 9;

    private NamedModule() {}

    /** The module with these names for its first functions. */
    public static byte[] functions(byte[] module, String... names) {
        return named(module, FUNCTIONS, names);
    }

    /** The module with these names for its first data segments. */
    public static byte[] data(byte[] module, String... names) {
        return named(module, DATA, names);
    }

    private static byte[] named(byte[] module, int subsection, String... names) {
        byte[] map = bytes(names.length);
        for (int i = 0; i < names.length; i++) {
            map = concat(map, bytes(i), name(names[i]));
        }
        return concat(module, bytes(0), sized(concat(name("name"), bytes(subsection), sized(map))));
    }
}
