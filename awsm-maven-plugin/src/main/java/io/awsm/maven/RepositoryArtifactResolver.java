// SPDX-License-Identifier: Apache-2.0
package io.awsm.maven;

import io.awsm.compiler.spi.ArtifactResolver;
import io.awsm.compiler.spi.CorruptArtifactException;
import io.awsm.compiler.spi.LlvmArtifact;
import io.awsm.system.Messages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.repository.RepositoryPolicy;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.transfer.ChecksumFailureException;

/** Gets artifacts as the build gets its plugins, but never with a wrong checksum, of which a build only warns. */
record RepositoryArtifactResolver(
        RepositorySystem system, RepositorySystemSession session, List<RemoteRepository> repositories)
        implements ArtifactResolver {

    @Override
    public Path resolve(LlvmArtifact artifact) throws IOException {
        DefaultArtifact wanted = new DefaultArtifact(
                LlvmArtifact.GROUP, LlvmArtifact.NAME, artifact.classifier(), "jar", artifact.version());
        DefaultRepositorySystemSession strict = new DefaultRepositorySystemSession(session);
        strict.setChecksumPolicy(RepositoryPolicy.CHECKSUM_POLICY_FAIL);
        try {
            return system.resolveArtifact(strict, new ArtifactRequest(wanted, repositories, null))
                    .getArtifact()
                    .getFile()
                    .toPath();
        } catch (ArtifactResolutionException e) {
            if (Messages.hasCause(e, ChecksumFailureException.class)) {
                throw new CorruptArtifactException(e.getMessage(), e);
            }
            throw new IOException(e.getMessage(), e);
        }
    }
}
