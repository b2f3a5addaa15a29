// SPDX-License-Identifier: Apache-2.0
package io.awsm.its.benchmark;

import io.awsm.its.Outcome;
import io.awsm.its.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The emulator's plugin that counts instructions, made once by the system's compiler. */
final class CountPlugin {

    private static final Path SOURCE =
            Program.sources().resolve("../benchmark/count.c").normalize();

    private static Path plugin;

    private CountPlugin() {}

    static synchronized Path file() {
        if (plugin == null) {
            try {
                Path directory = Files.createTempDirectory("count");
                plugin = directory.resolve("count.so");
                ProcessBuilder gcc = new ProcessBuilder(
                        "gcc", "-O2", "-shared", "-fPIC", SOURCE.toString(), "-o", plugin.toString());
                Outcome outcome = Outcome.of(gcc, Optional.empty(), Duration.ofMinutes(1));
                if (outcome.status() != 0) {
                    throw new IllegalStateException("gcc cannot compile " + SOURCE + ":\n" + outcome.transcript());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return plugin;
    }
}
