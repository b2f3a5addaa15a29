// SPDX-License-Identifier: Apache-2.0
package io.awsm.script;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The modules that a script has in the binary format. The converter of scripts would decode them, and does not know what
 * came after WebAssembly 2.0; so it gets others in their place, which are numbered, and the real ones come back after that.
 */
final class BinaryModules {

    private static final String SPACE = "(?:\\s|;;[^\n]*+\n)*+";
    private static final String STRING = "\"(?:[^\"\\\\]++|\\\\.)*+\"";
    private static final Pattern MODULE = Pattern.compile(
            "(\\(\\s*module\\s+(?:\\$\\S+\\s+)?binary)((?:" + SPACE + STRING + ")++)(?=" + SPACE + "\\))");

    private static final byte[] HEADER = {0, 'a', 's', 'm', 1, 0, 0, 0};
    /** A custom section of 12 bytes, called "awsm", whose last 7 are a number. */
    private static final String SECTION = "\0\014\4awsm";

    private final Map<ByteBuffer, byte[]> modules = new HashMap<>();

    /** The script with other modules, each in the lines where it was. */
    String replace(String script) {
        return MODULE.matcher(script)
                .replaceAll(match -> Matcher.quoteReplacement(replacement(match.group(1), match.group(2))));
    }

    private String replacement(String start, String strings) {
        byte[] bytes = bytes(strings);
        if (!startsLikeAModule(bytes)) {
            return start + strings;
        }
        byte[] placeholder = placeholder(modules.size());
        modules.put(ByteBuffer.wrap(placeholder), bytes);
        StringBuilder text = new StringBuilder(start).append(" \"");
        for (byte b : placeholder) {
            text.append('\\').append(HexFormat.of().toHexDigits(b));
        }
        return text.append('"')
                + "\n".repeat((int) strings.chars().filter(c -> c == '\n').count());
    }

    /** What the converter shall see is left alone: modules that are malformed from the beginning. */
    private static boolean startsLikeAModule(byte[] bytes) {
        return bytes.length >= HEADER.length && Arrays.equals(bytes, 0, HEADER.length, HEADER, 0, HEADER.length);
    }

    private static byte[] placeholder(int number) {
        String text = SECTION + String.format("%07d", number);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(HEADER);
        bytes.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
        return bytes.toByteArray();
    }

    /** The module that was in the place of this one. */
    Definition original(Definition converted) {
        byte[] bytes = modules.get(ByteBuffer.wrap(converted.bytes()));
        return bytes == null ? converted : new Definition(converted.name(), bytes);
    }

    /** What string literals of the text format stand for, one after the other. */
    private static byte[] bytes(String strings) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean inside = false;
        for (int i = 0; i < strings.length(); i++) {
            char c = strings.charAt(i);
            if (c == '"') {
                inside = !inside;
            } else if (c == ';' && !inside) {
                i = strings.indexOf('\n', i);
            } else if (inside && c == '\\') {
                i++;
                int escaped = "tnr\"'\\".indexOf(strings.charAt(i));
                if (escaped >= 0) {
                    bytes.write("\t\n\r\"'\\".charAt(escaped));
                } else {
                    bytes.write(HexFormat.fromHexDigits(strings, i, i + 2));
                    i++;
                }
            } else if (inside) {
                bytes.write(c);
            }
        }
        return bytes.toByteArray();
    }
}
