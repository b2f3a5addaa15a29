// SPDX-License-Identifier: Apache-2.0
package io.awsm.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** What standard error is, and how lines on it are written anew. */
final class Terminal {

    /** How often a line on a terminal changes. */
    static final Duration INTERVAL = Duration.ofMillis(200);

    /** How often a log gets a line. */
    static final Duration LOG_INTERVAL = Duration.ofSeconds(10);

    /** Back to the beginning of the line, of which nothing remains. */
    static final String ERASE = "\r\033[K";

    /** A line that goes on in the next could not be erased. */
    private static final int WIDTH = 79;

    private Terminal() {}

    /** Java's own answer, {@link System#console}, is about standard input and output. */
    static boolean isStandardError() {
        try {
            String file = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
            return (file.startsWith("/dev/pts/") || file.startsWith("/dev/tty") || file.equals("/dev/console"))
                    && !"dumb".equals(System.getenv("TERM"));
        } catch (IOException e) {
            return false;
        }
    }

    static String fitting(String line) {
        return line.length() <= WIDTH ? line : line.substring(0, WIDTH - 3) + "...";
    }
}
