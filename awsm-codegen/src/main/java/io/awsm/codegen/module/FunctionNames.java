// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.module;

import io.awsm.codegen.abi.ModuleContext;
import io.awsm.codegen.abi.Unit;
import io.awsm.llvm.ir.Value;
import io.awsm.wasm.module.Module;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The names of the functions in which a trap or an interrupt may end a call, for messages: all that are reachable, since an
 * interrupt finds any. Each is a number in LEB128, by how much its index is larger than that of the one before (the first:
 * than -1), and the name with NUL; in the end comes 0. The runtime reads them in {@code core/trap_info.c}.
 */
final class FunctionNames {

    /** Longer names are cut; bytes of UTF-8. */
    private static final int LONGEST = 255;

    private FunctionNames() {}

    /** Writes the constant; null if no function has a name. */
    static Value write(Unit unit) {
        byte[] names = encode(unit.context());
        return names.length == 1
                ? Value.NULL
                : unit.ir()
                        .bytes(
                                unit.context().symbols().internal("function_names"),
                                "private unnamed_addr",
                                names,
                                0,
                                names.length,
                                1);
    }

    private static byte[] encode(ModuleContext context) {
        Module module = context.module();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int previous = -1;
        for (int i = module.importedFunctions(); i < module.functions().size(); i++) {
            String name = context.facts().reachable(i)
                    ? printable(module.names().function(i).orElse(""))
                    : "";
            if (!name.isEmpty()) {
                writeUnsigned(out, i - previous);
                out.writeBytes(name.getBytes(StandardCharsets.UTF_8));
                out.write(0);
                previous = i;
            }
        }
        out.write(0);
        return out.toByteArray();
    }

    private static void writeUnsigned(ByteArrayOutputStream out, int number) {
        for (; number >= 0x80; number >>>= 7) {
            out.write(number & 0x7F | 0x80);
        }
        out.write(number);
    }

    /**
     * The name as a message may show it: nothing that ends it early, ends the line, or makes a terminal show something
     * else than is there (escapes, marks that change the direction of text).
     */
    static String printable(String name) {
        StringBuilder printable = new StringBuilder();
        int bytes = 0;
        for (int c : name.codePoints().toArray()) {
            String shown = isPrintable(c) ? Character.toString(c) : "?";
            bytes += shown.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > LONGEST) {
                break;
            }
            printable.append(shown);
        }
        return printable.toString();
    }

    private static boolean isPrintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
