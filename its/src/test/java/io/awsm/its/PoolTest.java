// SPDX-License-Identifier: Apache-2.0
package io.awsm.its;

import io.awsm.testing.Row;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A pool that several threads of a C program use. (One thread, each kind of state, failures: pool.c of awsm-runtime.) */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class PoolTest {

    private static final Path SOURCES = Program.sources().resolve("threads");

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x86_64-linux guard",
                "x86_64-linux bounds",
                "x86_64-linux mask",
                "x86_64-linux none",
                "i686-linux segment",
                "i686-linux bounds",
                "aarch64-linux bounds",
                "riscv64-linux mask"
            })
    void noInstanceSeesWhatAnotherHasLeft(String machine) throws IOException {
        HostProgram program = new HostProgram(directory, Row.named(machine));
        program.compile(SOURCES.resolve("pool.wat"), "2");
        program.link("-Wall", "-static", SOURCES.resolve("pool.c").toString(), "pool.o");
        program.run();
    }
}
