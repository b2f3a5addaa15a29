package io.awsm.compiler;

import io.awsm.codegen.MemoryMechanism;
import io.awsm.link.Machine;
import io.awsm.link.RuntimeLibrary;
import io.awsm.link.RuntimeSources;
import io.awsm.toolchain.ArtifactResolver;
import io.awsm.toolchain.Cache;
import io.awsm.toolchain.Host;
import io.awsm.toolchain.Listener;
import io.awsm.toolchain.Llvm;
import io.awsm.toolchain.LlvmArtifact;
import io.awsm.toolchain.LlvmLocator;
import io.awsm.toolchain.LlvmOptions;
import io.awsm.toolchain.ProcessRunner;
import java.io.IOException;

/** LLVM and the runtime's sources, both looked for when first needed. Safe for use by several threads. */
public final class Toolchain {

    private final LlvmLocator locator;
    private final Cache cache;
    private final Listener listener;
    private Llvm llvm;
    private String identity;
    private RuntimeSources sources;

    /** @throws UsageException if the version that the options name cannot be used */
    public Toolchain(LlvmOptions options, Cache cache, ArtifactResolver resolver, Listener listener) {
        try {
            LlvmArtifact.checkVersion(options.artifactVersion());
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage(), e);
        }
        this.locator = new LlvmLocator(options, Host.current(), cache, resolver, listener);
        this.cache = cache;
        this.listener = listener;
    }

    /** LLVM; found, and unpacked if need be, by the first call. */
    public synchronized Llvm llvm() {
        if (llvm == null) {
            llvm = locator.locate();
        }
        return llvm;
    }

    /** The version of LLVM and a digest of it, for fingerprints: equal ones make equal code. */
    public synchronized String llvmIdentity() {
        if (identity == null) {
            identity = locator.identity();
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

    Listener listener() {
        return listener;
    }

    Cache cache() {
        return cache;
    }
}
