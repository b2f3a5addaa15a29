// SPDX-License-Identifier: Apache-2.0
package io.awsm.compiler;

import io.awsm.codegen.Target.Board;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** What a board has too little of for an executable: regions of the linker script (image.ld of the platform), of which lld says it. */
final class BoardRoom {

    private static final Pattern OVERFLOW =
            Pattern.compile("will not fit in region '(\\w+)': overflowed by (\\d+) bytes");

    private BoardRoom() {}

    /** One line for the user, if that is what the linker says. */
    static Optional<String> lacking(Board board, String output) {
        OptionalLong memory = overflow(output, "RAM");
        if (memory.isPresent()) {
            long room = board.memory() - board.stack();
            return Optional.of(needs(board, "RAM", room + memory.getAsLong(), room)
                    + " besides the stack; --memory-size says how many bytes of its memory the module needs");
        }
        OptionalLong flash = overflow(output, "flash");
        return flash.isPresent()
                ? Optional.of(needs(board, "flash", board.flash() + flash.getAsLong(), board.flash())
                        + "; -Os and -Oz need less")
                : Optional.empty();
    }

    private static String needs(Board board, String what, long bytes, long room) {
        return String.format(
                Locale.ROOT,
                "an executable needs %,d bytes of %s, and its board, %s, has %,d",
                bytes,
                what,
                board.name(),
                room);
    }

    /** By how much it is too large with all that it has. */
    private static OptionalLong overflow(String output, String region) {
        return OVERFLOW.matcher(output)
                .results()
                .filter(result -> result.group(1).equals(region))
                .mapToLong(result -> Long.parseLong(result.group(2)))
                .max();
    }
}
