// SPDX-License-Identifier: Apache-2.0
package io.awsm.compiler;

import com.dylibso.chicory.wabt.Wat2Wasm;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Modules with a name section, which the converter from text does not write. */
final class NamedModule {

    private NamedModule() {}

    private static void unsigned(ByteArrayOutputStream out, int number) {
        for (; number >= 0x80; number >>>= 7) {
            out.write(number & 0x7F | 0x80);
        }
        out.write(number);
    }

    private static void vector(ByteArrayOutputStream out, byte[] bytes) {
        unsigned(out, bytes.length);
        out.writeBytes(bytes);
    }

    /** The module with these names for its first functions, in a custom section at the end. */
    static byte[] of(String text, String... names) {
        ByteArrayOutputStream map = new ByteArrayOutputStream();
        unsigned(map, names.length);
        for (int i = 0; i < names.length; i++) {
            unsigned(map, i);
            vector(map, names[i].getBytes(StandardCharsets.UTF_8));
        }
        ByteArrayOutputStream section = new ByteArrayOutputStream();
        vector(section, "name".getBytes(StandardCharsets.UTF_8));
        section.write(1); // functions
        vector(section, map.toByteArray());
        ByteArrayOutputStream module = new ByteArrayOutputStream();
        module.writeBytes(Wat2Wasm.parse(text));
        module.write(0); // custom section
        vector(module, section.toByteArray());
        return module.toByteArray();
    }
}
