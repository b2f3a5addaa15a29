// SPDX-License-Identifier: Apache-2.0
package io.awsm.compiler;

import io.awsm.system.EnvironmentException;
import io.awsm.system.ExitCleanup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Output files that appear complete or not at all: each is written under a temporary name beside its place, and all are
 * moved there in the end.
 */
final class Outputs implements AutoCloseable {

    private final Map<Path, Path> temporaries = new LinkedHashMap<>();

    /**
     * @param scratch a directory for what cannot be written beside its place
     */
    Outputs(CompileRequest request, Path scratch) throws IOException {
        for (Path output : request.outputs().values()) {
            // Writing through a link changes what it points to, as with every other compiler.
            Path place = Files.exists(output) ? output.toRealPath() : output.toAbsolutePath();
            if (request.isFile() && Files.exists(place) && Files.isSameFile(place, request.input())) {
                throw new UsageException("the output would replace the input, " + request.input());
            }
            if (temporaries.containsKey(output)) {
                throw new UsageException("two outputs have the same name, " + output);
            }
            if (Files.isDirectory(place)) {
                throw new UsageException(output + " is a directory");
            }
            Path directory = special(place) ? scratch : place.getParent();
            if (!Files.isDirectory(directory)) {
                throw new UsageException("cannot write " + output + ": there is no directory " + output.getParent());
            }
            if (!Files.isWritable(directory)) {
                throw new EnvironmentException("cannot write " + output + ": permission denied");
            }
            Path temporary = directory.resolve("." + place.getFileName() + "." + UUID.randomUUID() + ".tmp");
            ExitCleanup.add(temporary);
            temporaries.put(output, temporary);
        }
    }

    /** A device or a pipe: it must not be replaced, but written to. */
    private static boolean special(Path place) {
        return Files.exists(place) && !Files.isRegularFile(place);
    }

    /** Where to write what becomes {@code output}. */
    Path temporary(Path output) {
        return temporaries.get(output);
    }

    /** Puts all files in their places. */
    void commit() throws IOException {
        for (var entry : temporaries.entrySet()) {
            Path place = Files.exists(entry.getKey()) ? entry.getKey().toRealPath() : entry.getKey();
            if (special(place)) {
                try (var out = Files.newOutputStream(place)) {
                    Files.copy(entry.getValue(), out);
                }
            } else {
                Files.move(
                        entry.getValue(), place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (var entry : temporaries.entrySet()) {
            Files.deleteIfExists(entry.getValue());
            ExitCleanup.forget(entry.getValue());
        }
    }
}
