// SPDX-License-Identifier: Apache-2.0
package io.awsm.link;

import io.awsm.codegen.Target;
import io.awsm.system.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What code is compiled for.
 *
 * @param cpu LLVM's name of a processor or level; {@code native} is the one that compiles
 */
public record Machine(Target target, String cpu) {

    private static final List<String> WHOLE_WORDS = List.of(
            "-mllvm", "-combiner-reduce-load-op-store-width=false",
            "-mllvm", "-combiner-shrink-load-replace-store-with-store=false");

    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

    /** clang's options for it. */
    List<String> flags() {
        return target.flags(cpu);
    }

    /**
     * clang's options where it makes machine code of guest code: LLVM leaves out parts of an access that must trap. Where an
     * operation changes one byte of a word in memory, it would read and write just that byte, even of a volatile word; and a
     * conditional move from memory, which always reads it, it would make a branch around the access.
     */
    List<String> codeFlags() {
        List<String> flags = new ArrayList<>(WHOLE_WORDS);
        flags.addAll(target.codeFlags());
        return flags;
    }

    /** Adds all that decides which instructions are used; {@code native} is another machine's somewhere else. */
    public void addTo(Fingerprint fingerprint) throws IOException {
        fingerprint.add(flags());
        if (cpu.equals("native") && Files.exists(CPU_INFO)) {
            try (Stream<String> lines = Files.lines(CPU_INFO)) {
                fingerprint.add(lines.takeWhile(l -> !l.isBlank())
                        .filter(l -> l.matches("(?i)(model|flags|features|cpu |isa).*"))
                        .filter(l -> !l.contains("MHz"))
                        .collect(Collectors.joining("\n")));
            }
        }
    }
}
