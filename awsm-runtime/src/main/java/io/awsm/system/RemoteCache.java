// SPDX-License-Identifier: Apache-2.0
package io.awsm.system;

import io.awsm.compiler.spi.Listener;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A cache that several machines share: an HTTP server that answers GET and PUT, as build caches do.
 *
 * <p>An entry begins with a code of its key and all that follows, made with a secret that whoever fills the cache shares
 * with whoever uses it: what was cut off, mixed up or made by somebody else is not taken. (Without a secret the code
 * shows damage, and anybody who may write to the server is trusted.) A server that is not there, slow or wrong costs one
 * warning and a few seconds: after its first fault it is left alone. Safe for use by several threads.
 */
public final class RemoteCache {

    private static final byte[] MAGIC = "awsm-1\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int HEAD = MAGIC.length + 32;
    private static final int LARGEST = 256 << 20;
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final int OK = 200;
    private static final int SUCCESSES = 300;
    private static final int ABSENT = 404;

    private final URI server;
    private final Optional<String> credentials;
    private final byte[] secret;
    private final Listener listener;
    private final Duration patience;
    private final AtomicBoolean broken = new AtomicBoolean();
    private final HttpClient client;

    /**
     * @param url of http or https; it may name a user and a password
     * @param secret may be empty
     * @throws IllegalArgumentException with a message for the user, if the URL cannot be one
     */
    public RemoteCache(String url, String secret, Listener listener) {
        this(url, secret, listener, ANSWER);
    }

    RemoteCache(String url, String secret, Listener listener, Duration patience) {
        URI uri = URI.create(url);
        if (uri.getHost() == null || !List.of("http", "https").contains(uri.getScheme()) || uri.getQuery() != null) {
            throw new IllegalArgumentException("it must be like http://host/path");
        }
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        server = URI.create(uri.getScheme() + "://" + uri.getHost() + port + path + (path.endsWith("/") ? "" : "/"));
        credentials = Optional.ofNullable(uri.getUserInfo())
                .map(user -> "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8)));
        this.secret = ("awsm remote cache " + secret).getBytes(StandardCharsets.UTF_8);
        this.listener = listener;
        this.patience = patience;
        client = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /** The entry of this key, if it is there and is what was put there. */
    public Optional<byte[]> get(String key) {
        if (broken.get()) {
            return Optional.empty();
        }
        try {
            HttpResponse<byte[]> answer = send(request(key).GET().build(), new Limited());
            if (answer.statusCode() == ABSENT) {
                return Optional.empty();
            } else if (answer.statusCode() != OK) {
                throw new IOException("it answers GET with status " + answer.statusCode());
            }
            return Optional.of(checked(key, answer.body()));
        } catch (IOException e) {
            leave(e);
            return Optional.empty();
        }
    }

    /** Puts an entry there, or not. */
    public void put(String key, byte[] content) {
        if (broken.get()) {
            return;
        }
        byte[] entry = ByteBuffer.allocate(HEAD + content.length)
                .put(MAGIC)
                .put(code(key, content))
                .put(content)
                .array();
        try {
            HttpResponse<Void> answer = send(
                    request(key).PUT(BodyPublishers.ofByteArray(entry)).build(),
                    HttpResponse.BodyHandlers.discarding());
            if (answer.statusCode() < OK || answer.statusCode() >= SUCCESSES) {
                throw new IOException("it answers PUT with status " + answer.statusCode());
            }
        } catch (IOException e) {
            leave(e);
        }
    }

    private HttpRequest.Builder request(String key) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.resolve(key)).timeout(patience);
        credentials.ifPresent(c -> request.header("Authorization", c));
        return request;
    }

    /** The whole exchange within the time that the client gives to the head of the answer only. */
    private <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler) throws IOException {
        CompletableFuture<HttpResponse<T>> answer = client.sendAsync(request, handler);
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IOException("it takes longer than " + patience.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            String reason = e.getCause().getMessage();
            throw new IOException(reason == null ? "it cannot be reached" : reason, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            answer.cancel(true);
        }
    }

    private byte[] checked(String key, byte[] entry) throws IOException {
        if (entry.length < HEAD || !Arrays.equals(entry, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new IOException("what it has as " + key + " is no entry");
        }
        byte[] content = Arrays.copyOfRange(entry, HEAD, entry.length);
        if (!MessageDigest.isEqual(code(key, content), Arrays.copyOfRange(entry, MAGIC.length, HEAD))) {
            throw new IOException("what it has as " + key + " is damaged, or was put there with another secret");
        }
        return content;
    }

    private byte[] code(String key, byte[] content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update(key.getBytes(StandardCharsets.US_ASCII));
            mac.update((byte) 0);
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java platform has HmacSHA256", e);
        }
    }

    private void leave(IOException e) {
        if (broken.compareAndSet(false, true)) {
            listener.note("warning: going on without the remote cache " + server + ": " + e.getMessage());
        }
    }

    /** Bytes, but not more than can be an entry. */
    private static final class Limited implements BodyHandler<byte[]> {

        @Override
        public BodySubscriber<byte[]> apply(HttpResponse.ResponseInfo info) {
            return new LimitedSubscriber();
        }
    }

    private static final class LimitedSubscriber implements BodySubscriber<byte[]> {

        private final BodySubscriber<byte[]> bytes = BodySubscribers.ofByteArray();
        private Subscription subscription;
        private long size;

        @Override
        public CompletionStage<byte[]> getBody() {
            return bytes.getBody();
        }

        @Override
        public void onSubscribe(Subscription s) {
            subscription = s;
            bytes.onSubscribe(s);
        }

        @Override
        public void onNext(List<ByteBuffer> item) {
            size += item.stream().mapToLong(ByteBuffer::remaining).sum();
            if (size > LARGEST) {
                subscription.cancel();
                bytes.onError(new IOException("what it sends is too large"));
            } else {
                bytes.onNext(item);
            }
        }

        @Override
        public void onError(Throwable e) {
            bytes.onError(e);
        }

        @Override
        public void onComplete() {
            bytes.onComplete();
        }
    }
}
