// SPDX-License-Identifier: Apache-2.0
package io.awsm.cli;

import io.awsm.compiler.spi.ArtifactResolver;
import io.awsm.compiler.spi.CorruptArtifactException;
import io.awsm.compiler.spi.Listener;
import io.awsm.compiler.spi.LlvmArtifact;
import io.awsm.system.Messages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.repository.internal.MavenRepositorySystemUtils;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.LocalRepository;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.repository.RepositoryPolicy;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.supplier.RepositorySystemSupplier;
import org.eclipse.aether.transfer.AbstractTransferListener;
import org.eclipse.aether.transfer.ChecksumFailureException;
import org.eclipse.aether.transfer.TransferEvent;

/** Gets artifacts as Maven would: from the same repositories, mirrors and proxies, into the same local repository. */
final class MavenArtifactResolver implements ArtifactResolver {

    private static final RemoteRepository CENTRAL =
            new RemoteRepository.Builder("central", "default", "https://repo.maven.apache.org/maven2").build();

    private final MavenSettings settings;
    private final Listener listener;

    MavenArtifactResolver(MavenSettings settings, Listener listener) {
        this.settings = settings;
        this.listener = listener;
    }

    @Override
    public Path resolve(LlvmArtifact artifact) throws IOException {
        RepositorySystem system = new RepositorySystemSupplier().get();
        DefaultRepositorySystemSession session = MavenRepositorySystemUtils.newSession();
        settings.configure(session);
        session.setChecksumPolicy(RepositoryPolicy.CHECKSUM_POLICY_FAIL);
        session.setConfigProperty("aether.connector.http.useSystemProperties", true);
        session.setLocalRepositoryManager(system.newLocalRepositoryManager(
                session, new LocalRepository(settings.localRepository().toFile())));
        session.setTransferListener(new Downloads());

        Artifact wanted = new DefaultArtifact(
                LlvmArtifact.GROUP, LlvmArtifact.NAME, artifact.classifier(), "jar", artifact.version());
        List<RemoteRepository> repositories = system.newResolutionRepositories(session, settings.repositories(CENTRAL));
        try {
            return system.resolveArtifact(session, new ArtifactRequest(wanted, repositories, null))
                    .getArtifact()
                    .getFile()
                    .toPath();
        } catch (ArtifactResolutionException e) {
            if (Messages.hasCause(e, ChecksumFailureException.class)) {
                throw new CorruptArtifactException(e.getMessage(), e);
            }
            throw new IOException(e.getMessage() + (session.isOffline() ? " (settings.xml says offline)" : ""), e);
        }
    }

    /** Each download is a step, whose length the server tells, or not. */
    private final class Downloads extends AbstractTransferListener {

        @Override
        public void transferStarted(TransferEvent event) {
            tell(event, 0);
        }

        @Override
        public void transferProgressed(TransferEvent event) {
            if (event.getTransferredBytes() < size(event)) {
                tell(event, event.getTransferredBytes());
            }
        }

        @Override
        public void transferSucceeded(TransferEvent event) {
            tell(event, size(event));
        }

        @Override
        public void transferFailed(TransferEvent event) {
            tell(event, Listener.GIVEN_UP);
        }

        private void tell(TransferEvent event, long done) {
            String name = event.getResource().getResourceName();
            listener.progress("downloading " + name.substring(name.lastIndexOf('/') + 1), done, size(event));
        }

        private static long size(TransferEvent event) {
            return Math.max(1, event.getResource().getContentLength());
        }
    }
}
