// SPDX-License-Identifier: Apache-2.0
package io.awsm.testing;

import io.awsm.codegen.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The C compiler of the system, or one for another machine as Debian names it, with a C library. */
public record SystemCompiler(Row row) {

    /** The command, whose programs find the shared libraries that belong to them; skips the test where it is missing. */
    public List<String> command() throws IOException {
        String name = row.isHome() ? "gcc" : prefix() + "-gcc";
        boolean isInstalled = Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, name)));
        Requirements.need(isInstalled, name + (row.isHome() ? "" : " (Debian's package gcc-" + prefix() + ")"));
        if (row.isHome()) {
            return List.of(name);
        }
        Path libraries = Path.of("/usr", prefix(), "lib");
        try (Stream<Path> files = Files.list(libraries)) {
            Path loader = files.filter(file -> file.getFileName().toString().startsWith("ld-linux"))
                    .findFirst()
                    .orElseThrow();
            return List.of(name, "-Wl,--dynamic-linker," + loader + ",-rpath," + libraries);
        }
    }

    /** {@code aarch64-linux-gnu} */
    private String prefix() {
        Target target = row.target();
        return target.triple().substring(0, target.triple().indexOf('-')) + "-linux-gnu";
    }
}
