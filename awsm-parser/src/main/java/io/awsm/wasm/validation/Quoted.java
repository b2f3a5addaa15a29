// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.validation;

/** Names for messages: a hostile one must neither break the line nor fill the screen. */
final class Quoted {

    private static final int MAXIMUM = 60;

    private Quoted() {}

    static String text(String name) {
        StringBuilder text = new StringBuilder("\"");
        name.codePoints().limit(MAXIMUM).forEach(c -> {
            if (c == '"' || c == '\\') {
                text.append('\\').appendCodePoint(c);
            } else if (c < 0x20 || c >= 0x7F) {
                text.append("\\u{%x}".formatted(c));
            } else {
                text.appendCodePoint(c);
            }
        });
        return text.append(name.length() > MAXIMUM ? "\"..." : "\"").toString();
    }
}
