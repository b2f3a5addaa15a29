// SPDX-License-Identifier: Apache-2.0
package io.awsm.toolchain;

import io.awsm.compiler.spi.ArtifactResolver;
import io.awsm.compiler.spi.CorruptArtifactException;
import io.awsm.compiler.spi.Listener;
import io.awsm.compiler.spi.LlvmArtifact;
import io.awsm.system.Cache;
import io.awsm.system.Digests;
import io.awsm.system.EnvironmentException;
import io.awsm.system.Messages;
import io.awsm.system.ProcessRunner;
import io.awsm.system.Progress;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipException;

/**
 * Where LLVM comes from. In this order:
 *
 * <ol>
 *   <li>the directory that the user names ({@code --llvm-home}, {@code awsm.llvmHome})
 *   <li>the directory that {@code AWSM_LLVM_HOME} names
 *   <li>the cache, where an earlier run unpacked the artifact
 *   <li>the artifact in the local Maven repository
 *   <li>the artifact from the user's Maven repositories
 *   <li>a clang and lld on the {@code PATH}, if they are new enough
 * </ol>
 *
 * What the user names, a directory or a version, is used or refused, never passed over. Nor is an artifact that is not
 * what it should be: only one that is not to be had, or does not run here.
 */
public final class LlvmLocator {

    private static final int NEWEST_ON_PATH = 29;

    private final LlvmOptions options;
    private final Host host;
    private final Cache cache;
    private final ArtifactResolver resolver;
    private final Listener listener;
    private final ProcessRunner runner;

    public LlvmLocator(LlvmOptions options, Host host, Cache cache, ArtifactResolver resolver, Listener listener) {
        this.options = options;
        this.host = host;
        this.cache = cache;
        this.resolver = resolver;
        this.listener = listener;
        this.runner = new ProcessRunner(listener);
    }

    /** @throws EnvironmentException if there is none, with what to do */
    public Llvm locate() {
        if (options.home().isPresent()) {
            return asked(new LlvmInstallation(options.home().get(), options.homeOrigin(), runner).identified(cache));
        }
        try {
            return artifact();
        } catch (UnavailableException e) {
            if (options.version().isPresent()) {
                throw e;
            }
            Optional<Llvm> onPath = onPath();
            onPath.ifPresent(llvm -> listener.note(
                    "using LLVM " + llvm.version() + " of " + llvm.origin() + "; " + firstSentence(e.getMessage())));
            return onPath.orElseThrow(() -> e);
        }
    }

    /** The LLVM of a directory must be of the version that is asked for, if one is. */
    private Llvm asked(Llvm llvm) {
        Optional<String> version = options.version().map(v -> v.split("-")[0]);
        if (version.isPresent() && !version.get().equals(llvm.version())) {
            throw new EnvironmentException("the LLVM of " + llvm.origin() + " is " + llvm.version() + ", but LLVM "
                    + options.artifactVersion() + " was asked for");
        }
        return llvm;
    }

    /** What is the matter, without what to do about it. */
    private static String firstSentence(String message) {
        return message.split("[.;] ", 2)[0];
    }

    /** Whether {@link #locate()} will find it in the cache, unless it is damaged. */
    public boolean isUnpacked() {
        Optional<String> classifier = host.classifier();
        return options.home().isEmpty()
                && classifier.isPresent()
                && Files.exists(cache.root().resolve(entry(named(classifier.get()))));
    }

    /** {@link Llvm#identity()} of what {@link #locate()} finds, often without the work. */
    public String identity() {
        Optional<String> classifier = host.classifier();
        if (options.home().isEmpty() && classifier.isPresent()) {
            LlvmArtifact artifact = named(classifier.get());
            Optional<String> contents = cache.fingerprint(entry(artifact));
            if (contents.isPresent()) {
                return Llvm.identity(artifact.llvmVersion(), contents.get());
            }
        }
        return locate().identity();
    }

