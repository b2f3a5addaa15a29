// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsm.wasm.binary.ModuleReader;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Depth and counts cost neither stack nor memory out of proportion, nor more than linear time: something quadratic
 * would take minutes.
 */
class HostileModulesTest {

    @Test
    void littleMemoryAndStackAndTimeAreEnough(@TempDir Path directory) throws Exception {
        Path output = directory.resolve("output");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx40m",
                        "-Xss256k",
                        "-XX:+UseSerialGC",
                        "-cp",
                        location(HostileModules.class) + File.pathSeparator + location(ModuleReader.class),
                        HostileModules.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean finished = process.waitFor(1, TimeUnit.MINUTES);
        process.destroyForcibly();

        assertThat(output).hasContent("30 modules");
        assertThat(finished).isTrue();
    }

    private static Path location(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
