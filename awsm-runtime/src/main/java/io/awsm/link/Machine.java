package io.awsm.link;

import io.awsm.codegen.Target;
import io.awsm.toolchain.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What code is compiled for.
 *
 * @param cpu LLVM's name of a processor or level; {@code native} is the one that compiles
 */
public record Machine(Target target, String cpu) {

    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

    /** clang's options for it. */
    List<String> flags() {
        boolean x86 = target.triple().startsWith("x86_64") || target.triple().startsWith("i686");
        return List.of("--target=" + target.triple(), (x86 ? "-march=" : "-mcpu=") + cpu);
    }

    /** Adds all that decides which instructions are used; {@code native} is another machine's somewhere else. */
    public void addTo(Fingerprint fingerprint) throws IOException {
        fingerprint.add(target.triple(), cpu);
        if (cpu.equals("native") && Files.exists(CPU_INFO)) {
            try (Stream<String> lines = Files.lines(CPU_INFO)) {
                fingerprint.add(lines.takeWhile(l -> !l.isBlank())
                        .filter(l -> l.matches("(?i)(model|flags|features|cpu ).*"))
                        .filter(l -> !l.contains("MHz"))
                        .collect(Collectors.joining("\n")));
            }
        }
    }
}
