package io.awsm.maven;

import io.awsm.toolchain.ArtifactResolver;
import io.awsm.toolchain.LlvmArtifact;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/** Gets artifacts as the build gets its plugins. */
record RepositoryArtifactResolver(
        RepositorySystem system, RepositorySystemSession session, List<RemoteRepository> repositories)
        implements ArtifactResolver {

    @Override
    public Path resolve(LlvmArtifact artifact) throws IOException {
        DefaultArtifact wanted = new DefaultArtifact(
                LlvmArtifact.GROUP, LlvmArtifact.NAME, artifact.classifier(), "jar", artifact.version());
        try {
            return system.resolveArtifact(session, new ArtifactRequest(wanted, repositories, null))
                    .getArtifact()
                    .getFile()
                    .toPath();
        } catch (ArtifactResolutionException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
