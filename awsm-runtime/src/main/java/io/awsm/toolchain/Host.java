// SPDX-License-Identifier: Apache-2.0
package io.awsm.toolchain;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * The machine that compiles.
 *
 * @param os {@code linux}, {@code macosx}, {@code windows} or what the JVM says
 * @param arch {@code x86_64}, {@code arm64} or what the JVM says
 * @param glibc whether programs linked to the GNU C library run, as those of the artifact are (musl has none)
 */
public record Host(String os, String arch, boolean glibc) {

    /** There if Linux on x86_64 can execute programs of 32 bits. */
    private static final Path OF_32_BITS = Path.of("/proc/sys/abi/vsyscall32");

    public static Host current() {
        String os = os(System.getProperty("os.name", ""));
        String arch = arch(System.getProperty("os.arch", ""));
        boolean glibc = Files.exists(Path.of("/lib64/ld-linux-x86-64.so.2"))
                || Files.exists(Path.of("/lib/ld-linux-aarch64.so.1"));
        return new Host(os, arch, glibc);
    }

    private static String os(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("mac")) {
            return "macosx";
        }
        return lower.startsWith("windows") ? "windows" : lower;
    }

    private static String arch(String name) {
        return switch (name) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm64";
            default -> name;
        };
    }

    /** The classifier of the LLVM artifact that runs here, if there is one. */
    public Optional<String> classifier() {
        boolean known = os.equals("linux") && glibc && (arch.equals("x86_64") || arch.equals("arm64"));
        return known ? Optional.of(os + "-" + arch) : Optional.empty();
    }

    /** Whether the processor and the system execute code for LLVM's target triple. */
    public boolean executes(String triple) {
        if (os.equals("linux") && arch.equals("x86_64") && triple.startsWith("i686-")) {
            return Files.exists(OF_32_BITS);
        }
        return os.equals("linux") && triple.startsWith((arch.equals("arm64") ? "aarch64" : arch) + "-");
    }

    /** For messages: {@code linux-x86_64 without glibc}. */
    @Override
    public String toString() {
        return os + "-" + arch + (os.equals("linux") && !glibc ? " without glibc" : "");
    }
}
