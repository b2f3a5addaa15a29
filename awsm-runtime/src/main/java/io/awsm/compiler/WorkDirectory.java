// SPDX-License-Identifier: Apache-2.0
package io.awsm.compiler;

import io.awsm.system.ExitCleanup;
import io.awsm.system.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A directory for intermediate files. It vanishes at the end, also at that of a JVM that is interrupted.
 *
 * @since 0.1
 */
public final class WorkDirectory implements AutoCloseable {

    private boolean kept;
    private final Path path;

    public WorkDirectory() throws IOException {
        path = Files.createTempDirectory("awsm-");
        ExitCleanup.add(path);
    }

    public Path path() {
        return path;
    }

    /** A new directory in it. */
    Path directory(String name) throws IOException {
        return Files.createDirectory(path.resolve(name.toLowerCase(Locale.ROOT)));
    }

    /** Spares the directory, as evidence. */
    Path keep() {
        ExitCleanup.forget(path);
        kept = true;
        return path;
    }

    @Override
    public void close() throws IOException {
        if (!kept) {
            Trees.delete(path);
            ExitCleanup.forget(path);
        }
    }
}
