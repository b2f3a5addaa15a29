package io.awsm.cli;

import io.awsm.cli.Syntax.Times;
import io.awsm.compiler.Toolchain;
import java.nio.file.Path;

/** Where LLVM comes from. */
final class ToolchainOptions {

    private Path home;
    private String version;
    private Path cache;
    private String remoteCache;
    private int jobs = Runtime.getRuntime().availableProcessors();

    void addTo(Syntax syntax) {
        syntax.option(
                        Times.AT_MOST_ONCE,
                        "DIR",
                        "Use the LLVM (19 or later: clang, lld, llvm-objcopy) installed there; also AWSM_LLVM_HOME."
                                + " Without, it is the Maven artifact org.bytedeco:llvm, unpacked once into the cache.",
                        Path::of,
                        p -> home = p,
                        "--llvm-home")
                .option(
                        "VERSION",
                        "The version of that artifact, for example 19.1.3-1.5.11 for hosts with an old glibc; also"
                                + " -Dawsm.llvm.version.",
                        v -> version = v,
                        "--llvm-version")
                .option(
                        Times.AT_MOST_ONCE,
                        "DIR",
                        "Where LLVM, the compiled runtime and programs of 'run' are kept; also AWSM_CACHE. Default:"
                                + " $XDG_CACHE_HOME/awsm or ~/.cache/awsm. Nobody else may be able to write there.",
                        Path::of,
                        p -> cache = p,
                        "--cache")
                .option(
                        "URL",
                        "Share compiled code with other machines through an HTTP server that answers GET and PUT; also"
                                + " AWSM_REMOTE_CACHE. Entries are signed with AWSM_REMOTE_CACHE_SECRET.",
                        u -> remoteCache = u,
                        "--remote-cache")
                .option(
                        Times.AT_MOST_ONCE,
                        "N",
                        "How many processes of clang may run at a time; default: one for each processor. Does not"
                                + " change the output.",
                        Syntax::number,
                        n -> jobs = n,
                        "-j",
                        "--jobs");
    }

    int jobs() {
        return jobs;
    }

    Toolchain toolchain(ConsoleOptions console) {
        return Toolchain.builder()
                .llvmHome(home, "--llvm-home")
                .llvmVersion(version)
                .cache(cache)
                .remoteCache(remoteCache)
                .resolver(artifact -> new MavenArtifactResolver(MavenSettings.load(), console).resolve(artifact))
                .listener(console)
                .build();
    }
}
