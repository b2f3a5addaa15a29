// SPDX-License-Identifier: Apache-2.0
package io.awsm.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whose files we trust: our own, and root's, who can do everything anyway. */
final class Owners {

    private static final Set<Integer> TRUSTED = trusted();

    private Owners() {}

    static boolean areTrusted(int uid) {
        return TRUSTED.contains(uid);
    }

    /** The owner of /proc is root, as whom a user namespace may show somebody else. */
    private static Set<Integer> trusted() {
        Set<Integer> trusted = new HashSet<>(List.of(0));
        for (Path path : List.of(Path.of("/proc"), us())) {
            if (Files.exists(path)) {
                trusted.add(of(path));
            }
        }
        return trusted;
    }

    private static Path us() {
        Path self = Path.of("/proc/self");
        return Files.exists(self) ? self : Path.of(System.getProperty("user.home"));
    }

    private static int of(Path file) {
        try {
            return (int) Files.getAttribute(file, "unix:uid");
        } catch (IOException e) {
            throw new EnvironmentException("cannot find out who we are: " + Messages.of(e), e);
        }
    }
}
