package io.awsm.toolchain;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An LLVM that works here.
 *
 * @param clang the compiler, for C and for IR
 * @param lld the linker in its generic form, which takes {@code -flavor} first
 * @param objcopy llvm-objcopy
 * @param version LLVM's version, {@code 20.1.7}
 * @param origin where it comes from, for messages
 */
public record Llvm(Path clang, Path lld, Path objcopy, String version, String origin) {

    private static final Pattern VERSION = Pattern.compile("(?m)^(?!Apple).*\\bclang version (\\d+)\\.(\\d+)\\.(\\d+)");

    /**
     * The LLVM installed in a directory, as its {@code bin} or that directory itself.
     *
     * @param origin how the user would say where the directory comes from
     * @throws UnavailableException if a tool is missing, does not start, or is too old
     */
    static Llvm installed(Path home, String origin, ProcessRunner runner) {
        Path clang = tool(home, origin, "clang");
        Path lld = tool(home, origin, "lld", "ld.lld");
        Path objcopy = tool(home, origin, "llvm-objcopy");
        ProcessRunner.Outcome outcome = runner.attempt(home, List.of(clang.toString(), "--version"));
        Matcher matcher = VERSION.matcher(outcome.output());
        if (outcome.status() != 0 || !matcher.find()) {
            throw new UnavailableException("the LLVM of " + origin + " does not start: " + clang + " --version says: "
                    + outcome.output().lines().findFirst().orElse("nothing") + loaderAdvice(outcome.output()));
        }
        if (Integer.parseInt(matcher.group(1)) < LlvmArtifact.OLDEST_LLVM) {
            throw new UnavailableException("the LLVM of " + origin + " is " + matcher.group(1) + ", too old: aWsm needs"
                    + " LLVM " + LlvmArtifact.OLDEST_LLVM + " or later");
        }
        String version = matcher.group(1) + "." + matcher.group(2) + "." + matcher.group(3);
        return new Llvm(clang, lld, objcopy, version, origin);
    }

    /** What to do when the dynamic loader finds the system's libraries too old for the artifact's programs. */
    private static String loaderAdvice(String output) {
        boolean tooOld = output.contains("GLIBC_") || output.contains("GLIBCXX_") || output.contains("CXXABI_");
        return tooOld
                ? "; it needs glibc 2.34 and libstdc++ with GLIBCXX_3.4.30. Choose an older build"
                        + " (-Dawsm.llvm.version=19.1.3-1.5.11 or --llvm-version=19.1.3-1.5.11), or use an LLVM "
                        + LlvmArtifact.OLDEST_LLVM + " of this system (--llvm-home, AWSM_LLVM_HOME)"
                : "";
    }

    private static Path tool(Path home, String origin, String... names) {
        return Stream.of(home.resolve("bin"), home)
                .flatMap(directory -> Stream.of(names).map(directory::resolve))
                .filter(Files::isExecutable)
                .filter(Files::isRegularFile)
                .findFirst()
                .map(Path::toAbsolutePath)
                .orElseThrow(() -> new UnavailableException("the LLVM of " + origin + " has no " + names[0] + " in "
                        + home.resolve("bin") + "; aWsm needs its clang, lld and llvm-objcopy"));
    }
}
