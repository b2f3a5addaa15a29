// SPDX-License-Identifier: Apache-2.0
package io.awsm.cli;

import io.awsm.system.Home;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.maven.settings.Mirror;
import org.apache.maven.settings.Profile;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Repository;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.DefaultSettingsBuilderFactory;
import org.apache.maven.settings.building.DefaultSettingsBuildingRequest;
import org.apache.maven.settings.building.SettingsBuildingException;
import org.apache.maven.settings.crypto.DefaultSettingsDecrypter;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.repository.Authentication;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.repository.RepositoryPolicy;
import org.eclipse.aether.util.repository.AuthenticationBuilder;
import org.eclipse.aether.util.repository.DefaultAuthenticationSelector;
import org.eclipse.aether.util.repository.DefaultMirrorSelector;
import org.eclipse.aether.util.repository.DefaultProxySelector;
import org.sonatype.plexus.components.cipher.DefaultPlexusCipher;
import org.sonatype.plexus.components.sec.dispatcher.DefaultSecDispatcher;

/** What the user's and the installation's {@code settings.xml} say, passwords decrypted. */
final class MavenSettings {

    private final Path m2;
    private final Properties system;
    private final Settings settings;
    private final SettingsDecryptionResult decrypted;

    private MavenSettings(Path m2, Properties system, Settings settings, SettingsDecryptionResult decrypted) {
        this.m2 = m2;
        this.system = system;
        this.settings = settings;
        this.decrypted = decrypted;
    }

    static MavenSettings load() throws IOException {
        Path m2 = Home.of(System.getenv(), System.getProperties()).resolve(".m2");
        return load(m2, installation(), System.getProperties());
    }

    /**
     * Those of a user and an installation.
     *
     * @param m2 the user's {@code .m2} directory
     * @param system what settings can refer to, besides the environment
     */
    static MavenSettings load(Path m2, Optional<Path> installation, Properties system) throws IOException {
        Properties properties = new Properties();
        System.getenv().forEach((name, value) -> properties.setProperty("env." + name, value));
        properties.putAll(system);
        DefaultSettingsBuildingRequest request = new DefaultSettingsBuildingRequest();
        request.setSystemProperties(properties);
        request.setUserSettingsFile(m2.resolve("settings.xml").toFile());
        installation.ifPresent(home ->
                request.setGlobalSettingsFile(home.resolve("conf/settings.xml").toFile()));
        try {
            Settings settings = new DefaultSettingsBuilderFactory()
                    .newInstance()
                    .build(request)
                    .getEffectiveSettings();
            DefaultSecDispatcher dispatcher = new DefaultSecDispatcher(new DefaultPlexusCipher());
            dispatcher.setConfigurationFile(m2.resolve("settings-security.xml").toString());
            return new MavenSettings(
                    m2,
                    system,
                    settings,
                    new DefaultSettingsDecrypter(dispatcher).decrypt(new DefaultSettingsDecryptionRequest(settings)));
        } catch (SettingsBuildingException e) {
            throw new IOException("cannot read Maven's settings: " + e.getMessage(), e);
        }
    }

    /** Where Maven is installed, to find the settings of the installation. */
    private static Optional<Path> installation() {
        Stream<Path> named = Stream.of("MAVEN_HOME", "M2_HOME")
                .map(System::getenv)
                .filter(home -> home != null && !home.isEmpty())
                .map(Path::of);
        Stream<Path> onPath = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(directory -> !directory.isEmpty())
                .map(directory -> Path.of(directory, "mvn"))
                .filter(Files::isExecutable)
                .flatMap(MavenSettings::home);
        return Stream.concat(named, onPath).filter(Files::isDirectory).findFirst();
    }

    private static Stream<Path> home(Path mvn) {
        try {
            return Stream.of(mvn.toRealPath().getParent().getParent());
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    Path localRepository() {
        String property = system.getProperty("maven.repo.local", "");
        if (!property.isEmpty()) {
            return Path.of(property);
        }
        return settings.getLocalRepository() != null
                ? Path.of(settings.getLocalRepository())
                : m2.resolve("repository");
    }

    /** The repositories of active profiles, and the given one unless one of them takes its name. */
    List<RemoteRepository> repositories(RemoteRepository central) {
        List<RemoteRepository> repositories = new ArrayList<>();
        for (Profile profile : MavenProfiles.active(settings, system)) {
            profile.getRepositories().stream().map(MavenSettings::remote).forEach(repositories::add);
        }
        if (repositories.stream().noneMatch(r -> r.getId().equals(central.getId()))) {
            repositories.add(central);
        }
        return repositories;
    }

    private static RemoteRepository remote(Repository repository) {
        boolean enabled =
                repository.getReleases() == null || repository.getReleases().isEnabled();
        return new RemoteRepository.Builder(repository.getId(), "default", repository.getUrl())
                .setReleasePolicy(new RepositoryPolicy(
                        enabled, RepositoryPolicy.UPDATE_POLICY_DAILY, RepositoryPolicy.CHECKSUM_POLICY_FAIL))
                .build();
    }

    /** Offline mode, mirrors, proxies and passwords. */
    void configure(DefaultRepositorySystemSession session) {
        session.setOffline(settings.isOffline());
        DefaultMirrorSelector mirrors = new DefaultMirrorSelector();
        for (Mirror mirror : settings.getMirrors()) {
            mirrors.add(
                    mirror.getId(),
                    mirror.getUrl(),
                    mirror.getLayout(),
                    false,
                    mirror.isBlocked(),
                    mirror.getMirrorOf(),
                    mirror.getMirrorOfLayouts());
        }
        session.setMirrorSelector(mirrors);
        DefaultProxySelector proxies = new DefaultProxySelector();
        for (Proxy proxy : decrypted.getProxies()) {
            if (proxy.isActive()) {
                Authentication login = new AuthenticationBuilder()
                        .addUsername(proxy.getUsername())
                        .addPassword(proxy.getPassword())
                        .build();
                proxies.add(
                        new org.eclipse.aether.repository.Proxy(
                                proxy.getProtocol(), proxy.getHost(), proxy.getPort(), login),
                        proxy.getNonProxyHosts());
            }
        }
        session.setProxySelector(proxies);
        DefaultAuthenticationSelector logins = new DefaultAuthenticationSelector();
        for (Server server : decrypted.getServers()) {
            logins.add(
                    server.getId(),
                    new AuthenticationBuilder()
                            .addUsername(server.getUsername())
                            .addPassword(server.getPassword())
                            .addPrivateKey(server.getPrivateKey(), server.getPassphrase())
                            .build());
        }
        session.setAuthenticationSelector(logins);
    }
}
