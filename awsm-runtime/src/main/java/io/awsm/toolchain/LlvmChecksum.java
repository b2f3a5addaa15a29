// SPDX-License-Identifier: Apache-2.0
package io.awsm.toolchain;

import io.awsm.compiler.spi.Listener;
import io.awsm.compiler.spi.LlvmArtifact;
import io.awsm.system.EnvironmentException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Whether a file is the LLVM that it is said to be, wherever it comes from: a repository vouches for what it delivers
 * only by a checksum that it delivers too, and a local repository by nothing. The artifacts that we know are pinned in
 * {@code llvm.sha256}, in the format of sha256sum.
 */
final class LlvmChecksum {

    private LlvmChecksum() {}

    /** The SHA-256 of an artifact in hexadecimal digits, if we know it. */
    static Optional<String> pinned(LlvmArtifact artifact) {
        try (InputStream in = LlvmChecksum.class.getResourceAsStream("llvm.sha256")) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .map(line -> line.split("  "))
                    .filter(pin -> pin[1].equals(artifact.fileName()))
                    .map(pin -> pin[0])
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Compares what came with what is known, and says so if nothing is.
     *
     * @param origin the file, or what it was copied from, for messages
     * @param actual its SHA-256
     * @throws EnvironmentException if it is another file
     */
    static void check(LlvmArtifact artifact, Object origin, String actual, Listener listener) {
        Optional<String> pinned = pinned(artifact);
        if (pinned.isEmpty()) {
            listener.note(artifact + " is not pinned: this aWsm does not know its SHA-256, " + actual);
        } else if (!pinned.get().equals(actual)) {
            throw new EnvironmentException(origin + " is not the " + artifact + " that aWsm knows: its SHA-256 is "
                    + actual + " and should be " + pinned.get() + ". Nothing of it was executed. If it is deleted it is"
                    + " fetched anew; if that gives the same, the repository has another file");
        }
    }
}
