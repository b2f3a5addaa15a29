// SPDX-License-Identifier: Apache-2.0
package io.awsm.script;

import io.awsm.compiler.CompileOptions;
import io.awsm.compiler.Toolchain;
import io.awsm.compiler.spi.Listener;
import io.awsm.toolchain.TestLlvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Scripts run with the LLVM of the build. */
final class Scripts {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private static final Toolchain TOOLCHAIN =
            new Toolchain(TestLlvm.options(), TestLlvm.cache(), TestLlvm.resolver(), Listener.NONE);

    private Scripts() {}

    /** All scripts below a directory, in a stable order. */
    static List<Path> below(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(f -> f.toString().endsWith(".wast")).sorted().toList();
        }
    }

    static CompileOptions options(String memory, String optimization) {
        return CompileOptions.builder()
                .memory(memory)
                .optimization(optimization)
                .build();
    }

    static ScriptRunner runner(CompileOptions options) {
        return runner(options, LIMIT);
    }

    static ScriptRunner runner(CompileOptions options, Duration limit) {
        return new ScriptRunner(TOOLCHAIN, options, limit);
    }
}
