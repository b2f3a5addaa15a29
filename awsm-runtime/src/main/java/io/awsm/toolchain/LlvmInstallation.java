// SPDX-License-Identifier: Apache-2.0
package io.awsm.toolchain;

import io.awsm.compiler.spi.LlvmArtifact;
import io.awsm.system.Cache;
import io.awsm.system.Digests;
import io.awsm.system.EnvironmentException;
import io.awsm.system.Fingerprint;
import io.awsm.system.Messages;
import io.awsm.system.ProcessRunner;
import io.awsm.system.Stamp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The LLVM in a directory, as its {@code bin} or in that directory itself. */
final class LlvmInstallation {

    private static final Pattern VERSION = Pattern.compile("(?m)^(?!Apple).*\\bclang version (\\d+)\\.(\\d+)\\.(\\d+)");

    /** What the programs are made of; in distributions nearly all of it is there. */
    private static final Pattern LIBRARY = Pattern.compile("lib(LLVM|clang|lld).*\\.so.*");

    private static final List<String> LIBRARY_DIRECTORIES = List.of("../lib", "../lib64");

    private final Path home;
    private final String origin;
    private final ProcessRunner runner;
    private final Path clang;
    private final Path lld;
    private final Path objcopy;

    /**
     * @param origin how the user would say where the directory comes from
     * @throws UnavailableException if a tool is missing
     */
    LlvmInstallation(Path home, String origin, ProcessRunner runner) {
        this.home = home;
        this.origin = origin;
        this.runner = runner;
        this.clang = tool("clang");
        this.lld = tool("lld", "ld.lld");
        this.objcopy = tool("llvm-objcopy");
    }

    private Path tool(String... names) {
        return Stream.of(home.resolve("bin"), home)
                .flatMap(directory -> Stream.of(names).map(directory::resolve))
                .filter(Files::isExecutable)
                .filter(Files::isRegularFile)
                .findFirst()
                .map(Path::toAbsolutePath)
                .orElseThrow(() -> new UnavailableException("the LLVM of " + origin + " has no " + names[0] + " in "
                        + home.resolve("bin") + "; aWsm needs its clang, lld and llvm-objcopy"));
    }

    /**
     * Starts it.
     *
     * @return LLVM's version, {@code 20.1.7}
     * @throws UnavailableException if it does not start, or is too old
     */
    String version() {
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
        return matcher.group(1) + "." + matcher.group(2) + "." + matcher.group(3);
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

    /**
     * This LLVM, which somebody may replace in its place: version and digest are kept in the cache for just the files
     * that are there now.
     */
    Llvm identified(Cache cache) {
        try {
            SortedSet<Path> files = files();
            Fingerprint now = new Fingerprint();
            for (Path file : files) {
                now.add(file, Stamp.of(file).text());
            }
            Path known = cache.get("installed/" + now.hex(), directory -> {
                Files.writeString(directory.resolve("version"), version());
                Fingerprint contents = new Fingerprint();
                for (Path file : files) {
                    contents.add(Digests.of(file));
                }
                Files.writeString(directory.resolve("contents"), contents.hex());
            });
            return llvm(Files.readString(known.resolve("version")), Files.readString(known.resolve("contents")));
        } catch (IOException e) {
            throw new EnvironmentException("cannot read the LLVM of " + origin + ": " + Messages.of(e), e);
        }
    }

    /** This LLVM, whose version and contents are known. */
    Llvm llvm(String version, String contents) {
        return new Llvm(clang, lld, objcopy, version, origin, Llvm.identity(version, contents));
    }

    /** The programs, and the libraries beside them, by their real names. */
    private SortedSet<Path> files() throws IOException {
        SortedSet<Path> files = new TreeSet<>();
        for (Path tool : List.of(clang, lld, objcopy)) {
            Path real = tool.toRealPath();
            files.add(real);
            for (String name : LIBRARY_DIRECTORIES) {
                Path directory = real.resolveSibling(name);
                if (Files.isDirectory(directory)) {
                    addLibraries(directory, files);
                }
            }
        }
        return files;
    }

    private static void addLibraries(Path directory, SortedSet<Path> files) throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            for (Path library : (Iterable<Path>) all::iterator) {
                if (LIBRARY.matcher(library.getFileName().toString()).matches() && Files.isRegularFile(library)) {
                    files.add(library.toRealPath());
                }
            }
        }
    }
}
