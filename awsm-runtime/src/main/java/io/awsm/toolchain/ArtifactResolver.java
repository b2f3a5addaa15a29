package io.awsm.toolchain;

import java.io.IOException;
import java.nio.file.Path;

/** Gets artifacts from the user's Maven repositories. */
@FunctionalInterface
public interface ArtifactResolver {

    /**
     * The artifact's file, downloaded if need be.
     *
     * @throws IOException with a message for the user: not found, no network, offline
     * @throws EnvironmentException if what came is not what the repository says it is
     */
    Path resolve(LlvmArtifact artifact) throws IOException;
}
