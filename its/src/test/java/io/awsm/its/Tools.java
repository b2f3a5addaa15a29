package io.awsm.its;

import io.awsm.compiler.Toolchain;
import io.awsm.toolchain.Cache;
import io.awsm.toolchain.Listener;
import io.awsm.toolchain.Llvm;
import io.awsm.toolchain.LlvmOptions;
import java.io.IOException;
import java.util.Optional;

/** The LLVM of the build: {@code AWSM_LLVM_HOME}, or the artifact in the local repository, which the POM names. */
public final class Tools {

    private static final Toolchain TOOLCHAIN = new Toolchain(
            LlvmOptions.of(
                    Optional.empty(), "", Optional.empty(), Optional.empty(), System.getenv(), System.getProperties()),
            new Cache(Cache.standardRoot(System.getenv(), System.getProperties()), Listener.NONE),
            artifact -> {
                throw new IOException(artifact + " is not in the local repository; build with Maven first");
            },
            Listener.NONE);

    private Tools() {}

    static Toolchain toolchain() {
        return TOOLCHAIN;
    }

    public static Llvm llvm() {
        return TOOLCHAIN.llvm();
    }
}
