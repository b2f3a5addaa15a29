// SPDX-License-Identifier: Apache-2.0
package io.awsm.its;

import io.awsm.compiler.Toolchain;
import io.awsm.compiler.spi.Listener;
import io.awsm.system.Cache;
import io.awsm.toolchain.Llvm;
import io.awsm.toolchain.LlvmOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The LLVM of the build: {@code AWSM_LLVM_HOME}, or the artifact in the local repository, which the POM names. */
public final class Tools {

    private static final Toolchain TOOLCHAIN = new Toolchain(
            LlvmOptions.of(
                    Optional.empty(), "", Optional.empty(), Optional.empty(), System.getenv(), System.getProperties()),
            new Cache(cache(), Listener.NONE),
            artifact -> {
                throw new IOException(artifact + " is not in the local repository; build with Maven first");
            },
            Listener.NONE);

    private Tools() {}

    /** That of the build's tests, whether we run as one of them, in a script or by hand. */
    private static Path cache() {
        return Program.sources().resolve("../../../target/awsm-cache").normalize();
    }

    static Toolchain toolchain() {
        return TOOLCHAIN;
    }

    public static Llvm llvm() {
        return TOOLCHAIN.llvm();
    }
}
