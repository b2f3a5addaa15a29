// SPDX-License-Identifier: Apache-2.0
package io.awsm.toolchain;

import io.awsm.compiler.spi.ArtifactResolver;
import io.awsm.compiler.spi.Listener;
import io.awsm.system.Cache;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The LLVM that tests use: the artifact that Maven resolved as a dependency, unpacked once for all modules. */
public final class TestLlvm {

    private static Llvm llvm;

    private TestLlvm() {}

    public static synchronized Llvm get() {
        if (llvm == null) {
            llvm = new LlvmLocator(options(), Host.current(), cache(), resolver(), Listener.NONE).locate();
        }
        return llvm;
    }

    public static LlvmOptions options() {
        return LlvmOptions.of(
                Optional.empty(), "", Optional.empty(), Optional.empty(), System.getenv(), System.getProperties());
    }

    public static Cache cache() {
        Path root = Cache.standardRoot(System.getenv(), System.getProperties());
        return new Cache(root, Listener.NONE);
    }

    /** Maven has put the artifact into the local repository already. */
    public static ArtifactResolver resolver() {
        return artifact -> {
            throw new IOException(artifact + " is no dependency of these tests");
        };
    }
}
