// SPDX-License-Identifier: Apache-2.0
package io.awsm.cli;

import io.awsm.cli.Argument.Kind;
import io.awsm.compiler.Toolchain;

/** Where LLVM comes from. */
final class ToolchainOptions {

    private final Argument home;
    private final Argument version;
    private final Argument cache;
    private final Argument remoteCache;
    private final Argument jobs;

    ToolchainOptions(Syntax syntax) {
        home = syntax.option(
                Kind.PATH,
                "DIR",
                "Use the LLVM (19 or later: clang, lld, llvm-objcopy) installed there; also AWSM_LLVM_HOME."
                        + " Without, it is the Maven artifact org.bytedeco:llvm, unpacked once into the cache.",
                "--llvm-home");
        version = syntax.option(
                Kind.TEXT,
                "VERSION",
                "The version of that artifact, for example 19.1.3-1.5.11 for hosts with an old glibc; also"
                        + " -Dawsm.llvm.version.",
                "--llvm-version");
        cache = syntax.option(
                Kind.PATH,
                "DIR",
                "Where LLVM, the compiled runtime and programs of 'run' are kept; also AWSM_CACHE. Default:"
                        + " $XDG_CACHE_HOME/awsm or ~/.cache/awsm. Nobody else may be able to write there.",
                SecondJvm.CACHE);
        remoteCache = syntax.option(
                Kind.TEXT,
                "URL",
                "Share compiled code with other machines through an HTTP server that answers GET and PUT; also"
                        + " AWSM_REMOTE_CACHE. Entries are signed with AWSM_REMOTE_CACHE_SECRET.",
                "--remote-cache");
        jobs = syntax.option(
                Kind.NUMBER,
                "N",
                "How many processes of clang may run at a time; default: one for each processor. Does not"
                        + " change the output.",
                "-j",
                "--jobs");
    }

    int jobs() {
        return jobs.number(Runtime.getRuntime().availableProcessors());
    }

    Toolchain toolchain(ConsoleOptions console) {
        return Toolchain.builder()
                .llvmHome(home.path(), "--llvm-home")
                .llvmVersion(version.text())
                .cache(cache.path())
                .remoteCache(remoteCache.text())
                .resolver(artifact -> new MavenArtifactResolver(MavenSettings.load(), console).resolve(artifact))
                .listener(console)
                .build();
    }
}