    private LlvmArtifact named(String classifier) {
        return new LlvmArtifact(options.artifactVersion(), classifier);
    }

    private static String entry(LlvmArtifact artifact) {
        return "llvm-" + artifact.version() + "-" + artifact.classifier();
    }

    private Llvm artifact() {
        LlvmArtifact artifact = host.classifier()
                .map(this::named)
                .orElseThrow(() -> new UnavailableException("there is no LLVM artifact for this machine (" + host
                        + "); install clang, lld and llvm-objcopy " + LlvmArtifact.OLDEST_LLVM
                        + " or later and name their directory with --llvm-home or AWSM_LLVM_HOME"));
        Path home = cache.get(entry(artifact), directory -> unpack(artifact, directory));
        String contents = cache.fingerprint(entry(artifact)).orElseThrow();
        return installation(artifact, home).llvm(artifact.llvmVersion(), contents);
    }

    private LlvmInstallation installation(LlvmArtifact artifact, Path home) {
        return new LlvmInstallation(home, artifact.toString(), runner);
    }

    private void unpack(LlvmArtifact artifact, Path directory) throws IOException {
        Path inRepository = options.localRepository().resolve(artifact.repositoryPath());
        Path jar = Files.isRegularFile(inRepository) ? inRepository : resolve(artifact);
        listener.note("unpacking LLVM " + artifact.llvmVersion() + " to " + cache.root() + " (once)");
        // What is checked is a copy that nobody else can change before it is unpacked.
        Path copy = directory.resolve(artifact.fileName());
        LlvmChecksum.check(artifact, jar, Digests.copy(jar, copy), listener);
        try {
            Progress.of(listener, "unpacking " + artifact, progress -> {
                new LlvmArchive(copy, artifact).unpack(directory);
                return null;
            });
            Files.delete(copy);
        } catch (ZipException e) {
            throw new EnvironmentException(
                    jar + " is damaged (" + e.getMessage() + "): delete it, and it is fetched anew", e);
        }
        // Its programs may not start here, for want of a newer C library.
        installation(artifact, directory).version();
    }

    private Path resolve(LlvmArtifact artifact) {
        try {
            return resolver.resolve(artifact);
        } catch (CorruptArtifactException e) {
            throw new EnvironmentException(e.getMessage(), e);
        } catch (IOException e) {
            throw new UnavailableException(
                    "cannot get LLVM (" + artifact + "): " + Messages.of(e).replaceFirst("\\.+$", "")
                            + ". With a network connection it is fetched once from your Maven repositories; without,"
                            + " put that artifact into the local repository (" + options.localRepository()
                            + ") or name an installed LLVM " + LlvmArtifact.OLDEST_LLVM
                            + " with --llvm-home or AWSM_LLVM_HOME",
                    e);
        }
    }

    private Optional<Llvm> onPath() {
        List<String> names = Stream.concat(
                        Stream.of("clang"),
                        IntStream.iterate(NEWEST_ON_PATH, v -> v >= LlvmArtifact.OLDEST_LLVM, v -> v - 1)
                                .mapToObj(v -> "clang-" + v))
                .toList();
        return Pattern.compile(File.pathSeparator)
                .splitAsStream(options.path())
                .filter(directory -> !directory.isEmpty())
                .map(Path::of)
                .flatMap(directory -> names.stream().map(directory::resolve))
                .filter(Files::isExecutable)
                .flatMap(clang -> installation(clang).stream())
                .findFirst();
    }

    /** Distributions link {@code /usr/bin/clang-19} to a directory that has all tools of that LLVM. */
    private Optional<Llvm> installation(Path clang) {
        try {
            Path bin = clang.toRealPath().getParent();
            return Optional.of(new LlvmInstallation(bin.getParent(), bin + " on the PATH", runner).identified(cache));
        } catch (IOException | EnvironmentException notUsable) {
            return Optional.empty();
        }
    }
}
