// SPDX-License-Identifier: Apache-2.0
package io.awsm.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.awsm.compiler.spi.Listener;
import io.awsm.testing.Requirements;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteCacheTest {

    private static final byte[] CONTENT = "what was compiled".getBytes(StandardCharsets.UTF_8);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final List<String> notes = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger requests = new AtomicInteger();

    private RemoteCache cache(String url, String secret, Duration patience) {
        return new RemoteCache(
                url,
                secret,
                new Listener() {
                    @Override
                    public void note(String message) {
                        notes.add(message);
                    }
                },
                patience);
    }

    /** Answers. */
    private interface Handler {
        void answer(HttpExchange exchange) throws IOException;
    }

    private interface Use {
        void with(String url) throws IOException;
    }

    private void serve(Handler handler, Use use) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            try (exchange) {
                handler.answer(exchange);
            }
        });
        server.start();
        try {
            use.with("http://127.0.0.1:" + server.getAddress().getPort() + "/cache");
        } finally {
            server.stop(0);
        }
    }

    private static void send(HttpExchange exchange, byte[] body) throws IOException {
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    /** An entry as it lies on the server. */
    private byte[] entry(String key, String secret) throws IOException {
        byte[][] put = new byte[1][];
        serve(
                exchange -> {
                    put[0] = exchange.getRequestBody().readAllBytes();
                    exchange.sendResponseHeaders(204, -1);
                },
                url -> cache(url, secret, PATIENCE).put(key, CONTENT));
        return put[0];
    }

    @Test
    void anEntryIsWhatWasPut() throws IOException {
        byte[] entry = entry("k", "s");
        serve(exchange -> send(exchange, entry), url -> {
            assertThat(cache(url, "s", PATIENCE).get("k")).hasValue(CONTENT);
        });
        assertThat(notes).isEmpty();
    }

    @Test
    void whatIsAbsentIsNoFault() throws IOException {
        serve(exchange -> exchange.sendResponseHeaders(404, -1), url -> {
            RemoteCache cache = cache(url, "", PATIENCE);
            assertThat(cache.get("a")).isEmpty();
            assertThat(cache.get("b")).isEmpty();
        });
        assertThat(requests).hasValue(2);
        assertThat(notes).isEmpty();
    }

    private void isLeftAlone(Handler handler, String reason) throws IOException {
        requests.set(0);
        notes.clear();
        serve(handler, url -> {
            RemoteCache cache = cache(url, "s", PATIENCE);
            assertThat(cache.get("k")).isEmpty();
            assertThat(cache.get("k")).isEmpty();
            cache.put("k", CONTENT);
        });
        assertThat(requests).hasValue(1);
        assertThat(notes).singleElement().asString().contains("going on without the remote cache", reason);
    }

    @Test
    void aServerThatLiesIsLeftAlone() throws IOException {
        byte[] entry = entry("k", "s");
        byte[] other = entry("other", "s");
        byte[] stranger = entry("k", "t");
        isLeftAlone(e -> send(e, other), "damaged");
        isLeftAlone(e -> send(e, stranger), "another secret");
        isLeftAlone(e -> send(e, Arrays.copyOf(entry, entry.length - 1)), "damaged");
        isLeftAlone(e -> send(e, Arrays.copyOf(entry, 20)), "no entry");
        isLeftAlone(e -> send(e, new byte[0]), "no entry");
        isLeftAlone(e -> send(e, "<html>Sign in</html>".getBytes(StandardCharsets.UTF_8)), "no entry");
        byte[] damaged = entry.clone();
        damaged[damaged.length - 1] ^= 1;
        isLeftAlone(e -> send(e, damaged), "damaged");
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 401, 500})
    void aServerThatRefusesIsLeftAlone(int status) throws IOException {
        isLeftAlone(
                e -> {
                    e.getResponseHeaders().add("Location", "/elsewhere");
                    e.sendResponseHeaders(status, -1);
                },
                "status " + status);
    }

    /** The head of the answer comes at once, and its end never. */
    @Test
    void aServerThatIsSlowIsLeftAlone() throws IOException {
        isLeftAlone(
                e -> {
                    e.sendResponseHeaders(200, 1000);
                    OutputStream out = e.getResponseBody();
                    for (int i = 0; i < 100; i++) {
                        out.write('x');
                        out.flush();
                        pause();
                    }
                },
                "longer than 2 s");
    }

    @Test
    void aServerThatSendsWithoutEndIsLeftAlone() throws IOException {
        isLeftAlone(
                e -> {
                    e.sendResponseHeaders(200, 0);
                    byte[] much = new byte[1 << 20];
                    for (int i = 0; i < 10_000; i++) {
                        e.getResponseBody().write(much);
                    }
                },
                "");
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Test
    void noServerIsLeftAlone() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        RemoteCache cache = cache("http://user:secret@127.0.0.1:" + port, "", PATIENCE);
        assertThat(cache.get("k")).isEmpty();
        cache.put("k", CONTENT);
        assertThat(notes)
                .singleElement()
                .asString()
                .contains("127.0.0.1:" + port)
                .doesNotContain("secret");
    }

    @Test
    void credentialsAreSent() throws IOException {
        List<String> seen = new ArrayList<>();
        serve(
                exchange -> {
                    seen.add(exchange.getRequestHeaders().getFirst("Authorization"));
                    exchange.sendResponseHeaders(404, -1);
                },
                url -> cache(url.replace("//", "//user:pass@"), "", PATIENCE).get("k"));
        assertThat(seen).containsExactly("Basic dXNlcjpwYXNz");
    }

    @ParameterizedTest
    @ValueSource(strings = {"host/path", "ftp://host", "http:", "http://host/?q", "a b"})
    void whatIsNoServerIsRefused(String url) {
        assertThatThrownBy(() -> cache(url, "", PATIENCE)).isInstanceOf(IllegalArgumentException.class);
    }

    /** With its module for WebDAV, as an administrator would set it up. */
    @Test
    void nginxIsACache(@TempDir Path directory) throws Exception {
        Path nginx = Stream.of("/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/sbin/nginx")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        Requirements.need(nginx != null, "nginx");
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        Files.writeString(directory.resolve("nginx.conf"), """
                daemon off;
                pid DIRECTORY/pid;
                error_log stderr;
                events {}
                http {
                    access_log off;
                    client_body_temp_path DIRECTORY/body;
                    proxy_temp_path DIRECTORY/proxy;
                    fastcgi_temp_path DIRECTORY/fastcgi;
                    uwsgi_temp_path DIRECTORY/uwsgi;
                    scgi_temp_path DIRECTORY/scgi;
                    client_max_body_size 256m;
                    server {
                        listen 127.0.0.1:PORT;
                        location /awsm/ {
                            root DIRECTORY/files;
                            dav_methods PUT;
                            create_full_put_path on;
                        }
                    }
                }
                """.replace("DIRECTORY", directory.toString())
                .replace("PORT", Integer.toString(port)));
        // As root it would change to a user who may not write here.
        String user = "root".equals(System.getProperty("user.name")) ? "user root;" : "";
        Process server = new ProcessBuilder(
                        nginx.toString(), "-p", directory.toString(), "-c", "nginx.conf", "-e", "stderr", "-g", user)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("log").toFile())
                .start();
        try {
            String url = "http://127.0.0.1:" + port + "/awsm";
            byte[] large = new byte[3 << 20];
            Arrays.fill(large, (byte) 7);
            await(server, port);
            RemoteCache one = cache(url, "s", Duration.ofSeconds(20));
            assertThat(one.get("k")).isEmpty();
            one.put("k", large);
            assertThat(notes).isEmpty();
            assertThat(cache(url, "s", Duration.ofSeconds(20)).get("k")).hasValue(large);
        } finally {
            server.destroy();
            assertThat(server.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static void await(Process server, int port) throws Exception {
        for (int i = 0; i < 200; i++) {
            assertThat(server.isAlive()).as("nginx runs").isTrue();
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
                return;
            } catch (IOException notYet) {
                Thread.sleep(50);
            }
        }
    }
}
