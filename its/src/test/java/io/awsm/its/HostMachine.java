// SPDX-License-Identifier: Apache-2.0
package io.awsm.its;

import io.awsm.codegen.Target;
import io.awsm.compiler.CompileOptions;
import io.awsm.link.Runner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What programs with sandboxes in them are made for: by the compiler of the system or one for another machine as Debian names it, with
 * a C library. They run by themselves if the processor can, else under an emulator.
 *
 * @param memory of the sandboxes
 */
record HostMachine(Target target, String memory) {

    /** {@code x86_64-linux guard} */
    static HostMachine of(String text) {
        String[] words = text.split(" ");
        return new HostMachine(Target.named(words[0]).orElseThrow(), words[1]);
    }

    boolean isHome() {
        return target.equals(Target.X86_64_LINUX);
    }

    boolean isChecked() {
        return !List.of("none", "mask").contains(memory);
    }

    CompileOptions.Builder options() {
        return CompileOptions.builder().target(target.name()).memory(memory);
    }

    /** The command that compiles and links. Skips the test where there is none. */
    List<String> compiler() throws IOException {
        String name = isHome() ? "gcc" : prefix() + "-gcc";
        Requirements.need(ProgramBuilder.isInstalled(name), name);
        if (isHome()) {
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
        return target.triple().substring(0, target.triple().indexOf('-')) + "-linux-gnu";
    }

    /** The command that runs a program. Skips the test where that is not possible. */
    String[] command(Path program) {
        Runner runner = Runner.of(target, options().build().memory());
        Requirements.need(runner.isPossible(), runner.missing());
        return runner.command(program).toArray(String[]::new);
    }
}
