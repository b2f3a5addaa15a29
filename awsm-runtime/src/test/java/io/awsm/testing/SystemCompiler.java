// SPDX-License-Identifier: Apache-2.0
package io.awsm.testing;

import io.awsm.codegen.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The C compiler of the system, or one for another machine as Debian names it, with a C library. */
public record SystemCompiler(Row row) {

    /** Its name; skips the test where it is missing. */
    public String command() {
        String name = row.isHome() ? "gcc" : prefix() + "-gcc";
        boolean isInstalled = Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, name)));
        Requirements.need(isInstalled, name + (row.isHome() ? "" : " (Debian's package gcc-" + prefix() + ")"));
        return name;
    }

    /** The command that runs what it has made, with the shared libraries that belong to it. */
    public List<String> run(Path executable) {
        if (row.isHome()) {
            return row.command(executable);
        }
        return List.of(row.target().emulator(), "-L", "/usr/" + prefix(), executable.toString());
    }

    /** {@code aarch64-linux-gnu} */
    private String prefix() {
        Target target = row.target();
        return target.triple().substring(0, target.triple().indexOf('-')) + "-linux-gnu";
    }
}
