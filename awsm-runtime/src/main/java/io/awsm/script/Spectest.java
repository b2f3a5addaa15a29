// SPDX-License-Identifier: Apache-2.0
package io.awsm.script;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * The module that scripts import from under the name "spectest": a memory, a table and globals, as the suite describes
 * them. Its functions are the host's (script/spectest.c of the runtime).
 */
final class Spectest {

    static final String NAME = "spectest";

    /** The binary format, in hexadecimal digits. */
    private static final String MODULE = "0061736d01000000"
            + section(4, "01", "70 01 0a 14") // table: funcref, 10 to 20
            + section(5, "01", "01 01 02") // memory: 1 to 2 pages
            + section(
                    6,
                    "04",
                    "7f 00 41 9a05 0b", // i32 666
                    "7e 00 42 9a05 0b", // i64 666
                    "7d 00 43 66a62644 0b", // f32 666.6
                    "7c 00 44 cdccccccccd48440 0b") // f64 666.6
            + section(
                    7,
                    "06",
                    export("table", 1, 0),
                    export("memory", 2, 0),
                    export("global_i32", 3, 0),
                    export("global_i64", 3, 1),
                    export("global_f32", 3, 2),
                    export("global_f64", 3, 3));

    private Spectest() {}

    static Definition module() {
        return new Definition(NAME, HexFormat.of().parseHex(MODULE));
    }

    private static String section(int id, String... contents) {
        String joined = String.join("", contents).replace(" ", "");
        return octet(id) + octet(joined.length() / 2) + joined;
    }

    private static String export(String name, int kind, int index) {
        return octet(name.length())
                + HexFormat.of().formatHex(name.getBytes(StandardCharsets.US_ASCII))
                + octet(kind)
                + octet(index);
    }

    private static String octet(int value) {
        return HexFormat.of().toHexDigits((byte) value);
    }
}
