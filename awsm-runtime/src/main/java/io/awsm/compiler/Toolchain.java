// SPDX-License-Identifier: Apache-2.0
package io.awsm.compiler;

import io.awsm.codegen.MemoryMechanism;
import io.awsm.compiler.spi.ArtifactResolver;
import io.awsm.compiler.spi.Listener;
import io.awsm.compiler.spi.LlvmArtifact;
import io.awsm.link.Machine;
import io.awsm.link.ObjectCache;
import io.awsm.link.RuntimeLibrary;
import io.awsm.link.RuntimeSources;
import io.awsm.system.Cache;
import io.awsm.system.EnvironmentException;
import io.awsm.system.ProcessRunner;
import io.awsm.system.RemoteCache;
import io.awsm.toolchain.Host;
import io.awsm.toolchain.Llvm;
import io.awsm.toolchain.LlvmLocator;
import io.awsm.toolchain.LlvmOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * LLVM and the runtime's sources, both looked for when first needed. Safe for use by several threads.
 *
 * <p>What has types of packages that are not exported is for the other parts of this product.
 *
 * @since 0.1
 */
public final class Toolchain {

    private final LlvmLocator locator;
    private final Cache cache;
    private final Listener listener;
    private final Optional<RemoteCache> remote;
    private Llvm llvm;
    private String identity;
    private RuntimeSources sources;

    /** @throws UsageException if the version that the options name cannot be used */
    public Toolchain(LlvmOptions options, Cache cache, ArtifactResolver resolver, Listener listener) {
        this(options, cache, Optional.empty(), resolver, listener);
    }

    private Toolchain(
            LlvmOptions options,
            Cache cache,
            Optional<RemoteCache> remote,
            ArtifactResolver resolver,
            Listener listener) {
        try {
            LlvmArtifact.checkVersion(options.artifactVersion());
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage(), e);
        }
        this.locator = new LlvmLocator(options, Host.current(), cache, resolver, listener);
        this.cache = cache;
        this.remote = remote;
        this.listener = listener;
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * LLVM; found, and unpacked if need be, by the first call.
     *
     * @throws MachineException if there is none
     */
    public synchronized Llvm llvm() {
        if (llvm == null) {
            try {
                llvm = locator.locate();
            } catch (EnvironmentException e) {
                throw new MachineException(e.getMessage(), e);
            }
        }
        return llvm;
    }

    /**
     * Begins to look for LLVM beside other work, if it has been unpacked: then nobody has to hear of it. What goes wrong is
     * found out again when LLVM is needed.
     */
    void lookAhead() {
        if (Runtime.getRuntime().availableProcessors() == 1 || !locator.isUnpacked()) {
            return;
        }
        Thread thread = new Thread(() -> {
            try {
                llvm();
            } catch (RuntimeException e) {
                // Not our business.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * The version of LLVM and a digest of it, for fingerprints: equal ones make equal code.
     *
     * @throws MachineException if there is none
     */
    public synchronized String llvmIdentity() {
        if (identity == null) {
            try {
                identity = llvm != null ? llvm.identity() : locator.identity();
            } catch (EnvironmentException e) {
                throw new MachineException(e.getMessage(), e);
            }
        }
        return identity;
    }

    synchronized RuntimeSources sources() throws IOException {
        if (sources == null) {
            sources = RuntimeSources.load();
        }
        return sources;
    }

    /** The C runtime, compiled by the first call unless it is in the cache. */
    public RuntimeLibrary runtime(Machine machine, MemoryMechanism memory, int jobs) throws IOException {
        return new RuntimeLibrary.Builder(llvm(), sources(), cache, runner(), listener, jobs).get(machine, memory);
    }

    public ProcessRunner runner() {
        return new ProcessRunner(listener);
    }

    /** Hears what happens. */
    public Listener listener() {
        return listener;
    }

    Cache cache() {
        return cache;
    }

    /** Objects of shards. */
    ObjectCache objects() {
        return new ObjectCache(cache, remote, llvmIdentity());
    }

    /** What is not set follows from the environment and from system properties, as for the command line. */
    public static final class Builder {

        private Optional<Path> home = Optional.empty();
        private String homeOrigin = "llvmHome";
        private Optional<String> version = Optional.empty();
        private Optional<Path> localRepository = Optional.empty();
        private Optional<Path> cache = Optional.empty();
        private Optional<String> remoteCache = Optional.empty();
        private ArtifactResolver resolver = new ClassPathResolver();
        private Listener listener = Listener.NONE;

        private Builder() {}

        /**
         * Uses the LLVM (19 or later: clang, lld, llvm-objcopy) that is installed there.
         *
         * @param directory null for none in particular
         * @param origin the option that names it, for messages
         */
        public Builder llvmHome(Path directory, String origin) {
            home = Optional.ofNullable(directory);
            homeOrigin = origin;
            return this;
        }

        /** The version of the artifact org.bytedeco:llvm; null for the one that this product was made with. */
        public Builder llvmVersion(String artifactVersion) {
            version = Optional.ofNullable(artifactVersion);
            return this;
        }

        /** Where artifacts may be already; null for {@code ~/.m2/repository}. */
        public Builder localRepository(Path directory) {
            localRepository = Optional.ofNullable(directory);
            return this;
        }

        /** Where LLVM, the compiled runtime and programs are kept; null for {@code ~/.cache/awsm}. */
        public Builder cache(Path directory) {
            cache = Optional.ofNullable(directory);
            return this;
        }

        /**
         * An HTTP server that answers GET and PUT, with which other machines share what they have compiled; null for what
         * the environment variable AWSM_REMOTE_CACHE says. Entries are signed with AWSM_REMOTE_CACHE_SECRET.
         */
        public Builder remoteCache(String url) {
            remoteCache = Optional.ofNullable(url);
            return this;
        }

        /** Gets LLVM if it is neither installed nor in the local repository; by default it must be on the class path. */
        public Builder resolver(ArtifactResolver artifacts) {
            resolver = artifacts;
            return this;
        }

        public Builder listener(Listener hears) {
            listener = hears;
            return this;
        }

        /**
         * @throws UsageException if the version cannot be used
         * @throws MachineException if there is no place for a cache
         */
        public Toolchain build() {
            try {
                return made();
            } catch (EnvironmentException e) {
                throw new MachineException(e.getMessage(), e);
            }
        }

        private Toolchain made() {
            LlvmOptions options =
                    LlvmOptions.of(home, homeOrigin, version, localRepository, System.getenv(), System.getProperties());
            Path root = cache.isPresent() ? cache.get() : Cache.standardRoot(System.getenv(), System.getProperties());
            return new Toolchain(options, new Cache(root, listener), remote(System.getenv()), resolver, listener);
        }

        private Optional<RemoteCache> remote(Map<String, String> environment) {
            String url = remoteCache.orElse(environment.getOrDefault("AWSM_REMOTE_CACHE", ""));
            try {
                return url.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new RemoteCache(
                                url, environment.getOrDefault("AWSM_REMOTE_CACHE_SECRET", ""), listener));
            } catch (IllegalArgumentException e) {
                throw UsageException.of("remoteCache", "no URL of a server: " + e.getMessage());
            }
        }
    }
}
