// SPDX-License-Identifier: Apache-2.0
package io.awsm.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.awsm.compiler.spi.CorruptArtifactException;
import io.awsm.compiler.spi.Listener;
import io.awsm.compiler.spi.LlvmArtifact;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a repository of our own: nothing leaves the machine. */
class MavenArtifactResolverTest {

    private static final LlvmArtifact ARTIFACT = new LlvmArtifact("99.1.2-1.5.99", "linux-x86_64");
    private static final byte[] CONTENT = "the archive".getBytes(StandardCharsets.UTF_8);
    private static final String LOGIN =
            "Basic " + Base64.getEncoder().encodeToString("me:secret".getBytes(StandardCharsets.UTF_8));

    @TempDir
    Path m2;

    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final List<Long> progress = new ArrayList<>();
    private HttpServer server;
    private String checksum;

    /** Serves the artifact and its checksum to those who log in. */
    @BeforeEach
    void serve() throws Exception {
        checksum = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(CONTENT));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            requests.add(path);
            byte[] body = path.endsWith(ARTIFACT.repositoryPath())
                    ? CONTENT
                    : path.endsWith(".jar.sha1") ? checksum.getBytes(StandardCharsets.UTF_8) : null;
            if (!LOGIN.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"test\"");
                exchange.sendResponseHeaders(401, -1);
            } else if (body == null) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private Path resolve(String settings, String... properties) throws IOException {
        Files.writeString(m2.resolve("settings.xml"), "<settings>" + settings + "</settings>");
        Properties system = new Properties();
        for (int i = 0; i < properties.length; i += 2) {
            system.setProperty(properties[i], properties[i + 1]);
        }
        Listener listener = new Listener() {
            @Override
            public void progress(String step, long done, long total) {
                if (step.endsWith(".jar") && done > 0) {
                    assertThat(total).isEqualTo(CONTENT.length);
                    progress.add(done);
                }
            }
        };
        return new MavenArtifactResolver(MavenSettings.load(m2, Optional.empty(), system), listener).resolve(ARTIFACT);
    }

    private String mirror() {
        return "<mirrors><mirror><id>ours</id><mirrorOf>central</mirrorOf><url>" + url("/mirror")
                + "</url></mirror></mirrors>";
    }

    private static String login() {
        return "<servers><server><id>ours</id><username>me</username><password>secret</password></server></servers>";
    }

    @Test
    void mirrorsAndPasswordsAreUsed() throws IOException {
        Path file = resolve(mirror() + login());
        assertThat(file).isEqualTo(m2.resolve("repository").resolve(ARTIFACT.repositoryPath()));
        assertThat(file).hasBinaryContent(CONTENT);
        assertThat(requests).allMatch(path -> path.startsWith("/mirror/org/bytedeco/llvm/"));
        assertThat(progress).last().isEqualTo((long) CONTENT.length);
    }

    @Test
    void theLocalRepositoryIsAskedFirst() throws IOException {
        Path elsewhere = m2.resolve("elsewhere");
        String local = "<localRepository>${place}</localRepository>";
        Path file = resolve(mirror() + login() + local, "place", elsewhere.toString());
        assertThat(file).startsWith(elsewhere);
        requests.clear();
        assertThat(resolve(mirror() + login() + local, "place", elsewhere.toString()))
                .isEqualTo(file);
        assertThat(requests).isEmpty();
        Path property = m2.resolve("property");
        assertThat(resolve(mirror() + login() + local, "place", "x", "maven.repo.local", property.toString()))
                .startsWith(property);
    }

    @Test
    void repositoriesOfActiveProfilesAreAsked() throws IOException {
        String profile = "<profiles><profile><id>p</id><repositories><repository><id>ours</id><url>" + url("/profile")
                + "</url></repository></repositories></profile></profiles>"
                + "<activeProfiles><activeProfile>p</activeProfile></activeProfiles>";
        assertThat(resolve(profile + login())).hasBinaryContent(CONTENT);
        assertThat(requests).allMatch(path -> path.startsWith("/profile/"));
    }

    @Test
    void proxiesAreUsed() throws IOException {
        String proxy = "<proxies><proxy><protocol>http</protocol><host>127.0.0.1</host><port>"
                + server.getAddress().getPort() + "</port></proxy></proxies>";
        String far = "<mirrors><mirror><id>ours</id><mirrorOf>*</mirrorOf><url>http://repository.invalid/far</url>"
                + "</mirror></mirrors>";
        assertThat(resolve(proxy + far + login())).hasBinaryContent(CONTENT);
    }

    private String profile(String id, String activation) {
        return "<profile><id>" + id + "</id><activation>" + activation
                + "</activation><repositories><repository><id>ours" + "</id><url>" + url("/" + id)
                + "</url></repository></repositories></profile>";
    }

    /** A profile that is active by default is not, beside another that is. */
    @Test
    void profilesAreActiveWhenMavenSaysSo() throws IOException {
        String property = "<property><name>corporate</name><value>yes</value></property>";
        String profiles = "<profiles>" + profile("default", "<activeByDefault>true</activeByDefault>")
                + profile("property", property) + profile("old", "<jdk>1.4</jdk>") + "</profiles>";
        resolve(profiles + login());
        assertThat(requests).isNotEmpty().allMatch(path -> path.startsWith("/default/"));
        requests.clear();
        String elsewhere = m2.resolve("elsewhere").toString();
        resolve(profiles + login(), "corporate", "yes", "maven.repo.local", elsewhere);
        assertThat(requests).isNotEmpty().allMatch(path -> path.startsWith("/property/"));
    }

    /** Central's policy is to warn; no policy of a repository's settings is weaker, nor is none at all. */
    @Test
    void wrongChecksumsAreErrorsWhateverTheRepositorySays() {
        checksum = "0".repeat(40);
        String policy = "<releases><checksumPolicy>ignore</checksumPolicy></releases>";
        String profile = "<profiles><profile><id>p</id><activation><activeByDefault>true</activeByDefault></activation>"
                + "<repositories><repository><id>ours</id><url>" + url("/profile") + "</url>" + policy
                + "</repository></repositories></profile></profiles>";
        for (String settings : List.of(mirror(), profile)) {
            assertThatThrownBy(() -> resolve(settings + login()))
                    .isInstanceOf(CorruptArtifactException.class)
                    .hasMessageContainingAll(ARTIFACT.toString(), "Checksum validation failed", checksum);
        }
        assertThat(m2.resolve("repository").resolve(ARTIFACT.repositoryPath())).doesNotExist();
    }

    @Test
    void offlineIsRespectedAndNamed() {
        assertThatThrownBy(() -> resolve(mirror() + "<offline>true</offline>"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("offline");
        assertThat(requests).isEmpty();
    }

    @Test
    void failureNamesTheRepository() {
        assertThatThrownBy(() -> resolve(mirror()))
                .isInstanceOf(IOException.class)
                .hasMessageContainingAll(ARTIFACT.toString(), "ours", "401");
    }

    @Test
    void brokenSettingsAreNamed() {
        assertThatThrownBy(() -> resolve("<mirrors><oops"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("settings.xml");
    }
}
