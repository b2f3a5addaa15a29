package io.awsm.cli;

import io.awsm.compiler.Toolchain;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where LLVM comes from. */
final class ToolchainOptions {

    @Option(
            names = "--llvm-home",
            paramLabel = "DIR",
            description = "Use the LLVM (19 or later: clang, lld, llvm-objcopy) installed there; also AWSM_LLVM_HOME."
                    + " Without, it is the Maven artifact org.bytedeco:llvm, unpacked once into the cache.")
    private Path home;

    @Option(
            names = "--llvm-version",
            paramLabel = "VERSION",
            description = "The version of that artifact, for example 19.1.3-1.5.11 for hosts with an old glibc; also"
                    + " -Dawsm.llvm.version.")
    private String version;

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            description = "Where LLVM, the compiled runtime and programs of 'run' are kept; also AWSM_CACHE. Default:"
                    + " $XDG_CACHE_HOME/awsm or ~/.cache/awsm. Nobody else may be able to write there.")
    private Path cache;

    @Option(
            names = "--remote-cache",
            paramLabel = "URL",
            description =
                    "Share compiled code with other machines through an HTTP server that answers GET and PUT; also"
                            + " AWSM_REMOTE_CACHE. Entries are signed with AWSM_REMOTE_CACHE_SECRET.")
    private String remoteCache;

    @Option(
            names = {"-j", "--jobs"},
            paramLabel = "N",
            description = "How many processes of clang may run at a time; default: one for each processor. Does not"
                    + " change the output.")
    private int jobs = Runtime.getRuntime().availableProcessors();

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
