// SPDX-License-Identifier: Apache-2.0
package io.awsm.compiler.spi;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Gets artifacts from the user's Maven repositories.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface ArtifactResolver {

    /**
     * The artifact's file, downloaded if need be.
     *
     * @throws CorruptArtifactException if what came is not what the repository says it is
     * @throws IOException with a message for the user: not found, no network, offline
     */
    Path resolve(LlvmArtifact artifact) throws IOException;
}
