// SPDX-License-Identifier: Apache-2.0
package io.awsm.its;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * What came out of a process.
 *
 * @param status its exit status, 128 + n if signal n ended it
 */
public record Outcome(int status, String output, String errors) {

    /** A line of a compilation that takes longer than a second. */
    static final Pattern PROGRESS = Pattern.compile("awsm: .*(, | took )[0-9.]+ s");

    private static final File NOTHING = new File("/dev/null");

    /**
     * Runs the process to its end. Its streams are files, so that no pipe can be full.
     *
     * @throws IllegalStateException if it takes longer than the timeout; it is ended then
     */
    public static Outcome of(ProcessBuilder builder, Optional<Path> input, Duration timeout) {
        try {
            Path output = Files.createTempFile("its", ".out");
            Path errors = Files.createTempFile("its", ".err");
            try {
                Process process = builder.redirectInput(input.map(Path::toFile).orElse(NOTHING))
                        .redirectOutput(output.toFile())
                        .redirectError(errors.toFile())
                        .start();
                if (!process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                    process.destroyForcibly().waitFor();
                    throw new IllegalStateException("still running after " + timeout + ": " + builder.command()
                            + "\nIts output so far:\n" + read(output) + read(errors));
                }
                return new Outcome(process.exitValue(), read(output), read(errors));
            } finally {
                Files.delete(output);
                Files.delete(errors);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    /** All of it as one text: the output, and what is unusual about the rest. */
    public String transcript() {
        return output
                + (errors.isEmpty() ? "" : "[standard error]\n" + errors)
                + (status == 0 ? "" : "[exit status " + status + "]\n");
    }
}
